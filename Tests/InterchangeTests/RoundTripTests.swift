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
    " ", "=", "\\=", "\u{338}", "@", "<br>", "\u{1}", "\u{1F}", "\u{7F}", "\u{2028}", "\u{FEFF}",
    "\u{301}",
    "q\u{323}\u{307}",
    "Đăng ký", "ế", "x", "e\\u{301}", "1", "😀", "\u{A0}", "none", "{", "]", "\u{202E}", "\u{2067}",
    "\u{200B}",
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

/// A format that keeps everything, and how it is read back.
struct LosslessFormat: Sendable {
  let format: ExportFormat
  /// The procedures of a file, without a problem on the way.
  let read: @Sendable (String) throws -> [Procedure]

  /// One row for each: whatever is read back is held to the same property.
  static let all = [
    LosslessFormat(format: .csv, read: catalog),
    LosslessFormat(format: .tsv, read: catalog),
    LosslessFormat(format: .csv, read: ownList),
    LosslessFormat(format: .tsv, read: ownList),
    LosslessFormat(format: .json, read: ownList),
    LosslessFormat(format: .jsonl, read: ownList),
  ]

  private static func catalog(_ text: String) throws -> [Procedure] {
    let reading = try InterchangeTests.read(text)
    #expect(reading.problems.isEmpty)
    return reading.snapshot.procedures
  }

  /// The procedures of an import that has no doubts.
  private static func ownList(_ text: String) throws -> [Procedure] {
    let result = try #require(try OwnList.read(Array(text.utf8), name: "list"))
    #expect(result.report.status == .understood)
    return result.snapshot.procedures
  }
}

extension LosslessFormat: CustomTestStringConvertible {
  var testDescription: String { format.rawValue }
}

@Suite struct `An export reads back unchanged` {
  @Test(arguments: LosslessFormat.all, Array<UInt64>(1...20))
  func `whatever the procedures hold`(lossless: LosslessFormat, seed: UInt64) throws {
    let all = hostileProcedures(seed: seed)
    let back = try lossless.read(export(all, as: lossless.format))
    try #require(back.count == all.count)
    for (back, original) in zip(back, all) {
      #expect(scalars(back) == scalars(original))
      #expect(back.more == original.more)
      #expect(back.asGiven == original.asGiven)
    }
  }

  @Test(arguments: LosslessFormat.all)
  func `also where no procedure states an optional column, or one alone does`(
    lossless: LosslessFormat
  ) throws {
    let plain = Procedure(name: "A", fee: "Không")
    let text = [NamedText(name: "a=b | c", text: "\u{202E}=\t|")]
    let stating = [
      Procedure(name: "A", audience: ["Công dân", "Cán bộ, công chức, viên chức"]),
      Procedure(name: "A", more: text), Procedure(name: "A", asGiven: text), plain,
    ]
    for one in stating {
      #expect(try lossless.read(export([plain, one], as: lossless.format)) == [plain, one])
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
    let lines = try export(all, as: .jsonl).utf8.split(separator: UInt8(ascii: "\n"))
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
    let text = try export([Procedure(name: "A\tB")], as: .tsv)
    #expect(text.contains("\"A\tB\""))
    #expect(try read(text).snapshot.procedures.map(\.name) == ["A\tB"])
  }

  @Test func `the samples, in every format that catalogs are read from`() throws {
    for lossless in LosslessFormat.all {
      #expect(try lossless.read(export(samples, as: lossless.format)) == samples)
    }
  }
}

@Suite struct `A file has the optional columns` {
  private let optional = ["audience", "more", "as_given"]

  private func headings(_ text: String) -> Set<String> {
    Set(text.prefix { $0 != "\n" }.split(separator: "\t").map(String.init))
  }

  @Test func `only where a procedure states them`() throws {
    let plain = Procedure(name: "A", fee: "Không")
    #expect(try headings(export([plain, plain], as: .tsv)).isDisjoint(with: optional))
    let stating = Procedure(name: "B", more: [NamedText(name: "Ghi chú", text: "x")])
    let text = try export([plain, stating], as: .tsv)
    #expect(headings(text).intersection(optional) == ["more"])
    #expect(text.hasSuffix("\tGhi chú=x\n"))
  }

  @Test func `as it is told, without a look at the procedures`() throws {
    let context = ExportContext(columns: [.name, .audience])
    let text = try export([Procedure(name: "A", fee: "Không")], as: .tsv, context: context)
    #expect(text == "id\tname\taudience\nA@none\tA\t\n")
  }
}

@Suite struct `Several values share a cell` {
  private func cell(_ procedure: Procedure, _ column: Int) throws -> String {
    let line = try export([procedure], as: .tsv).split(separator: "\n")[1]
    return String(line.split(separator: "\t", omittingEmptySubsequences: false)[column])
  }

  @Test func `with a backslash only where a mark would separate`() throws {
    let agencies = ["Sở A", "B; C", "D\\", "E\\F"]
    #expect(try cell(Procedure(name: "x", agencies: agencies), 6) == #"Sở A; B\; C; D\\; E\F"#)
    let dossier = ["Đơn", "A | B", "x|y", "C\\"]
    #expect(try cell(Procedure(name: "x", dossier: dossier), 11) == #"Đơn | A \| B | x|y | C\"#)
  }

  @Test func `and plain text with bars and backslashes is read as it is written`() throws {
    let row = try read("name\tdossier\tagency\nA\ta|b | c\\|d | e\\f\tSở A;Sở B ; C:\\d\n")
    #expect(row.snapshot.procedures.first?.dossier == ["a|b", "c\\|d", "e\\f"])
    #expect(row.snapshot.procedures.first?.agencies == ["Sở A", "Sở B", "C:\\d"])
  }
}
