public import ProcedureModel

/// What the cells below a heading say.
public enum ColumnMeaning: Hashable, Sendable {
  /// An attribute of the procedure.
  case field(Column)
  /// The attribute where no earlier column gives it; else kept under its own heading.
  case furtherField(Column)
  /// A tick, Có or X where these tiers perform it.
  case tierTick(TierSet)
  /// A tick, Có or X where several tiers perform it, without saying which (`Dùng chung`).
  case sharedTierTick
  /// A tick, Có or X where it is served at these levels.
  case levelTick(LevelSet)
  /// Kept word for word, under this name.
  case kept(name: String)
  /// Left out.
  case ignored(Reason)

  /// Why a column is left out.
  public enum Reason: Hashable, Sendable {
    /// Running numbers.
    case numbering
    /// Written by exports from what other columns say.
    case derived
    /// The text of a whole page, whose parts stand in the other columns.
    case wholePage
    /// The user said so.
    case asked
    /// Nothing stands in it.
    case empty
  }
}

/// What a group row says of the rows below it.
public struct GroupEffects: Hashable, Sendable {
  public var tiers: TierSet = []
  public var levels: LevelSet = []
  public var field: String?
  public var agency: String?
  /// The part of a decision: newly issued, amended, abolished; in the decision's words.
  public var part: String?
  /// The row's words where it says that several tiers perform what stands below, and not which.
  public var sharedTiers: String?

  public init() {}

  /// Whether it says nothing.
  public var isEmpty: Bool { self == GroupEffects() }
}
