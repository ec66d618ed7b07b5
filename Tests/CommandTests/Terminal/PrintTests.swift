import Testing

@Suite(.needsTmux) struct `Slips from the browser` {
  @Test func `reach a command byte for byte, or a file`() async throws {
    try await Window.with { window in
      try await window.enter("printf '#!/bin/sh\\ncat >$1\\n' >copy; chmod +x copy; clear")
      try await window.enter("TTHC_PRINT='./copy out' tthc; echo left=$?")
      try await window.waits(for: "1.674")
      try await window.type("/1.000894\t")
      try await window.waits(for: "1/1.674")
      try await window.type("p")
      let dialog = try await window.waits(for: "In bằng> ./copy out")
      #expect(dialog.contains("☐ Tờ khai đăng ký kết hôn"))
      try await window.press("Enter")
      try await window.waits(for: "Đã gửi 1 phiếu tới ./copy")
      let sent = try await run("/bin/cat", ["out"], folder: window.scratch)
      let exported = try await tthc(
        "export",
        "1.000894",
        "--layout",
        "slip",
        "--format",
        "txt",
        "--lang",
        "vi"
      )
      #expect(sent.bytes == exported.bytes)
      #expect(sent.output.contains("Đăng ký kết hôn"))

      try await window.type("p")
      try await window.waits(for: "In bằng>")
      try await window.press("C-u")
      try await window.type("phiếu.html")
      try await window.press("Enter")
      try await window.waits(for: "/phiếu.html")
      let page = try await run("/bin/cat", ["phiếu.html"], folder: window.scratch)
      #expect(page.output.contains("<html lang=\"vi\">"))
      try await window.type("q")
      try await window.waits(for: "left=0")
    }
  }

  @Test func `say why they do not`() async throws {
    try await Window.with { window in
      try await window.enter(
        "printf '#!/bin/sh\\necho no paper >&2; exit 3\\n' >empty; chmod +x empty"
      )
      try await window.enter("touch old.txt; clear; tthc --lang en")
      try await window.waits(for: "1,674")
      try await window.type("p")
      try await window.waits(for: "Print with> lpr")
      let refused = [
        ("no-such-command", "no-such-command: there is no such command"),
        ("false", "false: the command failed with status 1"), ("./empty", "./empty: no paper"),
        ("old.txt", "The file exists"), ("no/x.txt", "no/x.txt: no such file"),
      ]
      for (target, reason) in refused {
        try await window.press("C-u")
        try await window.type(target)
        try await window.press("Enter")
        try await window.waits(for: reason)
      }
      // A command that leaves without reading ends no one else.
      try await window.press("C-u")
      try await window.type("true")
      try await window.press("Enter")
      try await window.waits(for: "Sent 1 slip to true")
    }
  }
}
