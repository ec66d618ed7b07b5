import Interchange
import ProcedureModel
import Testing

@Suite struct `An import tells` {
  @Test(arguments: ["1", "X", "Có"])
  func `that several tiers are meant and not which, in a column of ticks as in a cell`(
    tick: String
  ) {
    let ticked = understand(
      sheet([
        ["Mã TTHC", "Tên thủ tục", "Cấp tỉnh", "Cấp xã", "Dùng chung"],
        ["2.000815", "Chứng thực bản sao", "", "", tick], ["1.000894", "Kết hôn", "", tick, tick],
        ["1.001193", "Khai sinh", "", tick, "Không"],
      ])
    )
    let said = understand(
      sheet([
        ["Mã TTHC", "Tên thủ tục", "Cấp thực hiện"],
        ["2.000815", "Chứng thực bản sao", "dùng chung"],
        ["1.000894", "Kết hôn", "Cấp xã, dùng chung"],
      ])
    )
    let grouped = understand(
      sheet([
        ["STT", "Tên thủ tục", "Lĩnh vực"], ["A", "TTHC CẤP XÃ", ""], ["1", "Kết hôn", "Hộ tịch"],
        ["B", "TTHC DÙNG CHUNG", ""], ["2", "Chứng thực bản sao", "Chứng thực"],
      ])
    )
    #expect(grouped.procedures.map(\.tiers) == [TierSet(.commune), []])
    #expect(grouped.sheet.issues == [RowIssue(line: 5, kind: .sharedTiers("TTHC DÙNG CHUNG"))])
    #expect(ticked.meanings.last == .sharedTierTick)
    #expect(ticked.sheet.issues == [RowIssue(line: 2, kind: .sharedTiers("Dùng chung"))])
    #expect(said.sheet.issues == [RowIssue(line: 2, kind: .sharedTiers("dùng chung"))])
    for result in [ticked, said] {
      #expect(result.procedures[0].tiers == [])
      #expect(result.procedures[1].tiers == TierSet(.commune))
      #expect(result.procedures[0].more.count == 1)
      #expect(result.report.status == .doubtful)
    }
  }

  @Test func `no less of the tiers where a column beside their ticks says something else`() {
    let result = understand(
      sheet(
        [
          ["Tên thủ tục", "Cấp thực hiện", "", "", ""],
          ["", "tinh", "xa", "lien_thong", "cấp phối hợp thêm"],
          ["Kết hôn", "X", "", "X", "thôn"], ["Khai sinh", "", "", "X", ""],
        ],
        merges: [(rows: 0...0, columns: 1...4)]
      )
    )
    #expect(result.procedures.map(\.tiers) == [TierSet(.province), []])
    #expect(
      result.sheet.issues.map(\.kind) == [
        .unknownTier("thôn"), .sharedTiers("Cấp thực hiện / lien_thong"),
      ]
    )
  }

  @Test func `that an error of the spreadsheet was taken as empty`() {
    let result = understand(
      sheet([
        ["Mã TTHC", "Tên thủ tục", "Lĩnh vực", "Thời hạn", "Ghi chú"],
        ["#N/A", "Đăng ký kết hôn", "#REF!", "#VALUE!", "#1 trong danh sách"],
      ])
    )
    let kinds = zip(["Mã TTHC", "Lĩnh vực", "Thời hạn"], ["#N/A", "#REF!", "#VALUE!"]).map {
      RowIssue.Kind.errorCell(heading: $0, value: $1)
    }
    #expect(result.sheet.issues.map(\.kind) == kinds)
    let procedure = result.procedures[0]
    #expect(procedure.code == nil && procedure.field == nil && procedure.timeLimit == nil)
    #expect(procedure.more == [NamedText(name: "Ghi chú", text: "#1 trong danh sách")])
  }

  @Test func `how many cells hold a value`() {
    let result = understand(
      sheet([
        ["STT", "Tên thủ tục", "Lĩnh vực", "Phí", "Ghi chú"],
        ["1", "Đăng ký kết hôn", "Hộ tịch", "Không có thông tin", "-"],
        ["2", "Đăng ký khai sinh", "Chưa cập nhật", "Không", "Không có thông tin"],
        ["3", "Đăng ký khai tử", "#N/A", "8.000 đồng", "Lưu"],
      ])
    )
    #expect(result.sheet.columns.map(\.filled) == [3, 3, 1, 2, 1])
  }

  @Test func `where a row stands that was merged into another, and into which`() {
    let result = understand(
      sheet(
        [
          ["Mã TTHC", "Tên thủ tục", "Thành phần hồ sơ"], ["1.000894", "Kết hôn", "Tờ khai"],
          ["1.001193", "Khai sinh", ""], ["1.000894", "Kết hôn", ""],
          ["1.004873", "Độc thân", "A"],
          ["", "", "B"],
        ],
        merges: [(rows: 4...5, columns: 1...1)]
      )
    )
    let merged = result.sheet.mergedRows
    #expect(merged.map(\.line) == [4, 6])
    #expect(merged.map(\.first.line) == [2, 5])
    #expect(result.sheet.rows.merged == 2)
  }

  @Test func `that a sheet is hidden, and reads it`() throws {
    let file = try ListFileReader.read(
      FileReading.bytes(
        of: folder(of: #filePath) + "/../Fixtures/Sheets/errors-and-a-hidden-sheet.xls"
      ),
      name: "list.xls"
    )
    let result = ListImport.read([(name: "list.xls", file: .success(file))])
    #expect(result.report.files[0].sheets.map(\.isHidden) == [false, true])
    #expect(result.names.last == "Chứng thực bản sao")
    #expect(
      result.sheet.issues.map(\.kind) == [
        .errorCell(heading: "Lĩnh vực", value: "#N/A"),
        .errorCell(heading: "Thời hạn", value: "#REF!"),
      ]
    )
  }

  @Test func `of lines that are no record`() throws {
    let lines = "{\"Tên thủ tục\": \"Kết hôn\", \"Mã TTHC\": \"1.000894\"}\n{\"Tên\n"
    let file = try listFile(json: lines)
    let result = ListImport.read([(name: "list.jsonl", file: .success(file))])
    #expect(result.names == ["Kết hôn"])
    #expect(result.refused == [2])
    #expect(result.sheet.rows.refused == 1)
    #expect(result.report.status == .doubtful)
  }
}
