import Testing

/// The bytes that the program writes itself, against those of the screen layer of ncurses.
///
/// Two descriptions of one terminal: the second wants a pause after its `cup`, which only ncurses
/// knows how to make, so that ncurses draws there.
@Suite(.needsTmux) struct `What the program writes past the screen layer` {
  private static let list = """
    name\\ttier\\tfield\\n\
    Đăng ký kết hôn có yếu tố nước ngoài\\txa\\tHộ tịch\\n\
    Đăng ky\\xCC\\x81 khai sinh, ngu\\xCC\\xA3\\xCC\\x82 ý\\ttinh\\tHộ tịch\\n\
    漢字 và 한글 đứng cạnh nhau\\txa\\tChữ rộng\\n\
    Cấp lại thẻ 🙂 ｆｕｌｌ\\thuyen\\tChữ rộng\\n
    """

  /// What a window shows after each part of a session.
  private func screens(_ type: String, _ width: Int, _ height: Int) async throws -> [String] {
    var screens: [String] = []
    try await Window.with(width: width, height: height, ["TERM": type]) { window in
      try await window.enter("infocmp screen-256color >own")
      try await window.enter(
        "sed -e 's/^screen-256color.*/slow,/' -e 's/cup=\\([^,]*H\\),/cup=\\1$<1>,/' own >slow"
      )
      try await window.enter("tic -x -o . slow; clear; printf '\(Self.list)' >l.tsv")
      try await window.enter("TERMINFO_DIRS=$PWD:/usr/share/terminfo:/lib/terminfo tthc l.tsv")
      try await window.waits(for: "4 thủ tục")
      screens.append(try await window.settled())
      for keys in ["/", "ho", "\u{7F}\u{7F}", "漢", "\t", "j", " ", "G", "?"] {
        try await window.type(keys)
        screens.append(try await window.settled())
      }
      try await window.press("Escape", "Enter")
      screens.append(try await window.settled())
      try await window.resizeAndWait(width - 7, height - 3)
      screens.append(try await window.settled())
    }
    return screens
  }

  @Test(arguments: [(80, 24), (150, 40)])
  func `looks the same to the last attribute`(width: Int, height: Int) async throws {
    let direct = try await screens("screen-256color", width, height)
    let layered = try await screens("slow", width, height)
    #expect(direct == layered)
    #expect(Set(direct).count > 8)
    #expect(direct[0].contains("漢字"))
    #expect(direct[0].contains("한글"))
  }
}
