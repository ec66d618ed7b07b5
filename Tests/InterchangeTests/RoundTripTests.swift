import Foundation
import Interchange
import ProcedureModel
import TestSupport
import Testing

/// Makes procedures of the text that breaks formats.
struct HostileProcedures {
  var numbers: Seeded

  private static let pieces = [
    "\"", "\"\"", ",", ";", "; ", "|", " | ", "\\", "\\\\", "\\;", " \\| ", "\t", "\n", "\r\n",
    "\r",
    " ", "=", "\\=", "\u{338}", "@", "<br>", "\u{1}", "\u{7F}", "\u{2028}", "\u{FEFF}", "\u{301}",
    "q\u{323}\u{307}",
    "Đăng ký", "ế", "x", "1", "😀", "\u{A0}", "none", "{", "]",
  ]

  /// In NFC and without blanks at its ends, as all text of a catalog is; often empty.
  mutating func text() -> String? {
    let count = Int.random(in: 0...6, using: &numbers)
    let raw = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &numbers) }.joined()
    let blanks = CharacterSet(charactersIn: " \t\n\u{B}\u{C}\r\u{A0}")
    let text = raw.precomposedStringWithCanonicalMapping.trimmingCharacters(in: blanks)
    return text.isEmpty ? nil : text
  }

  mutating func list() -> [String] {
    (0..<Int.random(in: 0...3, using: &numbers)).compactMap { _ in text() }
  }

  mutating func next() -> Procedure {
    Procedure(
      code: text().flatMap { ProcedureCode($0) },
      name: text() ?? "A",
      tiers: TierSet(rawValue: UInt8.random(in: 0..<32, using: &numbers)),
      alsoAt: TierSet(rawValue: UInt8.random(in: 0..<32, using: &numbers)),
      field: text(),
      agencies: list(),
      levels: LevelSet(rawValue: UInt8.random(in: 0..<128, using: &numbers)),
      timeLimit: text(),
      fee: text(),
      dossier: list(),
      result: text(),
      legalBasis: list(),
      audience: list(),
      certainty: text(),
      codeCheck: text(),
      more: namedTexts(),
      asGiven: namedTexts()
    )
  }

  mutating func namedTexts() -> [NamedText] {
    list().map { NamedText(name: text() ?? "", text: $0) }
  }
}

func hostileProcedures(seed: UInt64, count: Int = 300) -> [Procedure] {
  var source = HostileProcedures(numbers: Seeded(seed))
  return (0..<count).map { _ in source.next() }
}

/// The exact characters: `==` on strings takes canonically equal ones for the same.
func scalars(_ procedure: Procedure) -> [[[Unicode.Scalar]]] {
  Column.allCases.map { $0.values(of: procedure).map { Array($0.unicodeScalars) } }
}

@Suite struct `An export reads back unchanged` {
  @Test(arguments: [ExportFormat.csv, .tsv], Array<UInt64>(1...20))
  func `whatever the procedures hold`(format: ExportFormat, seed: UInt64) throws {
    let all = hostileProcedures(seed: seed)
    let reading = try read(export(all, as: format))
    #expect(reading.problems.isEmpty)
    try #require(reading.snapshot.procedures.count == all.count)
    for (back, original) in zip(reading.snapshot.procedures, all) {
      #expect(scalars(back) == scalars(original))
    }
  }

  @Test(arguments: Array<UInt64>(1...10))
  func `as JSON, by another parser`(seed: UInt64) throws {
    let all = hostileProcedures(seed: seed)
    let json = try JSONSerialization.jsonObject(with: Data(export(all, as: .json).utf8))
    try expectRecords(#require(json as? [[String: Any]]), of: all)
  }

  @Test(arguments: Array<UInt64>(1...10))
  func `as JSON lines, by another parser`(seed: UInt64) throws {
    let all = hostileProcedures(seed: seed)
    let lines = export(all, as: .jsonl).utf8.split(separator: UInt8(ascii: "\n"))
    let records = try lines.map {
      try #require(JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
    }
    try expectRecords(records, of: all)
  }

  private func expectRecords(_ records: [[String: Any]], of all: [Procedure]) throws {
    try #require(records.count == all.count)
    for (record, procedure) in zip(records, all) {
      #expect(record["id"] as? String == procedure.id)
      for column in Column.allCases {
        let value = record[column.jsonKey]
        if let texts = value as? [[String: String]] {
          let back = texts.map { NamedText(name: $0["name"] ?? "?", text: $0["text"] ?? "?") }
          #expect(back.map(\.written) == column.values(of: procedure))
          continue
        }
        let back = value.map { $0 as? [String] ?? [$0 as? String ?? "?"] } ?? []
        #expect(
          back.map { Array($0.unicodeScalars) }
            == column.values(of: procedure).map { Array($0.unicodeScalars) }
        )
        #expect((value is String) == (value != nil && column.separator == nil))
      }
    }
  }

  @Test func `a name with a tab comes back from TSV`() throws {
    let text = export([Procedure(name: "A\tB")], as: .tsv)
    #expect(text.contains("\"A\tB\""))
    #expect(try read(text).snapshot.procedures.map(\.name) == ["A\tB"])
  }

  @Test func `the samples, in every format that catalogs are read from`() throws {
    for format in [ExportFormat.csv, .tsv] {
      #expect(try read(export(samples, as: format)).snapshot.procedures == samples)
    }
  }
}

@Suite struct `A file has the optional columns` {
  private let optional = ["audience", "more", "as_given"]

  private func headings(_ text: String) -> Set<String> {
    Set(text.prefix { $0 != "\n" }.split(separator: "\t").map(String.init))
  }

  @Test func `only where a procedure states them`() {
    let plain = Procedure(name: "A", fee: "Không")
    #expect(headings(export([plain, plain], as: .tsv)).isDisjoint(with: optional))
    let stating = Procedure(name: "B", more: [NamedText(name: "Ghi chú", text: "x")])
    let text = export([plain, stating], as: .tsv)
    #expect(headings(text).intersection(optional) == ["more"])
    #expect(text.hasSuffix("\tGhi chú=x\n"))
  }

  @Test func `as it is told, without a look at the procedures`() {
    let context = ExportContext(columns: [.name, .audience])
    let text = export([Procedure(name: "A", fee: "Không")], as: .tsv, context: context)
    #expect(text == "id\tname\taudience\nA@none\tA\t\n")
  }
}

@Suite struct `Several values share a cell` {
  private func cell(_ procedure: Procedure, _ column: Int) -> String {
    let line = export([procedure], as: .tsv).split(separator: "\n")[1]
    return String(line.split(separator: "\t", omittingEmptySubsequences: false)[column])
  }

  @Test func `with a backslash only where a mark would separate`() {
    let agencies = ["Sở A", "B; C", "D\\", "E\\F"]
    #expect(cell(Procedure(name: "x", agencies: agencies), 6) == #"Sở A; B\; C; D\\; E\F"#)
    let dossier = ["Đơn", "A | B", "x|y", "C\\"]
    #expect(cell(Procedure(name: "x", dossier: dossier), 11) == #"Đơn | A \| B | x|y | C\"#)
  }

  @Test func `and plain text with bars and backslashes is read as it is written`() throws {
    let row = try read("name\tdossier\tagency\nA\ta|b | c\\|d | e\\f\tSở A;Sở B ; C:\\d\n")
    #expect(row.snapshot.procedures.first?.dossier == ["a|b", "c\\|d", "e\\f"])
    #expect(row.snapshot.procedures.first?.agencies == ["Sở A", "Sở B", "C:\\d"])
  }
}
