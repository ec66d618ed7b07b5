import Glibc
import Testing

@Suite(.needsTmux) struct `The browser leaves` {
  @Test(arguments: [("C-c", 130), ("Q", 0), ("q", 0)])
  func `by a key, and nothing stays on the screen`(key: String, status: Int) async throws {
    try await Window.with { window in
      try await window.enter("tthc; echo left=$?")
      try await window.waits(for: "1.674")
      try await window.press(key)
      let screen = try await window.waits(for: "left=\(status)")
      #expect(screen.filter { $0 != "\n" } == "$ tthc; echo left=$?left=\(status)$")
      #expect(try await window.fact("alternate_on") == "0")
      #expect(try await window.fact("cursor_flag") == "1")
    }
  }

  @Test(arguments: [("TERM", 143), ("INT", 130), ("HUP", 129)])
  func `when a signal asks, with the terminal as it was`(
    signal: String,
    status: Int
  ) async throws {
    try await Window.with { window in
      try await window.enter("stty -a >before; sh -c 'echo $$ >pid; exec tthc --select >ids'")
      try await window.waits(for: "1.674")
      try await window.type("*")
      try await window.waits(for: "Chọn: 1.674")
      _ = try await shell("kill -\(signal) $(cat pid)", folder: window.scratch)
      try await window.waits { _ in try await window.fact("alternate_on") == "0" }
      try await window.enter("echo left=$?; stty -a >after; cmp before after && wc -c ids")
      try await window.waits(for: "left=\(status)")
      try await window.waits(for: "0 ids")
    }
  }

  @Test func `when its window is closed`() async throws {
    try await Window.with { window in
      try await window.enter("sh -c 'echo $$ >pid; exec tthc'")
      try await window.waits(for: "1.674")
      let pid = try await shell("cat pid", folder: window.scratch).lines[0]
      #expect(access("/proc/\(pid)", F_OK) == 0)
      try await window.tmux("kill-window")
      for _ in 0..<200 where access("/proc/\(pid)", F_OK) == 0 {
        try await Task.sleep(for: .milliseconds(30))
      }
      #expect(access("/proc/\(pid)", F_OK) != 0)
    }
  }
}
