import Testing

private let oldList = """
  code\tname\ttier\tlevel\tfield\tagency\ttime_limit\tdossier
  1.000894\tĐăng ký kết hôn\txa\t2\tHộ tịch\tUBND cấp xã\t5 ngày làm việc\tTờ khai | Giấy tờ
  1.001193\tĐăng ký khai sinh\txa\t4\tHộ tịch\tUBND cấp xã\t1 ngày\tTờ khai
  1.003434\tHỗ trợ dự án liên kết sản xuất (cấp huyện)\thuyen\t2\tNông nghiệp\tUBND huyện\t9 ngày\tĐơn
  2.000815\tChứng thực bản sao\txa\t2\tChứng thực\tUBND cấp xã\t1 ngày\tBản chính

  """

private let newList = """
  code\tname\ttier\tlevel\tfield\tagency\ttime_limit\tdossier
  1.000894\tĐăng ký kết hôn\txa\ttoantrinh\tHộ Tịch\tUBND cấp xã\t3 ngày làm việc\tTờ khai | Ảnh
  1.116193\tThủ tục đăng kí khai sinh\txa\ttoantrinh\tHộ tịch\tUBND cấp xã\t1 ngày\tTờ khai
  1.115434\tHỗ trợ dự án liên kết sản xuất (cấp xã)\txa\tthongtin\tNông nghiệp\tUBND xã\t9 ngày\tĐơn
  2.000815\tChứng thực bản sao\txa\tthongtin\tChứng thực\tUBND cấp xã\t1 ngày\tBản chính

  """

/// Compares the two lists, which stand in a folder of their own.
private func diff(
  _ arguments: String...,
  old: String = oldList,
  new: String = newList
) async throws -> Outcome {
  let scratch = Scratch()
  try scratch.write(old, to: "old.tsv")
  try scratch.write(new, to: "new.tsv")
  return try await run(
    Program.path,
    ["diff", "old.tsv", "new.tsv"] + arguments,
    folder: scratch.path
  )
}

private func cells(_ line: String) -> [String] {
  line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
}

