/// Takes the code of a number format apart.
struct NumberFormatScanner {
  /// A section, as far as it was read.
  struct Section {
    var pattern = NumberPattern()
    var isDate = false
  }

  private var rest: Substring.UnicodeScalarView
  private var section = Section()
  private var sections: [Section] = []
  private var isOther = false

  /// The sections of a format; nil for a format whose numbers are better shown without it, such as
  /// fractions, powers of ten and conditions, and for one that is longer than Excel lets it be.
  static func sections(of code: String) -> [Section]? {
    let scalars = code.unicodeScalars
    guard scalars.prefix(ReadingLimits.format + 1).count <= ReadingLimits.format else { return nil }
    var scanner = NumberFormatScanner(rest: scalars[...])
    while let scalar = scanner.rest.popFirst(), !scanner.isOther { scanner.read(scalar) }
    scanner.sections.append(scanner.section)
    return scanner.isOther ? nil : scanner.sections
  }

  private init(rest: Substring.UnicodeScalarView) {
    self.rest = rest
  }

  private mutating func read(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append(quoted())
    case "\\": append(rest.popFirst().map { String($0) } ?? "")
    case "_", "*": _ = rest.popFirst()
    case "[": readBracket()
    case ";":
      sections.append(section)
      section = Section()
    case "0": section.pattern.pieces.append(.zero)
    case "#", "?": section.pattern.pieces.append(.digit)
    case ".": section.pattern.pieces.append(.point)
    case "%":
      section.pattern.isPercent = true
      append("%")
    default: readLetter(scalar)
    }
  }

  private mutating func readLetter(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "y", "Y", "d", "D", "m", "M", "h", "H", "s", "S": section.isDate = true
    case "G", "g", "E", "e", "@": isOther = scalar != "@" && !section.isDate
    case "/": isOther = !section.isDate
    case ",": readComma()
    default: append(String(scalar))
    }
  }

  /// A comma between digits parts thousands; behind them it divides by a thousand.
  private mutating func readComma() {
    guard !section.isDate else { return }
    if section.pattern.placeholders > 0, rest.first != "#", rest.first != "0", rest.first != "?" {
      isOther = true
    }
  }

  /// A color, a language or a currency; a condition or a length of time, which are shown plainly.
  private mutating func readBracket() {
    let inside = String(rest.prefix { $0 != "]" })
    rest = rest.drop { $0 != "]" }.dropFirst()
    if "<>=".unicodeScalars.contains(where: { inside.unicodeScalars.first == $0 }) {
      isOther = true
    } else if ["h", "hh", "m", "mm", "s", "ss"].contains(inside.lowercased()) {
      isOther = true
    } else if inside.hasPrefix("$") {
      append(String(inside.dropFirst().prefix { $0 != "-" }))
    }
  }

  private mutating func quoted() -> String {
    let text = String(rest.prefix { $0 != "\"" })
    rest = rest.drop { $0 != "\"" }.dropFirst()
    return text
  }

  private mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    if case .literal(let before) = section.pattern.pieces.last {
      section.pattern.pieces.removeLast()
      section.pattern.pieces.append(.literal(before + text.utf8))
    } else {
      section.pattern.pieces.append(.literal(Array(text.utf8)))
    }
  }
}
