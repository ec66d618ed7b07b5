import CatalogIndex
import CatalogReports
import ProcedureModel
import TestSupport
import Testing

@Suite struct `The checks of what is missing` {
  private static let columns = Check.allCases.filter { $0.missingColumn != nil }

  /// A procedure that says nothing but its name.
  private let bare = Procedure(name: "Bare")

  @Test(arguments: columns)
  func `name the rows that are silent`(check: Check) {
    let catalog = Catalog(Snapshot(procedures: [whole("A", code: "1.000001"), bare]))
    let findings = CatalogChecks.findings(of: catalog).filter { $0.check == check }
    #expect(findings.map { $0.rows.map { catalog.name($0) } } == [["Bare"]])
    #expect(findings.first?.detail == check.missingColumn.map { .missing($0) })
  }

  @Test(arguments: columns)
  func `are one line on the catalog where no row says anything`(check: Check) {
    let catalog = Catalog(Snapshot(procedures: [bare, bare]))
    let findings = CatalogChecks.findings(of: catalog).filter { $0.check == check }
    #expect(findings.map(\.rows) == [[]])
    #expect(findings.first?.detail == check.missingColumn.map { .nowhere($0) })
  }

  @Test func `have nothing to say of a whole procedure or of an empty catalog`() {
    for procedures in [[], [whole("A")]] {
      #expect(CatalogChecks.findings(of: Catalog(Snapshot(procedures: procedures))).isEmpty)
    }
  }
}

@Suite struct `The checks of characters` {
  private static let troubles: [(String, CharacterTrouble, Unicode.Scalar)] = [
    ("Cấp\u{200B} bản sao", .invisible, "\u{200B}"), ("\u{FEFF}Cấp", .invisible, "\u{FEFF}"),
    ("Cấp \u{202E}bản", .invisible, "\u{202E}"), ("Cấp\u{A0}bản", .unusualBlank, "\u{A0}"),
    ("\u{F0B7} Cấp", .privateUse, "\u{F0B7}"), ("Cấp\u{7}", .control, "\u{7}"),
    ("Cấp\nbản", .control, "\n"), ("C\u{FFFD}p", .lost, "\u{FFFD}"),
    ("Cấp \u{F0000}", .privateUse, "\u{F0000}"), ("Cấp\u{85}", .control, "\u{85}"),
  ]

  @Test(arguments: troubles.indices)
  func `name what nobody sees`(number: Int) {
    let (name, trouble, first) = Self.troubles[number]
    let found = CheckedCatalog([whole(name)])
    #expect(found.only == [.strangeCharacters])
    #expect(found.findings.first?.detail == .characters(trouble, in: .name, first: first))
  }

  @Test func `name blanks that stand twice`() {
    let found = CheckedCatalog([whole("Cấp  bản sao")])
    let detail = Finding.Detail.characters(.doubledBlank, in: .name, first: nil)
    #expect(found.findings.map(\.detail) == [detail])
  }

  @Test func `let lines stand in long texts`() {
    var procedure = whole("A")
    procedure.timeLimit = "3 ngày\n  (5 ngày)"
    #expect(CheckedCatalog([procedure]).findings.isEmpty)
  }

  @Test func `gather the rows of one trouble of a column`() {
    var (first, second) = (whole("A", code: "1.000001"), whole("B", code: "1.000002"))
    first.dossier = ["Tờ\u{AD}khai", "Đơn\u{AD}"]
    second.dossier = ["Tờ\u{AD}khai"]
    let found = CheckedCatalog([first, second])
    #expect(found.names(.strangeCharacters) == [["A", "B"]])
  }

  @Test(
    arguments: [
      "Tờ khai “đăng ký” – mẫu số 1…", "Đắk Lắk 18.096,4 km²", "Ô tô ½ tấn §3", "日本 한국", "👩‍👩‍👧",
    ]
  )
  func `leave usual and foreign text alone`(name: String) {
    let strange = CheckedCatalog([whole(name)]).findings.filter {
      $0.detail != .characters(.invisible, in: .name, first: "\u{200D}")
    }
    #expect(strange.isEmpty)
  }

