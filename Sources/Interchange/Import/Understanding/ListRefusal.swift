/// Why lists give no catalog.
public enum ListRefusal: Error, Hashable, Sendable {
  /// A file gives no table.
  case file(ListError)
  /// A sheet gives no procedures.
  case sheet(SheetReport.Skip)
  /// There is nothing that could be read.
  case nothing
}

extension ImportReport {
  /// What is most telling of why there are no procedures.
  public var refusal: ListRefusal {
    if let error = files.lazy.compactMap(\.error).first { return .file(error) }
    let skips = files.flatMap(\.sheets).compactMap(\.skipped)
    let telling = skips.max { $0.tellingness < $1.tellingness }
    return telling.map { .sheet($0) } ?? .nothing
  }
}

extension SheetReport.Skip {
  /// The nearer a sheet came to procedures, the more its refusal says.
  fileprivate var tellingness: Int {
    switch self {
    case .empty: 0
    case .noHeadings: 1
    case .notProcedures: 2
    case .noNames: 3
    case .noRows: 4
    }
  }
}
