import Interchange
import Testing

@Suite struct `A delimited file is read` {
  /// What all fixtures of the same table hold.
  static let table = [
    ["Mã thủ tục", "Tên thủ tục", "Lĩnh vực", "Cấp thực hiện"],
    ["1.001193", "Thủ tục đăng ký khai sinh", "Hộ tịch", "Cấp xã"],
    ["1.000894", "Đăng ký kết hôn", "Hộ tịch", "Cấp xã"],
    [
      "1.012753", "Cấp giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở", "Đất đai",
      "Cấp tỉnh",
    ],
  ]

  @Test(arguments: [
    ("windows-1258-semicolons.csv", FileKind.csv, EncodingFinding.Encoding.windows1258),
    ("utf-8-bom-semicolons.csv", .csv, .utf8),
    ("utf-16le-bom-tabs.tsv", .tsv, .utf16LittleEndian),
    ("utf-16be-bom-tabs.tsv", .tsv, .utf16BigEndian),
    ("utf-16le-no-bom.csv", .csv, .utf16LittleEndian),
    ("utf-16be-no-bom.csv", .csv, .utf16BigEndian),
    ("tcvn3-commas.csv", .csv, .tcvn3),
    ("vni-commas.csv", .csv, .vni),
    ("sep-line-bars.csv", .csv, .utf8),
    ("returns-only.csv", .csv, .utf8),
  ])
  func `in every encoding`(
    name: String,
    kind: FileKind,
    encoding: EncodingFinding.Encoding
  ) throws {
    let bytes = try fixture("Encodings/" + name)
    for options in [ReadingOptions(), ReadingOptions(encoding: encoding)] {
      let file = try DelimitedFile.read(bytes, options: options)
      #expect(file.kind == kind)
      #expect(file.encoding?.encoding == encoding)
      #expect(try #require(file.sheets.first).texts == Self.table)
    }
  }

  @Test func `with what told the encoding`() throws {
    func evidence(_ name: String) throws -> EncodingFinding.Evidence? {
      try DelimitedFile.read(fixture("Encodings/" + name)).encoding?.evidence
    }
    #expect(try evidence("utf-16le-bom-tabs.tsv") == .byteOrderMark)
    #expect(try evidence("utf-16le-no-bom.csv") == .zeroBytes(186))
    #expect(try evidence("returns-only.csv") == .valid)
    #expect(
      try evidence("tcvn3-commas.csv")
        == .syllables(43, of: 43, example: "M·", readAs: "Mã")
    )
    #expect(
      try evidence("vni-commas.csv") == .syllables(43, of: 43, example: "thuû", readAs: "thủ")
    )
    let bytes = try fixture("Encodings/returns-only.csv")
    let given = try DelimitedFile.read(bytes, options: ReadingOptions(encoding: .utf8))
    #expect(given.encoding == EncodingFinding(encoding: .utf8, evidence: .given))
  }

  @Test func `as UTF-8 although a font is given, if it is that`() throws {
    let bytes = try fixture("Encodings/tcvn3-read-as-unicode.csv")
    let file = try DelimitedFile.read(bytes, options: ReadingOptions(encoding: .tcvn3))
    #expect(file.encoding == EncodingFinding(encoding: .utf8, evidence: .valid))
    #expect(file.sheets.first?.texts[1][2] == "Hé tÞch")
  }

  @Test func `with line breaks and doubled quotes in quoted cells`() throws {
    let sheet = try sheet("breaks-in-quoted-cells.csv")
    #expect(sheet.texts[1] == ["Đăng ký kết hôn", "Tờ khai\nGiấy \"A\"\n\nẢnh"])
    #expect((0..<3).map { sheet.line(ofRow: $0) } == [1, 2, 6])
  }

  @Test func `with quotes that are never closed as text`() throws {
    #expect(
      try sheet("quote-never-closed.csv").texts == [
        ["Tên", "Ghi chú"], ["A", "\"chưa đóng"], ["B", "xong"], ["C", "đóng, rồi"],
        ["D", "\"\"\""],
      ]
    )
  }

  @Test func `as UTF-8 still where a letter lost a byte`() throws {
    let file = try DelimitedFile.read(fixture("Encodings/utf-8-with-a-lost-byte.csv"))
    #expect(file.encoding?.encoding == .utf8)
    #expect(file.sheets[0].bytes(row: 1, column: 1).suffix(3) == [0x20, 0xE1, 0xBB])
  }

  @Test func `with the lines of its rows, blank ones counted`() throws {
    let sheet = try read("sep=;\r\n\r\nTên;Mã\r\n \r\nA;1\r\n;\r\n")
    #expect(sheet.texts == [["Tên", "Mã"], ["A", "1"], ["", ""]])
    #expect((0..<3).map { sheet.line(ofRow: $0) } == [3, 5, 6])
  }

  @Test func `as one column where nothing divides the rows`() throws {
    #expect(try read("Tên\nCấp, đổi\nCấp lại\n").texts == [["Tên"], ["Cấp, đổi"], ["Cấp lại"]])
    #expect(try DelimitedFile.read(Array("Tên\nA\n".utf8)).kind == .csv)
  }

  @Test(arguments: [
    ("Mã;Tên\n1;A, b\n2;C, d\n", 2), ("Mã\tTên, loại\n1\tA, b; c\n", 2), ("a|b,c|d\n1|2,3|4\n", 3),
    ("DANH SÁCH THỦ TỤC\nTỉnh Đắk Lắk, năm 2022\nMã,Tên,Phí\n1,A,0\n2,B,0\n", 3),
    ("a,b,c,d\n1,2\n1,2,3\n1\n1,2,3,4,5\n1,2,3,4,5,6\n", 6),
    ("a, b, c\n1, 2, 3\n", 3), ("a;b\n1,5;2,5\n3,5;4,5\n", 2),
  ])
  func `with the delimiter that its rows agree on`(text: String, width: Int) throws {
    let sheet = try read(text)
    #expect(sheet.cellCount(inRow: sheet.rowCount - 1) == width)
  }

  private func read(_ text: String) throws -> Sheet {
    try #require(DelimitedFile.read(Array(text.utf8)).sheets.first)
  }

  private func sheet(_ name: String) throws -> Sheet {
    try #require(DelimitedFile.read(fixture("Encodings/" + name)).sheets.first)
  }
}

