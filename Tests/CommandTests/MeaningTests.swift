import Testing

@Suite struct `What was understood` {
  private static let queries = [
    ("dang ky ket hon", "đăng ký kết hôn"), ("Đăng kí ket hon cap:xa", "đăng ký kết hôn ∧ Cấp=Xã"),
    ("LLTP", "lý lịch tư pháp (tên gọi khác)"),
    ("ddawng kys keets hoon", "đăng ký kết hôn (gõ Telex/VNI)"),
    ("ho chieuu", "hộ chiếu (sửa lỗi gõ)"),
  ]

  @Test(arguments: queries)
  func `is said in official spelling when asked`(query: String, meaning: String) async throws {
    let outcome = try await tthc("search", query, "--verbose", "--lang", "vi")
    #expect(outcome.error.contains("tthc: nghĩa: \(meaning)\n"))
    #expect(try await tthc("search", query).error == "")
  }

  @Test func `is said in English too`() async throws {
    let outcome = try await tthc("search", "LLTP", "--verbose")
    #expect(outcome.error.contains("tthc: meaning: lý lịch tư pháp (other name)\n"))
  }
}

@Suite(.needsTmux) struct `What was understood, at a terminal` {
  @Test func `is said beside the answers`() async throws {
    try await Window.with { window in
      try await window.enter("tthc search dang ky ket hon --limit 1")
      try await window.waits { $0.contains("nghĩa: đăng ký kết hôn") && $0.contains("1.000894") }
      try await window.enter("clear; tthc search dang ky ket hon --limit 1 | cat")
      try await window.waits { $0.contains("1.000894") && !$0.contains("nghĩa:") }
    }
  }
}
