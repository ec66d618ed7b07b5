import ProcedureModel
import VietnameseText

/// Stands in until the readers of values are merged.
enum CellValues {
  static func tick(_ text: String) -> Bool? {
    switch text.foldedLetters {
    case "x", "co", "true", "1", "v", "yes": true
    case "khong", "false", "0", "no": false
    default: nil
    }
  }
}
