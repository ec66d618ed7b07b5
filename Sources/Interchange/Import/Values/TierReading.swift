public import ProcedureModel
import VietnameseText

/// What a cell for the tiers of a procedure says.
public struct TierReading: Hashable, Sendable {
  /// The tiers that are certain.
  public private(set) var tiers: TierSet = []
  /// Words that say "several tiers" without saying which (`dùng chung`, `liên thông`): parts of
  /// decisions tell by what stands around them.
  public private(set) var shared: [String] = []
  /// Words that are no tier.
  public private(set) var unknown: [String] = []

  private static let sharedSpellings = ["dungchung", "lienthong", "nhieucap", "caccap"]

  /// Reads the tiers of one cell: `Cấp tỉnh, Cấp xã`, `tinh;xa`, a line each.
  ///
  /// - Complexity: O(n × commas).
  package init(_ text: String) {
    self.init([text])
  }

  /// Reads the tiers of a cell that holds several values.
  package init(_ values: [String]) {
    for value in values where !NoInformation.isSaid(value) {
      for piece in SetPieces.of(value, isKnown: { TierSet(spelledInList: $0) != nil }) {
        take(piece)
      }
    }
  }

  private mutating func take(_ piece: String) {
    let bare = TierReading.bare(piece)
    if let known = TierSet(spelledInList: bare) {
      tiers.formUnion(known)
    } else if TierReading.sharedSpellings.contains(where: bare.foldedLetters.contains) {
      shared.append(piece)
    } else if !NoInformation.isSaid(bare) {
      unknown.append(piece)
    }
  }

  /// A piece without bullet and end mark, which `- Cấp xã.` has.
  private static func bare(_ piece: String) -> String {
    let isMark = { (character: Character) in character.isPunctuation || character.isWhitespace }
    let rest = piece.drop(while: isMark)
    guard let last = rest.lastIndex(where: { !isMark($0) || $0 == ")" }) else { return piece }
    return String(rest[...last])
  }
}
