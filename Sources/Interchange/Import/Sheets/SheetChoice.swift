/// Which of the sheets of a file are read.
struct SheetChoice {
  /// Their places among all.
  let places: [Int]

  /// Makes sure that the one table of a file, which has no name, is wanted.
  ///
  /// - Throws: `noSheet`, among none, for another name or number than 1.
  static func checkOnly(_ wanted: String?) throws(ListError) {
    if let wanted, wanted != "1" { throw .noSheet(wanted, among: []) }
  }

  /// All sheets, or the one of a name or a number from 1; a name goes first.
  ///
  /// - Throws: `noSheet` with the names that are there.
  init(_ wanted: String?, among names: [String]) throws(ListError) {
    guard let wanted else {
      places = Array(names.indices)
      return
    }
    if let place = names.firstIndex(of: wanted)
      ?? names.firstIndex(where: { $0.lowercased() == wanted.lowercased() })
    {
      places = [place]
    } else if let number = Int(wanted), number > 0, number <= names.count {
      places = [number - 1]
    } else {
      throw .noSheet(wanted, among: names)
    }
  }
}
