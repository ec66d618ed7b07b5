import CatalogIndex
import CatalogReports
import ProcedureModel
import TestSupport

/// A procedure of which nothing can be said.
func whole(
  _ name: String,
  code: String? = "1.000894",
  tier: Tier = .commune,
  level: ServiceLevel = .four,
  field: String = "Hộ tịch",
  agency: String = "UBND cấp xã"
) -> Procedure {
  var procedure = Procedure.sample(
    name,
    code: code ?? "1.000894",
    tier: tier,
    level: level,
    field: field,
    agencies: [agency]
  )
  if code == nil { procedure.code = nil }
  procedure.timeLimit = "3 ngày làm việc"
  procedure.fee = "Không"
  procedure.dossier = ["Tờ khai"]
  procedure.legalBasis = ["Luật Hộ tịch 60/2014/QH13"]
  return procedure
}

/// A catalog and what was found in it.
struct CheckedCatalog {
  let catalog: Catalog
  let findings: [Finding]

  init(_ procedures: [Procedure], _ about: SnapshotDescription = SnapshotDescription()) {
    catalog = Catalog(Snapshot(about: about, procedures: procedures))
    // That a code is missing is not what most tests are about.
    findings = CatalogChecks.findings(of: catalog).filter { $0.check != .missingCode }
  }

  /// The checks that found something, each once.
  var only: [Check] {
    findings.map(\.check).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// The names of the rows of each finding of a check.
  func names(_ check: Check) -> [[String]] {
    findings.filter { $0.check == check }.map { $0.rows.map { catalog.name($0) } }
  }
}
