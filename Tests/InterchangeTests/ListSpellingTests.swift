import Interchange
import ProcedureModel
import Testing

@Suite struct `A list is understood as offices write it` {
  @Test func `with Vietnamese headings and values`() throws {
    let reading = try CatalogReader.read(fixture("vietnamese-headings.tsv"))
    #expect(reading.problems.isEmpty)
    let all = reading.snapshot.procedures
    try #require(all.count == 4)
    #expect(
      all[1]
        == Procedure(
          code: ProcedureCode("2.000815.000.00.00.H15"),
          name: "Chứng thực bản sao",
          tiers: [TierSet(.province), TierSet(.commune)],
          field: "Chứng thực",
          agencies: ["Phòng Tư pháp", "Ủy ban nhân dân cấp xã"],
          levels: LevelSet(.partial)
        )
    )
    #expect(all.map { $0.code?.key } == ["1.001193", "2.000815", "1.000748", nil])
    #expect([0, 2, 3].map { all[$0].tiers.tiers } == [[.commune], [.district], [.ministry]])
    #expect([0, 2, 3].map { all[$0].levels.levels } == [[.full], [.information], []])
  }

  @Test func `with running numbers, capitals and a line break in a heading`() throws {
    let reading = try CatalogReader.read(fixture("headings-of-a-decision.csv"))
    #expect(reading.problems == [RowProblem(line: 1, kind: .unknownHeading("Địa điểm thực hiện"))])
    #expect(
      reading.snapshot.procedures == [
        Procedure(
          code: ProcedureCode("1.000894"),
          name: "Đăng ký kết hôn",
          timeLimit: "05 ngày làm việc",
          fee: "Không",
          legalBasis: ["Luật Hộ tịch", "Nghị định 123/2015/NĐ-CP"]
        )
      ]
    )
  }

  @Test func `and a value that is in no table is reported in every row that has it`() throws {
    let reading = try CatalogReader.read(fixture("unknown-vietnamese-values.tsv"))
    #expect(
      reading.problems == [
        RowProblem(line: 2, kind: .unknownTier("Cấp thôn")),
        RowProblem(line: 3, kind: .unknownLevel("Mức độ 5")),
        RowProblem(line: 4, kind: .unknownTier("Cấp thôn")),
        RowProblem(line: 4, kind: .unknownLevel("một nửa")),
      ]
    )
    let all = reading.snapshot.procedures
    #expect(all.map(\.tiers) == [TierSet(.province), TierSet(.commune), []])
    #expect(all.map(\.levels) == [LevelSet(.three), LevelSet(.full), []])
  }

  @Test(
    arguments: [
      ("Mã thủ tục", Column.code), ("Mã số", .code), ("MÃ SỐ TTHC", .code),
      ("Lĩnh  vực", .field), ("Li\u{303}nh vu\u{31B}\u{323}c", .field), ("Cơ quan", .agency),
      ("Thời hạn", .timeLimit), ("time_limit", .timeLimit), ("timeLimit", .timeLimit),
      ("Lệ phí", .fee), ("Phí, lệ phí", .fee), ("Thành phần hồ sơ", .dossier),
      ("Kết quả thực hiện", .result), ("Căn cứ pháp lý", .legalBasis), ("agencies", .agency),
      ("Độ tin cậy tên", .certainty), ("Kiểm mã", .codeCheck),
    ]
  )
  func `under each spelling of a heading`(heading: String, column: Column) throws {
    let reading = try read("Tên TTHC\t\"\(heading)\"\nA\tB\n")
    #expect(reading.problems.isEmpty)
    #expect(reading.snapshot.procedures.map { column.values(of: $0) } == [["B"]])
  }

  @Test(arguments: Column.allCases)
  func `under the model's own names`(column: Column) throws {
    for heading in [column.rawValue, column.jsonKey] {
      let others = column == .name ? "" : "name\t"
      #expect(try read("\(others)\(heading)\nA\n").problems.isEmpty)
    }
  }

  @Test(arguments: ["STT", "Số TT", "TT", "id", "level_scheme"])
  func `and columns that say nothing are passed over in silence`(heading: String) throws {
    let reading = try read("\(heading)\tname\n1\tA\n")
    #expect(reading == CatalogReading(snapshot: Snapshot(procedures: [Procedure(name: "A")])))
  }

  @Test func `two spellings of one column are one column twice`() throws {
    let reading = try read("Tên TTHC\tMã số\tMã TTHC\nA\t1.000894\t2.000815\n")
    #expect(reading.problems == [RowProblem(line: 1, kind: .repeatedHeading("Mã TTHC"))])
    #expect(reading.snapshot.procedures.map(\.code) == [ProcedureCode("1.000894")])
  }
}

@Suite struct `Cells that many rows repeat` {
  /// More values than the reader remembers at a time, so that they come, go and come again.
  @Test func `keep their values, however many there are`() throws {
    let numbers = Array(0..<6000) + Array(0..<6000).reversed()
    let rows = numbers.map { "N\t\($0 % 5000)\tSở \($0 % 3); Sở \($0)\t\($0)\tĐơn | \($0 / 2)" }
    let text = "name\tfield\tagency\tfee\tdossier\n" + rows.joined(separator: "\n")
    let all = try read(text).snapshot.procedures
    try #require(all.count == numbers.count)
    for (procedure, number) in zip(all, numbers) {
      #expect(procedure.field == String(number % 5000))
      #expect(procedure.agencies == ["Sở \(number % 3)", "Sở \(number)"])
      #expect(procedure.fee == String(number))
      #expect(procedure.dossier == ["Đơn", String(number / 2)])
    }
  }

  @Test(arguments: 0...40)
  func `end where they end, whatever their length`(count: Int) throws {
    let field = String(repeating: "x", count: count)
    let text = "name\tfield\tfee\n\(field)a\t\(field)\t1\nb\t\(field)y\t\nc\t\(field)\t"
    let all = try read(text).snapshot.procedures
    let none: String? = nil
    #expect(all.map(\.name) == [field + "a", "b", "c"])
    #expect(
      all.map(\.field) == [count == 0 ? none : field, field + "y", count == 0 ? none : field]
    )
    #expect(all.map(\.fee) == ["1", none, none])
  }
}
