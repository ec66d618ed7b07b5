public import CatalogIndex
import CatalogReports
import ProcedureModel
public import Strings

/// What the program understood, in words.
extension Strings {
  public func name(of facet: Facet) -> String {
    switch facet {
    case .tier: catalog.tier
    case .level: catalog.level
    case .field: catalog.field
    case .agency: catalog.agency
    }
  }

  public func name(of value: FacetValue) -> String {
    switch value {
    case .tier(let tier): name(of: tier)
    case .level(let level): name(of: level)
    case .text(let text): text
    case .none: catalog.noneStated
    }
  }

  /// A query as it was understood: `kết hôn ∧ cấp=Xã ∧ ¬«nước ngoài»`.
  public func meaning(of query: Query, isConverted: Bool) -> String {
    let terms = query.groups.map { group in group.filter { $0.condition != .pending } }
      .filter { !$0.isEmpty }
    let groups = terms.map { group in
      let text = group.map(meaning(of:)).joined(separator: " \(browser.or) ")
      return group.count > 1 && terms.count > 1 ? "(\(text))" : text
    }
    var text = ""
    var wasPlain = true
    for group in groups {
      let isPlain = isPlain(group) && wasPlain
      if !text.isEmpty { text += isPlain ? " " : " \(browser.and) " }
      text += group
      wasPlain = isPlain
    }
    return text + (isConverted ? " (\(catalog.converted))" : "")
  }

  /// What could be given up, and what that gives: `bỏ [Cấp: Xã] → 17`.
  public func text(of hint: DropHint, selection: FacetSelection, in catalog: Catalog) -> String {
    let part =
      switch hint.part {
      case .facet(let facet): "[\(text(of: facet, selection: selection, in: catalog))]"
      case .text(let text): "«\(text)»"
      case .allFacets: browser.allFilters
      case .allText: browser.searchText
      case .everything: browser.everything
      }
    return browser.drop(part, number(hint.count))
  }

  /// The chosen values of a facet: `Cấp: Xã, Tỉnh`.
  public func text(of facet: Facet, selection: FacetSelection, in catalog: Catalog) -> String {
    let values = catalog.facets.values(of: facet)
    let chosen = (selection[facet] ?? []).sorted().map { name(of: values[$0]) }
    return name(of: facet) + ": " + (chosen.isEmpty ? "?" : chosen.joined(separator: ", "))
  }

  private static let quotes: [Unicode.Scalar] = ["\"", "“", "”", "«", "»"]

  private func isPlain(_ meaning: String) -> Bool {
    // By scalars: this is asked at every key, and characters are dear.
    !meaning.unicodeScalars.contains { $0 == "=" || $0 == "«" || $0 == "¬" || $0 == "∨" }
  }

  private func meaning(of term: Query.Term) -> String {
    (term.isNegated ? browser.not : "") + meaning(of: term.condition, source: term.source)
  }

  private func meaning(of condition: Query.Condition, source: String) -> String {
    switch condition {
    case .words(_, let code):
      (code.map { "\(columns.code)=\(dotted($0))… \(browser.or) " } ?? "") + plain(source)
    case .phrase: "«\(plain(source))»"
    case .facet(let facet, let criterion): "\(name(of: facet))=\(meaning(of: criterion, source))"
    case .performed(let tier):
      "\(browser.performedAt)=\(tier.map(name(of:)) ?? catalog.noneStated)"
    case .code(let digits):
      "\(columns.code)=\(digits.map { dotted($0) + "…" } ?? catalog.noneStated)"
    case .column(let column, let words):
      "\(label(of: column))=\(words == nil ? catalog.noneStated : value(of: source))"
    case .warning(let criterion):
      "\(checks.warning.lowercased())=\(meaning(of: criterion))"
    case .pending: ""
    }
  }

  private func meaning(of criterion: WarningCriterion) -> String {
    switch criterion {
    case .any: checks.any
    case .none: catalog.noneStated
    case .named(let start):
      Check.allCases.first { $0.queryNames.contains(start) }.map { name(of: $0) }
        ?? CheckSeverity.allCases.first { $0.queryNames.contains(start) }.map { name(of: $0) }
        ?? start + "…"
    }
  }

  private func meaning(of criterion: FacetCriterion, _ source: String) -> String {
    switch criterion {
    case .tier(let tier): tier.map(name(of:)) ?? catalog.noneStated
    case .level(let level): level.map(name(of:)) ?? catalog.noneStated
    case .words: value(of: source)
    case .none: catalog.noneStated
    }
  }

  /// The start of a code as codes are written: `1.0008`.
  private func dotted(_ digits: String) -> String {
    digits.count > 1 ? "\(digits.prefix(1)).\(digits.dropFirst())" : digits
  }

  /// A term without its minus and its quotes.
  private func plain(_ source: String) -> String {
    var text = String.UnicodeScalarView()
    let isNegated = source.utf8.first == UInt8(ascii: "-")
    let body = source.unicodeScalars.dropFirst(isNegated ? 1 : 0)
    for scalar in body where !Strings.quotes.contains(scalar) { text.append(scalar) }
    return String(text)
  }

  private func value(of source: String) -> String {
    plain(
      String(source[(source.firstIndex(of: ":").map(source.index(after:)) ?? source.startIndex)...])
    )
  }
}
