import Glibc

/// The name of an element without the name of its space: writers do not agree on prefixes.
struct XMLName {
  private let start: UnsafePointer<CChar>

  init(_ start: UnsafePointer<CChar>) {
    self.start = strchr(start, CInt(UInt8(ascii: ":"))).map { UnsafePointer($0 + 1) } ?? start
  }

  static func == (name: XMLName, other: StaticString) -> Bool {
    strcmp(name.start, UnsafeRawPointer(other.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }

  static func ~= (other: StaticString, name: XMLName) -> Bool {
    name == other
  }
}

/// The attributes of an element.
struct XMLAttributes {
  /// Names and values in turn, and nil at the end.
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    self.pairs = pairs
  }

  /// The value of an attribute, as C has it.
  subscript(name: StaticString) -> UnsafePointer<CChar>? {
    guard var pair = pairs else { return nil }
    while let key = pair.pointee {
      if XMLName(key) == name { return pair[1] }
      pair += 2
    }
    return nil
  }

  func string(_ name: StaticString) -> String? {
    self[name].map { String(cString: $0) }
  }

  /// A number that is not negative; nil for what is none.
  func number(_ name: StaticString) -> Int? {
    self[name].flatMap { text in
      var value = 0
      var place = text
      guard place.pointee != 0 else { return nil }
      while place.pointee != 0 {
        let digit = Int(place.pointee) - 48
        guard (0...9).contains(digit), value < 1 << 40 else { return nil }
        value = value * 10 + digit
        place += 1
      }
      return value
    }
  }

  /// Whether an attribute is true, as schemas write it.
  func isTrue(_ name: StaticString) -> Bool {
    ["1", "true", "on"].contains(string(name) ?? "")
  }
}
