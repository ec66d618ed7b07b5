import CJansson

/// A document of JSON as the library has it; its nodes live as long as it does.
final class JSONDocument {
  let root: JSONNode
  /// The first key that an object has twice, of which the last value counts, and where in the
  /// prepared text it was met.
  let repeatedKey: (name: String, position: Int)?
  private let pointer: UnsafeMutablePointer<json_t>

  /// Parses text that `JSONScan` has prepared, from a line of the file on; the part is named when
  /// it is damaged.
  init(_ prepared: [UInt8], part: String, line: Int) throws(ListError) {
    var error = json_error_t()
    var parsed = JSONDocument.parse(prepared, JSON_REJECT_DUPLICATES, &error)
    let isRepeated = parsed == nil && json_error_code(&error) == json_error_duplicate_key
    repeatedKey = isRepeated ? (JSONDocument.key(of: &error), Int(error.position)) : nil
    if isRepeated { parsed = JSONDocument.parse(prepared, 0, &error) }
    guard let parsed else { throw JSONDocument.failure(&error, part: part, line: line) }
    pointer = parsed
    root = JSONNode(pointer: parsed)
  }

  deinit {
    json_decref(pointer)
  }

  private static func parse(
    _ prepared: [UInt8],
    _ flag: Int32,
    _ error: inout json_error_t
  ) -> UnsafeMutablePointer<json_t>? {
    let flags = Int(JSON_ALLOW_NUL) | Int(flag)
    return prepared.withUnsafeBytes { json_loadb($0.baseAddress, $0.count, flags, &error) }
  }

  /// The key that the library complains of: `duplicate object key near '"name"'`.
  private static func key(of error: inout json_error_t) -> String {
    let text = withUnsafeBytes(of: &error.text) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.count > 2 ? String(parts[1]) : ""
  }

  private static func failure(_ error: inout json_error_t, part: String, line: Int) -> ListError {
    let place = line + max(0, Int(error.line) - 1)
    switch json_error_code(&error) {
    case json_error_premature_end_of_input: return .cutShort
    case json_error_invalid_utf8: return .notText(.utf8, line: place)
    default: return .damaged(part: part, line: place)
    }
  }
}

/// A value of JSON.
struct JSONNode {
  enum Kind {
    case object, array, text, number, other
  }

  fileprivate let pointer: UnsafeMutablePointer<json_t>

  var kind: Kind {
    switch pointer.pointee.type {
    case JSON_OBJECT: .object
    case JSON_ARRAY: .array
    case JSON_STRING: isMarked && bytes.dropFirst().first != JSONScan.numberMark ? .number : .text
    default: .other
    }
  }

  var isScalar: Bool { kind != .object && kind != .array }

  /// How many members or elements it has.
  var count: Int { max(json_object_size(pointer), json_array_size(pointer)) }

  /// The values of an array; none of anything else.
  var elements: some Sequence<JSONNode> {
    (0..<json_array_size(pointer)).lazy.compactMap { place in
      json_array_get(pointer, place).map { JSONNode(pointer: $0) }
    }
  }

  /// The keys of an object and their values in their order; none of anything else.
  var members: some Sequence<(key: String, value: JSONNode)> {
    sequence(first: json_object_iter(pointer)) { json_object_iter_next(pointer, $0) }
      .lazy.prefix { $0 != nil }
      .compactMap { place in
        guard let key = json_object_iter_key(place), let value = json_object_iter_value(place)
        else { return nil }
        return (String(cString: key), JSONNode(pointer: value))
      }
  }

  /// The value of a key; nil where an object has it not, and for anything else.
  subscript(key: String) -> JSONNode? {
    json_object_get(pointer, key).map { JSONNode(pointer: $0) }
  }

  /// The text of a scalar in UTF-8, empty for null; valid as long as the document.
  var text: [UInt8] {
    switch pointer.pointee.type {
    case JSON_TRUE: Array("true".utf8)
    case JSON_FALSE: Array("false".utf8)
    default: Array(isMarked ? bytes.dropFirst() : bytes[...])
    }
  }

  /// Whether a mark of the scan stands before the text.
  private var isMarked: Bool { bytes.first == JSONScan.numberMark }

  private var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: json_string_value(pointer), count: json_string_length(pointer))
  }
}
