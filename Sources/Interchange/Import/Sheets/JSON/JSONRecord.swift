/// One object of JSON as the cells of one row.
struct JSONRecord {
  let node: JSONNode
  /// Its number or the line of the file.
  let line: Int

  /// Goes through the cells with their headings: keys of objects in each other have points between
  /// them.
  func visit(_ body: (String, JSONNode) throws(ListError) -> Void) throws(ListError) {
    try JSONRecord.visit(node, under: "", body)
  }

  private static func visit(
    _ node: JSONNode,
    under path: String,
    _ body: (String, JSONNode) throws(ListError) -> Void
  ) throws(ListError) {
    for (key, value) in node.members {
      let name = path.isEmpty ? key : "\(path).\(key)"
      if value.kind == .object {
        try visit(value, under: name, body)
      } else {
        try body(name, value)
      }
    }
  }

  /// The values of a list, each as one text; empty ones are left out.
  static func texts(of array: JSONNode) -> [String] {
    array.elements.map(text).filter { !$0.isEmpty }
  }

  /// A value as one text: of an object its words, without the links and numbers that stand beside
  /// them.
  private static func text(of node: JSONNode) -> String {
    switch node.kind {
    case .array: return texts(of: node).joined(separator: "; ")
    case .object:
      let members = node.members.map { ($0.value.kind, text(of: $0.value)) }.filter {
        !$0.1.isEmpty
      }
      let words = members.filter { $0.0 != .number && $0.0 != .other && !isLink($0.1) }
      return (words.isEmpty ? members : words).map(\.1).joined(separator: ": ")
    default: return String(decoding: node.text, as: UTF8.self)
    }
  }

  private static func isLink(_ text: String) -> Bool {
    text.hasPrefix("http://") || text.hasPrefix("https://")
  }
}
