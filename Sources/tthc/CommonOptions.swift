import ArgumentParser

/// The options that every command but the browser takes, be they of use to it or not.
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
}
