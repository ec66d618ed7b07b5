import ProcedureModel
import VietnameseText

/// What the titles above lists say of them: place, date and the decision they belong to.
///
/// Only what one list says, or all say alike, is taken.
struct TitleHints {
  private var places: Set<String> = []
  private var dates: Set<String> = []
  private var sources: Set<String> = []

  var place: String? { places.count == 1 ? places.first : nil }
  var date: String? { dates.count == 1 ? dates.first : nil }
  var source: String? { sources.count == 1 ? sources.first : nil }

  /// Looks at the titles of one sheet.
  mutating func add(_ titles: [String]) {
    let text = titles.joined(separator: "\n")
    if let place = Provinces.only(in: text) { places.insert(place) }
    guard let source = TitleHints.decision(in: titles) else { return }
    sources.insert(source)
    if let date = TitleHints.date(in: source) { dates.insert(date) }
  }

  /// The line that names the decision with its number, as `(Kèm theo Quyết định số …)`.
  private static func decision(in titles: [String]) -> String? {
    let lines = titles.flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) }
    let found = lines.filter { line in
      let letters = line.foldedLetters
      return letters.contains("quyetdinhso") && line.contains(where: \.isASCIIDigit)
    }
    guard found.count == 1 else { return nil }
    var line = found[0].trimmingBlanks()
    if line.hasPrefix("("), line.hasSuffix(")") { line = String(line.dropFirst().dropLast()) }
    return line.trimmingBlanks()
  }

  /// The date behind `ngày` in ISO 8601: `18/11/2024`, `18 tháng 11 năm 2024`; nil where there is not
  /// just one, or it is none of the calendar.
  private static func date(in text: String) -> String? {
    let words = text.foldedWords.map { String(decoding: $0.bytes, as: UTF8.self) }
    var found: Set<String> = []
    for (place, word) in words.enumerated() where word == "ngay" {
      let rest = words[(place + 1)...].prefix(5).filter { $0 != "thang" && $0 != "nam" }
      let numbers = rest.prefix(3).compactMap { Int($0) }
      guard numbers.count == 3, let date = iso(numbers[0], numbers[1], numbers[2]) else { continue }
      found.insert(date)
    }
    return found.count == 1 ? found.first : nil
  }

  private static func iso(_ day: Int, _ month: Int, _ year: Int) -> String? {
    guard (1...12).contains(month), (1990...2100).contains(year) else { return nil }
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...days[month - 1]).contains(day) else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
