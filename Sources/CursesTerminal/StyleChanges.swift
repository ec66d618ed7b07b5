import CNcurses
import Synchronization
import TextScreen

/// What ncurses sends, caught: it hands bytes to a function that has no context of its own.
nonisolated private let caught = Mutex<[UInt8]>([])

nonisolated private func catchByte(_ byte: CInt) -> CInt {
  caught.withLock { $0.append(UInt8(truncatingIfNeeded: byte)) }
  return byte
}

/// The bytes that turn one style into another on this terminal, as ncurses composes them.
///
/// ncurses knows which attributes a terminal has and which it cannot show together with colours, but
/// it takes some thousand steps to compose a change; a screen has a hundred changes of a few kinds.
struct StyleChanges {
  private var known: [Int: [UInt8]] = [:]
  private let showsInk: Bool

  init(showsInk: Bool) {
    self.showsInk = showsInk
  }

  /// - Parameters:
  ///   - old: A `Cell.styleNumber`.
  ///   - new: Another one.
  /// - Returns: What the terminal has to get.
  mutating func bytes(from old: Int, to new: Int) -> [UInt8] {
    let key = old << 8 | new
    if let bytes = known[key] { return bytes }
    let bytes = compose(style(old), style(new))
    known[key] = bytes
    return bytes
  }

  private func style(_ number: Int) -> Style {
    let ink = showsInk ? Style.Ink(rawValue: UInt8(number >> 4)) : nil
    return Style(Style.Attributes(rawValue: UInt8(number & 15)), ink: ink ?? .standard)
  }

  private func compose(_ old: Style, _ new: Style) -> [UInt8] {
    set(old)
    caught.withLock { $0 = [] }
    set(new)
    defer { set(.plain) }
    return caught.withLock { $0 }
  }

  /// Has ncurses believe that a style is set.
  private func set(_ style: Style) {
    vid_puts(style.cursesAttributes, style.ink.colorPair, nil, catchByte)
  }
}
