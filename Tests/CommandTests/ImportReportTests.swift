import Testing

@Suite struct `The report of an import` {
  private static let list = """
    SỞ TƯ PHÁP
    STT,Mã TTHC,Tên thủ tục,Cấp thực hiện,Mức độ,Người ký
    1,9.000001,Đăng ký kết hôn,Cấp xã,Toàn trình,An
    2,9.000002.000.00.00.H01,Cấp hộ chiếu,Cấp thôn,Một phần,An
    3,,,Cấp xã,,Bình
    4,9.000001,Đăng ký khai sinh,Cấp xã,Toàn trình,

    """

  @Test func `says in English what was understood, what not, and where`() async throws {
    let outcome = try await tthc("import", "-", "--dry-run", input: Self.list)
    #expect(outcome.status == 1)
    #expect(outcome.error == "")
    let lines = outcome.lines
    #expect(lines[0] == "- · csv · utf-8: every byte fits")
    #expect(lines[1] == "  headings in row 2")
    #expect(lines.contains("    STT            → ignored: running numbers (4)"))
    #expect(lines.contains("    Người ký       → kept as given (3)"))
    #expect(lines.contains { $0.hasPrefix("  row 4: unknown tier, kept as given: «Cấp thôn»") })
    #expect(lines.contains { $0.hasPrefix("  row 5: left out, names no procedure: «") })
    #expect(lines.contains("  9.000001: row 3, row 6"))
    #expect(lines.contains("Procedures: 3"))
    #expect(lines.contains("  Tier Commune × Online level Full: 2"))
    #expect(lines.last?.hasPrefix("No procedure states: Field, Agency") == true)
  }

  @Test func `says the same in Vietnamese, with no English word`() async throws {
    let outcome = try await tthc("import", "-", "--dry-run", "--lang", "vi", input: Self.list)
    #expect(outcome.status == 1)
    #expect(outcome.lines[0] == "- · csv · utf-8: mọi byte đều hợp lệ")
    #expect(outcome.output.contains("dòng 4: cấp không rõ, giữ nguyên: «Cấp thôn»"))
    #expect(outcome.output.contains("dòng 5: bỏ dòng, không có tên thủ tục"))
    #expect(outcome.output.contains("Số thủ tục: 3"))
    for word in ["row", "read", "kept", "ignored", "tier", "Procedures", "none", "heading"] {
      #expect(!outcome.output.contains(word), "\(word)")
    }
    let english = try await tthc("import", "-", "--dry-run", input: Self.list)
    #expect(english.lines.count == outcome.lines.count)
  }

