/// Numbers in words as decisions repeat them: `05 (năm) ngày làm việc`.
enum NumberWords {
  private static let digits = [
    "khong": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "sau": 6,
    "bay": 7, "tam": 8, "chin": 9,
  ]

  /// The value of folded words below a thousand; nil where one of them is no number or stands where
  /// it says nothing.
  ///
  /// - Complexity: O(n).
  static func value(_ words: [String]) -> Int? {
    guard !words.isEmpty else { return nil }
    var (whole, digit) = (0, nil as Int?)
    for word in words {
      switch word {
      case "tram", "muoi":
        let factor = word == "tram" ? 100 : 10
        // "mười" alone is ten; "hai mươi" folds to the same word.
        guard digit != nil || factor == 10, whole.isMultiple(of: 10 * factor) else { return nil }
        whole += (digit ?? 1) * factor
        digit = nil
      case "linh", "le":
        guard whole > 0, digit == nil else { return nil }
      default:
        guard digit == nil, let value = digits[word] else { return nil }
        digit = value
      }
    }
    return whole + (digit ?? 0)
  }
}
