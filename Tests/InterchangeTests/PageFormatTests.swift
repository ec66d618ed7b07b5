import Interchange
import ProcedureModel
import Strings
import Testing

/// Exports as tthc makes them, with where they come from.
private func page(
  _ procedures: [Procedure],
  _ format: ExportFormat,
  _ layout: ExportLayout = .table,
  _ language: Language = .vietnamese,
  groups: [Column] = [],
  columns: [ExportColumn]? = nil,
  place: String = "Đắk Lắk"
) throws -> String {
  let strings = Strings.of(language)
  let options = ExportOptions(columns: columns, groups: groups, layout: layout)
  let context = ExportContext(
    title: "\(place) · 2022-12 · \(strings.catalog.procedures("2"))",
    notice: strings.catalog.notice,
    options: options,
    provenance: provenance(procedures.count, format, options, place),
    strings: strings,
    columnLabel: { "[\($0.rawValue)]" },
    tierLabel: { "<\($0.slug)>" }
  )
  return try export(procedures, as: format, context: context)
}

private func provenance(
  _ count: Int,
  _ format: ExportFormat,
  _ options: ExportOptions,
  _ place: String
) -> Provenance {
  Provenance(
    catalog: .init(place: place, date: "2022-12", source: "Sở <A> & B", hash: "c5f2", count: 2),
    request: .init(query: "cap:xa \"kết hôn\" --> <!--"),
    format: format,
    options: options,
    count: count,
    date: "2026-11-23T01:28:20Z",
    version: "0.1.0"
  )
}

/// A format that people read, in one of its layouts.
struct PageKind: Sendable, CustomTestStringConvertible {
  let format: ExportFormat
  let layout: ExportLayout

  var testDescription: String { "\(layout).\(format)" }

  static let all = [ExportFormat.md, .txt, .html].flatMap { format in
    format.layouts.map { PageKind(format: format, layout: $0) }
  }
}

@Suite struct `A page to read` {
  @Test(arguments: PageKind.all, Language.allCases)
  func `looks as it did`(kind: PageKind, language: Language) throws {
    try expectGolden(
      try page(samples, kind.format, kind.layout, language),
      "page.\(language.rawValue).\(kind.layout).\(kind.format.fileEndings[0])"
    )
  }

  @Test(arguments: [ExportFormat.md, .txt, .html])
  func `has headings for its groups, and those columns no more`(format: ExportFormat) throws {
    try expectGolden(
      try page(samples + samples, format, groups: [.tier, .level]),
      "page.groups.\(format.fileEndings[0])"
    )
  }

  @Test(arguments: PageKind.all)
  func `says what was chosen, in that order`(kind: PageKind) throws {
    guard kind.layout != .slip else { return }
    let columns: [ExportColumn] = [.attribute(.fee), .attribute(.field), .attribute(.name)]
    let text = try page([samples[0]], kind.format, kind.layout, columns: columns)
    let fee = try #require(text.firstRange(of: "[fee]") ?? text.firstRange(of: "\\[fee\\]"))
    let field = try #require(text.firstRange(of: "Hộ tịch"))
    #expect(fee.lowerBound < field.lowerBound)
    #expect(!text.contains("1.000894") || kind.format == .html)
    #expect(!text.contains("Sở Tư pháp"))
  }

  @Test(arguments: [ExportFormat.md, .html], ExportLayout.allCases)
  func `holds where it comes from for programs too`(
    format: ExportFormat,
    layout: ExportLayout
  )
    throws
  {
    let text = try page(samples, format, layout)
    let options = ExportOptions(layout: layout)
    #expect(Provenance(file: Array(text.utf8)) == provenance(2, format, options, "Đắk Lắk"))
    #expect(format.companions(ExportContext()).isEmpty)
  }

  @Test(arguments: [ExportFormat.md, .html])
  func `takes no procedure for it`(format: ExportFormat) throws {
    let name = #"{"tthc":"9","format":"md","count":7,"catalog":{"hash":"x","count":7}}"#
    #expect(Provenance(file: Array(name.utf8))?.count == 7)
    for layout in [ExportLayout.table, .long] {
      let text = try page([Procedure(name: name)], format, layout)
      #expect(Provenance(file: Array(text.utf8))?.count == 1)
    }
  }

  @Test func `in plain text tells programs in a file beside it`() {
    let context = ExportContext(provenance: provenance(2, .txt, ExportOptions(), "Huế"))
    #expect(ExportFormat.txt.companions(context).map(\.ending) == [".about.json"])
  }
}

@Suite struct `Hostile text on a page` {
  private static let bad: [Unicode.Scalar] = [
    "\u{1B}", "\u{7}", "\u{9B}", "\u{7F}", "\u{0}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{200B}",
    "\u{FEFF}", "\u{61C}", "\u{AD}",
  ]

