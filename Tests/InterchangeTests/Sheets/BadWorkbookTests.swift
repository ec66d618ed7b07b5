import Interchange
import Testing

@Suite struct `A bad workbook` {
  @Test(arguments: [
    ("billion-laughs.xlsx", ListError.entities(part: "xl/worksheets/sheet1.xml")),
    ("external-entity.xlsx", .entities(part: "xl/worksheets/sheet1.xml")),
    ("bomb-of-blanks.xlsx", .tooLarge(.bytes(1 << 30))),
    ("cell-of-20-megabytes.xlsx", .tooLarge(.cell(16 << 20))),
    ("tag-of-3-megabytes.xlsx", .tooLarge(.cell(1 << 20))),
    ("million-columns.xlsx", .tooLarge(.columns(16_384))), ("cut-in-half.xlsx", .cutShort),
    ("cut-in-half.xls", .cutShort), ("document-named.xlsx", .unknownKind),
    ("word-document.xls", .unknownKind), ("page-of-the-web.xls", .unknownKind),
    ("encrypted-package.xlsx", .encrypted), ("encrypted-parts.xlsx", .encrypted),
    ("password.xls", .encrypted),
    ("flipped-bit-in-sheet.xlsx", .damaged(part: "xl/worksheets/sheet1.xml", line: nil)),
    ("sheet-is-missing.xlsx", .damaged(part: "xl/worksheets/sheet1.xml", line: nil)),
    ("invalid-utf8.xlsx", .damaged(part: "xl/worksheets/sheet1.xml", line: 1)),
    ("xml-without-end.xlsx", .damaged(part: "xl/worksheets/sheet1.xml", line: 1)),
    ("path-that-leads-out.xlsx", .unsafePath("../../etc/passwd")),
  ])
  func `is refused with its trouble`(name: String, trouble: ListError) throws {
    #expect(listError { try listFile(name) } == trouble)
  }

  @Test func `is refused by what it is, whatever it is called`() throws {
    let cases: [([UInt8], ListError)] = [
      ([], .empty), (Array(" \n\u{FEFF}".utf8.prefix(2)), .empty), ([0xEF, 0xBB, 0xBF], .empty),
      ([0x50, 0x4B, 3, 4], .cutShort), ([0x50, 0x4B, 5, 6], .cutShort),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .cutShort),
    ]
    for (bytes, trouble) in cases {
      #expect(listError { try ListFileReader.read(bytes, name: "a.xlsx") } == trouble)
    }
  }

  @Test func `of Excel 95 or before is called so`() throws {
    #expect(listError { try listFile("of-excel-95.xls") } == .outdatedWorkbook)
    for start: [UInt8] in [[9, 0, 4, 0, 2, 0], [9, 2, 6, 0, 0, 0], [9, 4, 6, 0, 0, 0]] {
      let bytes = start + [0x10, 0, 0, 0]
      #expect(listError { try ListFileReader.read(bytes, name: "") } == .outdatedWorkbook)
    }
  }

  @Test func `says which sheets there are where the wanted one is not`() throws {
    let options = ReadingOptions(sheet: "Khác")
    let trouble = listError { try listFile("plain.xlsx", options: options) }
    #expect(trouble == .noSheet("Khác", among: ["Sheet"]))
  }

  @Test func `without any cell is empty`() {
    let workbook = TestWorkbook(rows: [[nil]])
    #expect(listError { try ListFileReader.read(workbook.bytes, name: "") } == .empty)
  }

  @Test(arguments: ["plain.xlsx", "merges-formats-hidden.xls"])
  func `never crashes, wherever it is cut or damaged`(name: String) throws {
    let path = folder(of: #filePath) + "/../Fixtures/Sheets/" + name
    let bytes = try FileReading.bytes(of: path)
    var read = 0
    for place in stride(from: 0, to: bytes.count, by: bytes.count / 150) {
      var damaged = bytes
      damaged[place] ^= 0x41
      let variants = [damaged, Array(bytes.prefix(place))]
      read += variants.count { (try? ListFileReader.read($0, name: name)) != nil }
    }
    // Much of a file says nothing of its cells, yet most damage is found.
    #expect(read < 250)
  }
}
