import ProcedureModel

/// The bullet or number before an item of a list.
struct ItemMark {
  enum Kind: Hashable {
    case bullet
    /// A number or a letter with what closes it: `1.`, `2)`, `a)`.
    case ordinal(Int, close: Character)
  }

  let kind: Kind
  /// The item without it.
  let rest: Substring

  private static let bullets: Set<Character> = [
    "-", "–", "—", "+", "*", "•", "●", "○", "▪", "■", "□", "►", "➢", "✓", "✔", "·",
  ]
  private static let letters = Array("abcdđeghiklmnopqrstuvxy")

  /// The mark at the beginning of a line without blanks before it.
  init?(_ line: Substring) {
    guard let first = line.first else { return nil }
    if ItemMark.bullets.contains(first) || ItemMark.isPrivate(first) {
      let rest = line.drop {
        ItemMark.bullets.contains($0) || ItemMark.isPrivate($0) || $0.isWhitespace
      }
      // `-5 °C` is no item, and a line of bullets alone none either.
      guard let next = rest.first, !next.isASCIIDigit || line.dropFirst().first != next else {
        return nil
      }
      self.init(kind: .bullet, rest: rest)
    } else if let ordinal = ItemMark.ordinal(line) {
      self = ordinal
    } else {
      return nil
    }
  }

  private init(kind: Kind, rest: Substring) {
    self.kind = kind
    self.rest = rest
  }

  private static func isPrivate(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { 0xE000...0xF8FF ~= $0.value } ?? false
  }

  /// `1. Đơn`, `1.Đơn`, `2) Đơn`, `(3) Đơn`, `a) Đơn`.
  private static func ordinal(_ line: Substring) -> ItemMark? {
    let isOpened = line.first == "("
    let line = isOpened ? line.dropFirst() : line
    let digits = line.prefix { $0.isASCIIDigit }
    let name = digits.isEmpty ? line.prefix(1) : digits
    guard name.utf8.count <= 2, let number = number(name),
      let close = line.dropFirst(name.count).first, close == ")" || close == "." && !isOpened
    else { return nil }
    let rest = line.dropFirst(name.count + 1)
    guard let next = rest.first, !next.isASCIIDigit, close == ")" || !digits.isEmpty else {
      return nil
    }
    let item = rest.drop { $0.isWhitespace }
    return item.isEmpty ? nil : ItemMark(kind: .ordinal(number, close: close), rest: item)
  }

  private static func number(_ name: Substring) -> Int? {
    guard let first = name.first else { return nil }
    return first.isASCIIDigit ? Int(name) : letters.firstIndex(of: first).map { $0 + 1 }
  }

  /// How the next item of a list on one line begins: ` 2. ` after `1. `.
  static func next(after number: Int, close: Character, isLetter: Bool) -> String? {
    guard isLetter else { return " \(number + 1)\(close) " }
    return number < letters.count ? " \(letters[number])\(close) " : nil
  }
}