@Suite struct `What diff finds between two catalogs` {
  @Test func `is a line each for a program, between tabs`() async throws {
    let found = try await diff()
    #expect(found.status == 1)
    let lines = found.lines.map(cells)
    #expect(lines.allSatisfy { $0.count == 6 })
    #expect(
      lines == [
        [
          "added", "1.115434", "Hỗ trợ dự án liên kết sản xuất (cấp xã)", "name", "",
          "Hỗ trợ dự án liên kết sản xuất (cấp xã)",
        ],
        [
          "removed", "1.003434", "Hỗ trợ dự án liên kết sản xuất (cấp huyện)", "name",
          "Hỗ trợ dự án liên kết sản xuất (cấp huyện)", "",
        ],
        [
          "raised", "1.000894", "Đăng ký kết hôn", "level (converted)", "2", "full",
        ],
        [
          "time", "1.000894", "Đăng ký kết hôn", "time_limit", "5 ngày làm việc",
          "3 ngày làm việc",
        ],
        [
          "papers", "1.000894", "Đăng ký kết hôn", "dossier", "Tờ khai | Giấy tờ",
          "Tờ khai | Ảnh",
        ],
        [
          "recoded", "1.116193", "Thủ tục đăng kí khai sinh", "code", "1.001193", "1.116193",
        ],
        lines.last ?? [],
      ]
    )
    #expect(lines.last?[..<3] == ["similar", "1.003434", lines[1][2]])
    #expect(lines.last?[5] == "1.115434 Hỗ trợ dự án liên kết sản xuất (cấp xã)")
    #expect(found.error.contains("levels of two schemes, compared through the conversion"))
  }

  @Test func `is nothing where the two are the same, and the status is 0`() async throws {
    let found = try await diff(new: oldList)
    #expect(found.status == 0)
    #expect(found.output == "")
    #expect(found.error == "")
    let bundled = try await tthc("diff", "bundled", "bundled")
    #expect(bundled.status == 0)
    #expect(bundled.output == "")
    #expect(bundled.error == "tthc: both are the same file\n")
  }

  @Test func `may come from standard input, and is of a file called bundled where there is one`()
    async throws
  {
    let scratch = Scratch()
    try scratch.write(oldList, to: "bundled")
    for names in [["bundled", "-"], ["./bundled", "-"]] {
      let found = try await run(
        Program.path,
        ["diff"] + names + ["--summary"],
        input: newList,
        folder: scratch.path
      )
      #expect(found.lines.first == "added\t1")
    }
    let other = try await tthc("diff", "bundled", "-", "--summary", input: newList)
    #expect(other.lines.contains { $0.hasPrefix("removed\t16") })
  }

  @Test func `goes to a file in the format of its ending`() async throws {
    let scratch = Scratch()
    let path = scratch.path + "/changes.csv"
    let found = try await diff("--output", path)
    #expect(found.status == 1)
    #expect(found.output == "")
    let rows = commaSeparated(try scratch.read("changes.csv"))
    #expect(
      rows.first == [
        "kind", "old_id", "new_id", "name", "what", "old", "new", "converted", "score",
      ]
    )
    #expect(rows.filter { $0[7] == "yes" }.map { $0[0] } == ["raised"])
  }

  @Test func `is what is only spelled otherwise where that is asked for`() async throws {
    let found = try await diff("--spelling", "--only", "spelling")
    #expect(
      found.lines.map(cells) == [
        ["spelling", "1.000894", "Đăng ký kết hôn", "field", "Hộ tịch", "Hộ Tịch"],
        [
          "spelling", "1.116193", "Thủ tục đăng kí khai sinh", "name", "Đăng ký khai sinh",
          "Thủ tục đăng kí khai sinh",
        ],
      ]
    )
    #expect(try await diff("--only", "chinhta").output == found.output)
  }

  @Test func `is counted by kind`() async throws {
    let counts = ["added\t1", "removed\t1", "recoded\t1", "raised\t1", "time\t1", "papers\t1"]
    let found = try await diff("--summary")
    #expect(found.lines == counts + ["similar\t1"])
    #expect(found.status == 1)
    let table = try await diff("--summary", "--format", "tsv")
    #expect(table.lines == ["kind\tcount"] + found.lines)
    let object = try JSON(try await diff("--summary", "--format", "json").output)
    #expect(object["summary"]?["raised"]?.int == 1)
    #expect(object["old"]?["total"]?.int == 4)
  }

  @Test(arguments: ["csv", "tsv", "jsonl", "md"])
  func `comes in every format`(format: String) async throws {
    let found = try await diff("--format", format)
    #expect(found.status == 1)
    let count =
      switch format {
      case "csv": commaSeparated(found.output).count - 1
      case "jsonl": found.lines.count
      case "md": found.lines.count { $0.hasPrefix("|") } - 2
      default: found.lines.count - 1
      }
    // JSON has one object for all changes of a procedure.
    #expect(count == (format == "jsonl" ? 5 : 7))
  }

  @Test func `is one object in JSON`() async throws {
    let object = try JSON(try await diff("--format", "json").output)
    let first = try #require(object["differences"]?.array.first)
    #expect(first["newId"]?.string == "1.115434")
    #expect(first["changes"]?.array.first?["kind"]?.string == "added")
    let changed = object["differences"]?.array.dropFirst(2).first
    #expect(changed?["changes"]?.array.map { $0["kind"]?.string } == ["raised", "time", "papers"])
    #expect(changed?["changes"]?.array[0]["converted"]?.string == "yes")
    #expect(changed?["changes"]?.array[2]["new"]?.array.map(\.string) == ["Tờ khai", "Ảnh"])
    let candidate = object["candidates"]?.array.first
    #expect(candidate?["kind"]?.string == "similar")
    #expect((60..<100).contains(candidate?["score"]?.int ?? 0))
  }

  @Test func `can be narrowed to kinds, procedures and lines`() async throws {
    for name in ["time", "thoihan", "TIME"] {
      let found = try await diff("--only", name)
      #expect(found.lines.map { cells($0)[0] } == ["time"])
    }
    let none = try await diff("--only", "fee")
    #expect(none.status == 0)
    #expect(none.output == "")
    let field = try await diff("--field", "nong nghiep")
    #expect(field.lines.map { cells($0)[0] } == ["added", "removed", "similar"])
    #expect(try await diff("--limit", "2").lines.count == 2)
  }

  @Test func `is the parts of a decision`() async throws {
    let text = try await diff("--appendix", "--lang", "vi").output
    let order = [
      "A. Danh mục thủ tục hành chính mới ban hành (1)", "I. Nông nghiệp", "1. 1.115434",
      "B. Danh mục thủ tục hành chính được sửa đổi, bổ sung, thay thế (2)", "I. Hộ Tịch",
      "Thời hạn: 5 ngày làm việc → 3 ngày làm việc", "C. Danh mục thủ tục hành chính bị bãi bỏ (1)",
      "1. 1.003434",
    ]
    var rest = text[...]
    for part in order {
      let place = try #require(rest.firstRange(of: part), "\(part)")
      rest = rest[place.upperBound...]
    }
    let tables = try await diff("--appendix", "--format", "md")
    #expect(tables.lines.count { $0.hasPrefix("## ") } == 3)
    let rows = commaSeparated(try await diff("--appendix", "--format", "csv").output)
    #expect(rows.dropFirst().map { $0[0] } == ["A", "B", "B", "C"])
  }
}

