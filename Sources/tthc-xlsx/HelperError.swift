import CXlsxWriter
import Glibc

/// Why there is no workbook, told by the exit status: nobody reads what a helper says.
enum HelperError: Error {
  /// The library's own number, from 1 to 62.
  case library(lxw_error)
  /// A line that is none, or the lines ended before `end`.
  case script
  /// What the system said, as `errno` has it.
  case system(Int32)

  /// 1 to 62 the library, 63 the lines, 64 and more the system's number and 64.
  var status: Int32 {
    switch self {
    case .library(let error): Int32(min(62, error.rawValue))
    case .script: 63
    case .system(let number): 64 + min(number, 191)
    }
  }

  /// What the system said last.
  static var last: HelperError { .system(errno) }
}

/// Runs a function of the library.
func succeed(_ error: lxw_error) throws(HelperError) {
  guard error.rawValue == 0 else { throw .library(error) }
}
