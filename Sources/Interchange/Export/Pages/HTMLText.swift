/// Text as HTML shows it, whatever stands in it.
enum HTMLText {
  /// The text in an element or an attribute, its lines parted by `<br>`.
  static func escaped(_ text: String) -> String {
    ReadableText.lines(text).map(escapedLine).joined(separator: "<br>")
  }

  /// The text on one line, for places that hold no elements.
  static func escapedLine(_ text: String) -> String {
    var result = ""
    for scalar in ReadableText.line(text).unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
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
