/// Text as HTML shows it, whatever stands in it.
enum HTMLText {
  /// The text in an element or an attribute, its lines parted by `<br>`.
  static func escaped(_ text: String) -> String {
    ReadableText.lines(text).map(markup).joined(separator: "<br>")
  }

  /// The text on one line, for places that hold no elements.
  static func escapedLine(_ text: String) -> String { markup(ReadableText.line(text)) }

  private static func markup(_ line: String) -> String {
    guard line.utf8.contains(where: isSpecial) else { return line }
    var result = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "\t": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), Byte.quote, Byte.tab: true
    default: false
    }
  }

  /// A name and what belongs to it, for a definition list.
  static func entry(_ item: RecordText.Item) -> [String] {
    ["<div><dt>\(escaped(item.label))</dt><dd>"] + texts(item) + ["</dd></div>"]
  }

  private static func texts(_ item: RecordText.Item) -> [String] {
    guard item.mark != .none else { return item.texts.map(escaped) }
    let box = item.mark == .box
    let items = item.texts.map { text in
      "<li>\(box ? "<span aria-hidden=\"true\">☐</span>" : "")\(escaped(text))</li>"
    }
    return [box ? "<ul class=\"boxes\">" : "<ul>"] + items + ["</ul>"]
  }
}
