import ProcedureModel
import VietnameseText

/// The table of the portal's pages that has a row for each way to hand in a dossier, as crawlers flatten
/// it: nothing stands between its cells.
///
///     Hình thức nộpThời gianPhí, lệ phíMô tảTrực tuyến5 Ngày làm việcMiễn phíTrực tiếp5 Ngày …
struct PortalChannels {
  /// What all channels say alike, in the page's words; nil where they differ, where a bare number
  /// stands, which is a placeholder, or where a description speaks of other times.
  let timeLimit: String?
  /// The same for the fee; nil also where a description stands beside it, because amounts stand there
  /// even beside `Miễn phí`.
  let fee: String?

  private static let headings = "Hình thức nộpThời gianPhí, lệ phíMô tả"
  private static let channels = ["Trực tuyến", "Dịch vụ bưu chính", "Trực tiếp"]
  private static let units = [" Ngày làm việc", " Ngày", " Giờ", " Tháng", " Năm"]
  private static let currencies = [" Việt Nam Đồng", " VNĐ", " Đồng", " đồng"]
  private static let free = "Miễn phí"
  /// Most tables are shorter; more is not looked through.
  private static let longest = 1 << 16

  private struct Row {
    var time: String?
    var fee: String?
    var description: Substring
  }

  /// - Returns: nil for any other text.
  /// - Complexity: O(n).
  init?(_ text: String) {
    guard text.hasPrefix(PortalChannels.headings), text.utf8.count <= PortalChannels.longest else {
      return nil
    }
    let rows = PortalChannels.rows(text.dropFirst(PortalChannels.headings.count))
    guard let first = rows.first else { return nil }
    let isSilent = !rows.contains { PortalChannels.speaksOfTime($0.description) }
    timeLimit = isSilent && rows.allSatisfy { $0.time == first.time } ? first.time : nil
    let isAlone = rows.allSatisfy { $0.description.isEmpty && $0.fee == first.fee }
    fee = isAlone ? first.fee : nil
  }

  private static func rows(_ text: Substring) -> [Row] {
    var rows: [Row] = []
    var rest = text
    while let start = start(rest) {
      rest = start
      let next = end(of: rest)
      rows.append(row(rest[..<next]))
      rest = rest[next...]
    }
    return rest.isEmpty ? rows : []
  }

  /// What stands behind the name of a channel that a text begins with; a digit does.
  private static func start(_ text: Substring) -> Substring? {
    for channel in channels where text.hasPrefix(channel) {
      let rest = text.dropFirst(channel.count)
      return rest.first?.isASCIIDigit == true ? rest : nil
    }
    return nil
  }

  private static func end(of text: Substring) -> Substring.Index {
    text.utf8.indices.first { place in
      let byte = text.utf8[place]
      guard byte == UInt8(ascii: "T") || byte == UInt8(ascii: "D") else { return false }
      return start(text[place...]) != nil
    } ?? text.endIndex
  }

  private static func row(_ text: Substring) -> Row {
    let digits = text.prefix(while: \.isASCIIDigit)
    var rest = text.dropFirst(digits.count)
    let unit = take(units, from: &rest)
    // A zero is as much a placeholder as a bare number.
    let isAmount = digits.contains { $0 != "0" }
    return Row(time: isAmount ? unit.map { digits + $0 } : nil, fee: fee(&rest), description: rest)
  }

  private static func fee(_ text: inout Substring) -> String? {
    if let free = take([free], from: &text) { return free }
    let amount = text.prefix { $0.isASCIIDigit || $0 == "," || $0 == "." }
    var rest = text.dropFirst(amount.count)
    // A zero often stands for what the province decides.
    guard amount.contains(where: { "123456789".contains($0) }),
      let currency = take(currencies, from: &rest)
    else { return nil }
    text = rest
    return amount + currency
  }

  private static func take(_ words: [String], from text: inout Substring) -> String? {
    guard let word = words.first(where: text.hasPrefix) else { return nil }
    text = text.dropFirst(word.count)
    return word
  }

  /// Whether a number of days, hours, months or years stands in a description.
  private static func speaksOfTime(_ text: Substring) -> Bool {
    let words = String(text).foldedWords.map { String(decoding: $0.bytes, as: UTF8.self) }
    return zip(words, words.dropFirst()).contains { number, unit in
      ["ngay", "gio", "thang", "nam"].contains(unit) && number.allSatisfy(\.isASCIIDigit)
    }
  }
}
