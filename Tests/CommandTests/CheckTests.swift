import Testing

/// A list in which every line of a check's report has something to say.
private let doubtfulList = """
  code\tname\ttier\tlevel\tfield\tagency\tfee
  1.000894\tĐăng ký kết hôn\txa\t4\tHộ tịch\tUBND cấp xã\tKhông
  1.000894\tĐăng ký khai sinh\txa\t4\tHộ tịch\tUBND cấp xã\tKhông
  1.00157\tHoà giải\txa\t4\tHộ tịch\tUBND cấp xã\t
  \tHòa giải\ttinh\t\tHộ Tịch\tSở Tư pháp\tKhông

  """

@Suite struct `What check finds in a catalog` {
  @Test func `is a line each for a program, between tabs, the worst first`() async throws {
    let checked = try await tthc("check", "-", input: doubtfulList)
    #expect(checked.status == 1)
    #expect(checked.error == "")
    let lines = checked.lines.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(lines.allSatisfy { $0.count == 5 })
    #expect(
      lines.first == [
        "error", "duplicate-code", "1.000894", "Đăng ký kết hôn",
        "same code as «Đăng ký khai sinh» (Commune)",
      ]
    )
    #expect(
      lines.contains([
        "error", "malformed-code", "1.00157", "Hoà giải", "\"1.00157\", perhaps 1.001570",
      ])
    )
    #expect(
      lines.contains([
        "warning", "similar-name", "Hòa giải@tinh", "Hòa giải",
        "differs only in the place of the tone from «Hoà giải»",
      ])
    )
    #expect(lines.contains { $0[0...2] == ["warning", "missing-time", ""] })
  }

  @Test func `is said in Vietnamese too`() async throws {
    let checked = try await tthc("check", "-", "--lang", "vi", input: doubtfulList)
    #expect(
      checked.lines.first?.hasSuffix("\tcùng mã với «Đăng ký khai sinh» (Xã)") == true
    )
    #expect(checked.output.contains("không thủ tục nào ghi «Thời hạn»"))
  }

  @Test(arguments: ["csv", "tsv", "json", "jsonl", "md"])
  func `comes in every format with the same rows`(format: String) async throws {
    let lines = try await tthc("check", "-", input: doubtfulList).lines.count
    let checked = try await tthc("check", "-", "--format", format, input: doubtfulList)
    #expect(checked.status == 1)
    let count =
      switch format {
      case "csv": commaSeparated(checked.output).count - 1
      case "json": try JSON(checked.output).array.count
      case "jsonl": checked.lines.count
      case "md": checked.lines.count { $0.hasPrefix("|") } - 2
      default: checked.lines.count - 1
      }
    #expect(count == lines)
  }

  @Test func `has the columns of a work list`() async throws {
    let keys = ["severity", "check", "id", "code", "name", "tier", "detail"]
    let table = try await tthc("check", "-", "--format", "csv", input: doubtfulList)
    #expect(commaSeparated(table.output).first == keys)
    let objects = try await tthc("check", "-", "--format", "json", input: doubtfulList)
    let array = try JSON(objects.output).array
    #expect(array.allSatisfy { $0.keys == Set(keys) })
    #expect(array.first?["tier"]?.string == "commune")
  }

  @Test func `goes to a file in the format of its ending`() async throws {
    let scratch = Scratch()
    let path = scratch.path + "/work.csv"
    let checked = try await tthc("check", "-", "--output", path, input: doubtfulList)
    #expect(checked.status == 1)
    #expect(checked.output == "")
    #expect(commaSeparated(try scratch.read("work.csv")).count > 5)
  }

  @Test func `can be narrowed to some checks, in either language`() async throws {
    for names in [["duplicate-code", "missing-fee"], ["trungma", "thieuphi"]] {
      let checked = try await tthc(
        "check",
        "-",
        "--only",
        names[0],
        "--only",
        names[1],
        input: doubtfulList
      )
      #expect(checked.lines.count == 3)
      #expect(checked.status == 1)
    }
    let nothing = try await tthc("check", "-", "--only", "mixed-levels", input: doubtfulList)
    #expect(nothing.status == 0)
    #expect(nothing.output == "")
    expectComplaint(try await tthc("check", "--only", "x"), "--only", "x", "duplicate-code")
  }

  @Test func `is counted by check`() async throws {
    let checked = try await tthc("check", "-", "--summary", input: doubtfulList)
    #expect(checked.status == 1)
    #expect(checked.lines.first == "error\tduplicate-code\t2")
    #expect(checked.lines.contains("note\tmissing-fee\t1"))
    let table = try await tthc("check", "-", "--summary", "--format", "tsv", input: doubtfulList)
    #expect(table.lines.first == "severity\tcheck\tcount")
    #expect(Array(table.lines.dropFirst()) == checked.lines)
  }

  @Test func `is counted in numbers where programs read it`() async throws {
    let options = ["check", "-", "--summary", "--format"]
    let array = try await run(Program.path, options + ["json"], input: doubtfulList)
    let first = try #require(try JSON(array.output).array.first)
    #expect(first["check"]?.string == "duplicate-code")
    #expect(first["count"]?.int == 2)
    let lines = try await run(Program.path, options + ["jsonl"], input: doubtfulList)
    #expect(try lines.lines.map { try JSON($0)["count"]?.int }.first == 2)
    #expect(try JSON(array.output).array.count == lines.lines.count)
  }

  @Test func `is narrowed to the procedures that options choose`() async throws {
    let options = [["--tier", "tinh"], ["--agency", "so tu phap"], ["--tier=province"]]
    for options in options {
      let checked = try await run(Program.path, ["check", "-"] + options, input: doubtfulList)
      #expect(checked.status == 1)
      let rows = checked.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
      #expect(Set(rows.map { $0[2] }) == ["Hòa giải@tinh", ""])
      // It is compared with the procedures that are left out all the same.
      #expect(rows.contains { $0[1] == "similar-name" && $0[4].contains("«Hoà giải»") })
      let counted = try await run(
        Program.path,
        ["check", "-", "--summary"] + options,
        input: doubtfulList
      )
      #expect(counted.lines.contains("warning\tsimilar-name\t1"))
      #expect(!counted.output.contains("duplicate-code"))
    }
  }

  @Test func `is not called in order where the options leave nothing to look at`() async throws {
    let checked = try await tthc("check", "-", "--field", "thuế", input: doubtfulList)
    #expect(checked.status == 1)
    #expect(checked.output == "")
    #expect(checked.error == "tthc: no procedure matches the options; nothing was looked at\n")
    expectComplaint(try await tthc("check", "-", "--tier", "quan", input: doubtfulList), "--tier")
    expectComplaint(
      try await tthc("check", "-", "--sort", "name", input: doubtfulList),
      "--sort means nothing to tthc check"
    )
  }

  @Test func `is at most as much as was asked for, and the status stays`() async throws {
    for limit in 0...3 {
      let checked = try await tthc("check", "-", "--limit", "\(limit)", input: doubtfulList)
      #expect(checked.lines.count == limit)
      #expect(checked.status == 1)
    }
  }

  @Test func `stands behind what the list itself is told for`() async throws {
    let list = "code\tname\ttier\n1.000001\ta\tquận\n1.000001\tb\txa\n"
    let checked = try await tthc("check", "-", input: list)
    #expect(checked.lines.first == "-:2: unknown tier, kept as given: «quận»")
    #expect(checked.lines.dropFirst().first?.hasPrefix("error\tduplicate-code\t") == true)
    let table = try await tthc("check", "-", "--format", "csv", input: list)
    let row = commaSeparated(table.output)[1]
    #expect(row[..<3] == ["error", "list-reading", ""])
    // The minus of standard input would begin a formula.
    #expect(row[6] == "'-:2: unknown tier, kept as given: «quận»")
  }

  @Test func `of the bundled catalog is what its list leaves open`() async throws {
    let checked = try await tthc("check", "--summary")
    #expect(checked.status == 1)
    #expect(checked.error == "")
    #expect(checked.lines.contains("warning\tmissing-code\t307"))
    #expect(!checked.output.contains("error\t"))
    #expect(!checked.output.contains("published-figure"))
  }

  @Test func `is harmless to a terminal whatever the list holds`() async throws {
    for options in [[], ["--summary"], ["--limit", "3"]] {
      expectHarmless(
        try await run(Program.path, ["check", "-"] + options, input: hostileList).output
      )
    }
    let checked = try await tthc("check", "-", "--only", "strange-characters", input: hostileList)
    #expect(checked.output.contains("U+202E"))
  }
}

@Suite(.needsTmux) struct `What check shows on a terminal` {
  @Test func `is the first lines of each check under its name`() async throws {
    try await Window.with { window in
      try await window.enter("clear; tthc check --lang vi | cat >/dev/null; tthc check --lang vi")
      try await window.waits(for: "Lưu ý: Thiếu thành phần hồ sơ · 52 [missing-dossier]")
      try await window.waits(for: "… còn 42 dòng; xem hết: --only missing-dossier")
    }
  }
}
