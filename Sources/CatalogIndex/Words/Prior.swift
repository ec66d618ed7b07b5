import VietnameseText

/// How likely a procedure is the one that is meant, before anything was typed.
///
/// Somebody who names a thing and no action ("giấy phép lái xe") means the ordinary first procedure:
/// cấp, đăng ký, thành lập. What happens to the thing later (cấp lại, gia hạn, thu hồi, or any action
/// that has a "lại" near it) comes after, and among equals a short name before a long one, which is a
/// special case of it.
enum Prior {
  /// How many degrees there are; 0 is the likeliest.
  static let count = 3 * lengthCount

  /// Names about a thing for the first time, names that do not say, names about a thing that is there.
  static let kinds = 0..<3
  /// The kinds of names that are not about a thing that is there already.
  static let first = 0..<2
  static let later = 2..<3

  /// The number of words up to which a name falls into each class of length.
  private static let lengths = [7, 12, 20, Int.max]
  /// Their number, told by itself because every row on its way to a screen is asked for its kind.
  static let lengthCount = 4

  /// What names begin with that are about a thing for the first time.
  private static let ordinary = [
    "cấp", "đăng ký", "thành lập", "công nhận", "cho phép", "chứng thực", "công chứng", "xác nhận",
    "thủ tục", "giải quyết", "hỗ trợ", "trợ cấp", "phê duyệt", "thẩm định", "chấp thuận",
    "bổ nhiệm",
    "thực hiện", "hưởng", "tiếp nhận", "cấp mới", "liên thông", "tuyển sinh", "xét", "khai báo",
    "yêu cầu", "công bố", "khám giám định", "giao", "nhập", "cấp cấp lại", "đăng ký cấp",
  ]
  /// What names begin with that are about a thing that is there already.
  private static let laterPhrases = [
    "cấp lại", "cấp đổi", "đổi", "gia hạn", "sửa đổi", "bổ sung", "điều chỉnh", "thay đổi",
    "chấm dứt", "thu hồi", "xóa", "tạm ngừng", "tạm dừng", "giải thể", "hủy", "đính chính",
    "đăng ký lại", "đăng ký thay đổi", "đăng ký sửa đổi", "cấp bổ sung", "cấp phó bản",
    "miễn nhiệm",
    "thôi", "chuyển", "chia", "tách", "sáp nhập", "hợp nhất", "phục hồi", "cấp bản sao",
    "cấp sửa đổi", "cho phép hoạt động trở lại", "xóa đăng ký", "đình chỉ", "rút",
    "công bố lại", "cải chính", "ghi vào", "đăng ký chấm dứt", "thông báo", "đăng ký khi",
    "đăng ký hoạt động sau khi", "trả lại", "đấu giá", "ngừng", "từ chối", "hợp nhất sáp nhập",
    "bãi nhiệm", "thay thế", "di chuyển", "trở lại", "khôi phục", "sang tên", "đóng",
  ]
  /// What a name may begin with that is about both: "Cấp, gia hạn", which is "Cấp gia hạn" without its
  /// comma, as texts are kept.
  private static let both = ["cấp gia hạn", "cấp điều chỉnh"]
  /// The word that makes an action a later one, and how many words of a name may be its action:
  /// "Bổ nhiệm lại", "Khám giám định lại".
  private static let again = (word: "lại", within: 4)
  /// What makes an action a later one wherever it stands: "Cho phép trường hoạt động trở lại".
  private static let resumed = "trở lại"

  /// The degrees of a kind, the shorter names first.
  static func degrees(of kind: Int) -> Range<Int> {
    kind * lengthCount..<(kind + 1) * lengthCount
  }

  static func kind(ofDegree degree: Int) -> Int { degree / lengthCount }

  /// Whether a row is about a thing that is there already.
  static func isLater(_ row: Int, _ image: CatalogImage) -> Bool {
    kind(ofDegree: Int(image.priorOfRow[row])) >= later.lowerBound
  }

  private static let againWords = again.word.markedWords
  private static let resumedWords = resumed.markedWords

  /// The rows of each degree as bitmaps, one after the other.
  static func bitmaps(_ names: SortedTexts) -> [UInt64] {
    let size = (names.rowCount + 63) / 64
    var bitmaps = [UInt64](repeating: 0, count: count * size)
    let lead = Lead(names.words)
    let patterns = [(ordinary, 0), (both, 1), (laterPhrases, 2)].flatMap { phrases, kind in
      phrases.map { Pattern($0.foldedWords.map(\.standardSpelling), kind) }
    }
    let byFirst = Dictionary(grouping: patterns) { $0.words[0] }
    for row in 0..<names.rowCount {
      let all = Int(names.starts[row])..<Int(names.starts[row + 1]) - 1
      let skipped = lead.length(all) { Int(names.tokens[$0]) - 1 }
      let text = names.tokens[all].dropFirst(skipped).prefix { $0 != 0 }
        .map { names.words[Int($0) - 1] }
      let degree = kind(text, byFirst) * lengthCount + length(text.count)
      bitmaps[degree * size + row >> 6] |= 1 << UInt64(row & 63)
    }
    return bitmaps
  }

  private struct Pattern {
    let words: [FoldedWord]
    let kind: Int

    init(_ words: [FoldedWord], _ kind: Int) {
      self.words = words
      self.kind = kind
    }
  }

  /// The kind of the longest pattern that a name begins with; 1 where none does.
  private static func kind(_ text: [MarkedWord], _ patterns: [FoldedWord: [Pattern]]) -> Int {
    guard let first = text.first?.letters, let known = patterns[first] else { return 1 }
    let longest = known.filter { text.lazy.map(\.letters).starts(with: $0.words) }
      .max { $0.words.count < $1.words.count }
    guard let longest else { return 1 }
    let action = text.prefix(again.within)
    let isAgain =
      longest.words.count < 3 && action.contains { againWords.contains($0) }
      || zip(text, text.dropFirst()).contains { [$0, $1] == resumedWords }
    return isAgain ? 2 : longest.kind
  }

  private static func length(_ words: Int) -> Int {
    lengths.firstIndex { words <= $0 } ?? lengths.count - 1
  }
}
