import CatalogIndex
import ProcedureModel

/// What a line of the list shows of a procedure, taken out of the catalog once a frame.
struct ListRow {
  let name: String
  /// The code, or a dash.
  let code: String
  let tiers: TierSet
  let levels: LevelSet
}

extension Catalog {
  /// The line of a row; the only place where drawing a list asks for procedures.
  func listRow(_ row: Int) -> ListRow {
    let procedure = procedures[row]
    return ListRow(
      name: procedure.name,
      code: procedure.code?.shownKey ?? "—",
      tiers: procedure.tiers,
      levels: procedure.levels
    )
  }
}

extension ProcedureCode {
  /// The key, without putting it together where it is given as it is: `1.001193`, as most are.
  fileprivate var shownKey: String {
    let isKey = digits != nil && raw.utf8.count == 8 && raw.utf8.dropFirst().first == 0x2E
    return isKey ? raw : key
  }
}
