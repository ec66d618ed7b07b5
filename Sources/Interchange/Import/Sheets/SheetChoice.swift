/// Which of the sheets of a file are read.
struct SheetChoice {
  /// What stands for a table without a name.
  private static let unnamed = ["1"]

  /// Their places among all.
  let places: [Int]

  /// Makes sure that the one table of a file, which has no name, is wanted.
  ///
  /// - Throws: `noSheet` for another name or number.
  static func checkOnly(_ wanted: String?) throws(ListError) {
    _ = try SheetChoice(wanted, among: unnamed)
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
