/// What stands in a cell of a record.
enum JSONCell {
  case value(JSONNode)
  case list([String])
}

/// One object of JSON as the cells of one row.
struct JSONRecord {
  let node: JSONNode
  /// Its number or the line of the file.
  let line: Int
  /// The key under which it stands among others.
  var key: String?

  /// Goes through the cells with their headings: keys of objects in each other have points between
  /// them.
  func visit(_ body: (String, JSONCell) throws(ListError) -> Void) throws(ListError) {
    try JSONRecord.visit(node, under: "", body)
  }

  private static func visit(
    _ node: JSONNode,
    under path: String,
    _ body: (String, JSONCell) throws(ListError) -> Void
  ) throws(ListError) {
    for (key, value) in node.members {
      let name = path.isEmpty ? key : "\(path).\(key)"
      if value.kind == .object {
        try visit(value, under: name, body)
      } else if let named = JSONNames(value, under: name) {
        try body(name, .list(named.names))
        try body(name + ".code", .list(named.codes))
      } else if let papers = JSONPapers(value, under: name) {
        try body(papers.heading, .list(papers.texts))
      } else {
        try body(name, .value(value))
      }
    }
  }

  /// The values of a list, each as one text; empty ones are left out.
  static func texts(of array: JSONNode) -> [String] {
    array.elements.map(text).filter { !$0.isEmpty }
  }

  /// A value as one text: of an object its words, and behind them in brackets what numbers, ticks and
  /// links stand beside them, with their keys.
  private static func text(of node: JSONNode) -> String {
    switch node.kind {
    case .array: return texts(of: node).joined(separator: "; ")
    case .object:
      let members = node.members.map { ($0.key, $0.value.kind, text(of: $0.value)) }
        .filter { !$0.2.isEmpty }
      let isWord = { (member: (String, JSONNode.Kind, String)) in
        member.1 != .number && member.1 != .other && !isLink(member.2)
      }
      let words = members.filter(isWord).map(\.2).joined(separator: ": ")
      let others = members.filter { !isWord($0) }.map { "\($0.0) \($0.2)" }
        .joined(separator: ", ")
      guard !words.isEmpty else { return members.map(\.2).joined(separator: ": ") }
      guard !others.isEmpty else { return words }
      return "\(words) (\(others))"
    default: return String(decoding: node.text, as: UTF8.self)
    }
  }

  private static func isLink(_ text: String) -> Bool {
    text.hasPrefix("http://") || text.hasPrefix("https://")
  }
}
