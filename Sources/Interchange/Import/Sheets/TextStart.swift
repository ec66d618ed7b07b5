/// Where the text of a file begins, by which its kind is told.
struct TextStart {
  /// The first character that is no blank.
  let character: UInt8
  /// The next character that is no blank.
  private let second: UInt8?
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
    func next() -> UInt8? {
      while place + offset < bytes.count, Blank.isBlank(bytes[place + offset]) { place += step }
      defer { place += step }
      return place + offset < bytes.count ? bytes[place + offset] : nil
    }
    guard let first = next() else { return nil }
    mark = length
    character = first
    second = next()
  }

  /// Whether a bracket and what follows it are the beginning of records in JSON; a name in brackets
  /// begins otherwise.
  var beginsRecords: Bool {
    switch (character, second) {
    case (UInt8(ascii: "{"), UInt8(ascii: "\"")), (UInt8(ascii: "{"), UInt8(ascii: "}")): true
    case (UInt8(ascii: "["), let second?): "[]{\"".utf8.contains(second)
    case (_, nil): true
    default: false
    }
  }
}
