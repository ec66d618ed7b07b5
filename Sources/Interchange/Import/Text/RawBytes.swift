extension String {
  /// Bytes as text, those that are no UTF-8 as the letters that Latin-1 has for them.
  init(raw bytes: UnsafeBufferPointer<UInt8>) {
    self = ""
    var place = 0
    while place < bytes.count {
      let rest = UnsafeBufferPointer(rebasing: bytes[place...])
      let valid = String.validPrefix(of: rest)
      self += String(decoding: rest[..<valid], as: UTF8.self)
      place += valid
      guard place < bytes.count else { break }
      unicodeScalars.append(Unicode.Scalar(bytes[place]))
      place += 1
    }
  }

  /// How many bytes there are before the first that is no UTF-8.
  private static func validPrefix(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return bytes.count
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
