import Testing

@Suite struct `Search finds` {
  @Test(
    arguments: [
      "dang ky ket hon", "ĐĂNG KÝ KẾT HÔN", "Đăng kí kết hôn",
      "\u{110}a\u{306}ng ky\u{301} ke\u{302}\u{301}t ho\u{302}n",
    ]
  )
  func `marriage first, however it is typed`(query: String) async throws {
    let outcome = try await tthc("search", query)
    #expect(outcome.lines.first?.hasPrefix("1.000894\tĐăng ký kết hôn\tcommune\t") == true)
    #expect(outcome.status == 0)
    #expect(outcome.error == "")
  }

  @Test(
    arguments: [
      ("cap:xa", 102), ("cap:huyen muc:3", 18), ("cap:tinh muc:4", 601), ("cap:xa muc:4", 12),
      ("", 1674), ("tier:commune level:4", 12), ("muc:3..4", 1062), ("ma:none", 307),
    ]
  )
  func `as many as were published`(query: String, count: Int) async throws {
    let outcome = try await tthc("search", "--count", query)
    #expect(outcome.output == "\(count)\n")
    #expect(outcome.status == 0)
  }

  @Test func `words apart as it finds them together`() async throws {
    let apart = try await tthc("search", "ket", "hon", "cap:xa")
    let together = try await tthc("search", "ket hon cap:xa")
    #expect(apart.lines == together.lines)
    #expect(!apart.lines.isEmpty)
  }

  @Test func `what a query without its first minus excludes`() async throws {
    let all = try await tthc("search", "--count", "ket hon")
    let without = try await tthc("search", "--count", "--", "-\"nước ngoài\"", "ket", "hon")
    let with = try await tthc("search", "--count", "ket hon \"nước ngoài\"")
    let counts = [without, with, all].compactMap { Int($0.lines[0]) }
    #expect(counts.count == 3)
    #expect(counts[0] + counts[1] == counts[2])
    #expect(without.lines != ["0"])
  }

  @Test func `nothing, and says so by its status`() async throws {
    for options in [["--count"], [], ["--facets"]] {
      let outcome = try await run(Program.path, ["search", "khongcothutucnay"] + options)
      #expect(outcome.status == 1)
      #expect(outcome.output.filter { $0 != "\n" } == (options == ["--count"] ? "0" : ""))
      #expect(outcome.error == "")
    }
  }

  @Test(
    arguments: [
      (["--tier", "xa", "--tier=huyen"], "cap:xa cap:huyen"),
      (["--tier", "Commune"], "cap:xa"),
      (["--level", "3..4", "--tier", "tinh"], "cap:tinh muc:3..4"),
      (["--level", "1", "--level", "2"], "muc:1..2"),
      (["--field", "hộ tịch"], "linhvuc:\"hộ tịch\""),
      (
        ["--field", "ho tich", "--field", "chung thuc"],
        "linhvuc:\"ho tich\" linhvuc:\"chung thuc\""
      ),
      (["--agency", "Sở Tư pháp", "--tier", "tinh"], "coquan:\"so tu phap\" cap:tinh"),
      (["--field", "none"], "linhvuc:none"),
    ]
  )
  func `by options what it finds by their terms`(options: [String], terms: String) async throws {
    let byOption = try await run(Program.path, ["search", "--count"] + options)
    let byTerm = try await tthc("search", "--count", terms)
    #expect(byOption.output == byTerm.output)
    #expect(byOption.status == byTerm.status)
  }

  @Test func `the same with options before the command as after`() async throws {
    let before = try await tthc("--limit", "3", "--sort", "-code", "--tier=xa", "search", "ket hon")
    let after = try await tthc("search", "ket hon", "--tier=xa", "--sort", "-code", "--limit", "3")
    #expect(before.output == after.output)
    #expect(before.lines.count == 3)
  }
}
