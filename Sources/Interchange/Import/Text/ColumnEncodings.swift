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
    return found
  }

  /// The columns with text that is certainly Unicode and none that is certainly in a font from
  /// before, whatever a person says of the whole sheet.
  ///
  /// - Complexity: O(text of the rows looked at).
  static func unicodeColumns(of sheet: Sheet, not encoding: LegacyEncoding) -> Set<Int> {
    var unicode: Set<Int> = []
    var legacy: Set<Int> = []
    let step = max(1, sheet.rowCount / mostCells)
    for row in stride(from: 0, to: sheet.rowCount, by: step) {
      for column in 0..<sheet.cellCount(inRow: row) where !legacy.contains(column) {
        let cell = sheet.bytes(row: row, column: column)
        guard cell.contains(where: { $0 >= 0x80 }) else { continue }
        switch cell.withUnsafeBufferPointer({ LegacyReading(of: $0, in: encoding) }) {
        case .unicode: unicode.insert(column)
        case .legacy: legacy.insert(column)
        case .either: break
        }
      }
    }
    return unicode.subtracting(legacy)
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
