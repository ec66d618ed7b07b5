import Interchange
import ProcedureModel
import Strings
import Testing

/// A workbook of procedures, read back by the reader of lists.
private func workbook(
  _ procedures: [Procedure],
  options: ExportOptions = ExportOptions(),
  provenance: Provenance? = nil
) throws -> (bytes: [UInt8], file: ListFile) {
  var bytes: [UInt8] = []
  let context = ExportContext(
    title: "Đắk Lắk · 12/2022",
    notice: "Bản tham khảo",
    options: options,
    provenance: provenance,
    columnLabel: { "cột \($0.rawValue)" }
  )
  try ExportFormat.xlsx.write(procedures, context: context, to: &bytes)
  return (bytes, try ListFileReader.read(bytes, name: "x.xlsx"))
}

/// What an import makes of a workbook's bytes.
private func imported(_ file: ListFile) -> ImportResult {
  ListImport.read([(name: "x.xlsx", file: .success(file))])
}

private let provenance = Provenance(
  catalog: .init(place: "Đắk Lắk", source: "a -- b <c> & \"d\"", hash: "77", count: 2),
  request: .init(query: "tier:commune \\t \"a\"", ids: ["1.000894", "A@none"]),
  format: .xlsx,
  options: ExportOptions(columns: [.attribute(.name)], groups: [.field]),
  count: 2,
  date: "2026-11-23T01:39:32Z",
  version: "1.0"
)

@Suite struct `A workbook` {
  @Test func `has every text in its cell, whatever a spreadsheet or XML would make of it`() throws {
    let names = [
      "=1+1", "+1", "-1", "@SUM(A1)", "0001", "1.001570", "1e5", "2024-01-01", "TRUE", "a\tb\\t\\",
      "\"a\",b;'c'", "a\r\nb\nc", "\u{1}\u{8}\u{1F}\u{7F}", "_x0041_ _x_ _x00", "<b>&amp;</b>",
      "\u{202E}abc\u{2067}", "\u{FFFE}\u{FFFF}\u{FEFF}", "😀 ế q\u{323}\u{307}", " a ", "]]>",
    ]
    let (_, file) = try workbook(names.map { Procedure(name: $0, fee: $0) })
    let sheet = try #require(file.sheets.first)
    #expect(sheet[0, 0] == .text("cột name"))
    #expect(sheet.rowCount == names.count + 1)
    for (row, name) in names.enumerated() {
      let cells = (0..<2).map {
        String(decoding: sheet.bytes(row: row + 1, column: $0), as: UTF8.self)
      }
      #expect(
        cells.map { Array($0.unicodeScalars) } == [name, name].map { Array($0.unicodeScalars) }
      )
    }
  }

  @Test func `says where a text is longer than a cell of Excel, and counts such cells`() throws {
    let long = String(repeating: "ế", count: 40_000)
    let most = String(repeating: "b", count: 32_767)
    let escaped = String(repeating: "\u{1}", count: 30_000)
    let (_, file) = try workbook([
      Procedure(name: "A", result: long), Procedure(name: "B", result: most),
      Procedure(name: "C", result: escaped),
    ])
    let cells = (1...3).map {
      String(decoding: file.sheets[0].bytes(row: $0, column: 1), as: UTF8.self)
    }
    let mark = Strings.vietnamese.exports.workbook.cut
    #expect(cells[0] == String(repeating: "ế", count: 32_767 - mark.utf16.count) + mark)
    #expect(cells[1] == most)
    #expect(cells[2].hasPrefix("\u{1}\u{1}") && cells[2].hasSuffix(mark))
    let last = file.sheets[1].rowCount - 1
    #expect(file.sheets[1][last, 0] == .text(Strings.vietnamese.exports.workbook.cutCells))
    #expect(file.sheets[1][last, 1] == .text("2"))
  }

  @Test func `tells where it comes from, to machines and to people`() throws {
    let (bytes, file) = try workbook([Procedure(name: "A")], provenance: provenance)
    #expect(Provenance(file: bytes) == provenance)
    let about = try #require(file.sheets.last)
    #expect(about.name == "Nguồn")
    let texts = (0..<about.rowCount).map { about[$0, 1] }
    #expect(texts.contains(.text("a -- b <c> & \"d\"")))
    #expect(texts.contains(.text("tier:commune \\t \"a\"")))
    #expect(texts.contains(.text("tthc 1.0")))
  }

  @Test func `without a helper's answer tells nothing of another file`() throws {
    #expect(Provenance(file: try export([], as: .md).utf8.map { $0 }) == nil)
    #expect(Provenance(file: [0x50, 0x4B, 0x03, 0x04]) == nil)
  }

  @Test func `has its groups as rows that an import reads`() throws {
    let options = ExportOptions(columns: [.attribute(.name)], groups: [.tier, .field])
    let (_, file) = try workbook(grouped, options: options)
    let texts = (0..<file.sheets[0].rowCount).map { file.sheets[0][$0, 0] }
    #expect(
      texts.prefix(4) == [
        .text("cột name"), .text("THỦ TỤC HÀNH CHÍNH CẤP TỈNH"), .text("Lĩnh vực Hộ tịch"),
        .text("Đăng ký khai sinh"),
      ]
    )
  }
}

