/// Texts of exports and of what is said about them.
public struct ExportStrings: Sendable {
  /// The layout's name.
  public var preview: @Sendable (String) -> String
  public var nothingToComplete: String
  public var oneLayout: String
  public var layoutTable: String
  public var layoutLong: String
  public var layoutAppendix: String
  public var layoutSlip: String
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
}
