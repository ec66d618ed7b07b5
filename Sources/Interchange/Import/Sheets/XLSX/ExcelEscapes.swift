/// Characters that workbooks write by their number because XML has no place for them: `_x000D_`.
enum ExcelEscapes {
  private static let length = 7

  /// The text with its characters.
  static func decoded(_ text: [UInt8]) -> [UInt8] {
    guard var found = next(in: text, from: 0) else { return text }
    var decoded: [UInt8] = []
    var place = 0
    while true {
      decoded += text[place..<found.place]
      decoded += UTF8.encode(found.scalar) ?? UTF8.encodedReplacementCharacter
      place = found.place + length
      guard let another = next(in: text, from: place) else { break }
      found = another
    }
    return decoded + text[place...]
  }

  private static func next(
    in text: [UInt8],
    from start: Int
  ) -> (place: Int, scalar: Unicode.Scalar)? {
    var place = start
    while place + length <= text.count {
      if text[place] == UInt8(ascii: "_"), let scalar = scalar(text[place..<place + length]) {
        return (place, scalar)
      }
      place += 1
    }
    return nil
  }

  private static func scalar(_ escape: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard escape.dropFirst().first == UInt8(ascii: "x"), escape.last == UInt8(ascii: "_")
    else { return nil }
    let digits = escape.dropFirst(2).dropLast()
    guard digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") })
    else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
  }
}
