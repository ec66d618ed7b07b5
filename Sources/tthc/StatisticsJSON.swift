import CatalogReports
import Interchange
import ProcedureModel

/// Statistics in the JSON shape that scripts rely on; keys are only ever added.
struct StatisticsJSON {
  let bytes: [UInt8]

  init(_ statistics: Statistics, figures: [(figure: PublishedFigure, counted: Int?)]) {
    let value = JSONValue.object([
      ("total", .number(statistics.total)),
      ("tiers", .object(statistics.tiers.map { ($0.tier?.name ?? "none", .number($0.count)) })),
      ("levels", .object(statistics.levels.map { ($0.level?.name ?? "none", .number($0.count)) })),
      ("table", .array(statistics.table.map(StatisticsJSON.cell))),
      ("fields", .array(statistics.fields.map(StatisticsJSON.value))),
      ("agencies", .array(statistics.agencies.map(StatisticsJSON.value))),
      ("published", .array(figures.map(StatisticsJSON.figure))),
    ])
    bytes = value.bytes + Array("\n".utf8)
  }

  private static func cell(_ cell: Statistics.TableCount) -> JSONValue {
    .object([
      ("tier", .string(cell.tier?.name ?? "none")),
      ("level", .string(cell.level?.name ?? "none")),
      ("count", .number(cell.count)),
    ])
  }

  private static func value(_ value: Statistics.ValueCount) -> JSONValue {
    .object([("name", value.name.map { .string($0) } ?? .null), ("count", .number(value.count))])
  }

  private static func figure(_ entry: (figure: PublishedFigure, counted: Int?)) -> JSONValue {
    .object([
      ("label", .string(entry.figure.label.english)),
      ("value", .number(entry.figure.value)),
      ("counted", entry.counted.map { .number($0) } ?? .null),
      ("source", .string(entry.figure.source.english)),
    ])
  }
}
