import Glibc

/// Reads lines of fields with tabs between them.
///
/// In a field a backslash, tab and line feed stand as `\\`, `\t` and `\n`. The fields are unescaped
/// where they stand and get a zero at their end, so that C reads them without a copy.
struct ScriptReader {
  private let input: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 17)
  private var start = 0
  private var end = 0
  /// Where each field of the last line begins.
  private var fields: [Int] = []

  init(_ input: Int32) {
    self.input = input
  }

  /// How many fields the last line has.
  var count: Int { fields.count }

  /// Reads the next line; false at the end of the input.
  mutating func next() throws(HelperError) -> Bool {
    var scanned = start
    while true {
      if let lineEnd = buffer[scanned..<end].firstIndex(of: UInt8(ascii: "\n")) {
        split(start..<lineEnd)
        start = lineEnd + 1
        return true
      }
      let known = end - start
      guard try fill() else { return false }
      scanned = start + known
    }
  }

  /// A field, or an empty one where the line has not so many.
  func with<Value>(_ field: Int, _ body: (UnsafePointer<CChar>) -> Value) -> Value {
    guard field < fields.count else { return "".withCString(body) }
    return buffer.withUnsafeBytes { bytes in
      let chars = bytes.bindMemory(to: CChar.self)
      guard let base = chars.baseAddress else { return "".withCString(body) }
      return body(base + fields[field])
    }
  }

  func string(_ field: Int) -> String { with(field) { String(cString: $0) } }

  func number(_ field: Int) -> Int { Int(string(field)) ?? 0 }

  func isEmpty(_ field: Int) -> Bool { field >= fields.count || buffer[fields[field]] == 0 }

  private mutating func split(_ line: Range<Int>) {
    fields.removeAll(keepingCapacity: true)
    fields.append(line.lowerBound)
    var target = line.lowerBound
    var place = line.lowerBound
    while place < line.upperBound {
      var byte = buffer[place]
      if byte == UInt8(ascii: "\t") {
        byte = 0
        fields.append(target + 1)
      } else if byte == UInt8(ascii: "\\"), place + 1 < line.upperBound {
        place += 1
        byte = ScriptReader.unescaped(buffer[place])
      }
      buffer[target] = byte
      target += 1
      place += 1
    }
    buffer[target] = 0
  }

  private static func unescaped(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "t"): UInt8(ascii: "\t")
    case UInt8(ascii: "n"): UInt8(ascii: "\n")
    default: byte
    }
  }

  /// Reads more behind what is left; false at the end.
  private mutating func fill() throws(HelperError) -> Bool {
    if start > 0 {
      for place in start..<end { buffer[place - start] = buffer[place] }
      end -= start
      start = 0
    }
    if end == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
    while true {
      let count = buffer.withUnsafeMutableBytes { bytes in
        let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[end...])
        return read(input, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        end += count
        return count > 0
      }
      guard errno == EINTR else { throw .last }
    }
  }
}
