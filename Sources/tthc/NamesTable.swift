import VietnameseText

/// A person's own table of everyday names: `name meaning kind`, tab-separated, a line each.
///
/// Written by hand, so a heading, the last column, Windows line ends and a byte order mark may be
/// there or not; lines that say nothing are left out, and blank ones and remarks after `#` are none.
struct NamesTable {
  /// A line that was left out.
  struct Problem: Equatable {
    enum Kind {
      case notUTF8, noTab, noWord
    }

    let line: Int
    let kind: Kind
  }

  /// More bytes than anybody writes by hand.
  static let largest = 1 << 24

  private static let heading = "name\tmeaning\tkind"

  /// The table with a heading and its good lines alone.
  private(set) var text = NamesTable.heading + "\n"
  private(set) var problems: [Problem] = []

  init(_ bytes: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: mark) ? bytes[mark.count...] : bytes[...]
    let lines = body.split(omittingEmptySubsequences: false) { $0 == 0x0A }
    for (number, line) in lines.enumerated() {
      let isEnded = line.last == 0x0D
      take(isEnded ? line.dropLast() : line, number + 1)
    }
  }

  private mutating func take(_ line: ArraySlice<UInt8>, _ number: Int) {
    guard let line = String(validating: line, as: UTF8.self) else {
      problems.append(Problem(line: number, kind: .notUTF8))
      return
    }
    let isHeading = number == 1 && line.lowercased().hasPrefix("name\tmeaning")
    guard !isHeading, !line.hasPrefix("#"), line.contains(where: { !$0.isWhitespace }) else {
      return
    }
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    if cells.count < 2 {
      problems.append(Problem(line: number, kind: .noTab))
    } else if String(cells[0]).markedWords.isEmpty {
      problems.append(Problem(line: number, kind: .noWord))
    } else {
      text += line + "\n"
    }
  }
}
