/// How long a procedure takes at most, where the list says so in one amount of one unit.
///
/// Decree 61/2018/NĐ-CP counts time limits in working days, laws also in days, hours and months;
/// they are not converted into each other.
public struct TimeLimit: Hashable, Sendable {
  /// What is counted; the raw value is the unit in JSON.
  public enum Unit: String, CaseIterable, Hashable, Sendable {
    case hour, day, workingDay, month, year
  }

  /// At least one.
  public var amount: Int
  public var unit: Unit

  public init(amount: Int, unit: Unit) {
    self.amount = amount
    self.unit = unit
  }
}

extension TimeLimit {
  /// What may stand before an amount and leaves it the limit.
  private static let leading = [
    "thoi han giai quyet", "thoi gian giai quyet", "trong thoi han", "trong thoi gian",
    "trong vong", "thoi han", "thoi gian", "khong qua", "toi da", "trong",
  ].map { PlainTokens.Phrase($0, true) }

  private static let units: [PlainTokens.Phrase<Unit>] = [
    .init("ngay lam viec", .workingDay), .init("ngay", .day), .init("gio", .hour),
    .init("thang", .month), .init("nam", .year),
  ]

  /// The words in which lists say that time runs from the complete dossier, as it always does.
  private static let ofStart: Set<String> = [
    "ke", "tinh", "tu", "ngay", "khi", "tiep", "nhan", "duoc", "du", "day", "va", "ho", "so", "hop",
    "le", "theo", "quy", "dinh",
  ]

  /// Reads a text that is wholly one amount of one unit: `03 ngày làm việc`, `Không quá 15 ngày`,
  /// `05 (năm) ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ`.
  ///
  /// Nil for everything else. A bare number is none: on the portal it is a placeholder (855 rows of
  /// 2,642 records, nearly all "1"). Ranges, several cases or channels and a start other than the
  /// dossier are none either: the text says more than a number could.
  ///
  /// - Complexity: O(n).
  public init?(certain text: String) {
    var tokens = PlainTokens(text)
    while tokens.take(oneOf: TimeLimit.leading) != nil { _ = tokens.take(":") }
    guard let digits = tokens.takeNumber(), digits.utf8.count <= 4, let amount = Int(digits),
      amount > 0
    else { return nil }
    if tokens.take("("), tokens.takeWords(to: ")").flatMap(NumberWords.value) != amount {
      return nil
    }
    guard let unit = tokens.take(oneOf: TimeLimit.units),
      let start = tokens.remainingWords, TimeLimit.isDossier(start)
    else { return nil }
    self.init(amount: amount, unit: unit)
  }

  /// Whether words after an amount are none, or say that it counts from the dossier.
  private static func isDossier(_ words: [String]) -> Bool {
    guard let first = words.first else { return true }
    return ["ke", "tinh", "tu"].contains(first) && words.contains("nhan") && words.contains("so")
      && words.allSatisfy(ofStart.contains)
  }
}

extension Procedure {
  /// The time limit as a number, where it is certain.
  ///
  /// - Complexity: O(its text).
  public var timeLimitValue: TimeLimit? { timeLimit.flatMap(TimeLimit.init(certain:)) }

  /// The fee as a number, where it is certain.
  ///
  /// - Complexity: O(its text).
  public var feeValue: Fee? { fee.flatMap(Fee.init(certain:)) }
}
