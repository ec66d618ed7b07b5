/// A line of what `tthc-xlsx` makes a workbook of.
///
/// A line is a word and its fields with tabs between them; in a field a backslash, tab and line feed
/// stand as `\\`, `\t` and `\n`. Rows come from top to bottom, sheet after sheet:
///
///     book	TITLE	AUTHOR	COMMENTS	CREATED
///     sheet	NAME	HEADER
///     tall	LINES
///     cells	STYLE	TEXT…
///     merged	STYLE	COLUMNS	TEXT
///     freeze
///     filter
///     widths	WIDTH…
///     end
///
/// The helper writes nothing before it has read `end`, so who sends lines need not read at the same
/// time, and a sender that dies leaves no workbook behind. Its exit status is 0, else 1 to 62 for what
/// libxlsxwriter says, 63 for a line that is none, and 64 and more for `errno`.
enum WorkbookLine {
  /// How a cell looks.
  enum Style: String {
    case text, boxed, head, title, note, label, group1, group2, group3
  }

  /// What is said of the whole; `created` is in seconds of Unix.
  case book(title: String, author: String, comments: String, created: Int)
  /// Begins a sheet; the header stands on each printed page.
  case sheet(name: String, header: String)
  /// The next row is as high as so many lines: not every program finds that out from the text.
  case tall(Int)
  /// One row.
  case cells(Style, [String])
  /// One text over so many columns.
  case merged(Style, columns: Int, String)
  /// The rows so far stay in sight.
  case freeze
  /// The headings of this sheet get arrows for the rows below them.
  case filter
  /// The widths of the columns in letters.
  case widths([Int])
  case end

  /// The line as it is sent.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    switch self {
    case .book(let title, let author, let comments, let created):
      bytes.append("book", [title, author, comments, String(created)])
    case .sheet(let name, let header): bytes.append("sheet", [name, header])
    case .tall(let lines): bytes.append("tall", [String(lines)])
    case .cells(let style, let texts): bytes.append("cells", [style.rawValue] + texts)
    case .merged(let style, let columns, let text):
      bytes.append("merged", [style.rawValue, String(columns), text])
    case .freeze: bytes.append("freeze", [])
    case .filter: bytes.append("filter", [])
    case .widths(let widths): bytes.append("widths", widths.map(String.init))
    case .end: bytes.append("end", [])
    }
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ word: StaticString, _ fields: [String]) {
    word.withUTF8Buffer { append(contentsOf: $0) }
    for field in fields {
      append(Byte.tab)
      for byte in field.utf8 {
        switch byte {
        case Byte.tab: append(contentsOf: [Byte.backslash, UInt8(ascii: "t")])
        case Byte.lineFeed: append(contentsOf: [Byte.backslash, UInt8(ascii: "n")])
        case Byte.backslash: append(contentsOf: [Byte.backslash, Byte.backslash])
        default: append(byte)
        }
      }
    }
    append(Byte.lineFeed)
  }
}
