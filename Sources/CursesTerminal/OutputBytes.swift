import Glibc

/// Bytes on their way to the terminal, gathered for one writing.
struct OutputBytes {
  private var bytes = [UInt8](repeating: 0, count: 1 << 14)
  private var count = 0

  /// Makes room, so that so many bytes can be added one by one.
  mutating func reserve(_ more: Int) {
    guard bytes.count - count < more else { return }
    bytes += [UInt8](repeating: 0, count: bytes.count + more)
  }

  /// Adds a byte for which there is room.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  /// Adds a scalar in UTF-8, for which there is room.
  @inline(__always)
  mutating func add(_ scalar: UInt32) {
    if scalar < 0x80 { return add(UInt8(truncatingIfNeeded: scalar)) }
    if scalar < 0x800 {
      add(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    } else {
      if scalar < 0x10000 {
        add(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      } else {
        add(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
        add(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      }
      add(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    }
    add(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }

  /// Adds a decimal number.
  mutating func add(number: Int) {
    reserve(20)
    if number >= 10 { add(number: number / 10) }
    add(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  mutating func add(_ sequence: [UInt8]) {
    reserve(sequence.count)
    for byte in sequence { add(byte) }
  }

  /// Writes everything in one piece, as far as the terminal still takes it.
  mutating func flush(to descriptor: CInt) {
    var start = 0
    while start < count {
      let written = unsafe bytes.withUnsafeBytes {
        unsafe write(descriptor, $0.baseAddress?.advanced(by: start), count - start)
      }
      guard written > 0 || (written < 0 && Self.waits(for: descriptor)) else { break }
      start += max(0, written)
    }
    count = 0
  }

  /// After a write that failed: whether it is worth another try, once the terminal takes bytes.
  private static func waits(for descriptor: CInt) -> Bool {
    guard errno == EAGAIN else { return errno == EINTR }
    var watched = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return unsafe poll(&watched, 1, -1) >= 0 && CInt(watched.revents) & POLLOUT != 0
  }
}
