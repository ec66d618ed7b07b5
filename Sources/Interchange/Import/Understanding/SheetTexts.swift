/// The cells of a sheet as clean texts, with what merged cells say in all their rows.
///
/// A class, because whoever looks at the rows of a sheet holds it, and it never changes.
final class SheetTexts {
  let sheet: Sheet
  private let clean: CleanSheet
  /// For each column the merged cells of several rows that begin in it, by their first rows.
  private let tall: [Int: [MergedCells]]
  /// For each row the widest of the merged cells that begin in it.
  private let wide: [Int: (column: Int, width: Int)]

  init(_ sheet: Sheet, encoding: EncodingFinding.Encoding?) {
    self.sheet = sheet
    clean = CleanSheet(sheet, encoding: encoding)
    var tall: [Int: [MergedCells]] = [:]
    var wide: [Int: (column: Int, width: Int)] = [:]
    for merge in sheet.merges {
      if merge.rows.count > 1 { tall[merge.columns.lowerBound, default: []].append(merge) }
      let first = (merge.columns.lowerBound, merge.columns.count)
      if first.1 > wide[merge.rows.lowerBound]?.width ?? 1 { wide[merge.rows.lowerBound] = first }
    }
    self.wide = wide
    self.tall = tall.mapValues { $0.sorted { $0.rows.lowerBound < $1.rows.lowerBound } }
  }

  /// The columns whose text is in an encoding of its own.
  var encodings: [Int: EncodingFinding] { clean.findings }

  /// Whether any cells are shown as one over several rows.
  var hasTallCells: Bool { !tall.isEmpty }

  /// The values of a cell; several where the file has several.
  func values(row: Int, column: Int) -> [CleanText] {
    clean.values(row: row, column: column)
  }

  /// The text of a cell, several values on lines of their own.
  func text(row: Int, column: Int) -> String {
    let values = values(row: row, column: column)
    guard values.count > 1 else { return values.first?.text ?? "" }
    return values.map(\.text).joined(separator: "\n")
  }

  /// Whether anything stands in a cell.
  ///
  /// - Complexity: O(1) for nearly all cells: only what begins as a blank may be one as a whole.
  func isFilled(row: Int, column: Int) -> Bool {
    guard let first = sheet.firstByte(row: row, column: column) else { return false }
    let mayBeBlank = first <= 0x20 || first == 0xC2 || first == 0xE2 || first == 0xEF
    return !mayBeBlank || values(row: row, column: column).contains { !$0.text.isEmpty }
  }

  /// The columns of a row in which something stands, at most so many.
  func filledColumns(inRow row: Int, atMost limit: Int = .max) -> [Int] {
    var columns: [Int] = []
    for column in 0..<sheet.cellCount(inRow: row) where isFilled(row: row, column: column) {
      columns.append(column)
      if columns.count == limit { break }
    }
    return columns
  }

  /// The row in which the text of a cell stands: its own, or the first of those it is merged over.
  ///
  /// - Complexity: O(log(merged cells of the column)).
  func source(ofRow row: Int, column: Int) -> Int {
    guard let merges = tall[column] else { return row }
    var (low, high) = (0, merges.count)
    while low < high {
      let middle = (low + high) / 2
      if merges[middle].rows.lowerBound <= row { low = middle + 1 } else { high = middle }
    }
    guard low > 0, merges[low - 1].rows.contains(row) else { return row }
    return merges[low - 1].rows.lowerBound
  }

  /// How many columns the widest merged cell of a row spans, if it begins here; else 1.
  func width(row: Int, column: Int) -> Int {
    guard let merge = wide[row], merge.column == column else { return 1 }
    return merge.width
  }
}
