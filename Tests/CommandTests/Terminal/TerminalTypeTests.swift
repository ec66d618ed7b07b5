import Testing

@Suite(.needsTmux) struct `A terminal` {
  @Test(
    arguments: [
      ("xterm-256color", "C.UTF-8"), ("xterm-256color", "C"), ("xterm", "POSIX"),
      ("screen", "C"), ("linux", "C.UTF-8"), ("vt100", "C"), ("tmux-256color", "vi_VN.UTF-8"),
    ]
  )
  func `of any type and locale shows Vietnamese`(type: String, locale: String) async throws {
    try await Window.with(["TERM": type, "LC_ALL": locale]) { window in
      try await window.enter("tthc; echo left=$?")
      try await window.waits(for: "Bản tham khảo, không phải danh mục chính thức")
      try await window.type("/kết hôn")
      try await window.waits(for: "Đăng ký kết hôn")
      try await window.press("Tab")
      try await window.type("Q")
      try await window.waits(for: "left=0")
    }
  }

  @Test(
    arguments: [
      ("env -u TERM", "TERM is not set"), ("TERM=", "TERM is not set"),
      ("TERM=dumb", "only prints lines"), ("TERM=no-such-type", "TERM=no-such-type"),
    ]
  )
  func `that shows no screens gets one line and status 2`(
    start: String,
    reason: String
  ) async throws {
    try await Window.with(["LC_ALL": "en_US.UTF-8"]) { window in
      try await window.enter("stty -a >before; \(start) tthc 2>err; echo left=$?; stty -a >after")
      try await window.waits(for: "left=2")
      let complaint = try await run("/bin/cat", ["err"], folder: window.scratch)
      #expect(complaint.output.hasPrefix("tthc: "))
      #expect(complaint.output.contains(reason))
      #expect(complaint.output.contains("tthc search"))
      #expect(complaint.lines.count == 1)
      #expect(try await window.fact("alternate_on") == "0")
      try await window.enter("cmp before after && echo same")
      try await window.waits(for: "same\n$")
    }
  }

  @Test func `that another stream replaces gets the line for scripts`() async throws {
    try await Window.with(["LC_ALL": "en_US.UTF-8"]) { window in
      try await window.enter("tthc | cat; tthc </dev/null; echo left=$?")
      let screen = try await window.waits(for: "left=2")
      #expect(screen.contains("standard output is not a terminal"))
      #expect(screen.contains("standard input is not a terminal"))
    }
  }
}
