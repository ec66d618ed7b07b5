import Glibc
import TextScreen

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
  mutating func add(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  /// Adds a scalar in UTF-8, for which there is room.
  mutating func add(_ scalar: UInt32) {
    let place = count
    var room = bytes.mutableSpan
    count = Self.put(scalar, into: &room, at: place)
  }

  /// Adds cells as long as they are simple and in the style of the first; there is room for them.
  ///
  /// - Returns: The index of the first cell that was not added.
  mutating func addSimple(_ row: ArraySlice<Cell>, _ range: Range<Int>) -> Int {
    let span = row.span
    let base = row.startIndex
    let end = range.upperBound - base
    precondition(range.lowerBound >= base && end <= span.count, "a stretch of the row")
    precondition(bytes.count - count >= 3 * range.count, "room for the stretch")
    let start = count
    var room = bytes.mutableSpan
    var index = range.lowerBound - base
    let style = unsafe span[unchecked: index].styleNumber
    var place = start
    var last = place
    while index < end {
      let cell = unsafe span[unchecked: index]
      guard cell.isSimple, cell.styleNumber == style else { break }
      last = place
      place = Self.putSimple(cell.firstScalar, into: &room, at: place)
      index &+= 1
    }
    if place > start, index < span.count, span[index].isRightHalf {
      // The last letter takes two columns.
      place = last
      index -= 1
    }
    count = place
    return index + base
  }

  /// Puts a scalar of up to three bytes, for which there is room, and returns the place behind it.
  @inline(__always)
  private static func putSimple(
    _ scalar: UInt32,
    into room: inout MutableSpan<UInt8>,
    at place: Int
  ) -> Int {
    guard scalar >= 0x80 else {
      unsafe room[unchecked: place] = UInt8(truncatingIfNeeded: scalar)
      return place &+ 1
    }
    let low = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
    guard scalar >= 0x800 else {
      unsafe room[unchecked: place] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      unsafe room[unchecked: place &+ 1] = low
      return place &+ 2
    }
    unsafe room[unchecked: place] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
    unsafe room[unchecked: place &+ 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
    unsafe room[unchecked: place &+ 2] = low
    return place &+ 3
  }

  /// Puts a scalar in UTF-8, and returns the place behind it.
  @inline(__always)
  private static func put(
    _ scalar: UInt32,
    into room: inout MutableSpan<UInt8>,
    at place: Int
  ) -> Int {
    guard scalar >= 0x80 else {
      room[place] = UInt8(truncatingIfNeeded: scalar)
      return place + 1
    }
    let length = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    var rest = scalar
    for number in stride(from: length - 1, to: 0, by: -1) {
      room[place + number] = UInt8(truncatingIfNeeded: 0x80 | rest & 0x3F)
      rest >>= 6
    }
    let mark: UInt32 = length == 2 ? 0xC0 : length == 3 ? 0xE0 : 0xF0
    room[place] = UInt8(truncatingIfNeeded: mark | rest)
    return place + length
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
    guard unsafe poll(&watched, 1, -1) >= 0 else { return errno == EINTR }
    return CInt(watched.revents) & POLLOUT != 0
  }
}