/// In the order of their tiers and fields, as `tthc` gives them.
private let grouped = [
  Procedure(
    code: ProcedureCode("1.000001"),
    name: "Đăng ký khai sinh",
    tiers: TierSet(.province),
    field: "Hộ tịch"
  ),
  Procedure(name: "Cấp thẻ luật sư", tiers: TierSet(.province), field: "Luật sư", fee: "Không"),
  Procedure(name: "Cấp lại thẻ", tiers: TierSet(.province)),
  Procedure(
    code: ProcedureCode("1.000002"),
    name: "Chứng thực bản sao",
    tiers: [TierSet(.district), TierSet(.commune)],
    field: "Chứng thực",
    agencies: ["Phòng Tư pháp", "UBND cấp xã"],
    levels: LevelSet(.four),
    timeLimit: "01 ngày",
    legalBasis: ["Nghị định 23/2015/NĐ-CP", "Thông tư 01/2020/TT-BTP"]
  ),
  Procedure(name: "Thẩm định hồ sơ", tiers: TierSet(.ministry), field: "Đầu tư"),
  Procedure(name: "Cấp thẻ", tiers: TierSet(.other), field: "Cư trú"),
  Procedure(name: "Xác nhận thông tin", field: "Cư trú"),
  Procedure(name: "Xác nhận khác"),
]

@Suite struct `A workbook in the layout of an appendix` {
  private let options = ExportOptions(groups: [.tier, .field], layout: .appendix)

  @Test func `has the decision's columns, parts, roman numbers and running numbers`() throws {
    let (_, file) = try workbook(grouped, options: options)
    let sheet = file.sheets[0]
    #expect(sheet.name == "Phụ lục")
    let head = (0..<8).map { sheet[2, $0] }
    let expected = [
      "STT", "Mã TTHC", "Tên thủ tục hành chính", "Thời hạn giải quyết", "Cơ quan thực hiện",
      "Phí, lệ phí", "Căn cứ pháp lý", "Mức độ DVCTT",
    ]
    #expect(head == expected.map { .text($0) })
    let firsts = (3..<sheet.rowCount).map { sheet[$0, 0] }
    let rows = [
      "A. THỦ TỤC HÀNH CHÍNH CẤP TỈNH", "I. Lĩnh vực Hộ tịch", "1", "II. Lĩnh vực Luật sư", "2",
      "III. Không nêu lĩnh vực", "3", "B. THỦ TỤC HÀNH CHÍNH CẤP HUYỆN, CẤP XÃ",
      "I. Lĩnh vực Chứng thực", "4", "C. THỦ TỤC HÀNH CHÍNH CẤP BỘ", "I. Lĩnh vực Đầu tư", "5",
      "D. THỦ TỤC HÀNH CHÍNH CỦA CƠ QUAN KHÁC", "I. Lĩnh vực Cư trú", "6",
      "E. KHÔNG NÊU CẤP THỰC HIỆN", "I. Lĩnh vực Cư trú", "7", "II. Không nêu lĩnh vực", "8",
    ]
    #expect(firsts == rows.map { .text($0) })
  }

  @Test func `comes back with tiers and fields from its group rows`() throws {
    let result = imported(try workbook(grouped, options: options, provenance: provenance).file)
    #expect(result.report.status == .understood)
    #expect(result.report.files[0].sheets.map(\.skipped) == [nil, .noHeadings])
    #expect(result.procedures == grouped)
  }

  @Test func `comes back with more fields than there are simple roman numbers`() throws {
    let many = (1...130).map {
      Procedure(
        code: ProcedureCode(number: 1_000_000 + $0),
        name: "Cấp giấy phép số \($0)",
        tiers: TierSet(.province),
        field: "Ngành \($0)"
      )
    }
    #expect(imported(try workbook(many, options: options).file).procedures == many)
  }

  @Test func `looks the same as text`() throws {
    let context = ExportContext(options: options)
    let text = try ExportFormat.xlsx.preview(grouped, context: context)
    let lines = text.split(separator: "\n")
    #expect(lines[1] == "A. THỦ TỤC HÀNH CHÍNH CẤP TỈNH")
    #expect(lines[3] == "1\t1.000001\tĐăng ký khai sinh\t\t\t\t\t")
    #expect(lines.count == 1 + 13 + grouped.count)
  }
}
