import Interchange
import Testing

@Suite struct `A list that would fill the memory` {
  @Test func `by cells in one place of a workbook is refused`() {
    let row = "<row r=\"9\">" + String(repeating: "<c r=\"A9\"><v>1</v></c>", count: 16_385)
    let workbook = TestWorkbook(rows: [], rest: row + "</row>")
    #expect(error(of: workbook) == .tooLarge(.columns(16_384)))
  }

  @Test func `by elements of XML in each other is refused`() throws {
    let nested = { (count: Int) in
      let tags = [("<a>", count), ("</a>", count)].map { String(repeating: $0.0, count: $0.1) }
      return TestWorkbook(rows: [[.inline("x")]], rest: tags.joined())
    }
    #expect(error(of: nested(256)) == .tooLarge(.depth(256)))
    #expect(try sheet(of: nested(255)).texts == [["x"]])
  }

  @Test func `by merged cells over each other has each place merged once`() throws {
    let merges =
      ["B2:D2", "A1:A3", "F1:ZZZ1"] + Array(repeating: "C1:C9", count: 70_000) + ["A9:B9"]
    let sheet = try sheet(of: TestWorkbook(rows: [[.inline("a")], [.inline("b")]], merges: merges))
    #expect(
      sheet.merges == [
        MergedCells(rows: 0...1, columns: 0...0), MergedCells(rows: 0...1, columns: 2...2),
        MergedCells(rows: 0...0, columns: 5...16_383),
      ]
    )
  }

  @Test func `by long formats shows plain numbers`() throws {
    let formats = [254, 255].map { String(repeating: "x", count: $0) + "0" }
    let numbers = [1, 2].map { TestWorkbook.Cell.number("7", format: $0) }
    let sheet = try sheet(of: TestWorkbook(rows: [numbers], formats: formats))
    #expect(sheet.texts == [[String(repeating: "x", count: 254) + "7", "7"]])
  }

  @Test func `by a stream of an old workbook that leads back to itself is refused`() {
    let bytes = circle(claiming: 100_000)
    #expect(listError { try ListFileReader.read(bytes, name: "") } == .cutShort)
  }

  /// A compound file whose one stream, in small sectors, comes after itself.
  private func circle(claiming size: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 512 * 5)
    func put(_ values: [Int], at place: Int) {
      for (number, byte) in values.enumerated() {
        for part in 0..<4 { bytes[place + 4 * number + part] = UInt8(byte >> (8 * part) & 0xFF) }
      }
    }
    let end = 0xFFFF_FFFE
    put([0xE011_CFD0, 0xE11A_B1A1], at: 0)
    bytes[30] = 9
    put([1, 0, 0xFFFF_FFFF, 2, 1, end, 0, 0] + Array(repeating: end, count: 108), at: 48)
    put([0xFFFF_FFFD, end, end, end], at: 512)
    for (number, name) in ["Root Entry", "Workbook"].enumerated() {
      let place = 1024 + 128 * number
      for (letter, byte) in name.utf8.enumerated() { bytes[place + 2 * letter] = byte }
      bytes[place + 64] = UInt8(2 * name.utf8.count + 2)
      bytes[place + 66] = number == 0 ? 5 : 2
      put(number == 0 ? [3, 512] : [0, size], at: place + 116)
    }
    return bytes
  }

  private func error(of workbook: TestWorkbook) -> ListError? {
    listError { try ListFileReader.read(workbook.bytes, name: "") }
  }

  private func sheet(of workbook: TestWorkbook) throws -> Sheet {
    try #require(try ListFileReader.read(workbook.bytes, name: "").sheets.first)
  }
}

@Suite struct `A sheet that is asked for` {
  @Test(arguments: ["Khác", "0", "-9223372036854775808", "2"])
  func `and is not there is told for every kind of list`(name: String) {
    let workbook = TestWorkbook(rows: [[.inline("x")]])
    #expect(error(name, workbook.bytes) == .noSheet(name, among: ["Một"]))
    for list in ["a,b\n1,2\n", "[{\"a\": 1}]", "{\"a\": 1}\n{\"a\": 2}"] {
      let isNamed = list.hasPrefix("[")
      let error = error(name, Array(list.utf8))
      #expect(error == .noSheet(name, among: isNamed ? ["1"] : []), "\(list)")
    }
  }

  @Test func `by the number 1 is the only one of a list`() throws {
    for list in ["a,b\n1,2\n", "[{\"a\": 1}]", "{\"a\": 1}\n{\"a\": 2}"] {
      let options = ReadingOptions(sheet: "1")
      #expect(
        try ListFileReader.read(Array(list.utf8), name: "", options: options).sheets.count == 1
      )
    }
  }

  private func error(_ name: String, _ bytes: [UInt8]) -> ListError? {
    listError { try ListFileReader.read(bytes, name: "", options: ReadingOptions(sheet: name)) }
  }
}
