public import CatalogIndex
import ProcedureModel

/// Looks for what is wrong or doubtful in a catalog.
public enum CatalogChecks {
  /// Everything that was found: the worst first, then in the order of the checks and of the rows.
  ///
  /// - Complexity: O(text + rows × log of them); each row is decoded once.
  public static func findings(of catalog: Catalog) -> [Finding] {
    guard catalog.count > 0 else { return [] }
    // A published figure may be asked for by any query, but not by what is found here.
    let catalog = catalog.warned(by: nil)
    var silence = SilentColumns(catalog.count)
    var codes = CodeChecks()
    var names = SameWordGroups()
    var characters = CharacterChecks()
    for row in 0..<catalog.count {
      let procedure = catalog.procedures[row]
      silence.add(procedure, row)
      codes.add(procedure.code, row)
      names.add(procedure.name, row)
      characters.add(procedure, row)
    }
    let findings =
      silence.findings + codes.findings(catalog) + NameChecks.findings(names, catalog)
      + characters.findings + ValueChecks.findings(catalog) + WholeChecks.findings(catalog)
    return sorted(findings)
  }

  /// The worst first; a check's findings in the order of their rows.
  private static func sorted(_ findings: [Finding]) -> [Finding] {
    let byCheck = Dictionary(grouping: findings, by: \.check)
    let checks = CheckSeverity.allCases.flatMap { severity in
      Check.allCases.filter { $0.severity == severity }
    }
    return checks.flatMap { check in
      (byCheck[check] ?? []).enumerated().sorted { left, right in
        (left.element.rows.first ?? 0, left.offset) < (right.element.rows.first ?? 0, right.offset)
      }
      .map(\.element)
    }
  }
}

extension [Finding] {
  /// The rows that each check found something in; findings on the whole catalog name none.
  ///
  /// - Complexity: O(rows of the findings).
  public func rowSets(of count: Int) -> [Check: RowSet] {
    reduce(into: [:]) { sets, finding in
      guard !finding.rows.isEmpty else { return }
      for row in finding.rows {
        sets[finding.check, default: RowSet(capacity: count)].insert(row)
      }
    }
  }
}
