import CatalogIndex
import CatalogReports
import Interchange
import ProcedureModel
import Strings

/// The names of options as far as the program itself has to know them.
enum OptionNames {
  /// The options that are followed by a value.
  static let withValue: Set<String> = [
    "--catalog", "--tier", "--level", "--field", "--agency", "--sort", "--limit", "--format",
    "--output", "--lang", "--color", "--codes", "--only", "--report", "--map", "--sheet",
    "--header-row", "--encoding", "--place", "--date", "--source", "--columns", "--group",
    "--layout",
    "--replay",
  ]

  /// The values that an option takes; empty where any text will do.
  static func values(of option: String) -> [String] {
    switch option {
    case "--lang": Language.allCases.map(\.rawValue)
    case "--color": ["auto", "always", "never"]
    case "--format": ExportFormat.allCases.map(\.rawValue)
    case "--columns": ExportColumn.all.map(\.name)
    case "--group": ExportSettings.groupable.map(\.rawValue)
    case "--layout": ExportLayout.allCases.map(\.rawValue)
    case "--sort": SortOrder.Key.allCases.map(\.rawValue)
    case "--tier": Tier.allCases.flatMap { [$0.slug, $0.name] } + ["none"]
    case "--level": ServiceLevel.allCases.map(\.name) + ["3..4", "none"]
    case "--limit": ["0…"]
    case "--header-row": ["1…"]
    case "--date": ["2025", "2025-07", "2025-07-01"]
    case "--encoding": EncodingFinding.Encoding.allCases.map(\.rawValue)
    case "--only": Check.allCases.map(\.rawValue)
    default: []
    }
  }

  static func check(_ option: String, _ value: String?) throws(Failure) {
    guard let value, !values(of: option).contains(value) else { return }
    throw badValue(option, value)
  }

  /// What is said of a value that an option does not take.
  static func badValue(_ option: String, _ value: String) -> Failure {
    .usage(.badValue(option: option, value: value, allowed: values(of: option)))
  }
}
