/// The first digits that very many codes share, with the rows of all of them.
struct SharedCodes {
  /// The digits as a number behind a 1, which keeps zeros in front: 110 for "10"; in ascending order.
  private(set) var prefixes: [UInt32] = []
  private(set) var bitmaps: [UInt64] = []

  /// Codes of so many rows are worth a bitmap: a thirty-second of the rows, where it becomes smaller
  /// than their list.
  private static let share = 32
  private static let units: [UInt64] = [1_000_000, 100_000, 10_000]

  /// - Parameters:
  ///   - codes: The codes plus one with their rows, in ascending order; see `addCodes`.
  ///   - rowCount: The rows of the catalog.
  init(_ codes: [UInt64], rowCount: Int) {
    let size = (rowCount + 63) / 64
    for (length, unit) in SharedCodes.units.enumerated() {
      var first = 0
      while first < codes.count {
        let digits = SharedCodes.number(codes[first]) / unit
        let end = first + codes[first...].prefix { SharedCodes.number($0) / unit == digits }.count
        if (end - first) * SharedCodes.share > rowCount {
          prefixes.append(SharedCodes.key(digits, length: length + 1))
          let start = bitmaps.count
          bitmaps += Array(repeating: 0, count: size)
          for code in codes[first..<end] {
            let row = Int(UInt32(truncatingIfNeeded: code))
            bitmaps[start + row >> 6] |= 1 << UInt64(row & 63)
          }
        }
        first = end
      }
    }
  }

  private static func number(_ code: UInt64) -> UInt64 { (code >> 32) - 1 }

  private static func key(_ digits: UInt64, length: Int) -> UInt32 {
    UInt32((0..<length).reduce(1) { unit, _ in unit * 10 } + digits)
  }

  /// The rows whose codes begin with some digits, where those are shared by very many.
  static func bitmap(_ digits: String, _ image: CatalogImage) -> UnsafeBufferPointer<UInt64>? {
    guard digits.count <= units.count, let number = UInt64(digits) else { return nil }
    let key = key(number, length: digits.count)
    let place = image.codePrefixes.firstPlace { $0 >= key }
    guard place < image.codePrefixes.count, image.codePrefixes[place] == key else { return nil }
    let size = (image.rowCount + 63) / 64
    return image.codeBitmaps.part(place * size..<(place + 1) * size)
  }
}
