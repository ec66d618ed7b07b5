import Glibc
import ProcedureModel

/// Days and seconds as workbooks' properties count them.
enum UnixTime {
  /// The beginning of 2000, for a workbook that nobody dates: the library would take the present.
  static let unknown = 946_684_800

  /// The seconds of `2026-11-23T01:39:32Z`; nil for what is no such time.
  static func seconds(_ text: String) -> Int? {
    let numbers = text.split { !$0.isASCIIDigit }.compactMap { CInt($0) }
    guard numbers.count == 6, text.last == "Z" else { return nil }
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (numbers[0] - 1900, numbers[1] - 1, numbers[2])
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[3], numbers[4], numbers[5])
    return timegm(&parts)
  }
}
