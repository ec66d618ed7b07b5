import Interchange
import TestSupport
import Testing

@Suite struct `A cell is cleaned` {
  private func values(_ text: String) -> [CleanText] { values([Array(text.utf8)]) }

  private func values(_ cells: [[UInt8]]) -> [CleanText] {
    var builder = SheetBuilder()
    for cell in cells { builder.append(cell) }
    builder.endRow(line: 1)
    return CleanSheet(builder.finish()).values(row: 0, column: 0)
  }

  @Test(arguments: [
    ("a\u{200B}b\u{FEFF}", "ab"), ("Ti\u{AD}ê\u{301}p", "Tiếp"), ("\u{F0B7} Đơn", "Đơn"),
    ("UBND cấp  xã", "UBND cấp xã"), ("a\u{A0}b\u{3000}c", "a b c"), ("a\u{1}b\u{85}c", "a b\nc"),
    ("a \t\r\n \n b\u{2028}c", "a\nb\nc"), ("\u{202B}a\u{202C}\u{200E}", "a"),
    ("Đa\u{306}\u{301}k", "Đắk"), ("a\u{200D}\u{301}", "á"), ("x\u{10FFFD}y", "x y"),
  ])
  func `with what stood there beside it`(text: String, cleaned: String) {
    let values = values(text)
    #expect(values.map { Array($0.text.utf8) } == [Array(cleaned.utf8)])
    #expect(values.first?.raw.map { Array($0.utf8) } == Array(text.utf8))
  }

  @Test(arguments: ["Đăng ký kết hôn", " a ", "\u{A0}b\t", "0", "“a” – b", "a\nb", "₫ 5°", "−"])
  func `without it where only blanks at the ends were taken off`(text: String) {
    #expect(values(text).map(\.raw) == [nil])
  }

  @Test(arguments: [
    "", " ", "-", "–", " — ", "Không có thông tin", "KHÔNG CÓ  THÔNG TIN", "không có thông tin.",
    "\u{200B}", "\u{F0B7}", "Kho\u{302}ng co\u{301} thông tin",
  ])
  func `to nothing where it says nothing`(text: String) {
    #expect(values(text).isEmpty)
  }

  @Test(arguments: ["0", "Không", "--", "Không có", "Không có thông tin gì"])
  func `and stays where it says something`(text: String) {
    #expect(values(text).map(\.text) == [text])
  }

  @Test func `with bytes that are no UTF-8 shown and kept`() {
    let values = values([[0x47, 0x69, 0xE1, 0x20, 0x31]])
    #expect(values == [CleanText(text: "Gi\u{FFFD} 1", raw: "Giá 1")])
  }

  @Test func `value by value where it has several`() {
    var builder = SheetBuilder()
    builder.append(list: ["A  a", "-", "B"])
    builder.endRow(line: 1)
    #expect(
      CleanSheet(builder.finish()).values(row: 0, column: 0)
        == [CleanText(text: "A a", raw: "A  a"), CleanText(text: "B")]
    )
  }

  @Test(arguments: 0..<300)
  func `to the same when it is cleaned again`(seed: Int) {
    var random = Seeded(UInt64(seed))
    let pieces = [
      "a", "ệ", " ", "\u{A0}", "\n", "\r", "\u{301}", "\u{200B}", "\u{F0B7}", "-", "\t", "đ",
      "\u{AD}",
    ]
    let once = values(random.some(pieces, upTo: 12).joined())
    for value in once {
      #expect(values(value.text).map { Array($0.text.utf8) } == [Array(value.text.utf8)])
      #expect(values(value.text).map(\.raw) == [nil])
    }
  }
}

