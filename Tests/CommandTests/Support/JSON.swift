import Foundation
import Testing

/// A JSON document as an independent reader sees it.
struct JSON {
  private let value: Any

  init(_ text: String) throws {
    value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
  }

  private init(_ value: Any) {
    self.value = value
  }

  subscript(key: String) -> JSON? { (value as? [String: Any])?[key].map { JSON($0) } }

  var keys: Set<String> { Set((value as? [String: Any] ?? [:]).keys) }
  var array: [JSON] { (value as? [Any] ?? []).map { JSON($0) } }
  var isArray: Bool { value is [Any] }
  var string: String? { value as? String }
  var strings: [String]? { value as? [String] }
  var int: Int? { value as? Int }
}
