import ProcedureModel
import VietnameseText

/// Stands in until the readers of values are merged.
enum CellValues {
  static func escaped(_ text: String) -> String { RawText.escaped(text) }

  static func tick(_ text: String) -> Bool? {
    switch text.foldedLetters {
    case "x", "co", "true", "1", "v", "yes": true
    case "khong", "false", "0", "no": false
    default: nil
    }
  }

  static func saysNothing(_ text: String) -> Bool {
    text.utf8.count < 40 && text.foldedLetters == "khongcothongtin"
  }

  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  static func tiers(_ values: [String]) -> (tiers: TierSet, unknown: [String]) {
    var found: TierSet = []
    var unknown: [String] = []
    for value in values.flatMap({ $0.split(whereSeparator: { ",;\n".contains($0) }) }) {
      if let tiers = TierSet(spelledInList: String(value)) { found.formUnion(tiers) } else { unknown.append(String(value)) }
    }
    return (found, unknown)
  }

  static func levels(_ values: [String]) -> (levels: LevelSet, unknown: [String]) {
    var found: LevelSet = []
    var unknown: [String] = []
    for value in values.flatMap({ $0.split(whereSeparator: { ",;\n".contains($0) }) }) {
      if let levels = LevelSet(spelledInList: String(value)) { found.formUnion(levels) } else { unknown.append(String(value)) }
    }
    return (found, unknown)
  }

  static func list(_ values: [String], of column: Column) -> [String] {
    var seen: Set<String> = []
    return values.flatMap { $0.split(whereSeparator: \.isNewline) }.map { $0.trimmingBlanks() }.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  static func code(_ text: String) -> (code: ProcedureCode?, repaired: Bool, suggestion: ProcedureCode?) {
    (ProcedureCode(text), false, nil)
  }
}
