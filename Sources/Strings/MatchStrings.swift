/// Words for what was understood of a query, and for why a row answers it.
public struct MatchStrings: Sendable {
  /// Why a query was taken for something else.
  public var kindEverydayName: String
  public var kindRawTyping: String
  public var kindSlip: String
  public var kindInitials: String
  public var kindCode: String
  public var kindFewerWords: String

  public var matchedIn: String
  /// The places of words, in the middle of a sentence.
  public var name: String
  public var field: String
  public var agency: String
  public var code: String
  /// How well the words are answered.
  public var bandCode: String
  public var bandWholeName: String
  public var bandBeginning: String
  public var bandOpening: String
  public var bandEarly: String
  public var bandPhrase: String
  public var bandDivided: String
  public var bandName: String
  public var bandElsewhere: String
  public var otherMarks: String
}
