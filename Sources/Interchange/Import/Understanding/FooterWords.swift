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

  private static let notes = ["ghichu", "luuy", "chuthich"]

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
    if notes.contains(where: { letters.hasPrefix($0) }) { return .line }
    return isDate(text) ? .end : nil
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
