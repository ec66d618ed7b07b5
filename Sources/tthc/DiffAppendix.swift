import BrowserUI
import CatalogIndex
import CatalogReports
import Interchange
import ProcedureModel
import Strings
import VietnameseText

/// The parts of the decision that publishes the new catalog: A new, B changed, C abolished procedures,
/// each by field.
struct DiffAppendix {
  private let report: DiffReport
  private let strings: Strings

  init(_ report: DiffReport) {
    self.report = report
    strings = report.strings
  }

  /// A procedure of a part.
  private struct Entry {
    let procedure: Procedure
    /// What changed, of part B.
    let changes: [Change]
  }

  private struct Group {
    let field: String?
    let entries: [Entry]
  }

  private struct Part {
    let letter: String
    let title: String
    let groups: [Group]
    var count: Int { groups.reduce(0) { $0 + $1.entries.count } }
  }

  private static let columns: [Column] = [.timeLimit, .fee, .legalBasis, .agency]

  private var parts: [Part] {
    let records = report.comparison.records
    let texts = strings.comparison
    return [
      part("A", texts.partNew, records.filter { $0.oldRow == nil }),
      part("B", texts.partChanged, records.filter { $0.oldRow != nil && $0.newRow != nil }),
      part("C", texts.partEnded, records.filter { $0.newRow == nil }),
    ]
  }

  private func part(_ letter: String, _ title: String, _ records: [RecordDifference]) -> Part {
    let isChanged = letter == "B"
    let entries = records.compactMap { record -> Entry? in
      let (old, new) = report.procedures(of: record)
      return (new ?? old).map { Entry(procedure: $0, changes: isChanged ? record.changes : []) }
    }
    // Fields that are only spelled otherwise are one.
    let groups = Dictionary(grouping: entries) { $0.procedure.field.map(StandardWords.init) }
    let sorted = groups.values.map { Group(field: $0[0].procedure.field, entries: $0) }
      .sorted { CollationKey($0.field ?? "\u{10FFFF}") < CollationKey($1.field ?? "\u{10FFFF}") }
    return Part(letter: letter, title: title, groups: sorted)
  }

  /// Text for people, Markdown with a table each part, or a row each procedure for programs.
  func write(as format: ExportFormat?, to output: inout BufferedFile) throws(FileError) {
    switch format {
    case nil: try output.write(Array(text.utf8))
    case .md?: try writeMarkdown(to: &output)
    case let format?:
      let headings = ["part", "field", "number", "code", "name"]
      try format.write(
        headings: headings + DiffAppendix.columns.map(\.rawValue) + ["change"],
        rows: parts.lazy.flatMap(rows),
        to: &output
      )
    }
  }

  private func rows(of part: Part) -> [[String]] {
    var number = 0
    return part.groups.flatMap { group in
      group.entries.map { entry in
        number += 1
        return [part.letter, group.field ?? "", "\(number)"] + cells(of: entry)
      }
    }
  }

  /// Code, name, what an appendix says of a procedure, and what changed.
  private func cells(of entry: Entry) -> [String] {
    let said = DiffAppendix.columns.map { $0.joined($0.values(of: entry.procedure)) }
    return [entry.procedure.code?.key ?? "", entry.procedure.name] + said + [content(of: entry)]
  }

  private func content(of entry: Entry) -> String {
    entry.changes.map { change in
      let texts = strings.texts(of: change)
      let mark = change.isConverted ? " (\(strings.catalog.converted))" : ""
      let change = "\(strings.label(of: change.column)): "
      // Of several values there may be only further ones, or fewer.
      if texts.old.isEmpty { return "\(change)+ \(texts.new)" }
      return change + (texts.new.isEmpty ? "− \(texts.old)" : "\(texts.old) → \(texts.new)\(mark)")
    }
    .joined(separator: "; ")
  }

  private func writeMarkdown(to output: inout BufferedFile) throws(FileError) {
    let labels = [Column.code, .name].map(strings.label) + DiffAppendix.columns.map(strings.label)
    for part in parts {
      let heading = "## \(Printable.line(title(of: part)))\n\n"
      try output.write(Array(heading.utf8))
      var number = 0
      let rows = part.groups.enumerated().flatMap { place, group -> [[String]] in
        let name = group.field ?? strings.comparison.noField
        let blanks = labels.indices.dropFirst().map { _ in "" }
        let head = [DiffAppendix.roman(place + 1), "", name] + blanks
        return [head]
          + group.entries.map { entry in
            number += 1
            return ["\(number)"] + cells(of: entry)
          }
      }
      let headings = ["#"] + labels + [strings.comparison.content]
      try ExportFormat.md.write(headings: headings, rows: rows, to: &output)
      try output.write([UInt8(ascii: "\n")])
    }
  }

  private func title(of part: Part) -> String {
    "\(part.letter). \(part.title) (\(strings.number(part.count)))"
  }

  private var text: String {
    parts.flatMap(lines).map { Printable.line($0) + "\n" }.joined()
  }

  private func lines(of part: Part) -> [String] {
    var number = 0
    let body = part.groups.enumerated().flatMap { place, group -> [String] in
      let name = group.field ?? strings.comparison.noField
      let entries = group.entries.flatMap { entry -> [String] in
        number += 1
        return lines(of: entry, number)
      }
      return ["", "\(DiffAppendix.roman(place + 1)). \(name)"] + entries
    }
    let isEmpty = part.groups.isEmpty
    return [title(of: part)] + (isEmpty ? [strings.comparison.nothingInPart] : body) + [""]
  }

  private func lines(of entry: Entry, _ number: Int) -> [String] {
    let code = entry.procedure.code.map { "\($0.key) " } ?? ""
    let said = DiffAppendix.columns.compactMap { column -> String? in
      let values = column.values(of: entry.procedure)
      return values.isEmpty ? nil : "   \(strings.label(of: column)): \(column.joined(values))"
    }
    let changed = content(of: entry)
    let content = changed.isEmpty ? [] : ["   \(strings.comparison.content): \(changed)"]
    return ["\(number). \(code)\(entry.procedure.name)"] + said + content
  }

  /// A number as decisions count their fields; 1 to 3,999.
  static func roman(_ number: Int) -> String {
    let digits = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    return digits.reduce("") { text, digit in
      let count = rest / digit.0
      rest %= digit.0
      return text + String(repeating: digit.1, count: count)
    }
  }
}
