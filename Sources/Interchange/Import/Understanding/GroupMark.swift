/// What stands before a row to number it: `A`, `II.`, `3`, `1.2`, `b)`, `(4)`.
struct GroupMark: Hashable {
  /// The kinds of numbers, of which a list uses one for each rank.
  enum Style: Hashable {
    case letter, roman, small
    /// How many numbers with dots between.
    case digits(depth: Int)
    /// The row has no number.
    case none
  }

  let style: Style
  /// The mark without dots and brackets at its ends.
  let text: String

  static let none = GroupMark(style: .none, text: "")

  private init(style: Style, text: String) {
    self.style = style
    self.text = text
  }

  /// A cell that holds a mark and nothing else; nil where it holds anything more.
  init?(alone cell: String) {
    let ends: Set<Character> = [".", ")", "(", ":", "/", "-", " ", "*"]
    let mark = cell.drop { ends.contains($0) }
    let end = mark.lastIndex { !ends.contains($0) }
    guard let end else { return nil }
    self.init(core: String(mark[...end]))
  }

  /// The mark at the beginning of a text and what follows; nil where none stands there.
  ///
  /// Letters are a mark only with a dot, a bracket or the like behind: `V.` but not `V`.
  static func leading(_ text: String) -> (mark: GroupMark, rest: String)? {
    var text = Substring(text)
    for word in ["Phần ", "PHẦN ", "Mục ", "MỤC "] where text.hasPrefix(word) {
      text = text.dropFirst(word.count)
    }
    let core = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }
    guard core.count <= 8 else { return nil }
    let rest = text.dropFirst(core.count)
    let isEnded = core.last == "." || rest.first.map { ").:/-–".contains($0) } ?? false
    guard isEnded, let mark = GroupMark(alone: String(core)) else { return nil }
    let after = rest.drop { ").:/-– ".contains($0) }
    return after.isEmpty ? nil : (mark, String(after))
  }

  private init?(core: String) {
    let bytes = Array(core.utf8)
    guard !bytes.isEmpty, bytes.count <= 8 else { return nil }
    if bytes.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }) {
      self.init(style: .digits(depth: core.split(separator: ".").count), text: core)
    } else if GroupMark.isRoman(core) {
      self.init(style: .roman, text: core)
    } else if bytes.count == 1, (0x41...0x5A).contains(bytes[0]) {
      self.init(style: .letter, text: core)
    } else if bytes.count == 1, (0x61...0x7A).contains(bytes[0]) {
      self.init(style: .small, text: core)
    } else if core == "Đ" {
      self.init(style: .letter, text: core)
    } else {
      return nil
    }
  }

  /// Whether it is a number from I to about CXC; C, D, L and M alone are letters.
  private static func isRoman(_ text: String) -> Bool {
    guard text.allSatisfy({ "IVXLC".contains($0) }), text != "L", text != "C" else { return false }
    var value = 0
    var last = 0
    for letter in text.reversed() {
      let digit = [Character("I"): 1, "V": 5, "X": 10, "L": 50, "C": 100][letter] ?? 0
      value += digit < last ? -digit : digit
      last = max(last, digit)
    }
    return roman(value) == text
  }

  private static let romans = [
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
    (1, "I"),
  ]

  /// A number as roman digits, for those below four hundred.
  static func roman(_ number: Int) -> String {
    var rest = number
    var text = ""
    for (value, letters) in romans {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }

  /// The mark as a roman number where the one before it came last: `L` after `XLIX`.
  func asRoman(after last: GroupMark?) -> GroupMark {
    switch (last?.text, text) {
    case ("XLIX", "L"), ("XCIX", "C"): GroupMark(style: .roman, text: text)
    default: self
    }
  }

  /// The mark as a letter where the one before it in the alphabet came last: `I` after `H`.
  func asLetter(after last: GroupMark?) -> GroupMark {
    guard style == .roman, let letter = text.utf8.first, text.utf8.count == 1,
      let last, last.style == .letter, last.text.utf8.first == letter - 1
    else { return self }
    return GroupMark(style: .letter, text: text)
  }
}
