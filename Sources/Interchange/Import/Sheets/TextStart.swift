/// Where the text of a file begins, by which its kind is told.
struct TextStart {
  /// The first character that is no blank.
  let character: UInt8
  /// The bytes of one character of ASCII, and where it stands among them.
  let unit: Unit
  /// How many bytes the byte order mark has.
  let mark: Int

  enum Unit {
    case one, littleEndian, bigEndian
  }

  /// nil where there is nothing but blanks.
  init?(_ bytes: [UInt8]) {
    var place = 0
    switch bytes.prefix(3) {
    case [0xEF, 0xBB, 0xBF]: (unit, place) = (.one, 3)
    case let mark where mark.starts(with: [0xFF, 0xFE]): (unit, place) = (.littleEndian, 2)
    case let mark where mark.starts(with: [0xFE, 0xFF]): (unit, place) = (.bigEndian, 2)
    case let pair where pair.count > 1 && pair[1] == 0: unit = .littleEndian
    case let pair where pair.count > 1 && pair[0] == 0: unit = .bigEndian
    default: unit = .one
    }
    let step = unit == .one ? 1 : 2
    let offset = unit == .bigEndian ? 1 : 0
    let length = place
    while place + offset < bytes.count, Blank.isBlank(bytes[place + offset]) { place += step }
    guard place + offset < bytes.count else { return nil }
    mark = length
    character = bytes[place + offset]
  }
}
