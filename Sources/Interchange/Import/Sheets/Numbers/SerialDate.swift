/// A date as spreadsheets count it: days since the turn of 1900, or of 1904.
enum SerialDate {
  private static let secondsOfDay = 86_400

  /// `2025-07-01`, `2025-07-01 08:30`, `08:30:15`; nil for a number that is no date.
  static func text(_ serial: Double, since1904: Bool) -> [UInt8]? {
    // The last day of the year 9999.
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var day = Int(serial)
    var seconds = Int(((serial - Double(day)) * Double(secondsOfDay)).rounded())
    if seconds == secondsOfDay { (day, seconds) = (day + 1, 0) }
    let time = seconds == 0 ? nil : clock(seconds)
    if day == 0, !since1904 { return Array((time ?? "00:00").utf8) }
    return Array((date(day, since1904: since1904) + (time.map { " " + $0 } ?? "")).utf8)
  }

  private static func clock(_ seconds: Int) -> String {
    let minutes = "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2))"
    return seconds % 60 == 0 ? minutes : "\(minutes):\(padded(seconds % 60, 2))"
  }

  private static func date(_ day: Int, since1904: Bool) -> String {
    if since1904 { return civil(day - 24_107) }
    // Spreadsheets believe that 1900 had a 29th of February.
    if day == 60 { return "1900-02-29" }
    return civil(day - (day < 60 ? 25_568 : 25_569))
  }

  /// The date of a day counted from 1970, by the algorithm of Howard Hinnant (`civil_from_days`).
  private static func civil(_ days: Int) -> String {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
