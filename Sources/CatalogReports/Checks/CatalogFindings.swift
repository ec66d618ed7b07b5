public import CatalogIndex
import Synchronization
import VietnameseText

/// What was found in one catalog, looked for when somebody first asks.
public final class CatalogFindings: Sendable {
  private struct Known {
    let findings: [Finding]
    let sets: [Check: RowSet]
  }

  private let known = Mutex<Known?>(nil)

  /// Nothing is looked at yet.
  public init() {}

  /// Whether the catalog was looked through already, so that asking costs nothing.
  public var isKnown: Bool { known.withLock { $0 != nil } }

  /// The rows that each check found something in.
  ///
  /// - Complexity: That of `CatalogChecks.findings(of:)` the first time, then O(1).
  public func rowSets(in catalog: Catalog) -> [Check: RowSet] { look(at: catalog).sets }

  /// What was found of one row, the worst first.
  ///
  /// - Complexity: O(findings × log of their rows), after the first time.
  public func findings(ofRow row: Int, in catalog: Catalog) -> [Finding] {
    let known = look(at: catalog)
    let checks = known.sets.filter { $1.contains(row) }
    guard !checks.isEmpty else { return [] }
    return known.findings.filter { checks[$0.check] != nil && $0.concerns(row) }
  }

  /// The rows for queries: each check under its names and those of its severity.
  public func warnings(of catalog: Catalog) -> RowWarnings {
    let sets = rowSets(in: catalog)
    return RowWarnings(
      Check.allCases.compactMap { check in
        sets[check].map { rows in
          let names = check.queryNames + check.severity.queryNames
          return RowWarnings.Kind(names: names, rows: rows, isWarning: check.severity < .note)
        }
      }
    )
  }

  private func look(at catalog: Catalog) -> Known {
    if let found = known.withLock({ $0 }) { return found }
    let findings = CatalogChecks.findings(of: catalog)
    let found = Known(findings: findings, sets: findings.rowSets(of: catalog.count))
    known.withLock { $0 = found }
    return found
  }
}

extension Check {
  /// The names under which queries ask for it, as `foldedLetters` leaves them.
  public var queryNames: [String] { [rawValue.foldedLetters, slug] }
}

extension CheckSeverity {
  /// The names under which queries ask for all its checks, as `foldedLetters` leaves them.
  public var queryNames: [String] {
    switch self {
    case .error: ["error", "loi"]
    case .warning: ["warning", "canhbao"]
    case .note: ["note", "luuy"]
    }
  }
}

extension Finding {
  /// Whether a row is among the rows, which are in ascending order.
  fileprivate func concerns(_ row: Int) -> Bool {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] == row
  }
}
