import ProcedureModel
import VietnameseText

/// A name before a colon in a query: one row for each term of the language.
package struct QueryTermName: Sendable {
  /// The Vietnamese and the English name, folded.
  package let names: [String]
  /// What a value means; nil when the value is not understood, which makes it plain text.
  let read: @Sendable (QueryValue) -> [Query.Condition]?
  /// What the name means alone; most wait for a value.
  var alone = Query.Condition.pending

  static func named(_ name: String) -> QueryTermName? {
    table.first { $0.names.contains(name) }
  }

  package static let table: [QueryTermName] = [
    QueryTermName(names: ["cap", "tier"]) { value in
      tiers(value)?.map { .facet(.tier, .tier($0)) }
    },
    QueryTermName(names: ["noi", "at"]) { value in
      tiers(value)?.map { .performed(at: $0) }
    },
    QueryTermName(names: ["muc", "level"]) { value in
      levels(value)?.map { .facet(.level, .level($0)) }
    },
    QueryTermName(names: ["linhvuc", "field"]) { [.facet(.field, words($0))] },
    QueryTermName(names: ["coquan", "agency"]) { [.facet(.agency, words($0))] },
    QueryTermName(names: ["ma", "code"], read: code),
    column(["thoihan", "time"], .timeLimit),
    column(["phi", "fee"], .fee),
    column(["hoso", "dossier"], .dossier),
    column(["cancu", "law"], .legalBasis),
    column(["ketqua", "result"], .result),
    QueryTermName(names: ["canhbao", "warning"], read: warning, alone: .warning(.any)),
  ]

  private static func column(_ names: [String], _ column: Column) -> QueryTermName {
    QueryTermName(names: names) { value in
      [.column(column, value.isNone ? nil : value.words)]
    }
  }

  private static func words(_ value: QueryValue) -> FacetCriterion {
    value.isNone ? .none : .words(value.words)
  }

  /// The tiers of a value such as `xa`, `tinh,xa`, `none`; a unique beginning is enough.
  private static func tiers(_ value: QueryValue) -> [Tier?]? {
    value.each { part -> Tier?? in
      unique(Tier.allCases + [nil], part) { $0.map { [$0.slug, $0.name] } ?? ["none"] }
    }
  }

  /// The levels of a value such as `4`, `3..4`, `toantrinh`, `none`.
  private static func levels(_ value: QueryValue) -> [ServiceLevel?]? {
    if let range = digitRange(value.text) {
      return LevelScheme.fourLevels.levels.filter { range.contains($0.digit) }
    }
    return value.each { part -> ServiceLevel?? in
      unique(ServiceLevel.allCases + [nil], part) { $0.map { [$0.slug, $0.name] } ?? ["none"] }
    }
  }

  /// A range of levels, open at either end: `3..4`, `2..`, `..3`.
  private static func digitRange(_ text: String) -> ClosedRange<Int>? {
    guard let dots = text.firstRange(of: "..") else { return nil }
    let low = text[..<dots.lowerBound]
    let high = text[dots.upperBound...]
    guard let first = low.isEmpty ? 1 : Int(low), let last = high.isEmpty ? 4 : Int(high),
      1...4 ~= first, first...4 ~= last
    else { return nil }
    return first...last
  }

  /// A code in any spelling or its start.
  private static func code(_ value: QueryValue) -> [Query.Condition]? {
    if value.isNone { return [.code(digits: nil)] }
    if let digits = ProcedureCode(value.text)?.digits { return [.code(digits: digits)] }
    let digits = value.text.filter(\.isASCIIDigit)
    let isStart = digits.count <= 7 && value.text.allSatisfy { $0.isASCIIDigit || $0 == "." }
    return isStart && !digits.isEmpty ? [.code(digits: digits)] : nil
  }

  /// The name of a check or its beginning; `có` for rows with any warning, `không` or `none` for rows
  /// without.
  private static func warning(_ value: QueryValue) -> [Query.Condition]? {
    if value.isNone { return [.warning(.none)] }
    return value.each { part in
      switch part {
      case "co", "yes", "any": .warning(.any)
      case "khong", "no": .warning(.none)
      default: .warning(.named(part))
      }
    }
  }

  /// The only value with a spelling that begins so.
  private static func unique<Value>(
    _ values: [Value],
    _ start: String,
    spellings: (Value) -> [String]
  ) -> Value? {
    let meant = values.filter { value in spellings(value).contains { $0.hasPrefix(start) } }
    return meant.count == 1 ? meant[0] : nil
  }
}

/// What stands behind the colon of a term.
struct QueryValue {
  let text: String
  let isQuoted: Bool
  /// Whether the closing quote is still missing.
  let isOpen: Bool

  var isNone: Bool { !isQuoted && text.foldedLetters == "none" }

  var words: [QueryWord] {
    isQuoted ? QueryWord.phrase(text, isOpen: isOpen) : QueryWord.words(text)
  }

  /// The values between commas, all of them understood, or nil.
  func each<Value>(_ read: (String) -> Value?) -> [Value]? {
    let parts = text.split(separator: ",").map { String($0).foldedLetters }
    let values = parts.compactMap { $0.isEmpty ? nil : read($0) }
    return values.count == parts.count && !values.isEmpty ? values : nil
  }
}
