/// The `--limit` of a command.
enum Limit {
  static func checked(_ limit: Int?) throws(Failure) -> Int? {
    guard let limit, limit < 0 else { return limit }
    throw OptionNames.badValue("--limit", "\(limit)")
  }
}
