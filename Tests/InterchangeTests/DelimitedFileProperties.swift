import Interchange
import TestSupport
import Testing

@Suite struct `Any table` {
  private static let pieces = [
    "a", "Đắk", "thủ tục", "\"", "\"\"", ",", ";", "|", "\t", "\n", "\r\n", " ", "-", "0", "ư",
  ]

  @Test(arguments: 0..<200)
  func `written with any delimiter reads back the same`(seed: Int) throws {
    var random = Seeded(UInt64(seed))
    let delimiter = [",", ";", "|", "\t"].randomElement(using: &random) ?? ","
    let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    let width = Int.random(in: 2...8, using: &random)
    let table = (0..<Int.random(in: 2...30, using: &random)).map { row in
      (0..<width).map { column in
        row == 0 ? "Cột \(column)" : random.some(Self.pieces, upTo: 6).joined()
      }
    }
    let isNamed = Bool.random(using: &random)
    let rows = table.map { row in row.map { "\"" + $0.doublingQuotes + "\"" } }
    let lines = rows.map { $0.joined(separator: delimiter) + lineEnd }
    let text = (isNamed ? "sep=" + delimiter + lineEnd : "") + lines.joined()
    let file = try DelimitedFile.read(Array(text.utf8))
    #expect(file.sheets.first?.texts == table)
    #expect(file.kind == (delimiter == "\t" ? .tsv : .csv))
  }

  @Test(arguments: 0..<300)
  func `of any bytes is read or refused`(seed: Int) {
    var random = Seeded(UInt64(seed))
    let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
      Bool.random(using: &random)
        ? UInt8.random(in: 1...255, using: &random)
        : Array("\",;\t|\r\n a".utf8).randomElement(using: &random) ?? 0
    }
    for encoding in [nil] + EncodingFinding.Encoding.allCases.map(Optional.some) {
      let options = ReadingOptions(encoding: encoding)
      guard let file = try? DelimitedFile.read(bytes, options: options) else { continue }
      #expect(file.sheets.count == 1)
      #expect(file.sheets[0].rowCount > 0)
      let clean = CleanSheet(file.sheets[0])
      for row in 0..<file.sheets[0].rowCount {
        for column in 0..<file.sheets[0].cellCount(inRow: row) {
          #expect(clean.values(row: row, column: column).count <= 1)
        }
      }
    }
  }
}

extension String {
  fileprivate var doublingQuotes: String {
    String(flatMap { $0 == "\"" ? "\"\"" : String($0) })
  }
}
