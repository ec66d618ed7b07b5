import CursesTerminal
import Foundation
import Testing

@MainActor @Suite struct `A text on its way to the clipboard` {
  private func text(_ bytes: [UInt8]?) -> String {
    String(decoding: bytes ?? [], as: UTF8.self)
  }

  @Test(arguments: ["", "a", "ab", "abc", "1.000894", "Đăng ký kết hôn\n\u{1F600}"])
  func `is base64 in the sequence of xterm`(copied: String) {
    let encoded = Data(copied.utf8).base64EncodedString()
    let sequence = Clipboard.sequence(for: copied, through: .direct)
    #expect(text(sequence) == "\u{1B}]52;c;\(encoded)\u{7}")
  }

  @Test func `is for tmux itself, and handed through it with its escapes doubled`() {
    let sequence = Clipboard.sequence(for: "abc", through: .tmux)
    let plain = text(Clipboard.sequence(for: "abc", through: .direct))
    #expect(text(sequence) == plain + "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;YWJj\u{7}\u{1B}\\")
  }

  @Test func `goes through screen in pieces that give it back`() throws {
    let long = String(repeating: "thủ tục ", count: 500)
    let direct = try #require(Clipboard.sequence(for: long, through: .direct))
    let pieces = text(Clipboard.sequence(for: long, through: .screen))
      .components(separatedBy: "\u{1B}\\").dropLast()
    #expect(pieces.count > 1)
    #expect(pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 258 })
    #expect(pieces.map { $0.dropFirst(2) }.joined() == text(direct))
  }

  @Test func `is refused where terminals would drop it`() {
    let most = String(repeating: "a", count: Clipboard.textLimit)
    let sequence = Clipboard.sequence(for: most, through: .direct)
    #expect((sequence?.count ?? 0) <= Clipboard.limit + 8)
    #expect(Clipboard.sequence(for: most + "a", through: .direct) == nil)
  }
}
