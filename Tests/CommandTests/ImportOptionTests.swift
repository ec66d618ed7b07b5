import Testing

@Suite struct `Who imports a list can say` {
  /// Imports the list of an office without writing a catalog.
  private func dryRun(_ arguments: String..., list: String = officeList) async throws -> Outcome {
    try await run(Program.path, ["import", "-", "--dry-run"] + arguments, input: list)
  }

  @Test(
    arguments: [
      ("Lĩnh vực=agency", "    Lĩnh vực       → Agency (2)", 0),
      ("LINH VUC=none", "    Lĩnh vực       → ignored: as you said (2)", 0),
      ("Lĩnh vực=name", "    Lĩnh vực       → Name (2)", 0),
      ("Mức độ=result", "    Mức độ         → Result (2)", 0),
      ("Lĩnh=agency", "  «Lĩnh»", 1),
    ]
  )
  func `what a column is, and hears of a heading that no column has`(
    map: String,
    line: String,
    status: Int32
  ) async throws {
    let outcome = try await dryRun("--map", map)
    #expect(outcome.lines.contains(line))
    #expect(outcome.status == status)
  }

  @Test(arguments: [
    ("x", "«x»"), ("=name", "«=name»"), ("A=", "''"), ("A=foo", "'foo'"), ("A=id", "'id'"),
  ])
  func `no column by anything but HEADING=FIELD`(map: String, part: String) async throws {
    expectComplaint(try await dryRun("--map", map), "--map", part)
    expectComplaint(try await dryRun("--map", map, "--lang", "vi"), "--map")
  }

  @Test func `which of two columns of names counts, and the other is kept`() async throws {
    let scratch = Scratch()
    let made = try await tthc(
      "import",
      "-",
      "--map",
      "Công việc=name",
      "--output",
      "\(scratch.path)/x.tthc",
      input: "Mã,Tên thủ tục,Công việc\n9.000001,Một,Hai\n"
    )
    #expect(made.status == 0)
    let shown = try await tthc(
      "show",
      "9.000001",
      "--catalog",
      "\(scratch.path)/x.tthc",
      "--format",
      "json"
    )
    let record = try #require(try JSON(shown.output).array.first)
    #expect(record["name"]?.string == "Hai")
    #expect(shown.output.contains("Một"))
  }

  @Test(
    arguments: [
      ["--tier", "xa"], ["--level", "4"], ["--field", "x"], ["--agency", "x"], ["--sort", "name"],
      ["--limit", "3"], ["--format", "json"], ["--catalog", "x.tthc"],
    ]
  )
  func `nothing that only a catalog can be asked`(options: [String]) async throws {
    let before = try await run(Program.path, options + ["import", "-", "--dry-run"])
    expectComplaint(before, "\(options[0]) means nothing to tthc import")
    let after = try await run(Program.path, ["import", "-", "--lang", "vi"] + options)
    expectComplaint(after, "tthc import không dùng \(options[0])")
  }

  @Test func `which sheet is read, by name or number`() async throws {
    let path = ListFixtures.folder + "Sheets/merges-formats-hidden.xls"
    for sheet in ["Danh sách", "1", "danh SÁCH"] {
      let outcome = try await tthc("import", path, "--dry-run", "--sheet", sheet)
      #expect(outcome.lines.count { $0.hasPrefix("  sheet «") && !$0.contains(", row") } == 1)
      #expect(outcome.lines.contains("Procedures: 2"))
    }
    for sheet in ["0", "9", "Không có"] {
      expectComplaint(
        try await tthc("import", path, "--dry-run", "--sheet", sheet),
        "no sheet «\(sheet)»; there are: Danh sách, "
      )
    }
    #expect(try await dryRun("--sheet", "1").status == 0)
    expectComplaint(try await dryRun("--sheet", "2"), "no sheet «2»; the file is one table")
    expectComplaint(try await dryRun("--sheet", "2", "--lang", "vi"), "không có trang «2»")
  }

  @Test func `where the headings stand`() async throws {
    let list = "Tên thủ tục;Mã\nTên thủ tục;Lĩnh vực\nĐăng ký kết hôn;Hộ tịch\n"
    let outcome = try await dryRun("--header-row", "2", list: list)
    #expect(outcome.lines.contains("  headings in row 2"))
    #expect(outcome.lines.contains("Procedures: 1"))
    for row in ["0", "-1", "x", "1.5", ""] {
      expectComplaint(try await dryRun("--header-row", row), "--header-row", "'\(row)'")
    }
    expectComplaint(try await dryRun("--header-row", "99"), "--header-row")
    expectComplaint(try await dryRun("--header-row", "4"), "--header-row")
  }

  @Test func `what the encoding is`() async throws {
    let folder = ListFixtures.folder + "Encodings/"
    let path = folder + "windows-1258-semicolons.csv"
    let right = try await tthc("import", path, "--dry-run", "--encoding", "Windows-1258")
    #expect(right.status == 0)
    #expect(right.lines[0].hasSuffix(" · windows-1258: as you said"))
    expectComplaint(try await dryRun("--encoding", "latin1"), "'latin1'", "windows-1258 tcvn3")
    for (encoding, words) in [
      ("en", "no text in utf-8 from line 1 on"), ("vi", "không phải văn bản utf-8 từ dòng 1"),
    ] {
      expectComplaint(
        try await tthc(
          "import",
          folder + "tcvn3-commas.csv",
          "--dry-run",
          "--encoding",
          "utf-8",
          "--lang",
          encoding
        ),
        words,
        "--encoding"
      )
    }
  }

  @Test(arguments: [officeList, ownOfficeList])
  func `whose list it is and of when, which the catalog then says`(list: String) async throws {
    let scratch = Scratch()
    let output = "\(scratch.path)/x.tthc"
    let options = ["--place", "Thành phố Huế", "--date", "2025-07-01", "--source", "Sở Tư pháp"]
    let made = try await run(
      Program.path,
      options + ["import", "-", "--output", output],
      input: list
    )
    #expect(made.status == 0)
    let stats = try await tthc("stats", "--catalog", output)
    #expect(stats.lines[0].hasPrefix("Thành phố Huế · 2025-07-01 · 2 procedures"))
  }

  @Test(arguments: ["2025", "2025-07", "2025-07-01"]) func `a date`(date: String) async throws {
    #expect(try await dryRun("--date", date).status == 0)
  }

  @Test(arguments: [
    "", "today", "2025-13", "2025-00-01", "2025-7-1", "01/07/2025", "2025-07-01-", "٢٠٢٥",
  ])
  func `no date that is none`(date: String) async throws {
    expectComplaint(try await dryRun("--date", date), "--date", "2025-07-01")
  }

  @Test(arguments: [
    "tthc import --output x.tthc -- --list.csv", "tthc --output x.tthc import ./--list.csv",
    "tthc --lang en --place Huế import --output=x.tthc -- --list.csv",
  ])
  func `options before the command, and sources that look like options`(line: String) async throws {
    let scratch = Scratch()
    try scratch.write(officeList, to: "--list.csv")
    let made = try await shell(line, folder: scratch.path)
    #expect(made.status == 0)
    #expect(scratch.names == ["--list.csv", "x.tthc"])
  }
}