  @Test(arguments: [
    "Hô\u{323} ti\u{323}ch", "Hô\\u{323} tich", "H\\u{6F}\\u{302}\\u{323} ti\\u{323}ch",
  ])
  func `tell letters in pieces by what the list wrote`(given: String) {
    var procedure = whole("A")
    procedure.asGiven = [NamedText(name: "field", text: given)]
    let found = CheckedCatalog([procedure])
    #expect(found.only == [.notComposed])
    #expect(
      found.findings.first?.detail == .characters(.notComposed, in: .field, first: nil)
    )
  }

  @Test func `tell what else was cleaned`() {
    var procedure = whole("A")
    procedure.asGiven = [NamedText(name: "name", text: "A \\u{200B}")]
    let found = CheckedCatalog([procedure])
    #expect(found.only == [.cleanedText])
    #expect(found.findings.first?.detail == .cleaned(.name))
  }
}

@Suite struct `The checks of the whole catalog` {
  @Test func `name the rows of the rarer scheme of levels`() {
    let found = CheckedCatalog([
      whole("A", code: "1.000001", level: .four), whole("B", code: "1.000002", level: .full),
      whole("C", code: "1.000003", level: .partial),
    ])
    #expect(found.only == [.mixedLevels])
    #expect(found.names(.mixedLevels) == [["A"]])
    #expect(found.findings.first?.detail == .scheme(.fourLevels, others: .threeKinds))
  }

  private static let dates: [(String?, Bool)] = [
    ("2025-07-01", true), ("2025-07", true), ("2025-12-31", true), ("2026", true),
    ("2025-06-30", false), ("2025-06", false), ("2025", false), ("2022-12", false), (nil, false),
    ("năm nay", false), ("", false),
  ]

  @Test(arguments: dates.indices)
  func `know when there was no district tier any more`(number: Int) {
    let (date, hasEnded) = Self.dates[number]
    let about = SnapshotDescription(date: date)
    let found = CheckedCatalog(
      [
        whole("A", code: "1.000001", tier: .district), whole("B (cấp huyện)", code: "1.000002"),
        whole("C", code: "1.000003"),
      ],
      about
    )
    #expect(found.names(.districtTier) == (hasEnded ? [["A"]] : []))
    #expect(found.names(.districtNamed) == (hasEnded ? [["B (cấp huyện)"]] : []))
  }

  @Test func `compare what others published with what is counted`() {
    let source = BilingualText(vietnamese: "báo", english: "paper")
    let figures = [(2, "cap:xa"), (3, "cap:xa"), (9, nil)].map { value, query in
      PublishedFigure(label: source, value: value, source: source, query: query)
    }
    let found = CheckedCatalog(
      [whole("A", code: "1.000001"), whole("B", code: "1.000002")],
      SnapshotDescription(publishedFigures: figures)
    )
    #expect(found.findings.map(\.detail) == [.figure(figures[1], counted: 2)])
    #expect(found.findings.map(\.rows) == [[]])
  }

  @Test func `come the worst first`() {
    let catalog = Catalog(
      Snapshot(procedures: [
        Procedure(name: "A"), whole("B", code: "x"), whole("B", code: "1.000001"),
      ])
    )
    let severities = CatalogChecks.findings(of: catalog).map(\.check.severity)
    #expect(severities == severities.sorted())
    #expect(Set(severities).count == 3)
  }

  @Test func `have a name of its own each in both languages`() {
    let names = Check.allCases.flatMap { [$0.rawValue, $0.slug] }
    #expect(Set(names).count == names.count)
  }

  @Test func `hold their rows as sets`() {
    let catalog = Catalog(Snapshot(procedures: [whole("A"), whole("B"), Procedure(name: "C")]))
    let sets = CatalogChecks.findings(of: catalog).rowSets(of: catalog.count)
    #expect(sets[.duplicateCode].map(Array.init) == [0, 1])
    #expect(sets[.missingFee].map(Array.init) == [2])
    #expect(sets[.mixedLevels] == nil)
  }
}
