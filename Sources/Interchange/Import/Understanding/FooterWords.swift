import VietnameseText

/// Tells what stands below a list from its procedures: totals, notes, the signature.
enum FooterWords {
  private static let totals = ["tongcong", "tongso", "tongthutuc", "tongsotthc", "congcong"]

  private static let ends = [
    "noinhan", "tmuyban", "tmubnd", "ktchutich", "ktbotruong", "ktgiamdoc", "daky",
    "thutruongdonvi", "thulenh", "tlchutich", "xacnhancua", "luuvt", "nhudieu",
  ]

  private static let lonely: Set<String> = [
    "cong", "tong", "tongso", "chutich", "phochutich", "botruong", "thutruong", "giamdoc",
    "phogiamdoc",
    "truongphong",
    "chanhvanphong", "nguoilap", "nguoilapbieu", "nguoilapbang",
  ]

  /// Sums that stand within a list as well as below it.
  private static let sums: Set<String> = ["cong", "tong", "tongso"]

  private static let notes = ["luuy", "chuthich"]

  /// Titles that stand above a name, alone or before the office: `Giám đốc Sở Tư pháp`.
  private static let titles = lonely.subtracting(sums) + ["ketoan", "uyban", "ubnd"]

  enum Kind {
    /// A sum or a note, below which the list may go on.
    case line
    /// The beginning of the signature, below which only names follow.
    case end
  }

  /// What kind of footer a lone text begins; nil where it begins none.
  static func kind(_ text: String) -> Kind? {
    let letters = text.foldedLetters
    if totals.contains(where: { letters.hasPrefix($0) }) { return .line }
    if ends.contains(where: { letters.hasPrefix($0) }) || lonely.contains(letters) {
      return sums.contains(letters) ? .line : .end
    }
    if notes.contains(where: { letters.hasPrefix($0) }) || isNote(text, letters) { return .line }
    return isDate(text) ? .end : nil
  }

  /// Whether it begins with `Ghi chú` and goes on as a note does: with a sign or a number, not with
  /// a word, as `Ghi chú vào sổ hộ tịch việc kết hôn` does.
  private static func isNote(_ text: String, _ letters: String) -> Bool {
    let lead = "ghichu"
    guard letters.hasPrefix(lead) else { return false }
    var count = 0
    let rest = text.drop { letter in
      if letter.isLetter { count += 1 }
      return count <= lead.count && (letter.isLetter || letter.isWhitespace)
    }
    return rest.first.map { !$0.isLetter } ?? true
  }

  /// Whether a text below the beginning of a signature is plainly a part of it: its words, a title,
  /// or in brackets.
  static func isOfSignature(_ text: String) -> Bool {
    if text.hasPrefix("(") && text.hasSuffix(")") || kind(text) != nil { return true }
    let letters = text.foldedLetters
    return letters.utf8.count <= 40 && titles.contains { letters.hasPrefix($0) }
  }

  /// Whether it may be the name of who signs: two to four words, each with a capital letter.
  static func isPersonalName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return (2...4).contains(words.count) && words.allSatisfy { $0.first?.isUppercase ?? false }
  }

  /// Whether it is `Buôn Ma Thuột, ngày 18 tháng 11 năm 2024`.
  private static func isDate(_ text: String) -> Bool {
    guard text.utf8.count < 120 else { return false }
    let words = text.foldedWords.map { String(decoding: $0.bytes, as: UTF8.self) }
    guard let day = words.firstIndex(of: "ngay"), day <= 8 else { return false }
    let rest = words[day...]
    return rest.contains("thang") && rest.contains("nam") && rest.count <= 7
  }
}
