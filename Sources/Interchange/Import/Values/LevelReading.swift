public import ProcedureModel
import VietnameseText

/// What a cell for the level of a procedure says.
public struct LevelReading: Hashable, Sendable {
  /// The levels, each with its scheme.
  public private(set) var levels: LevelSet = []
  /// Whether the cell says that there is no online service, or only counters.
  public private(set) var saysNone = false
  /// Words in both schemes, `Toàn trình (Mức 4)`: the newer one is taken, and the older may differ.
  public private(set) var inBothSchemes: [String] = []
  /// Words that are no level.
  public private(set) var unknown: [String] = []

  /// What no table of the model has, because elsewhere it would mean something else.
  private static let none: Set<String> = [
    "khong", "khongco", "chuaco", "tructiep", "chitructiep", "khongtructuyen", "chuatructuyen",
    "nopttructiep", "noptructiep",
  ]

  /// Reads the levels of one cell: words, numbers, several of them.
  ///
  /// - Complexity: O(n × commas).
  package init(_ text: String) {
    self.init([text])
  }

  /// Reads the levels of a cell that holds several values.
  package init(_ values: [String]) {
    for value in values where !NoInformation.isSaid(value) {
      let pieces = SetPieces.of(value) { LevelReading.known($0) != nil }
      for piece in pieces { take(piece) }
    }
  }

  private mutating func take(_ piece: String) {
    if let both = LevelReading.both(piece) {
      levels.insert(both)
      inBothSchemes.append(piece)
    } else if let known = LevelReading.known(piece) {
      levels.formUnion(known)
      if known.isEmpty { saysNone = true }
    } else {
      unknown.append(piece)
    }
  }

  /// The levels of one piece; empty where it says that there is none, nil where it is unknown.
  ///
  /// The levels of proactive services (decree 224/2026/NĐ-CP, article 16) are called 1 to 4 too and
  /// are another thing: they stay unknown.
  private static func known(_ piece: String) -> LevelSet? {
    if let both = both(piece) { return both }
    guard piece.utf8.count <= 120 else { return nil }
    let letters = piece.foldedLetters
    guard !letters.contains("chudong") else { return nil }
    if none.contains(letters) { return [] }
    return LevelSet(spelledInList: number(piece) ?? piece)
  }

  /// A number as a spreadsheet writes it: `3.0`, `03`.
  private static func number(_ piece: String) -> String? {
    let whole = piece.hasSuffix(".0") ? piece.dropLast(2) : piece[...]
    let digits = whole.drop { $0 == "0" }
    return digits.count == 1 && digits.allSatisfy(\.isASCIIDigit) ? String(digits) : nil
  }

  /// The newer level of a piece that names one of each scheme, one of them in brackets.
  private static func both(_ piece: String) -> LevelSet? {
    guard let open = piece.firstIndex(of: "("), let close = piece.lastIndex(of: ")"), open < close
    else { return nil }
    let outer = LevelSet(spelledInList: String(piece[..<open]))
    let inner = LevelSet(spelledInList: String(piece[piece.index(after: open)..<close]))
    guard let outer = outer?.levels.first, let inner = inner?.levels.first,
      outer.scheme != inner.scheme
    else { return nil }
    return LevelSet(outer.scheme == .threeKinds ? outer : inner)
  }
}
