/// A JSON document whose objects keep the order of their keys.
public enum JSONValue: Sendable {
  case null
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// The document in UTF-8 on one line.
  ///
  /// - Complexity: O(n).
  public var bytes: [UInt8] {
    var text = JSONText()
    text.append(self)
    return text.bytes
  }
}

extension JSONText {
  mutating func append(_ value: JSONValue) {
    switch value {
    case .null: append(raw: "null")
    case .number(let number): append(number)
    case .string(let string): append(string)
    case .array(let values):
      append(raw: "[")
      for (index, value) in values.enumerated() {
        if index > 0 { append(raw: ",") }
        append(value)
      }
      append(raw: "]")
    case .object(let members):
      append(raw: "{")
      for (index, (key, value)) in members.enumerated() {
        append(key: key, isFirst: index == 0)
        append(value)
      }
      append(raw: "}")
    }
  }
}
