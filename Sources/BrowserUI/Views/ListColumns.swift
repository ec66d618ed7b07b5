import CatalogIndex
import ProcedureModel
import Strings
import TextScreen

/// The columns of the list and their places.
struct ListColumns {
  struct Column {
    let heading: String
    let area: Area
    let content: Content
  }

  enum Content {
    /// Texts in which plain words are searched, so that matched letters are shown.
    case code, name
    case values((ListRow) -> String)
  }

  let all: [Column]
  static let scrollWidth = 1

  /// Code, name, tier and level, as far as the catalog states them and the screen has room.
  init(_ state: BrowserState, _ layout: Layout) {
    var rest = layout.list
    _ = rest.takeLeft(2)
    _ = rest.takeRight(ListColumns.scrollWidth)
    guard layout.kind != .narrow else {
      let short = ListColumns.short(state.strings, rest.takeRight(3))
      rest.width -= 1
      all = [ListColumns.name(state.strings, rest), short]
      return
    }
    let code = ListColumns.code(state.strings, rest.takeLeft(9))
    _ = rest.takeLeft(1)
    var right: [Column] = []
    if state.catalog.facets.isStated(.level) {
      right.append(ListColumns.level(state, rest.takeRight(ListColumns.levelWidth(state))))
      rest.width -= 1
    }
    if state.catalog.facets.isStated(.tier) {
      right.append(ListColumns.tier(state.strings, rest.takeRight(ListColumns.tierWidth(state))))
      rest.width -= 1
    }
    all = [code, ListColumns.name(state.strings, rest)] + right
  }

  private static func code(_ strings: Strings, _ area: Area) -> Column {
    Column(heading: strings.columns.code, area: area, content: .code)
  }

  private static func name(_ strings: Strings, _ area: Area) -> Column {
    Column(heading: strings.columns.name, area: area, content: .name)
  }

  private static func tier(_ strings: Strings, _ area: Area) -> Column {
    let names = Tier.allCases.map { strings.name(of: $0) }
    let content = Content.values { row in
      guard row.tiers.rawValue.nonzeroBitCount != 1 else {
        return names[row.tiers.rawValue.trailingZeroBitCount]
      }
      return row.tiers.tiers.map { String(names[Int($0.rawValue)].prefix(1)) }
        .joined(separator: ", ")
    }
    return Column(heading: strings.catalog.tier, area: area, content: content)
  }

  private static func level(_ state: BrowserState, _ area: Area) -> Column {
    let names = ServiceLevel.allCases.map { level in
      let name = state.strings.name(of: level)
      return level.scheme == .fourLevels ? "\(name) \(LevelBar.text(level))" : name
    }
    let content = Content.values { row in
      guard row.levels.rawValue.nonzeroBitCount != 1 else {
        return names[row.levels.rawValue.trailingZeroBitCount]
      }
      return row.levels.levels.map { String($0.digit) }.joined(separator: ", ")
    }
    return Column(heading: state.strings.catalog.level, area: area, content: content)
  }

  /// The first letter of the tier and the digit of the level: `X4`.
  private static func short(_ strings: Strings, _ area: Area) -> Column {
    let initials = Tier.allCases.map { String(strings.name(of: $0).prefix(1)) }
    let content = Content.values { row in
      let tier = row.tiers.tiers.first.map { initials[Int($0.rawValue)] }
      return (tier ?? " ") + (row.levels.levels.last.map { String($0.digit) } ?? "")
    }
    return Column(heading: "", area: area, content: content)
  }

  /// Room for the longest tier of a province; several tiers stand there by their first letters.
  private static func tierWidth(_ state: BrowserState) -> Int {
    Tier.allCases.prefix(3).map { ScreenText.width(state.strings.name(of: $0)) }.max() ?? 0
  }

  private static func levelWidth(_ state: BrowserState) -> Int {
    let names = state.catalog.levelSchemes.flatMap(\.levels).map {
      $0.scheme == .fourLevels ? 6 : ScreenText.width(state.strings.name(of: $0))
    }
    return names.max() ?? 0
  }
}
