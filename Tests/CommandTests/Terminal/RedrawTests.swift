import Testing

@Suite(.needsTmux) struct `The screen comes back whole` {
  @Test func `after Ctrl-Z and fg`() async throws {
    try await Window.with { window in
      try await window.enter("tthc")
      try await window.waits(for: "1.674")
      try await window.type("/ket hon")
      try await window.waits(for: "1.000894")
      try await window.press("C-l")
      let before = try await window.settled()
      for turn in 1...2 {
        try await window.press("C-z")
        try await window.waits { _ in try await window.fact("alternate_on") == "0" }
        try await window.enter("clear; stty -a | grep -o ' echo '; echo turn $((\(turn)))")
        try await window.waits { $0.hasPrefix(" echo\nturn \(turn)\n$") }
        try await window.enter("fg")
        try await window.waits { _ in try await window.styledScreen == before }
      }
      try await window.press("Tab", "Q")
      try await window.waits { _ in try await window.fact("alternate_on") == "0" }
      try await window.enter("echo left=$?")
      try await window.waits(for: "left=0\n$")
    }
  }

  @Test func `after Ctrl-L where another program wrote over it`() async throws {
    try await Window.with { window in
      try await window.enter("(sleep 2; echo RUBBISH >/dev/tty) & tthc")
      try await window.waits(for: "RUBBISH")
      try await window.press("C-l")
      try await window.waits { !$0.contains("RUBBISH") && $0.contains("1.674") }
    }
  }

  private static let sizes = [
    (1, 1), (80, 24), (2, 1), (1, 50), (500, 200), (5, 3), (80, 1), (1, 1), (40, 12), (200, 2),
    (3, 3), (160, 45), (10, 200), (79, 23), (20, 5), (1, 2),
  ]

  @Test(
    arguments: [
      ("list", []), ("search", ["/", "k", "e", "t"]), ("detail", ["Enter"]), ("help", ["?"]),
      ("facets", ["F"]), ("export", ["e"]), ("basket", ["Space", "S"]),
    ]
  )
  func `after a storm of sizes`(view: String, keys: [String]) async throws {
    try await Window.with { window in
      try await window.enter("tthc; echo left=$?")
      try await window.waits(for: "1.674")
      let list = try await window.styledScreen
      for key in keys { try await window.press(key) }
      if !keys.isEmpty { try await window.waits { _ in try await window.styledScreen != list } }
      try await window.press("C-l")
      let before = try await window.settled()
      for (width, height) in Self.sizes { try await window.resize(width, height) }
      try await window.resize(80, 24)
      try await window.waits { _ in try await window.styledScreen == before }
      for (width, height) in [(500, 200), (40, 12), (3, 2), (2, 1)] {
        try await window.resizeAndWait(width, height)
        let shown = try await window.settled()
        try await window.press("C-l")
        let fresh = try await window.settled()
        #expect(shown == fresh, "\(view) at \(width)x\(height)")
      }
      try await window.resize(80, 24)
      try await window.waits { _ in try await window.styledScreen == before }
      try await window.press("C-c")
      try await window.waits(for: "left=130")
    }
  }
}
