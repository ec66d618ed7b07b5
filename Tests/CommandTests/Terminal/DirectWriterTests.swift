import Testing

/// The bytes that the program writes itself, against those of the screen layer of ncurses.
///
/// Two descriptions of one terminal: the second wants a pause after its `cup`, which only ncurses
/// knows how to make, so that ncurses draws there.
@Suite(.needsTmux) struct `What the program writes past the screen layer` {
  private static let list = """
    name\\ttier\\tfield\\n\
    Đăng ký kết hôn có yếu tố nước ngoài\\txa\\tHộ tịch\\n\
    Đăng ky\\314\\201 khai sinh, q\\314\\243\\314\\202 ý\\ttinh\\tHộ tịch\\n\
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
    var (direct, layered): ([String], [String]) = ([], [])
    // On a busy machine a window may be caught before it has answered a key: what really differs
    // does so every time.
    for _ in 0..<4 {
      direct = try await screens("screen-256color", width, height)
      layered = try await screens("slow", width, height)
      if direct.map({ StyledCells($0).lines }) == layered.map({ StyledCells($0).lines }) { break }
    }
    #expect(direct.count == layered.count)
    for (direct, layered) in zip(direct, layered) {
      let cells = (StyledCells(direct), StyledCells(layered))
      for (line, other) in zip(cells.0.lines, cells.1.lines) { #expect(line == other) }
      #expect(cells.0.lines.count == cells.1.lines.count)
    }
    #expect(Set(direct).count > 8)
    #expect(direct[0].contains("q\u{323}\u{302}"))
    #expect(direct[0].contains("漢字"))
    #expect(direct[0].contains("한글"))
  }
}

/// A captured screen cell by cell, each letter with what is seen of its attributes.
///
/// A bold or dim blank looks as a plain one, and ncurses moves over it where it can.
private struct StyledCells {
  private(set) var lines: [String] = []
  private var attributes: Set<String> = []

  init(_ capture: String) {
    for line in capture.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(take(line))
    }
  }

  private mutating func take(_ line: Substring) -> String {
    var cells = ""
    var rest = line
    while let letter = rest.popFirst() {
      guard letter == "\u{1B}" else {
        let seen = letter == " " ? attributes.intersection(["4", "7"]) : attributes
        cells += seen.sorted().joined(separator: ",") + String(letter)
        continue
      }
      let end = rest.firstIndex(of: "m") ?? rest.endIndex
      rest[..<end].dropFirst().split(separator: ";").forEach { set(String($0)) }
      rest = rest[end...].dropFirst()
    }
    return String(cells.reversed().drop { $0 == " " }.reversed())
  }

  private mutating func set(_ parameter: String) {
    switch parameter {
    case "0": attributes = []
    case "39", "49": attributes = attributes.filter { $0.count == 1 }
    default: attributes.insert(parameter)
    }
  }
}
