import Glibc
import Interchange
import Testing

/// Lists that give procedures, of every kind and encoding.
private let lists =
  [
    "breaks-in-quoted-cells.csv", "returns-only.csv", "sep-line-bars.csv", "tcvn3-commas.csv",
    "tcvn3-read-as-unicode.csv", "utf-16be-bom-tabs.tsv", "utf-16be-no-bom.csv",
    "utf-16le-bom-tabs.tsv", "utf-16le-no-bom.csv", "utf-8-bom-semicolons.csv",
    "utf-8-with-a-lost-byte.csv", "vni-commas.csv", "vni-read-as-unicode.csv",
    "windows-1258-semicolons.csv",
  ].map { "Encodings/" + $0 } + [
    "Sheets/plain.xlsx", "Sheets/formats-merges-hidden-and-chart.xlsx",
    "Sheets/merges-formats-hidden.xls", "Sheets/inline-strings-prefixes-and-1904.xlsx",
    "headings-of-a-decision.csv", "troubles-in-rows.tsv", "unknown-vietnamese-values.tsv",
    "vietnamese-headings.tsv",
  ]

/// The report of an import that writes nothing.
private func report(_ arguments: String..., input: String = "") async throws -> JSON {
  let outcome = try await run(
    Program.path,
    ["import", "--dry-run", "--report", "-"] + arguments,
    input: input
  )
  return try JSON(outcome.output)
}

@Suite struct `A list as offices have it` {
  @Test(arguments: lists) func `loses no row without a line in the report`(
    name: String
  ) async throws {
    let path = ListFixtures.folder + name
    let file = try ListFileReader.read(FileReading.bytes(of: path), name: name)
    let report = try await report(path)
    let sheets = try #require(report["files"]?.array.first?["sheets"]).array
    #expect(sheets.count == file.sheets.count)
    for (told, sheet) in zip(sheets, file.sheets) {
      let rows = try #require(told["rows"])
      #expect(rows["total"]?.int == sheet.rowCount)
      let refused = try #require(told["issues"]).array.count { $0["kind"]?.string == "missingName" }
      #expect(rows["refused"]?.int == refused)
    }
    let read = sheets.reduce(0) { $0 + ($1["rows"]?["read"]?.int ?? 0) }
    #expect(report["procedures"]?.int == read)
  }

  @Test(
    arguments: [
      ("utf-8-bom-semicolons.csv", "utf-8"), ("windows-1258-semicolons.csv", "windows-1258"),
      ("tcvn3-commas.csv", "tcvn3"), ("vni-commas.csv", "vni-windows"),
      ("utf-16le-bom-tabs.tsv", "utf-16le"), ("utf-16be-no-bom.csv", "utf-16be"),
      ("tcvn3-read-as-unicode.csv", "utf-8"), ("vni-read-as-unicode.csv", "utf-8"),
    ]
  )
  func `says the same in every encoding`(name: String, encoding: String) async throws {
    let scratch = Scratch()
    let path = ListFixtures.folder + "Encodings/" + name
    let output = "\(scratch.path)/x.tthc"
    let made = try await tthc("import", path, "--output", output)
    #expect(made.status == 0)
    #expect(made.lines[0].contains(" · \(encoding): "))
    let expected = try await tthc(
      "search",
      "--catalog",
      ListFixtures.folder + "Encodings/sep-line-bars.csv"
    )
    #expect(expected.lines.count == 3)
    let found = try await tthc("search", "--catalog", output)
    #expect(found.output == expected.output)
  }

  @Test(
    arguments: [
      ("list.json", #"[{"Mã TTHC":"9.000001","Tên thủ tục":"A b","Cấp thực hiện":"Cấp xã"}]"#),
      (
        "list.json",
        #"{"data":[{"ma_thu_tuc":"9.000001","ten_thu_tuc":"A b","cap_thuc_hien":"Cấp xã"}]}"#
      ),
      ("list.jsonl", "{\"code\":\"9.000001\",\"name\":\"A b\",\"tiers\":[\"commune\"]}\n"),
      ("list.csv", "Mã TTHC;Tên thủ tục;Cấp thực hiện\r\n9.000001;A b;Cấp xã\r\n"),
      ("list.txt", "Mã TTHC\tTên thủ tục\tCấp thực hiện\n9.000001\tA b\tCấp xã\n"),
    ]
  )
  func `is read whatever its kind, by name, in a folder, or through a pipe`(
    name: String,
    list: String
  ) async throws {
    let scratch = Scratch()
    mkdir("\(scratch.path)/list", 0o755)
    try scratch.write(list, to: "list/\(name)")
    for source in ["list/\(name)", "list", "list/", "- <list/\(name)"] {
      let made = try await shell(
        "tthc import \(source) --output x.tthc --force >report && tthc search --catalog x.tthc",
        folder: scratch.path
      )
      #expect(made.output == "9.000001\tA b\tcommune\t\t\t\n", "\(source)")
    }
  }

  @Test func `is read together with others, and says more of their procedures`() async throws {
    let scratch = Scratch()
    for folder in ["one", "two"] { mkdir("\(scratch.path)/\(folder)", 0o755) }
    try scratch.write(officeList, to: "one/list.csv")
    try scratch.write(
      "Mã TTHC,Tên thủ tục,Phí\n9.000001,Đăng ký kết hôn,Không\n",
      to: "two/list.csv"
    )
    let made = try await shell(
      "tthc import one two --output x.tthc; tthc export --catalog x.tthc --format jsonl",
      folder: scratch.path
    )
    #expect(made.lines.contains { $0.hasPrefix("one/list.csv · csv") })
    #expect(made.lines.contains { $0.hasPrefix("two/list.csv · csv") })
    #expect(made.output.contains("read 0 · merged 1"))
    let records = try made.lines.filter { $0.hasPrefix("{") }.map { try JSON($0) }
    #expect(records.count == 2)
    let married = try #require(records.first { $0["code"]?.string == "9.000001" })
    #expect(married["fee"]?.string == "Không")
    #expect(married["levels"]?.strings == ["full"])
  }

  @Test func `gives tiers and levels under the headings of offices`() async throws {
    let path = ListFixtures.folder + "vietnamese-headings.tsv"
    let report = try await report(path)
    #expect(report["status"]?.string == "understood")
    let counts = try #require(report["counts"]).array.map { count in
      "\(count["tier"]?.string ?? "-") \(count["level"]?.string ?? "-") \(count["count"]?.int ?? 0)"
    }
    #expect(
      counts == [
        "province partial 1", "district information 1", "commune partial 1", "commune full 1",
        "ministry - 1",
      ]
    )
  }
}
