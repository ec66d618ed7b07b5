public import ProcedureModel

/// Reads a tab- or comma-separated list with the columns of the bundled catalog.
///
/// The columns may stand in any order and any but `name` may be missing. The heading line decides
/// the delimiter: a comma where it has commas and no tab, else a tab.
public enum CatalogReader {
  /// The procedures of a list, with what could not be understood in it.
  ///
  /// A bad row or value never stops the rest: it is reported and left out. Headings that catalogs
  /// do not know are reported once and their cells ignored; `id` and `level_scheme` are derived
  /// from other columns and ignored without a word.
  ///
  /// - Throws: `CatalogError` where not one procedure can be had.
  /// - Complexity: O(n) in the bytes.
  public static func read(
    _ bytes: [UInt8],
    about: SnapshotDescription = SnapshotDescription()
  ) throws(CatalogError) -> CatalogReading {
    let text = try CatalogText(checking: bytes)
    var scanner = RowScanner(text.bytes, from: text.start)
    guard scanner.next() else { throw .empty }
    let headings = try Headings(scanner, in: text)
    var rows = RowReader(headings: headings, text: text)
    rows.procedures.reserveCapacity(text.bytes.count / 512)
    while scanner.next() {
      rows.read(scanner.cells, line: scanner.line)
    }
    guard !rows.procedures.isEmpty else { throw .noRows }
    return CatalogReading(
      snapshot: Snapshot(about: about, procedures: rows.procedures),
      problems: rows.problems
    )
  }
}
