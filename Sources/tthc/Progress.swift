import Glibc
import Strings

/// How far long work is, on one line of a terminal; nothing where standard error is none.
final class Progress {
  private static let width = 24
  /// Work that is done sooner needs no word.
  private static let patience = 0.5
  private static let pause = 0.1

  private let strings: Strings
  private let isShown = Environment.isTerminal(STDERR_FILENO)
  private let start = Progress.now
  private var last = 0.0

  init(_ strings: Strings) {
    self.strings = strings
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Shows how many of all rows are done, how fast, and how long it will take.
  func show(_ done: Int, of all: Int) {
    guard isShown, all > 0 else { return }
    let seconds = Progress.now - start
    guard seconds > Progress.patience, seconds - last > Progress.pause else { return }
    last = seconds
    let part = min(1, Double(done) / Double(all))
    let filled = Int(part * Double(Progress.width))
    let bar =
      String(repeating: "#", count: filled)
      + String(repeating: ".", count: Progress.width - filled)
    let rate = strings.number(Int(Double(done) / seconds))
    let left = strings.number(Int((seconds / max(part, 0.001) * (1 - part)).rounded(.up)))
    write(
      "\r[\(bar)] \(Int(part * 100)) % · \(strings.imports.rate(rate)) · "
        + "\(strings.imports.left(left))\u{1B}[K"
    )
  }

  /// Takes the line away.
  func clear() {
    if last > 0 { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
