/// In what two catalogs differ, in the order in which a report has it.
///
/// The raw value is the name on the command line and in reports. Command, reports and tests derive
/// from this table: a further kind is a further case here.
public enum DifferenceKind: String, CaseIterable, Hashable, Sendable {
  case added, removed, renamed
  /// The same procedure under another code.
  case recoded
  /// Counted under, or performed at, other tiers.
  case moved
  case raised, lowered
  /// Another online level, neither higher nor lower: stated for the first time, or no more.
  case level
  case field, agency, time, fee, papers, result, law, audience
  /// The same words in another spelling.
  case spelling
  /// Names that are alike, for a person to judge.
  case similar
  /// Perhaps one procedure became several.
  case split
  /// Perhaps several procedures became one.
  case merged

  /// The name in unaccented Vietnamese.
  public var slug: String {
    switch self {
    case .added: "them"
    case .removed: "bo"
    case .renamed: "doiten"
    case .recoded: "doima"
    case .moved: "doicap"
    case .raised: "nangmuc"
    case .lowered: "hamuc"
    case .level: "muc"
    case .field: "linhvuc"
    case .agency: "coquan"
    case .time: "thoihan"
    case .fee: "phi"
    case .papers: "hoso"
    case .result: "ketqua"
    case .law: "cancu"
    case .audience: "doituong"
    case .spelling: "chinhta"
    case .similar: "tuongtu"
    case .split: "tach"
    case .merged: "gop"
    }
  }

  /// Whether it is a guess that a person has to judge, not something that changed for certain.
  public var isForReview: Bool {
    switch self {
    case .similar, .split, .merged: true
    default: false
    }
  }
}
