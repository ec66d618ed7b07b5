/// What is asked on the command line.
struct Options {
  var rows = [CatalogFiles.bundledRows, 100_000, 1_000_000]
  /// Where the results are written as JSON.
  var json: String?
  /// A folder for generated files, which is kept; nil for one that is removed at the end.
  var folder: String?
  /// Whether everything is measured a few times only.
  var isQuick = false
  var isGate = false
  /// The benchmarks to run; none for all.
  var names: [String] = []

  static let usage = """
    usage: benchmarks [--rows N,N…] [--json FILE] [--keep FOLDER] [--quick] [--gate] [NAME…]

    """

  /// - Returns: nil where the arguments mean nothing.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--quick": isQuick = true
      case "--gate": isGate = true
      case "--rows":
        rows = rest.popFirst()?.split(separator: ",").compactMap { Int($0) } ?? []
        guard !rows.isEmpty else { return nil }
      case "--json":
        json = rest.popFirst()
        guard json != nil else { return nil }
      case "--keep":
        folder = rest.popFirst()
        guard folder != nil else { return nil }
      default:
        guard Benchmark.all.contains(where: { $0.name == argument }) else { return nil }
        names.append(argument)
      }
    }
  }

  func rounds(_ count: Int) -> Int { isQuick ? max(3, count / 5) : count }
}
