import Testing

extension Trait where Self == ConditionTrait {
  /// Sessions in a real terminal need tmux.
  static var needsTmux: Self {
    .enabled(if: Window.isInstalled, "tmux is not installed: apt-get install tmux")
  }
}

@Suite(.needsTmux) struct `A session at the counter` {
  @Test func `searches, filters, marks, exports and quits`() async throws {
    try await Window.with { window in
      try await window.enter("stty -a >before; tthc; echo left=$?; stty -a >after")
      let first = try await window.waits(for: "1.674")
      #expect(first.contains("Bản tham khảo, không phải danh mục chính thức"))
      #expect(try await window.fact("alternate_on") == "1")

      try await window.type("/dang ky ket hon")
      try await window.waits(for: "Đăng ký kết hôn có yếu tố nước ngoài")
      try await window.press("Tab")
      try await window.type("X")
      try await window.waits { !$0.contains("2.000806") }
      try await window.press("Space", "Space")
      try await window.waits(for: "Chọn: 2")

      try await window.type("e")
      try await window.waits(for: "Xuất 2 thủ tục")
      try await window.press("C-u")
      try await window.type("x.csv")
      try await window.press("Enter")
      try await window.waits(for: "Đã ghi 2 thủ tục")
      try await window.type("q")

      try await window.waits(for: "left=0")
      try await window.waits { _ in try await window.fact("alternate_on") == "0" }
      #expect(try await window.fact("cursor_flag") == "1")
      let same = try await run("/usr/bin/cmp", ["before", "after"], folder: window.scratch)
      #expect(same.status == 0)
      let file = try await run("/bin/cat", ["x.csv"], folder: window.scratch)
      let rows = commaSeparated(file.output)
      #expect(rows.count == 3)
      #expect(rows[1][0] == "1.000894")
      #expect(rows.dropFirst().allSatisfy { $0[3] == "commune" })
    }
  }

  @Test func `asks before it overwrites, and says why it cannot write`() async throws {
    try await Window.with { window in
      try await window.enter("mkdir d.csv; echo old >x.csv; tthc --tier xa --lang en")
      try await window.waits(for: "102")
      let refused = [
        ("d.csv", "is a folder"), ("/proc/x.csv", "no such file"), ("no/x.csv", "no such file"),
        ("x.docx", "The ending must be one of"), ("/", "A file name is needed"),
      ]
      try await window.type("e")
      for (path, reason) in refused {
        try await window.press("C-u")
        try await window.type(path)
        try await window.press("Enter")
        try await window.waits(for: reason)
      }
      try await window.press("C-u")
      try await window.type("x.csv")
      try await window.press("Enter")
      try await window.waits(for: "Overwrite?")
      try await window.type("n")
      try await window.waits { !$0.contains("Overwrite?") }
      let kept = try await run("/bin/cat", ["x.csv"], folder: window.scratch)
      #expect(kept.output == "old\n")
      try await window.press("Enter")
      try await window.waits(for: "Overwrite?")
      try await window.type("y")
      try await window.waits(for: "Wrote 102 procedures")
      let new = try await run("/bin/cat", ["x.csv"], folder: window.scratch)
      #expect(commaSeparated(new.output).count == 103)
      let names = try await run("/bin/ls", ["-A"], folder: window.scratch)
      #expect(names.lines == ["d.csv", "x.csv", "x.csv.about.json"])
    }
  }
}

@Suite(.needsTmux) struct `A list through a pipe` {
  @Test func `is browsed, and the marked IDs go into another`() async throws {
    try await Window.with { window in
      try await window.enter("printf 'name\\ttier\\nMột\\txa\\nHai\\ttinh\\n' >l.tsv")
      try await window.enter("cat l.tsv | tthc - --select --sort name | cat >ids; echo done")
      try await window.waits(for: "2 thủ tục")
      try await window.type(" ")
      try await window.waits(for: "Chọn: 1")
      try await window.type("q")
      try await window.waits(for: "done\n$")
      let ids = try await run("/bin/cat", ["ids"], folder: window.scratch)
      #expect(ids.output == "Hai@tinh\n")
    }
  }

  @Test func `opens as a file, with what was not understood as a notice`() async throws {
    try await Window.with { window in
      try await window.enter(
        "printf 'name\\ttier\\nMột\\tquận\\n' >l.tsv; tthc l.tsv; echo left=$?"
      )
      let screen = try await window.waits(for: "1 chỗ không hiểu được")
      #expect(screen.contains("> —         Một"))
      try await window.type("q")
      try await window.waits(for: "left=0")
    }
  }
}
