public import ProcedureModel

/// One thing that is wrong or doubtful in a catalog, without a sentence.
public struct Finding: Hashable, Sendable {
  public let check: Check
  /// The rows it concerns, in their order; none where it concerns the catalog as a whole.
  public let rows: [Int]
  public let detail: Detail

  /// What was found.
  public enum Detail: Hashable, Sendable {
    /// The rows have one code, in its plain form.
    case code(String)
    /// The rows have one name and no code or tier that tells them apart.
    case name
    /// The rows' names or values differ only so; some of their spellings, of fields and agencies the
    /// commonest first.
    case spelling(SpellingDifference, values: [String])
    /// The rows state nothing in the column.
    case missing(Column)
    /// No row of the catalog states anything in the column, as where the list has no such column.
    case nowhere(Column)
    /// The code is none, or written in an unusual way; what it may have been.
    case written(String, suggestion: String?)
    /// A text of the row holds such characters; the first of them, where one is to blame.
    case characters(CharacterTrouble, in: Column, first: Unicode.Scalar?)
    /// The list wrote the column otherwise before it was cleaned; the rows have it in `asGiven`.
    case cleaned(Column)
    /// The rows' levels are of this scheme, most others' of the other one.
    case scheme(LevelScheme, others: LevelScheme)
    /// The rows are performed, or say that they are, at a tier that had ended by the snapshot's day.
    case endedTier
    /// So many were counted where another number was published.
    case figure(PublishedFigure, counted: Int)
  }

  init(_ check: Check, _ rows: [Int], _ detail: Detail) {
    self.check = check
    self.rows = rows
    self.detail = detail
  }
}

/// In what texts of the same words differ.
public struct SpellingDifference: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  public static let letterCase = SpellingDifference(rawValue: 1)
  /// Where the tone stands: `hoà` and `hòa`.
  public static let tonePlace = SpellingDifference(rawValue: 2)
  /// i and y for one sound: `kĩ` and `kỹ`.
  public static let iAndY = SpellingDifference(rawValue: 4)
  /// Blanks and punctuation.
  public static let separators = SpellingDifference(rawValue: 8)
}

/// Characters that no text of a catalog should hold.
public struct CharacterTrouble: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Letters in pieces, their marks apart: not in Unicode Normalization Form C.
  public static let notComposed = CharacterTrouble(rawValue: 1)
  /// Characters without width, and those that turn the direction of writing.
  public static let invisible = CharacterTrouble(rawValue: 2)
  /// Characters that mean something in one font only.
  public static let privateUse = CharacterTrouble(rawValue: 4)
  public static let control = CharacterTrouble(rawValue: 8)
  /// Blanks that are not the usual one.
  public static let unusualBlank = CharacterTrouble(rawValue: 16)
  /// U+FFFD, which stands where a character was lost.
  public static let lost = CharacterTrouble(rawValue: 32)
  /// Two blanks one after the other.
  public static let doubledBlank = CharacterTrouble(rawValue: 64)
}
