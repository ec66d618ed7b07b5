import Interchange
import ProcedureModel

/// Texts that mean something to SQL, COPY, JSON, spreadsheets or terminals.
let hostileTexts = [
  "=1+1", "+1", "-1", "@SUM(A1)", "'", "''", "\"", "a'b\"c`d", "\\", "\\.", "\\N", "\\\\.", "NULL",
  "a\tb", "a\nb", "a\r\nb", "\n\\.\nc", "{", "}", "{a,b}", "$$", "$1", ":x", ":'x'", "--", "/*",
  ";",
  "%s", "\u{202E}abc\u{202C}", "\u{2067}x\u{2069}", "\u{1}\u{8}\u{B}\u{C}\u{1B}[2J\u{7F}",
  "a\u{2028}b",
  "\u{FEFF}a", "😀👩‍👩‍👧", "a\u{10FFFF}", "x' OR '1'='1", "'); DROP TABLE procedure; --",
]

/// A procedure for each hostile text, which stands in every attribute that is text.
let hostileTextProcedures = hostileTexts.map { text in
  Procedure(
    code: ProcedureCode(text),
    name: text,
    field: text,
    agencies: [text, "Sở A", text],
    timeLimit: text,
    fee: text,
    dossier: [text, text],
    result: text,
    legalBasis: [text],
    audience: [text],
    more: [NamedText(name: text, text: text)],
    asGiven: [NamedText(name: "", text: text)]
  )
}

/// The procedures of the bundled catalog.
func bundledProcedures() throws -> [Procedure] {
  let bytes = try fixtureOfRepository("Resources/dak-lak-2022.tsv")
  return try CatalogReader.read(bytes).snapshot.procedures
}

private func fixtureOfRepository(_ path: String) throws -> [UInt8] {
  try FileReading.bytes(of: folder(of: #filePath) + "/../../../" + path)
}

func bytes(
  _ procedures: [Procedure],
  as format: ExportFormat,
  context: ExportContext = ExportContext()
) throws -> [UInt8] {
  var bytes: [UInt8] = []
  try format.write(procedures, context: context, to: &bytes)
  return bytes
}

/// A provenance that takes more than a page of a database, in texts that would end comments.
func provenance(_ format: ExportFormat) -> Provenance {
  Provenance(
    catalog: Provenance.Catalog(place: "Đắk Lắk", date: "2022-12", hash: "12ab", count: 1674),
    request: Provenance.Request(
      query: "it's \"x\" --> */ \\. \n\\.\n; :x",
      ids: (0..<2000).map { "Thủ tục số \($0)@xa" }
    ),
    format: format,
    options: ExportOptions(columns: [.id, .attribute(.name)]),
    count: 2000,
    date: "2026-11-23T00:00:00Z",
    version: "0.4"
  )
}

/// The table of the published report, as the views have it: tier, levels 1-4, none stated, total.
let publishedTable = [
  ["province", "0", "1377"], ["district", "0", "195"], ["commune", "0", "102"],
  ["total", "0", "1674"],
]
