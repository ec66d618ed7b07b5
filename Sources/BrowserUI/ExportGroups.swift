import CatalogIndex
import ProcedureModel
import VietnameseText

/// Puts rows in the order of their groups.
struct ExportGroups {
  let catalog: Catalog

  /// Where a group stands among those of its column: closed vocabularies in their own order, texts in
  /// the Vietnamese alphabetical order, "none stated" last.
  private struct Place: Hashable, Comparable {
    let isNone: Bool
    let numbers: [Int]
    let text: CollationKey

    init(_ column: Column, of procedure: Procedure) {
      let values = column.values(of: procedure)
      isNone = values.isEmpty
      switch column {
      case .tier: numbers = procedure.tiers.tiers.map { Int($0.rawValue) }
      case .level: numbers = procedure.levels.levels.map { -$0.digit }
      default: numbers = []
      }
      text = CollationKey(numbers.isEmpty ? values.joined(separator: ", ") : "")
    }

    static func < (left: Place, right: Place) -> Bool {
      if left.isNone != right.isNone { return right.isNone }
      if left.numbers != right.numbers {
        return left.numbers.lexicographicallyPrecedes(right.numbers)
      }
      return left.text < right.text
    }
  }

  /// The rows by their groups, the outermost first; within a group they keep their order.
  ///
  /// - Complexity: O(rows × columns + groups × log of them); nothing where no column is named.
  func ordered(_ rows: [Int], by columns: [Column]) -> [Int] {
    columns.reversed().reduce(rows) { rows, column in
      let groups = Dictionary(grouping: rows) { Place(column, of: catalog.procedures[$0]) }
      return groups.sorted { $0.key < $1.key }.flatMap(\.value)
    }
  }
}