  @Test func `as JSON holds every place`() async throws {
    let scratch = Scratch()
    try scratch.write(Self.list, to: "list.csv")
    let made = try await shell(
      "tthc import list.csv --output x.tthc --report r.json",
      folder: scratch.path
    )
    #expect(made.status == 1)
    let report = try JSON(scratch.read("r.json"))
    #expect(report["status"]?.string == "doubtful")
    #expect(report["procedures"]?.int == 3)
    let file = try #require(report["files"]?.array.first)
    #expect(file["name"]?.string == "list.csv")
    #expect(file["kind"]?.string == "csv")
    #expect(file["encoding"]?["name"]?.string == "utf-8")
    let sheet = try #require(file["sheets"]?.array.first)
    #expect(sheet["headingLine"]?.int == 2)
    let columns = try #require(sheet["columns"]).array
    #expect(
      columns.map { $0["heading"]?.string } == [
        "STT", "Mã TTHC", "Tên thủ tục", "Cấp thực hiện", "Mức độ", "Người ký",
      ]
    )
    #expect(columns.map { $0["field"]?.string } == [nil, "code", "name", "tiers", "levels", nil])
    #expect(columns[0]["ignored"]?.string == "numbering")
    let rows = try #require(sheet["rows"])
    #expect(rows["total"]?.int == 6)
    #expect(rows["read"]?.int == 3)
    #expect(rows["refused"]?.int == 1)
    let issues = try #require(sheet["issues"]).array
    #expect(issues.map { $0["line"]?.int } == [4, 5, 6])
    #expect(issues.map { $0["kind"]?.string } == ["unknownTier", "missingName", "differs"])
    let same = try #require(report["duplicateCodes"]?.array.first)
    #expect(same["code"]?.string == "9.000001")
    #expect(same["places"]?.array.map { $0["line"]?.int } == [3, 6])
  }

  @Test func `is short where there is much to tell, and whole where all is asked for`() async throws
  {
    let rows = (1...50).map { "Thủ tục số \($0),Cấp thôn\n" }.joined()
    let list = "Tên thủ tục,Cấp thực hiện\n" + rows
    let short = try await tthc("import", "-", "--dry-run", input: list)
    #expect(short.lines.contains("Doubts in rows: 50"))
    #expect(short.lines.count { $0.contains("unknown tier") } == 10)
    #expect(short.lines.contains("  … and 40 more (--verbose or --report names all)"))
    let whole = try await tthc("import", "-", "--dry-run", "--verbose", input: list)
    #expect(whole.lines.count { $0.contains("unknown tier") } == 50)
  }

  @Test func `says of the program's own lists what each column is`() async throws {
    let outcome = try await tthc("import", "-", "--dry-run", input: ownOfficeList)
    #expect(outcome.status == 0)
    #expect(
      outcome.lines.prefix(7) == [
        "- · tsv · utf-8: every byte fits", "  headings in row 1", "    code   → Code (2)",
        "    name   → Name (2)", "    tier   → Tier (2)", "    field  → Field (2)",
        "    read 2 · others (headings, groups, blank, notes) 1",
      ]
    )
  }

  @Test func `names hidden sheets, errors of the spreadsheet and merged rows with their places`()
    async throws
  {
    let path = ListFixtures.folder + "Sheets/errors-and-a-hidden-sheet.xls"
    let outcome = try await tthc("import", path, "--dry-run")
    #expect(outcome.lines.contains("  sheet «Ẩn» · hidden in the workbook · headings in row 1"))
    let place = "  sheet «Một», row 2: "
    #expect(outcome.lines.contains(place + "an error below «Lĩnh vực», taken as empty: «#N/A»"))
    #expect(outcome.lines.contains(place + "an error below «Thời hạn», taken as empty: «#REF!»"))
    let list = "Mã TTHC,Tên thủ tục\n1.000894,Kết hôn\n1.000894,Kết hôn\n"
    let merged = try await tthc("import", "-", "--dry-run", input: list)
    #expect(merged.lines.contains("Rows merged into another: 1"))
    #expect(merged.lines.contains("  row 3: with row 2"))
    #expect(merged.status == 0)
    let report = try await tthc("import", "-", "--dry-run", "--report", "-", input: list)
    let sheet = try JSON(report.output)["files"]?.array.first?["sheets"]?.array.first
    #expect(sheet?["mergedRows"]?.array.map { $0["intoLine"]?.int } == [2])
  }

  @Test func `says that a byte was lost`() async throws {
    let path = ListFixtures.folder + "Encodings/utf-8-with-a-lost-byte.csv"
    let outcome = try await tthc("import", path, "--dry-run")
    #expect(outcome.status == 1)
    #expect(
      outcome.lines[0].hasSuffix("some bytes are lost (\u{FFFD}); 43 of 43 words are Vietnamese")
    )
  }

  @Test func `names spellings of a field that were made one`() async throws {
    let list =
      "Tên thủ tục,Lĩnh vực\nMột,H\u{1ED9} t\u{1ECB}ch\nHai,H\u{1ED9} t\u{1ECB}ch\nBa,HỘ TỊCH\n"
    let outcome = try await tthc("import", "-", "--dry-run", "--report", "-", input: list)
    let united = try #require(try JSON(outcome.output)["unitedSpellings"]).array
    #expect(united.map { $0["given"]?.string } == ["HỘ TỊCH"])
    #expect(united.map { $0["readAs"]?.string } == ["Hộ tịch"])
    #expect(outcome.error.contains("  «HỘ TỊCH» → «Hộ tịch»"))
  }

  @Test func `does not move the terminal, whatever headings, values and names hold`() async throws {
    let scratch = Scratch()
    let list = """
      Tên thủ tục\tMã\u{1B}[31m\tLĩnh vực\u{9B}\tCấp thực hiện
      Xin \u{1B}[2Jchào\t1.0000x\u{7}\tA\u{202E}\tthôn\u{1B}]0;x\u{7}
      \u{1B}c\t\u{2066}\t\u{8}\t\u{7F}
      """
    try scratch.write(list, to: "a\u{1B}[31m\u{202E}.tsv")
    for arguments in [
      ".", "*.tsv --verbose", "- <*.tsv", "*.tsv --map '\u{1B}[2J=code'",
      "*.tsv --sheet '\u{1B}[2J'",
    ] {
      for language in ["en", "vi"] {
        let outcome = try await shell(
          "tthc import --dry-run --lang \(language) \(arguments)",
          folder: scratch.path
        )
        #expect(outcome.status >= 1)
        #expect(!(outcome.output + outcome.error).isEmpty)
        expectHarmless(outcome.output)
        expectHarmless(outcome.error)
      }
    }
  }
}
