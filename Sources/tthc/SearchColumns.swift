import BrowserUI
import CatalogIndex
import ProcedureModel
import Strings
import TextScreen

/// What `search` found, as aligned columns for a person.
struct SearchColumns {
  let strings: Strings
  let width: Int
  let usesColor: Bool

  func text(_ report: SearchReport) -> String {
    let highlight = Highlight(report.query)
    return report.rows.reduce(into: "") { text, row in
      text += line(report.catalog.procedures[row], highlight) + "\n"
    }
  }

  private func line(_ procedure: Procedure, _ highlight: Highlight) -> String {
    let tier = strings.names(of: procedure.tiers)
    let level = strings.names(of: procedure.levels)
    let nameWidth = max(10, width - 10 - 9 - 4)
    let name = ScreenText.padded(Printable.line(procedure.name), to: nameWidth)
    return ScreenText.padded(Printable.line(procedure.code?.key ?? "—"), to: 9) + " "
      + emphasized(name, highlight.ranges(in: name)) + " "
      + ScreenText.padded(tier, to: 9) + " " + level
  }

  /// The matched letters in bold.
  private func emphasized(_ text: String, _ ranges: [Range<String.Index>]) -> String {
    guard usesColor else { return text }
    var result = ""
    var place = text.startIndex
    for range in ranges {
      result += text[place..<range.lowerBound] + "\u{1B}[1;35m" + text[range] + "\u{1B}[0m"
      place = range.upperBound
    }
    return result + text[place...]
  }
}
