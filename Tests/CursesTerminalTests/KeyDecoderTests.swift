import CursesTerminal
import Testing
import TextScreen

/// The keys of input that arrives at once and is followed by silence.
private func keys(_ bytes: [UInt8]) -> [Key] {
  var decoder = KeyDecoder()
  return bytes.flatMap { decoder.decode(CInt($0)) } + decoder.pause()
}

private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

@Suite struct `What is typed` {
  @Test func `a carriage return is Enter`() {
    #expect(keys("\r") == [.enter])
    #expect(keys("\n") == [.enter])
  }

  @Test func `both erasing characters are Backspace`() {
    #expect(keys([0x7F, 0x08]) == [.backspace, .backspace])
  }

  @Test(arguments: [
    (0x01, Key.control("a")), (0x03, .control("c")), (0x11, .control("q")), (0x1A, .control("z")),
    (0x09, .tab), (0x00, .control(" ")), (0x1C, .control("\\")), (0x1F, .control("_")),
  ])
  func `a control character is Ctrl and its letter`(byte: Int, key: Key) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(CInt(byte)) == [key])
  }

  @Test func `Vietnamese letters arrive whole`() {
    #expect(keys("đệ") == [.character("đ"), .character("ệ")])
  }

  @Test func `the marks of a decomposed letter arrive one by one`() {
    #expect(
      keys("e\u{302}\u{301}") == [.character("e"), .character("\u{302}"), .character("\u{301}")]
    )
  }

  @Test func `a letter whose bytes arrive in two pieces is kept`() {
    var decoder = KeyDecoder()
    let bytes = Array("ệ".utf8)
    #expect(decoder.decode(CInt(bytes[0])).isEmpty)
    #expect(decoder.pause().isEmpty)
    #expect(bytes.dropFirst().flatMap { decoder.decode(CInt($0)) } == [.character("ệ")])
  }

  @Test(arguments: [
    [0xE9, 0x61], [0xC4, 0x61], [0x80, 0x61], [0xFF, 0x61], [0xED, 0xA0, 0x80, 0x61],
  ])
  func `bytes that are no UTF-8 take nothing with them`(bytes: [UInt8]) {
    #expect(keys(bytes) == [.character("a")])
  }

  @Test func `control characters beyond ASCII are no letters`() {
    #expect(keys("\u{9B}a") == [.character("a")])
  }
}

@Suite struct `Esc and what follows` {
  @Test func `Esc alone is Escape`() {
    #expect(keys("\u{1B}") == [.escape])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
  }

  @Test func `Esc with a letter behind it is Alt`() {
    #expect(keys("\u{1B}x\u{1B}đ") == [.alt("x"), .alt("đ")])
  }

  @Test func `Alt with a bracket is not the start of a sequence when nothing follows`() {
    #expect(keys("\u{1B}[") == [.alt("[")])
    #expect(keys("\u{1B}O") == [.alt("O")])
  }

  @Test func `Esc before a key of its own code stays Escape`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(0x1B).isEmpty)
    #expect(decoder.decode(0o403) == [.escape, .up])
  }

  @Test(arguments: [
    ("[A", Key.up), ("OB", .down), ("[1;2A", .shiftUp), ("[1;2B", .shiftDown), ("[1;5D", .left),
    ("[Z", .backTab), ("[H", .home), ("[4~", .end), ("[5~", .pageUp), ("[6;5~", .pageDown),
    ("[3~", .delete), ("OP", .function(1)), ("[24~", .function(12)), ("[[E", .function(5)),
    ("OM", .enter),
  ])
  func `sequences are known that the terminal's description lacks`(sequence: String, key: Key) {
    #expect(keys("\u{1B}" + sequence) == [key])
  }

  @Test(arguments: ["[99;5u", "[I", "[?1;2c", "]11;rgb:0/0/0\u{7}", "[<0;10;20M", "Oz"])
  func `nothing of an unknown sequence is typed`(sequence: String) {
    #expect(keys("\u{1B}" + sequence + "a") == [.character("a")])
  }
}

@Suite struct `Key codes of ncurses` {
  // The numbers are octal in <curses.h>, and part of its binary interface.
  @Test(arguments: [
    (0o402, Key.down), (0o403, .up), (0o406, .home), (0o407, .backspace), (0o411, .function(1)),
    (0o424, .function(12)), (0o520, .shiftDown), (0o521, .shiftUp), (0o522, .pageDown),
    (0o527, .enter), (0o541, .backTab), (0o550, .end), (0o512, .delete),
  ])
  func `a code is its key`(code: Int, key: Key) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(CInt(code)) == [key])
  }

  @Test(arguments: [0o632, 0o631, 0o627, 0o600])
  func `a code without meaning here is left out`(code: Int) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(CInt(code)).isEmpty)
  }

  @Test(arguments: [
    ("kUP", Key.shiftUp), ("kDN", .shiftDown), ("kUP5", .up), ("kLFT5", .left), ("kHOM3", .home),
  ])
  func `an extended key is found by its name`(name: String, key: Key) {
    var decoder = KeyDecoder { $0 == 600 ? name : nil }
    #expect(decoder.decode(600) == [key])
  }

  @Test func `an extended key of an unknown name is left out`() {
    var decoder = KeyDecoder { _ in "kxIN" }
    #expect(decoder.decode(600).isEmpty)
  }
}
