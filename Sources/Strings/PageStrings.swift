/// Texts of the files that people read or print: pages, slips, and where they come from.
public struct PageStrings: Sendable {
  /// What a page for the citizen is called.
  public var slip: String
  public var code: String
  public var whereToFile: String
  public var papers: String
  public var online: String
  /// Stands where a citizen needs what the list does not say.
  public var askThere: String
  /// What the data are called on a slip, before their place and date.
  public var data: String
  public var catalog: String
  public var source: String
  public var query: String
  /// Stands for a query that asks for nothing in particular.
  public var everything: String
  /// Stands for a query where the procedures were marked or listed one by one.
  public var chosen: String
  public var exported: String
  /// A date in ISO 8601 as people write it.
  public var date: @Sendable (String) -> String
}
