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
    let highlights = report.result.highlights(for: report.query)
    let lines = report.rows.map { cells(of: report.catalog.procedures[$0]) }
    let widths = widths(of: lines)
    return zip(report.rows, lines).reduce(into: "") { text, row in
      text += line(row.1, widths, highlights[row.0]) + "\n"
    }
  }

  /// Code, name, tier and level of a procedure.
  private func cells(of procedure: Procedure) -> [String] {
    let code = procedure.code?.key ?? "—"
    let names = [strings.names(of: procedure.tiers), strings.names(of: procedure.levels)]
    return ([code, procedure.name] + names).map(Printable.line)
  }

  /// The widths that the values need, in a narrow terminal a share of it; the name gets the rest.
  private func widths(of lines: [[String]]) -> [Int] {
    let limits = [min(22, width / 3), 0, width / 5, width / 5]
    var widths = limits.indices.map { column in
      min(limits[column], lines.map { ScreenText.width($0[column]) }.max() ?? 0)
    }
    let gaps = widths.count - 1
    widths[1] = max(0, width - widths.reduce(0, +) - gaps)
    return widths
  }

  /// A column that has no room, or nothing to say, is left out.
  private func line(_ cells: [String], _ widths: [Int], _ highlight: Highlight) -> String {
    widths.indices.filter { widths[$0] > 0 }.map { column in
      let cell = ScreenText.padded(cells[column], to: widths[column])
      return column == 1 ? emphasized(cell, highlight.ranges(in: cell)) : cell
    }.joined(separator: " ")
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
