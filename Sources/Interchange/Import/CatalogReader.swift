public import ProcedureModel

/// Reads a tab- or comma-separated list with the columns of a catalog.
///
/// The columns may stand in any order, under any spelling of `HeadingSpellings`, and any but `name`
/// may be missing. The heading line decides
/// the delimiter: a comma where it has commas and no tab, else a tab.
public enum CatalogReader {
  /// The procedures of a list, with what could not be understood in it.
  ///
  /// A bad row or value never stops the rest: it is reported and left out. Headings that catalogs
  /// do not know are reported once and their cells ignored; running numbers (`STT`) and what is derived from
  /// other columns (`id`, `level_scheme`) are ignored without a word.
  ///
  /// - Throws: `CatalogError` where not one procedure can be had.
  /// - Complexity: O(n) in the bytes.
  public static func read(
    _ bytes: [UInt8],
    about: SnapshotDescription = SnapshotDescription()
  ) throws(CatalogError) -> CatalogReading {
    let text = try CatalogText(checking: bytes)
    var scanner = RowScanner(text)
    guard scanner.next(in: text) else { throw .empty }
    let headings = try Headings(scanner, in: text)
    var rows = RowReader(headings: headings, text: text)
    while scanner.next(in: text) {
      rows.read(scanner.cells, line: scanner.line)
    }
    guard !rows.procedures.isEmpty else { throw .noRows }
    return CatalogReading(
      snapshot: Snapshot(about: about, procedures: rows.procedures),
      problems: rows.problems
    )
  }
}
