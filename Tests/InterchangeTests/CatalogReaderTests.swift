import Interchange
import ProcedureModel
import Testing

@Suite struct `A catalog is read` {
  @Test func `the bundled catalog whole and without a doubt`() throws {
    let bytes = try FileReading.bytes(
      of: folder(of: #filePath) + "/../../Resources/dak-lak-2022.tsv"
    )
    let reading = try CatalogReader.read(bytes)
    let all = reading.snapshot.procedures
    #expect(reading.problems.isEmpty)
    #expect(all.count == 1674)
    #expect(all.count { $0.code == nil } == 307)
    #expect(
      [.province, .district, .commune].map { tier in all.count { $0.tiers == TierSet(tier) } }
        == [1377, 195, 102]
    )
    #expect(
      [.two, .three, .four].map { level in all.count { $0.levels == LevelSet(level) } }
        == [612, 407, 655]
    )
    #expect(all[3].agencies == ["Ban Tiếp công dân tỉnh (Văn phòng UBND tỉnh)", "các sở, ngành"])
    #expect(all.contains { $0.alsoAt == [TierSet(.district), TierSet(.province)] })
  }

  @Test func `columns in another order, in capitals, with blanks, and some missing`() throws {
    let all = try read(" LEVEL\tName \tcode\n3\tA\t1.000894\n").snapshot.procedures
    #expect(
      all == [Procedure(code: ProcedureCode("1.000894"), name: "A", levels: LevelSet(.three))]
    )
  }

  @Test func `a byte order mark, CRLF, blank lines and a missing last newline`() throws {
    let bytes = try fixture("bom-crlf-blank-lines.tsv")
    let reading = try CatalogReader.read(bytes)
    #expect(reading.snapshot.procedures.map(\.name) == ["Đăng ký kết hôn", "Đăng ký khai sinh"])
    #expect(reading.problems.isEmpty)
  }

  @Test func `quotes as RFC 4180 has them`() throws {
    let all = try CatalogReader.read(fixture("quoted-cells.csv")).snapshot.procedures
    #expect(all.map(\.name) == ["Cấp, đổi", "Thẻ \"A\"", "Hai\ndòng", "\"Sao\" lục", "Giấy \"B\""])
    #expect(all.map(\.fee) == ["x", "x", "x", "x", "x"])
  }

  @Test func `a quote that is never closed is text`() throws {
    let reading = try CatalogReader.read(fixture("quote-not-closed.tsv"))
    #expect(reading.snapshot.procedures.map(\.name) == ["\"A", "B\" b", "\"C\" D", "\"E"])
  }

  @Test func `tiers and levels in either language, several in a cell`() throws {
    let all = try read("name\ttier\tlevel\nA\ttinh, Commune\ttoantrinh,2\n").snapshot.procedures
    #expect(all.first?.tiers == [TierSet(.province), TierSet(.commune)])
    #expect(all.first?.levels == [LevelSet(.two), LevelSet(.full)])
  }

  @Test func `decomposed text is composed`() throws {
    let all = try read("name\tagency\nDa\u{306}ng\tSơ\u{309}; Bô\u{323}\n").snapshot.procedures
    #expect(all.first.map { Array($0.name.utf8) } == Array("D\u{103}ng".utf8))
    #expect(all.first.map { Array($0.agencies.joined().utf8) } == Array("S\u{1EDF}B\u{1ED9}".utf8))
  }

  @Test func `a plain list of names keeps its commas`() throws {
    #expect(try read("name\nCấp, đổi\n").snapshot.procedures.map(\.name) == ["Cấp, đổi"])
  }

  @Test func `derived headings are ignored without a word`() throws {
    let reading = try read("id\tname\tlevel_scheme\tlevel\nx\tA\tND43/2011\t4\n")
    #expect(reading.problems.isEmpty)
    #expect(reading.snapshot.procedures == [Procedure(name: "A", levels: LevelSet(.four))])
  }

  @Test func `what it says of the snapshot is kept`() throws {
    let about = SnapshotDescription(place: "Đắk Lắk", date: "2022-12")
    #expect(try CatalogReader.read(Array("name\nA".utf8), about: about).snapshot.about == about)
  }
}

@Suite struct `A bad row never stops the rest` {
  @Test func `every trouble is reported with its line`() throws {
    let reading = try CatalogReader.read(fixture("troubles-in-rows.tsv"))
    #expect(reading.snapshot.procedures.map(\.name) == ["A", "C", "D", "E\nE", "F"])
    #expect(
      reading.problems == [
        RowProblem(line: 1, kind: .unknownHeading("ghi chú")),
        RowProblem(line: 1, kind: .repeatedHeading("Name")),
        RowProblem(line: 3, kind: .missingName),
        RowProblem(line: 5, kind: .unknownTier("làng")),
        RowProblem(line: 6, kind: .unknownLevel("5")),
        RowProblem(line: 9, kind: .extraCells(2)),
      ]
    )
    #expect(reading.snapshot.procedures[1].tiers == TierSet(.commune))
  }
}

@Suite struct `A file that is no catalog is refused` {
  @Test(arguments: ["", "\n \r\n\t\n", "\u{FEFF}"])
  func `when it is empty`(text: String) {
    #expect(throws: CatalogError.empty) { try read(text) }
  }

  @Test func `when it is binary`() {
    #expect(throws: CatalogError.binary) { try read("name\nA\0B") }
    #expect(throws: CatalogError.binary) { try read("\u{1}\u{2}\u{3}\u{4}ab") }
  }

  @Test(arguments: [[0xC3], [0xFF], [0xE1, 0xBA], [0xC3, 0x28], [0xE2, 0x80, 0x41]])
  func `when a line is not UTF-8`(bytes: [UInt8]) {
    let file = Array("name\nĐăng ký\nA".utf8) + bytes + Array("\nB\n".utf8)
    #expect(throws: CatalogError.notUTF8(line: 3)) { try CatalogReader.read(file) }
  }

  @Test func `when no heading is a name`() {
    #expect(throws: CatalogError.notACatalog(firstHeading: "Họ", missing: .name)) {
      try read("Họ\tĐịa chỉ\n1\t2\n")
    }
  }

  @Test(arguments: ["name", "name\tcode\n\n", "name\tcode\n\t1.000894\n"])
  func `when it names no procedure`(text: String) {
    #expect(throws: CatalogError.noRows) { try read(text) }
  }
}