@Suite struct `A column in a font from before Unicode` {
  @Test(arguments: [
    ("tcvn3-read-as-unicode.csv", EncodingFinding.Encoding.tcvn3),
    ("vni-read-as-unicode.csv", .vni),
  ])
  func `is read as what it shows`(name: String, encoding: EncodingFinding.Encoding) throws {
    let file = try DelimitedFile.read(fixture("Encodings/" + name))
    let clean = CleanSheet(try #require(file.sheets.first))
    #expect(file.encoding?.encoding == .utf8)
    #expect(clean.texts == `A delimited file is read`.table)
    #expect(
      clean.findings.mapValues(\.encoding) == [0: encoding, 1: encoding, 2: encoding, 3: encoding]
    )
    #expect(
      clean.values(row: 0, column: 0).first?.raw
        == String(
          decoding: clean.sheet.bytes(row: 0, column: 0),
          as: UTF8.self
        )
    )
  }

  @Test func `is one of several, and the others stay`() throws {
    let clean = sheet([
      ["Tên", "Có", "Lĩnh vực"], ["Ñaêng kyù keát hoân", "Có", "Hộ tịch"],
      ["Caáp giaáy chöùng nhaän", "Không", "Đất đai"], ["Không", "", ""],
    ])
    #expect(Array(clean.findings.keys) == [0])
    #expect(
      clean.texts == [
        ["Tên", "Có", "Lĩnh vực"], ["Đăng ký kết hôn", "Có", "Hộ tịch"],
        ["Cấp giấy chứng nhận", "Không", "Đất đai"], ["Không"],
      ]
    )
  }

  @Test(arguments: [EncodingFinding.Encoding.tcvn3, nil])
  func `leaves headings and cells that are Unicode already`(given: EncodingFinding.Encoding?) {
    let rows = [
      ["Mã", "Tên", "Ghi chú của cơ quan"], ["1.000001", "§¨ng ký kÕt h«n", "Không có ghi chú"],
      ["1.000002", "CÊp giÊy chøng nhËn", "Công an xã thông báo"],
      ["1.000003", "§¨ng ký khai sinh", "Hồ sơ giấy"],
    ]
    let clean = sheet(rows, encoding: given)
    #expect(clean.texts[0] == rows[0])
    #expect(clean.texts.map { $0[2] } == rows.map { $0[2] })
    #expect(
      clean.texts[1...].map { $0[1] } == [
        "Đăng ký kết hôn", "Cấp giấy chứng nhận", "Đăng ký khai sinh",
      ]
    )
  }

  @Test func `is found by its cells where a short list has a heading in Unicode over it`() {
    let rows = [
      ["Tên", "Lĩnh vực", "Ghi chú"], ["§¨ng ký kÕt h«n", "Hé tÞch", "Công an xã"],
      ["§¨ng ký khai sinh", "Hé tÞch", "Không"],
    ]
    let clean = sheet(rows)
    #expect(clean.texts.map { $0[1] } == ["Lĩnh vực", "Hộ tịch", "Hộ tịch"])
    #expect(clean.texts.map { $0[2] } == rows.map { $0[2] })
  }

  @Test func `has words that are Vietnamese in both readings, as the rest of the row is`() {
    let clean = sheet(
      [["Thñ tôc", "CÊp"], ["CÊp b¶n sao", "bé"], ["§¨ng ký", "tØnh"]],
      encoding: .tcvn3
    )
    #expect(
      clean.texts == [["Thủ tục", "Cấp"], ["Cấp bản sao", "bộ"], ["Đăng ký", "tỉnh"]]
    )
  }

  @Test func `takes one beside it along that has but one word`() {
    let clean = sheet([["Thñ tôc", "Gi¸"], ["CÊp ®æi", "5"]])
    #expect(clean.texts == [["Thủ tục", "Giá"], ["Cấp đổi", "5"]])
    #expect(sheet([["5 µm", "Giá"], ["6 µm", "đất"]]).findings.isEmpty)
  }

  @Test func `is none in the bundled catalog, of which every value stays`() throws {
    let bytes = try FileReading.bytes(
      of: folder(of: #filePath) + "/../../Resources/dak-lak-2022.tsv"
    )
    let clean = CleanSheet(try #require(DelimitedFile.read(bytes).sheets.first))
    #expect(clean.findings.isEmpty)
    #expect(clean.sheet.rowCount == 1675)
    for row in 0..<clean.sheet.rowCount {
      for column in 0..<clean.sheet.cellCount(inRow: row) {
        let cell = String(decoding: clean.sheet.bytes(row: row, column: column), as: UTF8.self)
        let values = clean.values(row: row, column: column)
        #expect(values == (cell.isEmpty ? [] : [CleanText(text: cell)]))
      }
    }
  }

  @Test func `may be said by a person`() {
    var builder = SheetBuilder()
    builder.append("Hé".utf8)
    builder.endRow(line: 1)
    let clean = CleanSheet(builder.finish(), encoding: .tcvn3)
    #expect(clean.findings == [0: EncodingFinding(encoding: .tcvn3, evidence: .given)])
    #expect(clean.values(row: 0, column: 0) == [CleanText(text: "Hộ", raw: "Hé")])
  }

  private func sheet(
    _ rows: [[String]],
    encoding: EncodingFinding.Encoding? = nil
  ) -> CleanSheet {
    var builder = SheetBuilder()
    for (line, row) in rows.enumerated() {
      for cell in row { builder.append(cell.utf8) }
      builder.endRow(line: line + 1)
    }
    return CleanSheet(builder.finish(), encoding: encoding)
  }
}

extension CleanSheet {
  /// The text of all cells that have any.
  fileprivate var texts: [[String]] {
    (0..<sheet.rowCount).map { row in
      (0..<sheet.cellCount(inRow: row)).flatMap { values(row: row, column: $0).map(\.text) }
    }
  }
}
