import VietnameseText

/// The provinces and cities, before and after they were made fewer on 1 July 2025.
enum Provinces {
  private static let names = [
    "An Giang", "Bắc Giang", "Bắc Kạn", "Bạc Liêu", "Bắc Ninh", "Bà Rịa - Vũng Tàu", "Bến Tre",
    "Bình Định", "Bình Dương", "Bình Phước", "Bình Thuận", "Cà Mau", "Cần Thơ", "Cao Bằng",
    "Đắk Lắk", "Đắk Nông", "Đà Nẵng", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang",
    "Hải Dương", "Hải Phòng", "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hòa Bình", "Hồ Chí Minh", "Hậu Giang",
    "Hưng Yên", "Khánh Hòa", "Kiên Giang", "Kon Tum", "Lai Châu", "Lâm Đồng", "Lạng Sơn", "Lào Cai",
    "Long An", "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận", "Phú Thọ", "Phú Yên", "Quảng Bình",
    "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La", "Tây Ninh",
    "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Thừa Thiên Huế", "Huế", "Tiền Giang", "Trà Vinh",
    "Tuyên Quang", "Vĩnh Long", "Vĩnh Phúc", "Yên Bái",
  ]

  private static let byWords: [[FoldedWord]: String] = names.reduce(into: [:]) {
    $0[$1.foldedWords] = $1
  }

  /// The one province that a text names behind `tỉnh`, `thành phố` or `TP`; nil where it names none
  /// or several.
  ///
  /// - Complexity: O(words).
  static func only(in text: String) -> String? {
    let words = text.foldedWords
    var found: Set<String> = []
    for place in words.indices {
      let isCity = words[place] == pho && place > 0 && words[place - 1] == thanh
      guard words[place] == tinh || words[place] == tp || isCity else { continue }
      let rest = words[(place + 1)...]
      let name = (1...5).reversed().lazy.compactMap { byWords[Array(rest.prefix($0))] }.first
      if let name { found.insert(name) }
    }
    return found.count == 1 ? found.first : nil
  }

  private static let tinh = FoldedWord("tinh".utf8)
  private static let tp = FoldedWord("tp".utf8)
  private static let thanh = FoldedWord("thanh".utf8)
  private static let pho = FoldedWord("pho".utf8)
}
