import Testing

@Suite struct `Output is UTF-8 whatever the locale` {
  @Test(arguments: ["C", "POSIX", "", "vi_VN.ISO-8859-1", "nonsense"])
  func `for search and show`(locale: String) async throws {
    let outcome = try await tthc(
      "search",
      "ket",
      "hon",
      "--limit",
      "1",
      environment: ["LC_ALL": locale, "LANG": "C"]
    )
    #expect(outcome.output == "1.000894\tĐăng ký kết hôn\tcommune\t2\tHộ tịch\tUBND cấp xã\n")
    #expect(outcome.error == "")
    let shown = try await tthc("show", "1.000894", environment: ["LC_ALL": locale])
    #expect(shown.output.contains("Đăng ký kết hôn"))
    #expect(shown.output.contains("Bản tham khảo, không phải danh mục chính thức"))
  }

  @Test func `even where an argument is not`() async throws {
    let outcome = try await shell("tthc search --count \"$(printf 'k\\351t')\"")
    #expect(outcome.status != 2)
    #expect(outcome.error == "")
    expectComplaint(try await shell("tthc \"$(printf 'k\\351t')\""), "no command or file")
  }
}
