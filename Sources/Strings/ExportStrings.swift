/// Texts of exports and of what is said about them.
public struct ExportStrings: Sendable {
  public var noneStated: String
  /// A format that is no text was to be written to a terminal; the format's name.
  public var binaryToTerminal: @Sendable (String) -> String
  /// The helper's name.
  public var noHelper: @Sendable (String) -> String
  /// A library's name and its number for what went wrong.
  public var library: @Sendable (String, String) -> String
  public var noProvenance: String
  /// The catalog's name.
  public var catalogChanged: @Sendable (String) -> String
  public var workbook: WorkbookStrings
}