  @Test(arguments: PageKind.all)
  func `moves no terminal and turns no line round`(kind: PageKind) throws {
    let text = Self.bad.reduce(into: "a") { $0.unicodeScalars.append($1) }
    let hostile = Procedure(
      code: ProcedureCode("x\(text)"),
      name: text,
      field: text,
      agencies: [text, text],
      fee: text,
      dossier: [text, "\(text)b"],
      more: [NamedText(name: text, text: text)]
    )
    let written = try page([hostile], kind.format, kind.layout, place: text)
    // The provenance is JSON: it escapes what acts on terminals itself.
    let read = written.split(separator: "<!-- ").first ?? ""
    let found = read.unicodeScalars.filter { Self.bad.contains($0) }
    #expect(found.isEmpty)
    #expect(written.contains("⟨U+202E⟩"))
    #expect(written.contains("⟨U+001B⟩"))
  }

  @Test(arguments: PageKind.all, [1, 2, 3] as [UInt64])
  func `leaves nothing but line ends, tabs and page breaks among the letters`(
    kind: PageKind,
    seed: UInt64
  ) throws {
    let text = try page(hostileProcedures(seed: seed, count: 40), kind.format, kind.layout)
    let controls = Set(
      text.unicodeScalars.lazy.filter { $0.properties.generalCategory == .control }
    )
    let allowed: Set<Unicode.Scalar> =
      switch kind.format {
      case .md: ["\n", "\t"]
      case .txt where kind.layout == .slip: ["\n", "\u{0C}"]
      default: ["\n"]
      }
    #expect(controls.isSubset(of: allowed))
  }

  @Test(arguments: [ExportLayout.table, .long, .slip])
  func `is text in HTML and no element`(layout: ExportLayout) throws {
    let script = "<script>alert('\"&amp;')</script><!--"
    let hostile = Procedure(
      code: ProcedureCode(script),
      name: script,
      agencies: [script],
      dossier: [script],
      more: [NamedText(name: script, text: script)]
    )
    let text = try page([hostile], .html, layout, place: script)
    #expect(!text.contains("<script"))
    #expect(text.contains("&lt;script&gt;alert('&quot;&amp;amp;')&lt;/script&gt;&lt;!--"))
    #expect(text.ranges(of: "<!--").count == 1)
    #expect(text.hasSuffix(" -->\n</body>\n</html>\n"))
  }

  @Test(arguments: [ExportLayout.table, .long])
  func `is text in Markdown and no markup`(layout: ExportLayout) throws {
    let text = try page([Procedure(name: "[a](http://x) <b> *c* `d` | e\r\n# f")], .md, layout)
    #expect(text.contains("\\[a\\](http://x) &lt;b&gt; \\*c\\* \\`d\\` \\| e<br># f"))
  }
}

@Suite struct `A slip` {
  private let bare = Procedure(name: "Thủ tục không mã")

  @Test(arguments: [ExportFormat.txt, .html])
  func `says what the list does not, where a citizen needs it, and leaves out the rest`(
    format: ExportFormat
  ) throws {
    let text = try page([bare], format, .slip)
    let pages = Strings.vietnamese.exports.pages
    #expect(text.ranges(of: pages.askThere).count == 3)
    #expect(text.ranges(of: Strings.vietnamese.exports.noneStated).count == 4)
    #expect(text.contains(pages.papers) && text.contains("[fee]"))
    #expect(!text.contains("[legal_basis]") && !text.contains("[audience]"))
    #expect(!text.contains("☐"))
  }

  @Test(arguments: [ExportFormat.txt, .html])
  func `has a box for each paper and says whose data these are`(format: ExportFormat) throws {
    let text = try page([samples[0]], format, .slip)
    #expect(text.ranges(of: "☐").count == 2)
    #expect(text.contains("Đắk Lắk, 12/2022"))
    #expect(text.contains(Strings.vietnamese.catalog.notice))
  }

  @Test func `in plain text is a page for each, no line wider than A5 paper`() throws {
    let procedures = hostileProcedures(seed: 5, count: 30)
    let text = try page(procedures, .txt, .slip)
    let pages = text.split(separator: "\u{0C}", omittingEmptySubsequences: false)
    #expect(pages.count == 30)
    #expect(pages.allSatisfy { $0.hasPrefix("Phiếu thủ tục") })
    let texts = try page(samples, .txt, .slip)
    #expect(texts.split(whereSeparator: \.isNewline).allSatisfy { $0.count <= 60 })
  }
}

@Suite struct `Plain text for a chat` {
  @Test func `has a line for each procedure, whatever stands in it`() throws {
    let text = try page(hostileProcedures(seed: 7, count: 50), .txt)
    let list = text.split(separator: "\n\n").dropFirst().first ?? ""
    #expect(list.split(separator: "\n").count == 50)
  }

  @Test func `fits mail where it tells whole records`() throws {
    let text = try page(samples, .txt, .long)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 76 })
  }
}
