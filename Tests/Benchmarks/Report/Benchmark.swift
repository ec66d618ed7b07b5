/// Something that is measured, with the goals that it decides: the text, the JSON and the selection by
/// name derive from this table.
struct Benchmark {
  let name: String
  /// What is measured, and how.
  let about: String
  let goals: [Goal]
  let run: @MainActor (Workshop) -> [Measurement]

  static let few = CatalogFiles.bundledRows
  static let many = 1_000_000

  static let all = [
    StartBenchmark.table, KeyBenchmark.table, SearchBenchmark.table, InstructionBenchmark.table,
    ImageBenchmark.table, ImportBenchmark.table, ComparisonBenchmark.table, MemoryBenchmark.table,
    HostileBenchmark.table,
  ]
}
