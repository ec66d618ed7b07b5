import Interchange
import ProcedureModel

/// A sheet of rows of texts; `merges` by the places of rows and columns.
func sheet(
  _ rows: [[String]],
  name: String? = nil,
  merges: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = [],
  headingRow: Int? = nil
) -> Sheet {
  var builder = SheetBuilder(name: name, headingRow: headingRow)
  builder.merges = merges.map { MergedCells(rows: $0.rows, columns: $0.columns) }
  for (place, row) in rows.enumerated() {
    for cell in row { builder.append(cell.utf8) }
    builder.endRow(line: place + 1)
  }
  return builder.finish()
}

/// What an import makes of sheets of one workbook.
func understand(
  _ sheets: Sheet...,
  options: ImportOptions = ImportOptions(),
  knownNames: (ProcedureCode) -> String? = { _ in nil }
) -> ImportResult {
  let file = ListFile(kind: .xlsx, sheets: sheets)
  return ListImport.read(
    [(name: "list.xlsx", file: .success(file))],
    options: options,
    knownNames: knownNames
  )
}

extension ImportResult {
  var procedures: [Procedure] { snapshot.procedures }
  var names: [String] { procedures.map(\.name) }

  /// The report of the first sheet.
  var sheet: SheetReport { report.files[0].sheets[0] }

  /// What each column of the first sheet was taken for.
  var meanings: [ColumnMeaning] { sheet.columns.map(\.meaning) }

  /// The rows that were left out, by their lines.
  var refused: [Int] { sheet.issues.filter(\.kind.leavesRowOut).map(\.line) }
}
