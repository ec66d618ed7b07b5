public import ProcedureModel
import VietnameseText

/// What somebody asks of a catalog: groups that must all hold, each of alternatives.
///
/// Any text is a query; see `QueryParser` for the language.
public struct Query: Hashable, Sendable {
  /// One condition.
  public struct Term: Hashable, Sendable {
    public var condition: Condition
    /// Whether rows that meet the condition are left out.
    public var isNegated: Bool
    /// The term as it was typed.
    public var source: String

    public init(_ condition: Condition, isNegated: Bool = false, source: String) {
      self.condition = condition
      self.isNegated = isNegated
      self.source = source
    }
  }

  /// What a term asks of a row.
  public enum Condition: Hashable, Sendable {
    /// Words of name, code, field or agency in any order; or the start of a code.
    case words([QueryWord], code: String?)
    /// Words one after the other.
    case phrase([QueryWord])
    /// A value of a facet.
    case facet(Facet, FacetCriterion)
    /// A tier that performs the procedure, counted there or not; nil is "none stated".
    case performed(at: Tier?)
    /// The start of a code, in digits; nil is "without a code".
    case code(digits: String?)
    /// Words of one column of the details; nil is "none stated".
    case column(Column, [QueryWord]?)
    /// What is wrong or doubtful in the row.
    case warning(WarningCriterion)
    /// Nothing yet: an operator whose value is still to be typed.
    case pending
  }

  public var groups: [[Term]]

  public init(_ groups: [[Term]] = []) {
    self.groups = groups
  }

  /// Reads a query; there are no errors.
  public init(_ text: String) {
    groups = QueryParser.parse(text)
  }

  public var isEmpty: Bool {
    groups.allSatisfy { $0.allSatisfy { $0.condition == .pending } }
  }

  /// The query as text, each term as it was typed.
  ///
  /// A term with several values stands for several terms with the same source, which is one text.
  public var source: String {
    let groups = groups.map { Query.withoutRepeats($0.map(\.source)).joined(separator: " | ") }
    return Query.withoutRepeats(groups).joined(separator: " ")
  }

  private static func withoutRepeats(_ texts: [String]) -> [String] {
    texts.indices.filter { $0 == 0 || texts[$0] != texts[$0 - 1] }.map { texts[$0] }
  }

  /// Both queries at once.
  public func and(_ other: Query) -> Query {
    Query(groups + other.groups)
  }

  /// The words that rows are found and ranked by, in the order in which they were typed.
  public var positiveWords: [QueryWord] {
    var all: [QueryWord] = []
    all.reserveCapacity(groups.count)
    for group in groups {
      for term in group where !term.isNegated {
        if let word = term.plainWord {
          all.append(word)
          continue
        }
        switch term.condition {
        case .words(let words, _), .phrase(let words): all += words
        case .facet, .performed, .code, .column, .warning, .pending: break
        }
      }
    }
    return all
  }

  /// The words of a query of nothing else, as most are; nil for all others.
  var plainWords: [QueryWord]? {
    var words: [QueryWord] = []
    words.reserveCapacity(groups.count)
    for group in groups {
      guard group.count == 1, let word = group[0].plainWord, word.isPrefix else { return nil }
      words.append(word)
    }
    return words
  }

  /// Whether any of the words that rows are found by was typed with marks.
  var hasMarks: Bool {
    groups.contains { group in
      group.contains { term in
        if let word = term.plainWord { return word.marks != .none }
        return !term.isNegated && Query([[term]]).positiveWords.contains { $0.marks != .none }
      }
    }
  }

  /// Whether rows are found by any words or codes.
  var hasWordsOrCodes: Bool {
    groups.contains { group in
      group.contains { term in
        if term.plainWord != nil { return true }
        guard !term.isNegated else { return false }
        switch term.condition {
        case .words(let words, let code): return !words.isEmpty || code != nil
        case .phrase(let words): return !words.isEmpty
        case .code(let digits): return digits != nil
        case .facet, .performed, .column, .warning, .pending: return false
        }
      }
    }
  }

  /// The starts of codes, in digits, that a row is found by.
  public var positiveCodes: [String] {
    var all: [String] = []
    for group in groups {
      for term in group where !term.isNegated && term.plainWord == nil {
        switch term.condition {
        case .words(_, let code?): all.append(code)
        case .code(let digits?): all.append(digits)
        case .words, .code, .phrase, .facet, .performed, .column, .warning, .pending: break
        }
      }
    }
    return all
  }
}

extension [Query.Term] {
  /// The facet that this group selects values of: all its terms ask for values of that one facet.
  ///
  /// Such groups add up with each other and with the values picked by key.
  public var selectedFacet: Facet? {
    guard case .facet(let facet, _)? = first?.condition else { return nil }
    let isSelection = allSatisfy { term in
      guard case .facet(facet, _) = term.condition else { return false }
      return !term.isNegated
    }
    return isSelection ? facet : nil
  }
}
