import BrowserUI
import CatalogIndex
import CatalogReports
import ProcedureModel
import Strings
import TextScreen

/// What was found in a catalog, grouped and aligned for a person at a terminal.
struct CheckColumns {
  let report: CheckReport
  let width: Int
  let usesColor: Bool

  /// So many lines of each check are shown unless more are asked for.
  private static let usuallyListed = 10

  private var strings: Strings { report.strings }

  func text(counting: Bool) -> String {
    var lines = report.complaints.map { Printable.line($0.text) }
    guard !report.findings.isEmpty else { return lines.map { $0 + "\n" }.joined() }
    let title = strings.title(of: report.catalog.about, count: report.catalog.count)
    lines.append(cut(strings.checks.heading(title)))
    lines += counting ? summary : groups
    return lines.map { $0 + "\n" }.joined()
  }

  /// A line each check, the counts under each other.
  private var summary: [String] {
    let counts = report.counts
    let names = counts.map {
      "\(strings.name(of: $0.check.severity)): \(strings.name(of: $0.check))"
    }
    let room = min(names.map { ScreenText.width($0) }.max() ?? 0, max(8, width - 32))
    return zip(names, counts).map { name, counted in
      let count = ScreenText.rightAligned(strings.number(counted.count), to: 9)
      return "  \(ScreenText.padded(name, to: room))\(count)  \(counted.check.rawValue)"
    }
  }

  /// Each check with its count and its first lines.
  private var groups: [String] {
    var left = report.limit ?? .max
    return report.counts.flatMap { check, count -> [String] in
      let most = report.limit == nil && report.isShort ? CheckColumns.usuallyListed : left
      let findings = report.findings.lazy.filter { $0.check == check }
      let lines = Array(findings.flatMap { report.lines(of: $0) }.prefix(min(most, left)))
      left -= lines.count
      let rest = count - lines.count
      let more = rest > 0 ? [strings.checks.more(strings.number(rest), check.rawValue)] : []
      let shared = sharedDetail(of: lines)
      return ["", heading(check, count, shared)] + aligned(lines, withDetail: shared == nil)
        + more.map { cut("  " + $0) }
    }
  }

  /// What is said of all lines alike and does not have to stand in each; nil where they differ.
  ///
  /// That a value is missing is what the name of the check says already.
  private func sharedDetail(of lines: [CheckReport.Line]) -> String? {
    guard let first = lines.first, lines.count > 1 else { return nil }
    if case .missing = first.finding.detail { return "" }
    let detail = report.detail(of: first)
    return lines.allSatisfy { report.detail(of: $0) == detail } ? detail : nil
  }

  private func heading(_ check: Check, _ count: Int, _ detail: String?) -> String {
    let name = "\(strings.name(of: check.severity)): \(strings.name(of: check))"
    let shared = detail.map { $0.isEmpty ? "" : ": " + $0 } ?? ""
    let text = cut("\(name) · \(strings.number(count)) [\(check.rawValue)]\(shared)")
    guard usesColor else { return text }
    let color =
      switch check.severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(color)m\(text)\u{1B}[0m"
  }

  /// Code, name and detail; the name gives way to the detail where both have no room.
  private func aligned(_ lines: [CheckReport.Line], withDetail: Bool) -> [String] {
    let cells = lines.map { line -> (code: String, name: String, detail: String) in
      let procedure = line.row.map { report.catalog.procedures[$0] }
      let code = procedure.map { $0.code?.key ?? "—" } ?? ""
      let detail = withDetail ? Printable.line(report.detail(of: line)) : ""
      return (Printable.line(code), name(procedure?.name), detail)
    }
    let codes = min(22, cells.map { ScreenText.width($0.code) }.max() ?? 0)
    let most = withDetail ? max(16, width / 2 - codes) : width
    let names = min(most, cells.map { ScreenText.width($0.name) }.max() ?? 0)
    return cells.map { cell in
      let columns = [
        ScreenText.padded(cell.code, to: codes), ScreenText.padded(cell.name, to: names),
      ]
      return cut("  " + (columns + [cell.detail]).filter { !$0.isEmpty }.joined(separator: "  "))
    }
  }

  private func name(_ name: String?) -> String {
    name.map(Printable.line) ?? "(\(strings.checks.wholeCatalog))"
  }

  private func cut(_ text: String) -> String {
    ScreenText.cut(Printable.line(text), to: width)
  }
}
