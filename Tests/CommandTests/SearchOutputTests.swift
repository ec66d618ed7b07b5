import CatalogIndex
import Glibc
import Interchange
import Testing

@Suite struct `Search prints` {
  @Test func `six cells a line for programs, in English`() async throws {
    let outcome = try await tthc("search", "--catalog", "-", "ket hon", input: smallList)
    #expect(outcome.output == "1.000894\tĐăng ký kết hôn\tcommune\t2\tHộ tịch\tUBND cấp xã\n")
  }

  @Test(arguments: ["auto", "always", "never"])
  func `no decoration into a pipe`(color: String) async throws {
    let outcome = try await tthc("search", "--color", color, "--limit", "50")
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(
      outcome.lines.allSatisfy {
        $0.split(separator: "\t", omittingEmptySubsequences: false).count == 6
      }
    )
  }

  @Test func `an ID that show understands where there is no code`() async throws {
    let outcome = try await tthc("search", "--catalog", "-", "ma:none", input: smallList)
    #expect(outcome.lines == ["Cấp bản sao@tinh\tCấp bản sao\tprovince\t4\tHộ tịch\tSở Tư pháp"])
  }

  @Test(arguments: SortOrder.Key.allCases, ["", "-"])
  func `in every order, both ways`(key: SortOrder.Key, sign: String) async throws {
    let apart = try await tthc(
      "search",
      "--sort",
      sign + key.rawValue,
      "--catalog",
      "-",
      input: smallList
    )
    let joined = try await tthc(
      "search",
      "--sort=\(sign)\(key)",
      "--catalog",
      "-",
      input: smallList
    )
    let other = sign == "" ? "-" : ""
    let reverse = try await tthc(
      "search",
      "--sort=\(other)\(key)",
      "--catalog",
      "-",
      input: smallList
    )
    #expect(apart.lines == joined.lines)
    #expect(apart.lines.count == 3)
    #expect(apart.lines != reverse.lines)
  }

  @Test func `by name as Vietnamese sorts`() async throws {
    let outcome = try await tthc("search", "--sort", "name", "--catalog", "-", input: smallList)
    let names = outcome.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false)[1] }
    #expect(
      names == ["Cấp bản sao", "Chứng thực \"bản sao\", chữ ký | hợp đồng", "Đăng ký kết hôn"]
    )
    let reversed = try await tthc("search", "--sort=-name", "--catalog", "-", input: smallList)
    #expect(reversed.lines == outcome.lines.reversed())
  }

  @Test(arguments: [("0", 0), ("2", 2), ("3", 3), ("9999", 3)])
  func `no more than the limit`(limit: String, count: Int) async throws {
    let outcome = try await tthc("search", "--limit", limit, "--catalog", "-", input: smallList)
    #expect(outcome.lines.count == count)
    #expect(outcome.status == 0)
  }

  @Test func `the number of all matches whatever the limit and format`() async throws {
    let outcome = try await tthc("search", "--count", "--limit", "1", "--format", "json", "cap:xa")
    #expect(outcome.output == "102\n")
  }

  @Test func `the counts of every facet after the list`() async throws {
    let outcome = try await tthc(
      "search",
      "--facets",
      "--catalog",
      "-",
      "ho tich",
      input: smallList
    )
    let parts = outcome.output.split(separator: "\n\n")
    #expect(parts.count == 2)
    #expect(parts[0].split(separator: "\n").count == 2)
    #expect("\n\(parts[1])".contains("\ntier\tprovince\t1\n"))
    #expect(parts[1].contains("level\t4\t1\n"))
    #expect(parts[1].contains("field\tHộ tịch\t2\n"))
    #expect(parts[1].contains("agency\tSở Tư pháp\t1\n"))
  }

  @Test func `the counts of every facet beside the procedures in JSON`() async throws {
    let outcome = try await tthc(
      "search",
      "--facets",
      "--format",
      "json",
      "--limit",
      "1",
      "ket hon cap:xa"
    )
    let answer = try JSON(outcome.output)
    #expect(answer.keys == ["procedures", "facets"])
    #expect(answer["procedures"]?.array.map { $0["id"]?.string } == ["1.000894"])
    #expect(answer["facets"]?.keys == ["tier", "level", "field", "agency"])
    let field = answer["facets"]?["field"]?.array.first
    #expect(field?["name"]?.string == "Hộ tịch")
    #expect(field?["count"]?.int ?? 0 > 1)
  }

  @Test func `a facet value that is not stated as null in JSON`() async throws {
    let list = "name\na\n"
    let outcome = try await tthc(
      "search",
      "--facets",
      "--format=json",
      "--catalog=-",
      input: list
    )
    #expect(outcome.output.contains("\"field\":[{\"name\":null,\"count\":1}]"))
  }

  @Test(.enabled(if: access("/usr/bin/script", X_OK) == 0), arguments: [20, 50, 80])
  func `lines no longer than the terminal, the counts below`(width: Int) async throws {
    let scratch = Scratch()
    let name = String(repeating: "một tên dài ", count: 9)
    let list = "code\tname\ttier\tlevel\n1.000001.ABCDEFGHIJKLMNOPQRSTUVWXYZ\t\(name)"
    try scratch.write(list + "\ttinh, huyen, xa\tfull\n", to: "x.tsv")
    let command = "tthc search --color never --facets --catalog x.tsv"
    let outcome = try await shell(
      "P='\(Program.path)'; "
        + "script -qec \"stty cols \(width); $P\(command.dropFirst(4))\" /dev/null",
      environment: ["LC_ALL": "vi_VN.UTF-8"],
      folder: scratch.path
    )
    let line = try #require(outcome.output.split(whereSeparator: \.isNewline).first)
    #expect(line.count <= width)
    #expect(line.contains("…"))
    #expect(outcome.output.contains("tier\tprovince\t1"))
  }

  @Test(arguments: ExportFormat.allCases.filter { $0 != .json })
  func `no facets in formats that have no room for them`(format: ExportFormat) async throws {
    expectComplaint(
      try await tthc("search", "--facets", "--format", format.rawValue),
      "--facets",
      "json"
    )
  }

  @Test func `what it understood only when asked`() async throws {
    let quiet = try await tthc("search", "ket hon", "--limit", "1")
    #expect(quiet.error == "")
    let verbose = try await tthc("search", "ket hon", "cap:xa", "--limit", "1", "--verbose")
    #expect(verbose.output == quiet.output)
    #expect(verbose.error.contains("1,674"))
    #expect(verbose.error.contains("meaning: "))
    #expect(verbose.error.split(separator: "\n").allSatisfy { $0.hasPrefix("tthc: ") })
  }

  @Test func `that an answer rests on a conversion between the schemes`() async throws {
    let outcome = try await tthc(
      "search",
      "--count",
      "muc:toantrinh",
      environment: ["LC_ALL": "vi"]
    )
    #expect(outcome.output == "655\n")
    #expect(outcome.error.contains("quy đổi"))
  }
}
