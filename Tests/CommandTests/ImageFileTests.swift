import Glibc
import Testing

@Suite struct `An imported catalog` {
  @Test func `answers like the list that it was made of`() async throws {
    let scratch = Scratch()
    try scratch.write(smallList, to: "list.tsv")
    let made = try await shell("tthc import list.tsv --output list.tthc", folder: scratch.path)
    #expect(made.status == 0)
    #expect(made.output.contains("read 3"))
    #expect(made.error == "tthc: wrote 3 procedures to \(scratch.path)/list.tthc\n")
    for command in ["search", "search ban sao", "export --format json", "show 2.000815", "stats"] {
      let image = try await shell("tthc --catalog list.tthc \(command)", folder: scratch.path)
      let list = try await shell("tthc --catalog list.tsv \(command)", folder: scratch.path)
      #expect(image.bytes == list.bytes, "\(command)")
      #expect(image.status == 0)
      #expect(image.error == "")
    }
  }

  @Test func `comes from standard input and goes to standard output`() async throws {
    let scratch = Scratch()
    let made = try await shell(
      "tthc import - >list.tthc && TTHC_CATALOG=list.tthc tthc search --count",
      input: smallList,
      folder: scratch.path
    )
    #expect(made.output == "3\n")
    #expect(made.error.contains("read 3"))
    #expect(made.error.hasSuffix("tthc: wrote 3 procedures to -\n"))
  }

  @Test func `with doubts says each of them`() async throws {
    let scratch = Scratch()
    let list = "name\ttier\tlevel\na\tquận\t9\nb\txa\t4\n"
    let path = scratch.path + "/list.tthc"
    let made = try await tthc("import", "-", "--output", path, input: list)
    #expect(made.status == 1)
    #expect(made.output.contains("row 2: unknown tier, kept as given: «quận»"))
    #expect(made.output.contains("row 2: unknown level, kept as given: «9»"))
    #expect(made.error == "tthc: wrote 2 procedures to \(path)\n")
    #expect(try await tthc("search", "--count", "--catalog", path).output == "2\n")
  }

  @Test func `with very many doubts says where to read them all`() async throws {
    let list = "name\ttier\n" + (1...50).map { "a\($0)\tquận\n" }.joined()
    let made = try await shell("tthc import - >/dev/null", input: list)
    #expect(made.status == 1)
    #expect(made.error.contains("and 40 more (--verbose or --report names all)"))
    let checked = try await tthc("check", "-", "--only", "mixed-levels", input: list)
    #expect(checked.lines.count == 50)
    #expect(checked.lines[0] == "-:2: unknown tier, kept as given: «quận»")
    #expect(checked.status == 1)
  }

  @Test(arguments: ["", "name\n", "ho\tdia chi\n1\tx\n"])
  func `is not made of what is no list`(list: String) async throws {
    let scratch = Scratch()
    let made = try await tthc("import", "-", "--output", "\(scratch.path)/x.tthc", input: list)
    #expect(made.status == 2)
    #expect(made.error.count { $0 == "\n" } == 1)
    #expect(scratch.names == [])
  }

  @Test func `replaces a file only by force`() async throws {
    let scratch = Scratch()
    try scratch.write(smallList, to: "list.tsv")
    try scratch.write("mine", to: "list.tthc")
    let line = "tthc import list.tsv --output list.tthc"
    expectComplaint(try await shell(line, folder: scratch.path), "list.tthc", "--force")
    #expect(try scratch.read("list.tthc") == "mine")
    #expect(try await shell(line + " --force", folder: scratch.path).status == 0)
    #expect(scratch.names == ["list.tsv", "list.tthc"])
  }

  @Test func `needs a source`() async throws {
    expectComplaint(try await tthc("import"), "SOURCE")
    expectComplaint(try await tthc("import", "a", "b", "--dry-run"), "a: no such file")
    expectComplaint(try await tthc("check", "a", "b"), "one catalog")
    expectComplaint(try await tthc("check", "a", "--catalog", "b"), "one catalog")
  }
}

