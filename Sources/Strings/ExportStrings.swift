/// Texts of exports and of what is said about them.
public struct ExportStrings: Sendable {
  public var nothingToCopy: String
  /// How many there are.
  public var procedures: @Sendable (String) -> String
  public var directly: String
  /// The multiplexer's name.
  public var through: @Sendable (String) -> String
  /// What was copied, and which way it went.
  public var copied: @Sendable (String, String) -> String
  public var copiedWhole: @Sendable (String, String) -> String
  /// The most records that are copied.
  public var tooManyToCopy: @Sendable (String) -> String
  /// The most bytes that terminals take.
  public var tooLongToCopy: @Sendable (String) -> String
  /// The layout's name.
  public var preview: @Sendable (String) -> String
  public var nothingToComplete: String
  public var oneLayout: String
  public var layoutTable: String
  public var layoutLong: String
  public var layoutAppendix: String
  public var layoutSlip: String
  public var noneStated: String
  public var pages: PageStrings
  public var print: PrintStrings
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
