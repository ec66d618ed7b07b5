import ProcedureModel
import VietnameseText

/// Who a procedure is for, of a cell that holds several values.
///
/// The portal writes its values with commas between them, and two of them hold commas themselves, so
/// a comma separates only beside a known value.
package enum AudienceList {
  private static let known: Set<String> = Set(
    [
      "Công dân Việt Nam", "Người Việt Nam định cư ở nước ngoài", "Người nước ngoài",
      "Cán bộ, công chức, viên chức", "Doanh nghiệp", "Doanh nghiệp Việt Nam",
      "Doanh nghiệp có vốn đầu tư nước ngoài", "Hợp tác xã", "Tổ chức nước ngoài",
      "Tổ chức (không bao gồm doanh nghiệp, HTX)", "Tổ chức", "Cá nhân", "Công dân",
      "Cơ quan nhà nước", "Cơ quan", "Hộ gia đình", "Hộ kinh doanh", "Nhà đầu tư", "Khác",
    ].map(\.foldedLetters)
  )

  /// The values of one cell, as given, each once.
  ///
  /// - Complexity: O(n × commas).
  package static func values(_ text: String) -> [String] {
    unique(ItemList.items(text).flatMap(commaParts))
  }

  /// The values of a cell that holds several already.
  package static func values(of values: [String]) -> [String] {
    unique(ItemList.items(of: values))
  }

  static func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }

  private static func commaParts(_ text: String) -> [String] {
    guard text.utf8.count <= OuterParts.longestList else { return [text] }
    let parts = OuterParts.of(text[...], at: UInt8(ascii: ","))
    var values: [(text: Substring, isKnown: Bool)] = []
    var place = 0
    while place < parts.count {
      let (value, count, isKnown) = longestKnown(parts[place...], of: text)
      if let last = values.last, !separates(last, value, isKnown) {
        values[values.count - 1] = (text[last.text.startIndex..<value.endIndex], false)
      } else {
        values.append((value, isKnown))
      }
      place += count
    }
    return values.map { String($0.text) }
  }

  /// Whether a comma between two values separates them: between known ones, and before a capital
  /// beside one.
  private static func separates(
    _ last: (text: Substring, isKnown: Bool),
    _ value: Substring,
    _ isKnown: Bool
  ) -> Bool {
    let isCapital = value.first?.isUppercase == true
    return last.isKnown && isKnown || isCapital && (last.isKnown || isKnown)
  }

  /// The longest known value at the beginning of some parts, else the first part.
  private static func longestKnown(
    _ parts: ArraySlice<Substring>,
    of text: String
  ) -> (value: Substring, count: Int, isKnown: Bool) {
    for count in (1...min(3, parts.count)).reversed() {
      let run = parts.prefix(count)
      let value = text[run[run.startIndex].startIndex..<run[run.endIndex - 1].endIndex]
      if count == 1 || known.contains(String(value).foldedLetters) {
        return (value, count, known.contains(String(value).foldedLetters))
      }
    }
    return (parts[parts.startIndex], 1, false)
  }
}
