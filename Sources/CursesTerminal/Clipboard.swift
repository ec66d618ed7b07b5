import Glibc

/// The clipboard of the machine before which the person sits, reached through the terminal.
///
/// OSC 52 is xterm's control sequence for the selection (xterm, "Control Sequences", Operating System
/// Commands); it also works over SSH. Most terminals take it, some only where their settings let
/// them; none says whether it did.
public enum Clipboard {
  /// Which program stands between this one and the terminal.
  public enum Route: Hashable, Sendable {
    case direct, tmux, screen
  }

  /// The most bytes of base64 that terminals and multiplexers are known to take: hterm's limit, which
  /// the scripts for tmux keep to.
  public static let limit = 74_994

  /// The most bytes of text that one copy can have.
  public static let textLimit = limit / 4 * 3

  /// GNU screen takes a string of its own in pieces of at most so many bytes.
  private static let screenPiece = 256

  /// The way to the terminal, by what the multiplexers tell the programs in them.
  public static var route: Route {
    if unsafe getenv("TMUX") != nil { return .tmux }
    return unsafe getenv("STY") != nil ? .screen : .direct
  }

  /// The bytes that put a text into the clipboard.
  ///
  /// - Returns: nil where the text is longer than `textLimit`.
  /// - Complexity: O(bytes).
  public static func sequence(for text: String, through route: Route) -> [UInt8]? {
    let bytes = Array(text.utf8)
    guard bytes.count <= textLimit else { return nil }
    let command = Array("\u{1B}]52;c;".utf8) + base64(bytes) + [0x07]
    let (begin, end) = (Array("\u{1B}P".utf8), Array("\u{1B}\\".utf8))
    switch route {
    case .direct: return command
    case .tmux:
      // Each escape within is doubled, and `allow-passthrough` lets it through; where `set-clipboard` is
      // on, tmux takes the plain command for its own buffer. Both are off in some versions.
      let inner = command.flatMap { $0 == 0x1B ? [$0, $0] : [$0] }
      return command + begin + Array("tmux;".utf8) + inner + end
    case .screen:
      return stride(from: 0, to: command.count, by: screenPiece).flatMap { start in
        begin + command[start..<min(start + screenPiece, command.count)] + end
      }
    }
  }

  /// The bytes in base64, RFC 4648, section 4.
  private static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    return stride(from: 0, to: bytes.count, by: 3).flatMap { start in
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      return (0..<4).map { place in
        place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "=")
      }
    }
  }
}

extension Terminal {
  /// Sends bytes that draw nothing.
  public func send(_ bytes: [UInt8]) {
    streams.send(bytes)
  }
}
