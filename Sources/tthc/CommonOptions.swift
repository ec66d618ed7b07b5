import ArgumentParser

/// The options that every command but the browser takes; who has no use for some refuses them.
struct CommonOptions: ParsableArguments {
  @Option(name: .customLong("limit"), parsing: .unconditional, help: "At most so many procedures.")
  var givenLimit: Int?

  @OptionGroup var catalog: CatalogOptions
  @OptionGroup var query: QueryOptions
  @OptionGroup var output: OutputOptions

  func limit() throws(Failure) -> Int? {
    guard let givenLimit, givenLimit < 0 else { return givenLimit }
    throw OptionNames.badValue("--limit", "\(givenLimit)")
  }

  /// Refuses options that a command would do nothing with.
  ///
  /// - Throws: `uselessOption` with the first of the names that was given.
  func refuse(_ names: Set<String>, for command: CommandName) throws(Failure) {
    let given = [
      ("--catalog", catalog.catalog != nil), ("--tier", !query.tier.isEmpty),
      ("--level", !query.level.isEmpty), ("--field", !query.field.isEmpty),
      ("--agency", !query.agency.isEmpty), ("--sort", query.sort != nil),
      ("--limit", givenLimit != nil), ("--format", output.format != nil),
    ]
    guard let first = given.first(where: { $0.1 && names.contains($0.0) }) else { return }
    throw .usage(.uselessOption(first.0, command: command.rawValue))
  }
}
