/// The rows of a catalog that something is to be said of, kind by kind.
///
/// The index does not know what is wrong with a procedure; a room that does hands the sets in
/// (`Catalog.warned(by:)`).
public struct RowWarnings: Sendable {
  /// The rows of one kind of trouble.
  public struct Kind: Sendable {
    /// The names under which queries ask for it, as `foldedLetters` leaves them.
    public let names: [String]
    public let rows: RowSet
    /// Whether it is meant where any warning is asked for.
    public let isWarning: Bool

    public init(names: [String], rows: RowSet, isWarning: Bool) {
      self.names = names
      self.rows = rows
      self.isWarning = isWarning
    }
  }

  public let kinds: [Kind]

  public init(_ kinds: [Kind]) {
    self.kinds = kinds
  }
}

/// What a query asks of the warnings of a row.
public enum WarningCriterion: Hashable, Sendable {
  /// There is one.
  case any
  /// There is none.
  case none
  /// One whose name begins so, as `foldedLetters` leaves it.
  case named(String)
}

extension Catalog {
  /// The same catalog, whose queries ask a function for the rows with warnings.
  ///
  /// - Parameter find: Called whenever a query asks for warnings; it keeps what it found. nil where
  ///   nobody knows of any.
  /// - Returns: The same catalog with what it keeps.
  public func warned(by find: (@Sendable (Catalog) -> RowWarnings)?) -> Catalog {
    var copy = self
    copy.findWarnings = find
    return copy
  }

  /// The rows that meet a criterion.
  ///
  /// - Complexity: O(kinds × rows / 64), the first time what the function takes.
  func rows(warned criterion: WarningCriterion) -> RowSet {
    let kinds = findWarnings?(self).kinds ?? []
    let meant = kinds.filter { kind in
      switch criterion {
      case .any, .none: kind.isWarning
      case .named(let start): kind.names.contains { $0.hasPrefix(start) }
      }
    }
    var rows = RowSet(capacity: count)
    for kind in meant { rows.formUnion(kind.rows) }
    if criterion == .none { rows.invert() }
    return rows
  }
}

extension Query {
  /// The query without the groups that ask for nothing but warnings.
  public var withoutWarnings: Query {
    Query(groups.filter { !$0.asksForWarnings })
  }
}

extension [Query.Term] {
  /// Whether all terms ask for warnings.
  ///
  /// Such groups add up with each other, as values of a facet do.
  public var asksForWarnings: Bool {
    !isEmpty
      && allSatisfy { term in
        guard case .warning = term.condition else { return false }
        return !term.isNegated
      }
  }
}
