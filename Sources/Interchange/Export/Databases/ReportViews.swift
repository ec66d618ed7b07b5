import ProcedureModel

/// The views of a database that count its procedures, in SQL that SQLite and PostgreSQL share.
///
/// They look at a table `procedure` with a `number` and at a table or view for each field of several
/// values. A procedure under several values counts under each, and once in a total.
struct ReportViews {
  let fields: RecordFields
  /// The levels that the procedures have.
  let levels: LevelSet

  /// The statements that make them.
  var statements: [String] {
    fields.all.filter(\.isFacet).map(facet)
      + (fields["tiers"] == nil || fields["levels"] == nil ? [] : [tierByLevel])
  }

  /// The names of the views.
  var names: [String] {
    statements.map { String($0.split(separator: " ")[2]) }
  }

  /// The values of a facet with their counts, most first; NULL is "none stated".
  private func facet(_ field: RecordField) -> String {
    guard let items = field.items else {
      return """
        CREATE VIEW facet_\(field.name) AS
        SELECT \(field.name), count(*) AS procedures
        FROM procedure
        GROUP BY \(field.name)
        ORDER BY procedures DESC, \(field.name)
        """
    }
    return """
      CREATE VIEW facet_\(items.column) AS
      SELECT items.\(items.column) AS \(items.column),
        count(DISTINCT procedure.number) AS procedures
      FROM procedure LEFT JOIN \(items.table) AS items ON items.procedure = procedure.number
      GROUP BY items.\(items.column)
      ORDER BY procedures DESC, items.\(items.column)
      """
  }

  /// The table of reports: tiers down, levels across, with sums.
  ///
  /// The tiers of a province stand there always, the others where there are any, as in `tthc stats`.
  private var tierByLevel: String {
    let columns = shownLevels.map { "level_\($0.name)" } + ["none_stated", "total"]
    return """
      CREATE VIEW tier_by_level AS
      WITH placed AS (
        SELECT procedure.number AS number, at_tier.tier AS tier, at_level.level AS level
        FROM procedure
        LEFT JOIN procedure_tier AS at_tier ON at_tier.procedure = procedure.number
        LEFT JOIN procedure_level AS at_level ON at_level.procedure = procedure.number
      ),
      counted AS (
        SELECT tier.position AS place, tier.tier AS tier,
      \(counts)
        FROM tier LEFT JOIN placed ON placed.tier = tier.tier
        GROUP BY tier.position, tier.tier
        UNION ALL
        SELECT 100, 'none',
      \(counts)
        FROM placed WHERE tier IS NULL
        UNION ALL
        SELECT 101, 'total',
      \(counts)
        FROM placed
      )
      SELECT tier, \(columns.joined(separator: ", "))
      FROM counted
      WHERE total > 0 OR tier IN ('province', 'district', 'commune', 'total')
      ORDER BY place
      """
  }

  /// The levels of the schemes that occur, of the older one where there is none.
  private var shownLevels: [ServiceLevel] {
    let found = Set(levels.levels.map(\.scheme))
    let schemes = LevelScheme.allCases.filter { found.contains($0) }
    return (schemes.isEmpty ? [.fourLevels] : schemes).flatMap(\.levels)
  }

  private var counts: String {
    let counts = shownLevels.map { ("level = '\($0.name)'", "level_\($0.name)") }
    let all = counts + [("level IS NULL", "none_stated")]
    let lines = all.map { "    count(DISTINCT number) FILTER (WHERE \($0)) AS \($1)" }
    return (lines + ["    count(DISTINCT number) AS total"]).joined(separator: ",\n")
  }
}
