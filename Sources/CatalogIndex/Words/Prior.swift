import VietnameseText

/// How likely a procedure is the one that is meant, before anything was typed.
///
/// Somebody who names a thing and no action ("giấy phép lái xe") means the ordinary first procedure:
/// cấp, đăng ký, thành lập. What happens to the thing later (cấp lại, gia hạn, thu hồi) comes after,
/// and among equals a short name before a long one, which is a special case of it.
enum Prior {
  /// How many degrees there are; 0 is the likeliest.
  static let count = kinds * lengths.count

  private static let kinds = 3
  /// The number of words up to which a name falls into each class of length.
  private static let lengths = [7, 12, 20, Int.max]

  /// What names begin with that are about a thing for the first time.
  private static let ordinary = [
    "cấp", "đăng ký", "thành lập", "công nhận", "cho phép", "chứng thực", "công chứng", "xác nhận",
    "thủ tục", "giải quyết", "hỗ trợ", "trợ cấp", "phê duyệt", "thẩm định", "chấp thuận",
    "bổ nhiệm",
    "thực hiện", "hưởng", "tiếp nhận", "cấp mới", "liên thông", "tuyển sinh", "xét", "khai báo",
  ]
  /// What names begin with that are about a thing that is there already.
  private static let later = [
    "cấp lại", "cấp đổi", "đổi", "gia hạn", "sửa đổi", "bổ sung", "điều chỉnh", "thay đổi",
    "chấm dứt", "thu hồi", "xóa", "tạm ngừng", "tạm dừng", "giải thể", "hủy", "đính chính",
    "đăng ký lại", "đăng ký thay đổi", "đăng ký sửa đổi", "cấp bổ sung", "cấp phó bản",
    "miễn nhiệm",
    "thôi", "chuyển", "chia", "tách", "sáp nhập", "hợp nhất", "phục hồi", "cấp bản sao",
    "cấp gia hạn",
    "cấp điều chỉnh", "cấp sửa đổi", "cho phép hoạt động trở lại", "xóa đăng ký", "đình chỉ", "rút",
    "công bố lại", "cải chính", "ghi vào", "đăng ký chấm dứt", "thông báo",
  ]

  /// The rows of each degree as bitmaps, one after the other.
  static func bitmaps(_ names: SortedTexts) -> [UInt64] {
    let size = (names.rowCount + 63) / 64
    var bitmaps = [UInt64](repeating: 0, count: count * size)
    let lead = Lead(names.words)
    let patterns = [(ordinary, 0), (later, 2)].flatMap { phrases, kind in
      phrases.map { Pattern($0.foldedWords.map(\.standardSpelling), kind) }
    }
    let byFirst = Dictionary(grouping: patterns) { $0.words[0] }
    for row in 0..<names.rowCount {
      let all = Int(names.starts[row])..<Int(names.starts[row + 1]) - 1
      let skipped = lead.length(all) { Int(names.tokens[$0]) - 1 }
      let text = names.tokens[all].dropFirst(skipped).prefix { $0 != 0 }
        .map { names.words[Int($0) - 1].letters }
      let degree = kind(text, byFirst) * lengths.count + length(text.count)
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
  private static func kind(_ text: [FoldedWord], _ patterns: [FoldedWord: [Pattern]]) -> Int {
    guard let first = text.first, let known = patterns[first] else { return 1 }
    let meant = known.filter { text.starts(with: $0.words) }
    return meant.max { $0.words.count < $1.words.count }?.kind ?? 1
  }

  private static func length(_ words: Int) -> Int {
    lengths.firstIndex { words <= $0 } ?? lengths.count - 1
  }
}
