/// What a report returns: labelled rows of values, without a sentence or a layout.
public struct Table: Hashable, Sendable {
  /// What a column or a row stands for; the interface gives it its words.
  public enum Label: Hashable, Sendable {
    case tier, level, field, agency, total
    case tierValue(Tier?)
    case levelValue(ServiceLevel?)
    /// A value of the catalog itself; nil is "none stated".
    case text(String?)
    case count
  }

  /// A cell.
  public enum Value: Hashable, Sendable {
    case label(Label)
    case count(Int)
  }

  public var headings: [Label]
  public var rows: [[Value]]

  public init(headings: [Label], rows: [[Value]]) {
    self.headings = headings
    self.rows = rows
  }
}
