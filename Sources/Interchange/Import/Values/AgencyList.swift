import ProcedureModel

/// The agencies of a cell that holds several.
package enum AgencyList {
  /// How the names of agencies begin, in lower case.
  ///
  /// They begin with a capital, as `Cơ quan, tổ chức đang quản lý sổ gốc` does not.
  private static let beginnings = [
    "sở", "ubnd", "ủy ban", "uỷ ban", "bộ", "cục", "chi cục", "tổng cục", "vụ", "công an", "phòng",
    "ban", "tòa án", "toà án", "viện", "văn phòng", "trung tâm", "thanh tra", "hđnd", "hội đồng",
    "bảo hiểm xã hội", "bhxh", "chủ tịch", "giám đốc", "kho bạc", "ngân hàng", "cảng vụ",
    "hải quan",
    "thuế", "chi nhánh", "đại sứ quán", "tổng lãnh sự quán", "thủ tướng",
    "tổ chức", "cơ quan", "người đứng đầu", "thi hành án",
  ]

  /// The agencies of one cell, as given, each once.
  ///
  /// They stand apart by lines and `;`, and by commas only where an agency begins behind:
  /// `Sở Văn hóa, Thể thao và Du lịch` is one, `Sở Tư pháp, UBND cấp xã` are two.
  ///
  /// - Complexity: O(n).
  package static func values(_ text: String) -> [String] {
    AudienceList.unique(ItemList.items(text).flatMap(commaParts))
  }

  /// The agencies of a cell that holds several already.
  package static func values(of values: [String]) -> [String] {
    AudienceList.unique(ItemList.items(of: values))
  }

  private static func commaParts(_ text: String) -> [String] {
    guard text.utf8.count <= OuterParts.longestList else { return [text] }
    var agencies: [Substring] = []
    for part in OuterParts.of(text[...], at: UInt8(ascii: ",")) {
      if let last = agencies.last, !separates(last, part) {
        agencies[agencies.count - 1] = text[last.startIndex..<part.endIndex]
      } else {
        agencies.append(part)
      }
    }
    return agencies.map(String.init)
  }

  private static func separates(_ last: Substring, _ next: Substring) -> Bool {
    isAgency(last) && isAgency(next) && !isOffice(last, of: next)
  }

  /// Whether a text begins like the name of an agency, with a capital.
  private static func isAgency(_ text: Substring) -> Bool {
    guard text.first?.isUppercase == true else { return false }
    let words = text.prefix(24).lowercased()
    return beginnings.contains { beginning in
      words.hasPrefix(beginning) && words.dropFirst(beginning.count).first?.isLetter != true
    }
  }

  /// `Văn phòng HĐND, UBND tỉnh` is one office of both.
  private static func isOffice(_ last: Substring, of next: Substring) -> Bool {
    last.lowercased().hasPrefix("văn phòng")
      && ["hđnd", "ubnd", "hội đồng", "ủy ban", "uỷ ban"].contains(
        where: next.lowercased().hasPrefix
      )
  }
}
