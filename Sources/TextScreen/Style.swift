/// How a cell looks: attributes that every terminal can show, and an ink that some can.
///
/// Nothing may depend on the ink alone: monochrome terminals and `NO_COLOR` drop it.
public struct Style: Hashable, Sendable {
  /// Attributes that survive without colour.
  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    public static let bold = Attributes(rawValue: 1)
    public static let dim = Attributes(rawValue: 2)
    public static let underline = Attributes(rawValue: 4)
    public static let reverse = Attributes(rawValue: 8)
  }

  /// A foreground colour from the eight that every colour terminal has, or the terminal's own.
  public enum Ink: UInt8, CaseIterable, Hashable, Sendable {
    case standard, red, green, yellow, blue, magenta, cyan
  }

  public var attributes: Attributes
  public var ink: Ink

  public init(_ attributes: Attributes = [], ink: Ink = .standard) {
    self.attributes = attributes
    self.ink = ink
  }

  /// The terminal's own text.
  public static let plain = Style()

  /// This style with further attributes.
  public func adding(_ more: Attributes) -> Style {
    Style(attributes.union(more), ink: ink)
  }
}
