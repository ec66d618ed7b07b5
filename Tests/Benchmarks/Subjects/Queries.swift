/// What is typed while it is measured.
enum Queries {
  /// Queries of several words as people type them, without accents: not every peer knows any.
  static let realistic = [
    "dang ky ket hon", "cap lai giay phep lai xe", "chung thuc ban sao", "ho ngheo",
    "giay phep xay dung nha o", "tre em duoi 6 tuoi", "so y te", "thanh lap cong ty co phan",
  ]

  /// Those typed key by key into full-screen programs.
  static let typed = ["dang ky ket hon", "cap giay phep xay dung", "chung thuc ban sao"]

  /// Every beginning of every query, as the keys make them.
  static func prefixes(_ queries: [String]) -> [String] {
    queries.flatMap { query in (1...query.count).map { String(query.prefix($0)) } }
  }

  /// Queries that were made to be slow.
  static let hostile = [
    // One letter, which most rows have.
    "d", "t", "c",
    // All letters in turn as words.
    "a b c d e g h i k l m n o p q r s t u v x y",
    // Many common words; words that never stand together.
    "dang ky cap giay phep chung nhan theo quy dinh cua phap luat tai xa",
    "ket hon khoang san xang dau", "an yen ba bac tai xa phuong thi tran",
    // Unknown words with slips, and long nonsense.
    "danng kyy kett honn giayy phepp", "xqzw vbnk pqlm rtgh",
    "asdfghjklqwertyuiopzxcvbnmasdfghjklqwertyuiopzxcvbnm", "qwertyuiop asdfghjkl zxcvbnm qazwsx",
    // Everything but; alternatives; phrases.
    "-a", "-dang -cap", "a | b | c", "a | b | c | d | e | g | h", "\"c", "\"dang ky\" -\"ket hon\"",
    // Initials, raw typing, codes, columns.
    "dkkh", "cgpxd", "ddawng kys keest hoon", "dang9 ky1 ket61 hon6", "1", "1.0",
    "field:d agency:b",
    "thu tuc muon dang ky thanh lap cong ty co phan thi nop ho so o dau",
  ]
}