@Suite struct `A delimited file is refused` {
  @Test(arguments: ["", " \r\n\t \n", "\u{FEFF}", "\u{FEFF}\n"])
  func `when nothing is in it`(text: String) {
    #expect(throws: ListError.empty) { try DelimitedFile.read(Array(text.utf8)) }
  }

  @Test(
    arguments: [
      [0x61, 0x62, 0x00, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68],
      [0x01, 0x02, 0x03, 0x04, 0x61], (0x00...0xFF).map { $0 }, [0xFF, 0xFE, 0x00, 0x00],
      [0x80, 0x81, 0x82, 0xFF, 0xFE, 0x90],
    ] as [[UInt8]]
  )
  func `when it is no text`(bytes: [UInt8]) {
    #expect(throws: ListError.unknownKind) { try DelimitedFile.read(bytes) }
  }

  @Test(
    arguments: [
      (.utf8, [0x61, 0x0A, 0xE1, 0x61], 2),
      (.windows1258, [0x61, 0x0D, 0x0A, 0x61, 0x0A, 0x81], 3),
      (.utf16LittleEndian, [0x61, 0x00, 0x0A, 0x00, 0x62], 2), (.tcvn3, [0x61, 0x0D, 0x81], 2),
    ] as [(EncodingFinding.Encoding, [UInt8], Int)]
  )
  func `when it is not in the encoding that was given`(
    encoding: EncodingFinding.Encoding,
    bytes: [UInt8],
    line: Int
  ) {
    #expect(throws: ListError.notText(encoding, line: line)) {
      try DelimitedFile.read(bytes, options: ReadingOptions(encoding: encoding))
    }
  }

  @Test func `when a row or a cell is too large`() {
    let comma = UInt8(ascii: ",")
    #expect(throws: ListError.tooLarge(.columns(DelimitedFile.mostColumns))) {
      try DelimitedFile.read(Array("a,b\n1,2\n".utf8) + [UInt8](repeating: comma, count: 1 << 20))
    }
    let long = [UInt8](repeating: UInt8(ascii: "a"), count: DelimitedFile.mostCellBytes + 1)
    for quote in [[], [UInt8(ascii: "\"")]] {
      #expect(throws: ListError.tooLarge(.cell(DelimitedFile.mostCellBytes))) {
        try DelimitedFile.read(Array("a,b\n1,".utf8) + quote + long + quote)
      }
    }
  }
}
