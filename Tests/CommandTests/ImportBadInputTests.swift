import Testing

@Suite struct `What cannot be imported` {
  /// Files that are harmful or broken, and what is said of them in both languages.
  private static let broken: [(name: String, english: String, vietnamese: String)] = [
    ("encrypted-package.xlsx", "protected with a password", "có mật khẩu"),
    ("encrypted-parts.xlsx", "protected with a password", "có mật khẩu"),
    ("password.xls", "protected with a password", "có mật khẩu"),
    ("cut-in-half.xlsx", "ends in the middle", "bị cụt"),
    ("cut-in-half.xls", "ends in the middle", "bị cụt"),
    ("document-named.xlsx", "no list that can be read", "không phải danh sách"),
    ("word-document.xls", "no list that can be read", "không phải danh sách"),
    ("page-of-the-web.xls", "no list that can be read", "không phải danh sách"),
    ("bomb-of-blanks.xlsx", "more than 1,073,741,824 bytes", "quá 1.073.741.824 byte"),
    ("billion-laughs.xlsx", "XML entities", "thực thể XML"),
    ("external-entity.xlsx", "XML entities", "thực thể XML"),
    ("path-that-leads-out.xlsx", "../../etc/passwd", "../../etc/passwd"),
    ("cell-of-20-megabytes.xlsx", "a cell of more than", "có ô dài quá"),
    ("tag-of-3-megabytes.xlsx", "a cell of more than", "có ô dài quá"),
    ("million-columns.xlsx", "more than 16,384 columns", "quá 16.384 cột"),
    ("of-excel-95.xls", "save it as .xlsx", "lưu lại thành .xlsx"),
    ("invalid-utf8.xlsx", "damaged in xl/worksheets/sheet1.xml", "hỏng ở xl/worksheets/sheet1.xml"),
    ("xml-without-end.xlsx", "damaged in xl/worksheets", "hỏng ở xl/worksheets"),
    ("flipped-bit-in-sheet.xlsx", "damaged in xl/worksheets", "hỏng ở xl/worksheets"),
    ("sheet-is-missing.xlsx", "damaged in xl/worksheets", "hỏng ở xl/worksheets"),
  ]

  @Test(arguments: broken.indices)
  func `gets one line in either language, and nothing is written`(number: Int) async throws {
    let scratch = Scratch()
    let (name, english, vietnamese) = Self.broken[number]
    let path = ListFixtures.folder + "Sheets/" + name
    let output = "\(scratch.path)/x.tthc"
    expectComplaint(
      try await tthc("import", path, "--output", output),
      "tthc: \(path): ",
      english
    )
    expectComplaint(
      try await tthc("import", path, "--output", output, "--lang", "vi"),
      "tthc: \(path): ",
      vietnamese
    )
    #expect(scratch.names == [])
  }

  @Test(arguments: [
    ("search", "--catalog"), ("stats", "--catalog"), ("check", "--"), ("browse", "--"),
  ])
  func `is not opened either`(command: String, option: String) async throws {
    let path = ListFixtures.folder + "Sheets/password.xls"
    expectComplaint(
      try await tthc(command, option, path),
      "tthc: \(path): ",
      "protected with a password"
    )
  }

  @Test(arguments: ["name,tier", "Tên thủ tục,Cấp thực hiện"])
  func `is a cell without end`(headings: String) async throws {
    let scratch = Scratch()
    let made = try await shell(
      """
      { printf '\(headings)\\n'; head -c 17000000 /dev/zero | tr '\\0' x; printf ',xa\\n'; } >list.csv
      tthc import list.csv --output x.tthc
      """,
      folder: scratch.path
    )
    expectComplaint(made, "tthc: list.csv: a cell of more than 16,777,216 bytes")
    #expect(scratch.names == ["list.csv"])
  }

  @Test func `is a catalog file, which opens as it is`() async throws {
    let scratch = Scratch()
    try scratch.write(officeList, to: "list.csv")
    let made = try await shell(
      "tthc import list.csv --output list.tthc >report && tthc import list.tthc --output new.tthc",
      folder: scratch.path
    )
    #expect(made.status == 2)
    #expect(
      made.error.hasSuffix("tthc: list.tthc: is a catalog file already; tthc opens it as it is\n")
    )
    #expect(scratch.names == ["list.csv", "list.tthc", "report"])
  }

  @Test func `beside what can be is told, and the rest is imported`() async throws {
    let scratch = Scratch()
    try scratch.write(officeList, to: "list.csv")
    let bad = ListFixtures.folder + "Sheets/password.xls"
    let made = try await shell("tthc import list.csv \(bad) --output x.tthc", folder: scratch.path)
    #expect(made.status == 1)
    #expect(made.lines.contains { $0.contains("password.xls") && $0.contains("with a password") })
    #expect(made.lines.contains("Procedures: 2"))
  }

  @Test(arguments: ["nothing.csv", "", "/nonexistent/x.xlsx"])
  func `is not there`(path: String) async throws {
    let scratch = Scratch()
    try scratch.write(officeList, to: "list.csv")
    expectComplaint(
      try await shell("tthc import list.csv '\(path)' --output x.tthc", folder: scratch.path),
      "no such file or folder"
    )
    #expect(scratch.names == ["list.csv"])
  }

  @Test func `is a folder without lists`() async throws {
    let scratch = Scratch()
    try scratch.write("x", to: "notes.doc")
    let outcome = try await tthc("import", scratch.path, "--output", "\(scratch.path)/x.tthc")
    expectComplaint(outcome, "tthc: \(scratch.path): ")
    #expect(scratch.names == ["notes.doc"])
  }

  @Test func `says why in the report that was asked for`() async throws {
    let scratch = Scratch()
    try scratch.write("Họ tên,Địa chỉ\nAn,Huế\n", to: "people.csv")
    let outcome = try await shell(
      "tthc import people.csv --output x.tthc --report r.json",
      folder: scratch.path
    )
    expectComplaint(outcome, "tthc: people.csv: ")
    #expect(scratch.names == ["people.csv", "r.json"])
    let report = try JSON(scratch.read("r.json"))
    #expect(report["status"]?.string == "nothingImportable")
    #expect(report["procedures"]?.int == 0)
  }
}