@Suite struct `A comparison that cannot be made` {
  @Test func `says why in a line`() async throws {
    expectComplaint(try await tthc("diff"), "OLD".lowercased())
    expectComplaint(try await tthc("diff", "bundled"), "new")
    expectComplaint(try await tthc("diff", "-", "-"), "standard input")
    expectComplaint(try await tthc("diff", "bundled", "/none"), "/none: no such")
    expectComplaint(try await diff("--only", "x"), "--only", "'x'", "recoded")
    for option in [["--sort", "name"], ["--catalog", "old.tsv"]] {
      expectComplaint(
        try await run(Program.path, ["diff", "bundled", "bundled"] + option),
        "\(option[0]) means nothing to tthc diff"
      )
    }
    expectComplaint(try await diff("--summary", "--appendix"), "--summary")
  }

  @Test func `of some columns, or without common codes, is told`() async throws {
    let names = "name\ttier\tlevel\nĐăng ký kết hôn\txa\t2\n"
    let found = try await diff(new: names)
    #expect(found.error.contains("not compared, since new.tsv states none: Code, Field, Agency"))
    #expect(found.lines.map { cells($0)[0] } == ["removed", "removed", "removed"])
    let other = "code\tname\ttier\n1.999999\tViệc khác\txa\n"
    #expect(try await diff(new: other).error.contains("no procedure is in both"))
    let recoded = oldList.replacing("\n1.00", with: "\n3.00").replacing("\n2.00", with: "\n3.01")
    #expect(try await diff(new: recoded).error.contains("no code in common"))
  }

  @Test func `is harmless to a terminal whatever the lists hold`() async throws {
    for options in [["--limit", "50"], ["--summary"], ["--appendix"]] {
      let scratch = Scratch()
      try scratch.write(hostileList, to: "old.tsv")
      let found = try await run(
        Program.path,
        ["diff", "old.tsv", "bundled"] + options,
        folder: scratch.path
      )
      #expect(found.status == 1)
      expectHarmless(found.output)
    }
  }
}

@Suite(.needsTmux) struct `What diff shows on a terminal` {
  @Test func `is the counts, and each procedure with the words that changed`() async throws {
    let scratch = Scratch()
    try scratch.write(oldList, to: "old.tsv")
    try scratch.write(newList, to: "new.tsv")
    let files = "\(scratch.path)/old.tsv \(scratch.path)/new.tsv"
    try await Window.with(width: 120, height: 50) { window in
      try await window.enter("clear; tthc diff --lang vi \(files)")
      try await window.waits(for: "Nâng mức độ")
      try await window.waits(for: "~ 1.000894 Đăng ký kết hôn")
      try await window.waits(for: "Mức trực tuyến (quy đổi): 2 → Toàn trình")
      try await window.waits(for: "Thời hạn: [-5-] {+3+} ngày làm việc")
      try await window.waits(for: "Hỗ trợ dự án liên kết sản xuất (cấp [-huyện)-] {+xã)+}")
    }
  }
}
