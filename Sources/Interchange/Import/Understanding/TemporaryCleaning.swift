import ProcedureModel
import VietnameseText

/// Stands in until the cleaning of cells is merged.
struct CleanText {
  var text: String
  var raw: String?
}

struct CleanSheet {
  let sheet: Sheet
  init(_ sheet: Sheet, encoding: EncodingFinding.Encoding?) { self.sheet = sheet }

  func values(row: Int, column: Int) -> [CleanText] {
    switch sheet[row, column] {
    case .empty: []
    case .text(let text): clean(text).map { [$0] } ?? []
    case .list(let list): list.compactMap(clean)
    }
  }

  private func clean(_ text: String) -> CleanText? {
    let clean = text.nfc.trimmingBlanks()
    return clean.isEmpty ? nil : CleanText(text: clean)
  }
}
