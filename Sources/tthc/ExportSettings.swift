import ArgumentParser
import Interchange
import ProcedureModel

/// Options that say what stands in an exported file.
struct ExportSettings: ParsableArguments {
  @Option(help: "The columns in their order, separated by commas: code,name,tier,level …")
  var columns: String?

  @Option(help: "Group by tier, level, field or agency; several by commas, the outermost first.")
  var group: String?

  @Option(help: "The layout: \(ExportLayout.allCases.map(\.rawValue).joined(separator: " ")).")
  var layout: String?

  @Flag(help: "Whole records, the same as --layout long.")
  var long = false

  @Flag(help: "Begin the file with a byte order mark, by which Excel knows UTF-8.")
  var excel = false

  var areGiven: Bool { columns != nil || group != nil || layout != nil || long || excel }

  /// The columns by which procedures may be grouped.
  static let groupable: [Column] = [.tier, .level, .field, .agency]

  /// What is asked for of a format.
  ///
  /// - Throws: A name that nothing has, or a layout that the format cannot have.
  func options(for format: ExportFormat) throws(Failure) -> ExportOptions {
    let layout = try givenLayout() ?? format.layouts[0]
    guard !excel || format == .csv || format == .tsv else {
      throw .usage(.uselessOption("--excel", command: "--format \(format.rawValue)"))
    }
    guard layout != .slip || (columns == nil && group == nil) else {
      let option = columns == nil ? "--group" : "--columns"
      throw .usage(.uselessOption(option, command: "--layout slip"))
    }
    try ExportSettings.check(layout, of: format, option: self.layout == nil ? "--long" : "--layout")
    return ExportOptions(
      columns: try chosen(),
      groups: try groups() ?? layout.usualGroups,
      layout: layout,
      isForExcel: excel
    )
  }

  /// Refuses a layout that a format cannot have, in the words of the option that asked for it.
  static func check(
    _ layout: ExportLayout,
    of format: ExportFormat,
    option: String = "--layout"
  ) throws(Failure) {
    guard !format.layouts.contains(layout) else { return }
    let allowed = format.layouts.map(\.rawValue)
    throw .usage(
      .badValue(
        option: "--format \(format.rawValue) \(option)",
        value: layout.rawValue,
        allowed: allowed
      )
    )
  }

  private func givenLayout() throws(Failure) -> ExportLayout? {
    guard let layout else { return long ? .long : nil }
    guard let known = ExportLayout(rawValue: layout.lowercased()) else {
      throw OptionNames.badValue("--layout", layout)
    }
    return known
  }

  private func chosen() throws(Failure) -> [ExportColumn]? {
    guard let columns else { return nil }
    let chosen = try ExportSettings.names(in: columns).map { name throws(Failure) in
      guard let column = ExportColumn(name) else { throw OptionNames.badValue("--columns", name) }
      return column
    }
    guard Set(chosen).count == chosen.count else {
      throw OptionNames.badValue("--columns", columns)
    }
    return chosen
  }

  private func groups() throws(Failure) -> [Column]? {
    guard let group else { return nil }
    return try ExportSettings.names(in: group).map { name throws(Failure) in
      guard case .attribute(let column)? = ExportColumn(name),
        ExportSettings.groupable.contains(column)
      else { throw OptionNames.badValue("--group", name) }
      return column
    }
  }

  private static func names(in list: String) -> [String] {
    list.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}
