public import ProcedureModel

/// A closed set of values by which a catalog is narrowed and counted.
///
/// One case a facet: the facet line, the facet pane, counts and query terms derive from this list.
public enum Facet: UInt8, CaseIterable, Hashable, Sendable {
  case tier, level, field, agency

  /// Whether its few values stand on the facet line with a key each.
  public var hasHotKeys: Bool {
    switch self {
    case .tier, .level: true
    case .field, .agency: false
    }
  }
}

/// A value of a facet in one catalog.
public enum FacetValue: Hashable, Sendable {
  case tier(Tier)
  case level(ServiceLevel)
  /// A field or an agency as the list writes it.
  case text(String)
  /// The list states none.
  case none
}

/// What a query term asks of a facet.
public enum FacetCriterion: Hashable, Sendable {
  case tier(Tier?)
  case level(ServiceLevel?)
  /// Values that hold all the words.
  case words([QueryWord])
  case none
}

/// The values that are asked for, facet by facet, as numbers of `FacetIndex.values(of:)`.
///
/// Values of one facet add up; facets restrict each other. A facet that is absent restricts nothing;
/// one with no values leaves nothing.
public struct FacetSelection: Hashable, Sendable {
  private var chosen: [Facet: Set<Int>] = [:]

  public init() {}

  public var isEmpty: Bool { chosen.isEmpty }

  /// The facets that restrict, in their order.
  public var facets: [Facet] {
    Facet.allCases.filter { chosen[$0] != nil }
  }

  public subscript(_ facet: Facet) -> Set<Int>? {
    get { chosen[facet] }
    set { chosen[facet] = newValue }
  }

  public func contains(_ value: Int, of facet: Facet) -> Bool {
    chosen[facet]?.contains(value) == true
  }

  /// Takes a value in or out; a facet whose last value goes restricts nothing any more.
  public mutating func toggle(_ value: Int, of facet: Facet) {
    var values = chosen[facet] ?? []
    if values.remove(value) == nil { values.insert(value) }
    chosen[facet] = values.isEmpty ? nil : values
  }

  public mutating func add(_ values: Set<Int>, of facet: Facet) {
    chosen[facet, default: []].formUnion(values)
  }

  /// This selection without one facet.
  public func without(_ facet: Facet) -> FacetSelection {
    var copy = self
    copy.chosen[facet] = nil
    return copy
  }
}
