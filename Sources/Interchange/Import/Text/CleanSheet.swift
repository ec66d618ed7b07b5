import VietnameseText

/// A sheet whose cells are read as clean text.
///
/// Cleaning composes to NFC, removes what cannot be seen (zero-width characters, soft hyphens, marks
/// of direction), makes one blank of every other blank, control or private-use sign and of runs of
/// them, and keeps line breaks inside a cell, because lists of papers stand in lines. Text in a font
/// from before Unicode is read as what it shows, column by column.
public struct CleanSheet: Sendable {
  public let sheet: Sheet
  /// The columns whose text is in an encoding from before Unicode, although the file's is another.
  public let findings: [Int: EncodingFinding]
  private let legacy: [Int: LegacyEncoding]

  /// Finds the columns that need decoding.
  ///
  /// - Parameters:
  ///   - sheet: The cells as their file has them.
  ///   - encoding: What a person says all columns are in; nil to find it out. Not for a file whose
  ///     bytes were read in that encoding already: its text is as it should be.
  /// - Complexity: O(cells), but only some thousands of words of each column are looked at.
  public init(_ sheet: Sheet, encoding: EncodingFinding.Encoding? = nil) {
    self.sheet = sheet
    findings = encoding.map { CleanSheet.given($0, for: sheet) } ?? ColumnEncodings.find(in: sheet)
    legacy = findings.compactMapValues { $0.encoding.legacy }
  }

  private static func given(
    _ encoding: EncodingFinding.Encoding,
    for sheet: Sheet
  ) -> [Int: EncodingFinding] {
    guard let legacy = encoding.legacy else { return [:] }
    let finding = EncodingFinding(encoding: encoding, evidence: .given)
    let unicode = ColumnEncodings.unicodeColumns(of: sheet, not: legacy)
    let columns = (0..<sheet.widest).filter { !unicode.contains($0) }
    return Dictionary(uniqueKeysWithValues: columns.map { ($0, finding) })
  }

  /// The values of a cell, cleaned: none where it says nothing, such as `-` or `Không có thông tin`,
  /// and several where the file has several.
  ///
  /// - Complexity: O(its text).
  public func values(row: Int, column: Int) -> [CleanText] {
    let cell = sheet.bytes(row: row, column: column)
    guard !cell.isEmpty else { return [] }
    let encoding = legacy.isEmpty ? nil : legacy[column]
    return cell.withUnsafeBufferPointer { bytes in
      if let text = TextCleaning.plainText(bytes, isLegacy: encoding != nil) {
        return text.map { [CleanText(text: $0)] } ?? []
      }
      return bytes.split(separator: SheetBuilder.separator).compactMap { part in
        TextCleaning.clean(UnsafeBufferPointer(rebasing: part), encoding) {
          isUnicode(row: row)
        }
      }
    }
  }

  /// Whether a row holds texts that are certainly Unicode, and none that is certainly in a font from
  /// before: then a text that may be either is as it stands, as in headings over such columns.
  ///
  /// - Complexity: O(text of the row); only asked for the few texts that may be either.
  private func isUnicode(row: Int) -> Bool {
    var isUnicode = false
    for column in 0..<sheet.cellCount(inRow: row) {
      let cell = sheet.bytes(row: row, column: column)
      guard cell.contains(where: { $0 >= 0x80 }) else { continue }
      let reading = cell.withUnsafeBufferPointer { bytes in
        legacy[column].map { LegacyReading(of: bytes, in: $0) } ?? .unicode
      }
      switch reading {
      case .unicode: isUnicode = true
      case .legacy: return false
      case .either: break
      }
    }
    return isUnicode
  }
}

extension Sheet {
  /// How many cells the longest row has.
  fileprivate var widest: Int {
    (0..<rowCount).reduce(0) { max($0, cellCount(inRow: $1)) }
  }
}