@Suite struct `A catalog file that is no longer what was written` {
  /// Bytes of the header that are changed, and what is said then in both languages.
  private static let headers: [(place: Int, bytes: [UInt8], english: String, vietnamese: String)] =
    [
      (8, [9, 0, 0, 0], "version 9", "phiên bản 9"),
      (12, [1, 2, 3, 4], "another kind of machine", "loại máy khác"),
      (20, [0, 0, 0, 0], "header is damaged", "hỏng phần đầu"),
    ]

  private func image(_ scratch: borrowing Scratch) async throws -> String {
    let list = try scratch.write(smallList, to: "list.tsv")
    _ = try await tthc("import", list, "--output", "\(scratch.path)/list.tthc")
    return "\(scratch.path)/list.tthc"
  }

  @Test(arguments: headers.indices)
  func `is refused with one line that says what to do`(number: Int) async throws {
    let scratch = Scratch()
    let path = try await image(scratch)
    let header = Self.headers[number]
    try scratch.change("list.tthc") {
      $0.replaceSubrange(header.place..<header.place + header.bytes.count, with: header.bytes)
    }
    for command in [[path], ["search", "--catalog", path], ["check", path]] {
      let english = try await run(Program.path, command)
      expectComplaint(english, "\(path): ", header.english, "tthc import")
      let vietnamese = try await run(Program.path, command + ["--lang", "vi"])
      expectComplaint(vietnamese, "\(path): ", header.vietnamese, "tthc import")
    }
  }

  @Test(arguments: [12, 63, 64, 500, -1])
  func `is refused where it is cut short`(count: Int) async throws {
    let scratch = Scratch()
    let path = try await image(scratch)
    try scratch.change("list.tthc") { $0 = Array($0.prefix(count < 0 ? $0.count - 1 : count)) }
    expectComplaint(try await tthc("stats", "--catalog", path), "cut short", "tthc import")
    expectComplaint(try await tthc("check", path, "--lang", "vi"), "bị cụt")
  }

  @Test func `is opened where only its inside is damaged, and check names the part`()
    async throws
  {
    let scratch = Scratch()
    let path = try await image(scratch)
    let whole = try await tthc("check", path, "--only", "duplicate-code")
    #expect(whole.status == 0)
    #expect(whole.output == "" && whole.error == "")
    let name = Array("Cấp bản sao".utf8)
    try scratch.change("list.tthc") { bytes in
      let place = bytes.indices.first { bytes[$0...].starts(with: name) }
      if let place { bytes[place] = UInt8(ascii: "X") }
    }
    #expect(try await tthc("search", "--count", "--catalog", path).output == "3\n")
    let checked = try await tthc("check", path)
    #expect(checked.status == 1)
    #expect(checked.lines == ["\(path): the part \"names\" is damaged"])
    #expect(checked.error.contains("tthc import"))
    let vietnamese = try await tthc("check", "--catalog", path, "--lang", "vi")
    #expect(vietnamese.lines == ["\(path): hỏng phần «tên thủ tục»"])
  }
}

@Suite(.needsTmux) struct `The browser on a catalog file` {
  @Test func `opens it and takes the new one when it is read again`() async throws {
    try await Window.with { window in
      try await window.enter("printf 'name\\nCấp một\\nCấp hai\\n' | tthc import - --output a.tthc")
      try await window.waits(for: "2 thủ tục")
      try await window.enter("clear; tthc a.tthc")
      try await window.waits { $0.contains("Cấp một") && $0.contains("a.tthc · 2 thủ tục") }
      _ = try await shell(
        "printf 'name\\nCấp ba\\n' | tthc import - --output a.tthc --force",
        folder: window.scratch
      )
      try await window.press("R")
      try await window.waits { $0.contains("Cấp ba") && !$0.contains("Cấp một") }
      _ = try await shell("head -c 100 a.tthc >b && mv b a.tthc", folder: window.scratch)
      try await window.press("R")
      try await window.waits { $0.contains("bị cụt") && $0.contains("Cấp ba") }
    }
  }
}
