import VietnameseText

/// Finds out which columns of a sheet are in a font from before Unicode.
enum ColumnEncodings {
  /// So many cells of a column are looked at, from its whole length.
  private static let mostCells = 4096

  /// - Complexity: O(rows looked at × columns).
  static func find(in sheet: Sheet) -> [Int: EncodingFinding] {
    var scans: [LegacyScan] = []
    let step = max(1, sheet.rowCount / mostCells)
    for row in stride(from: 0, to: sheet.rowCount, by: step) {
      for column in 0..<sheet.cellCount(inRow: row) {
        if column == scans.count { scans.append(LegacyScan()) }
        guard !scans[column].isFull else { continue }
        sheet.bytes(row: row, column: column).withUnsafeBufferPointer { scans[column].add($0) }
      }
    }
    var found = findings(of: scans, leastWords: 2)
    // One word is enough in a column beside others of the same font.
    let fonts = Set(found.values.map(\.encoding))
    for (column, finding) in findings(of: scans, leastWords: 1)
    where found[column] == nil && fonts.contains(finding.encoding) {
      found[column] = finding
    }
    found.merge(columns(of: sheet, beside: found)) { first, _ in first }
    return found
  }

  /// The columns with text that is certainly Unicode and none that is certainly in a font from
  /// before, whatever a person says of the whole sheet.
  ///
  /// - Complexity: O(text of the rows looked at).
  static func unicodeColumns(of sheet: Sheet, not encoding: LegacyEncoding) -> Set<Int> {
    let counts = cellCounts(of: sheet, in: encoding).filter { $1.unicode > 0 && $1.legacy == 0 }
    return Set(counts.keys)
  }

  /// How many cells of each column are certainly Unicode and how many certainly in a font.
  private static func cellCounts(
    of sheet: Sheet,
    in encoding: LegacyEncoding
  ) -> [Int: (unicode: Int, legacy: Int)] {
    var counts: [Int: (unicode: Int, legacy: Int)] = [:]
    let step = max(1, sheet.rowCount / mostCells)
    for row in stride(from: 0, to: sheet.rowCount, by: step) {
      for column in 0..<sheet.cellCount(inRow: row) {
        let cell = sheet.bytes(row: row, column: column)
        guard cell.contains(where: { $0 >= 0x80 }) else { continue }
        switch cell.withUnsafeBufferPointer({ LegacyReading(of: $0, in: encoding) }) {
        case .unicode: counts[column, default: (0, 0)].unicode += 1
        case .legacy: counts[column, default: (0, 0)].legacy += 1
        case .either: break
        }
      }
    }
    return counts
  }

  /// The columns of a font beside others of it, whose few words alone tell too little, as in a short
  /// list under a heading in Unicode.
  private static func columns(
    of sheet: Sheet,
    beside found: [Int: EncodingFinding]
  ) -> [Int: EncodingFinding] {
    let fonts = Set(found.values.map(\.encoding))
    guard fonts.count == 1, let font = fonts.first, let legacy = font.legacy,
      let finding = found.min(by: { $0.key < $1.key })?.value
    else { return [:] }
    let counts = cellCounts(of: sheet, in: legacy).filter { $1.legacy > $1.unicode }
    return counts.filter { found[$0.key] == nil }.mapValues { _ in finding }
  }

  private static func findings(of scans: [LegacyScan], leastWords: Int) -> [Int: EncodingFinding] {
    var findings: [Int: EncodingFinding] = [:]
    for (column, scan) in scans.enumerated() {
      guard let found = scan.finding(leastWords: leastWords) else { continue }
      let encoding = EncodingFinding.Encoding(found.encoding)
      findings[column] = EncodingFinding(encoding: encoding, evidence: found.evidence)
    }
    return findings
  }
}
