public import ProcedureModel

extension Statistics {
  /// The table tier × level with its sums.
  public var tierByLevel: Table {
    let columns = levels.map { Table.Label.levelValue($0.level) }
    let rows = tiers.map { row -> [Table.Value] in
      let cells = levels.map { Table.Value.count(count(row.tier, $0.level)) }
      return [.label(.tierValue(row.tier))] + cells + [.count(row.count)]
    }
    let sums: [Table.Value] =
      [.label(.total)] + levels.map { .count($0.count) } + [.count(total)]
    return Table(headings: [.tier] + columns + [.total], rows: rows + [sums])
  }

  /// The fields with their counts.
  public var byField: Table {
    Table(headings: [.field, .count], rows: Statistics.rows(fields))
  }

  /// The agencies with their counts.
  public var byAgency: Table {
    Table(headings: [.agency, .count], rows: Statistics.rows(agencies))
  }

  private static func rows(_ values: [ValueCount]) -> [[Table.Value]] {
    values.map { [.label(.text($0.name)), .count($0.count)] }
  }
}
