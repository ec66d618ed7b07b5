import Interchange
import ProcedureModel
import Testing

/// What columns mean, and what becomes of those that mean nothing known.
struct MeaningTests {
  @Test(arguments: [
    ["Mã thủ tục", "Tên thủ tục", "Cấp thực hiện", "Lĩnh vực", "Cơ quan thực hiện"],
    ["MATTHC", "TENTTHC", "CAPTHUCHIEN", "LINHVUCTHUCHIEN", "COQUANTHUCHIEN"],
    ["ma_thu_tuc", "ten_thu_tuc", "cap_thuc_hien", "linh_vuc", "co_quan_thuc_hien"],
    ["code", "name", "tiers", "category", "departments.Executing"],
    [
      "MÃ SỐ\nTTHC", "Tên thủ tục hành chính được sửa đổi", "Cấp (nếu có)", "Ngành, lĩnh vực",
      "Cơ quan giải quyết TTHC",
    ],
  ])
  func `headings of portals, services, crawls and decisions mean the same`(_ heads: [String]) {
    let result = understand(
      sheet([heads, ["1.000001", "Đăng ký khai sinh", "Cấp xã", "Hộ tịch", "UBND cấp xã"]])
    )
    #expect(
      result.meanings == [.code, .name, .tier, .field, .agency].map { ColumnMeaning.field($0) }
    )
    #expect(result.procedures.first?.tiers == TierSet(.commune))
  }

  @Test func `the labels of the portal that are no column are kept under one name`() {
    let result = understand(
      sheet([
        ["MATTHC", "TENTTHC", "so_quyet_dinh", "Cơ quan ban hành", "icon"],
        ["1.000001", "Đăng ký khai sinh", "1/QĐ-BTP", "Bộ Tư pháp", "🔄"],
      ])
    )
    #expect(
      result.procedures.first?.more == [
        NamedText(name: "Số quyết định", text: "1/QĐ-BTP"),
        NamedText(name: "Cơ quan ban hành", text: "Bộ Tư pháp"),
        NamedText(name: "icon", text: "🔄"),
      ]
    )
    #expect(result.meanings[4] == .kept(name: "icon"))
  }

  @Test func `running numbers are ignored, and other numbers are not`() {
    let result = understand(
      sheet([
        ["STT", "Tên thủ tục", "TT"], ["1", "Đăng ký khai sinh", "Nghị định 1"],
        ["2", "Đăng ký khai tử", "Nghị định 2"],
      ])
    )
    #expect(result.meanings == [.ignored(.numbering), .field(.name), .kept(name: "TT")])
  }

  @Test func `columns of Có and Không give tiers, and columns of agencies do not`() {
    let result = understand(
      sheet([
        ["Tên thủ tục", "bo", "Cấp tỉnh", "xa", "Cấp huyện"],
        ["Đăng ký khai sinh", "Không", "Có", "x", "Phòng Tư pháp"],
      ])
    )
    #expect(result.procedures.first?.tiers == [TierSet(.province), TierSet(.commune)])
    #expect(result.meanings[4] == .kept(name: "Cấp huyện"))
  }

  @Test func `a cross in one of three columns gives the level`() {
    let result = understand(
      sheet([
        ["Tên TTHC", "Toàn trình", "Một phần", "Cung cấp thông tin"],
        ["Đăng ký khai sinh", "X", "", ""], ["Đăng ký khai tử", "", "", "X"],
        ["Kết hôn", "", "x", ""], ["Cấp thẻ", "", "x", ""], ["Cấp lại thẻ", "", "x", ""],
        ["Nhận con nuôi", "", "có lẽ", ""],
      ])
    )
    #expect(result.procedures[0].levels == LevelSet(.full))
    #expect(result.procedures[1].levels == LevelSet(.information))
    #expect(result.procedures[5].levels.isEmpty)
    #expect(
      result.sheet.issues == [
        RowIssue(line: 7, kind: .unclearTick(heading: "Một phần", value: "có lẽ"))
      ]
    )
  }

  @Test
  func `a second column of one attribute fills gaps and is kept where it says something else`() {
    let result = understand(
      sheet([
        ["Tên thủ tục", "Phí", "Lệ Phí"], ["Đăng ký khai sinh", "", "5.000 đồng"],
        ["Đăng ký khai tử", "1.000 đồng", "2.000 đồng"],
      ])
    )
    #expect(result.procedures.map(\.fee) == ["5.000 đồng", "1.000 đồng"])
    #expect(result.procedures[1].more == [NamedText(name: "Lệ Phí", text: "2.000 đồng")])
  }

  @Test func `what is no tier, level or code is told and kept`() {
    let result = understand(
      sheet([
        ["Mã", "Tên thủ tục", "Cấp", "Mức độ"],
        ["ABC", "Đăng ký khai sinh", "Cấp trời", "Mức cao"],
      ])
    )
    #expect(
      result.sheet.issues.map(\.kind) == [
        .unreadableCode("ABC"), .unknownTier("Cấp trời"), .unknownLevel("Mức cao"),
      ]
    )
    #expect(result.procedures.first?.code?.raw == "ABC")
    #expect(result.procedures.first?.more.map(\.text) == ["Cấp trời", "Mức cao"])
    #expect(result.report.status == .doubtful)
  }

  @Test func `cells beyond the headings are kept and told`() {
    let result = understand(
      sheet([["Mã", "Tên"], ["1.000001", "Đăng ký khai sinh", "thừa"]])
    )
    #expect(result.procedures.first?.more == [NamedText(name: "C", text: "thừa")])
    #expect(result.sheet.issues.map(\.kind) == [.extraCells(1)])
  }

  @Test func `a person says what a heading means or that it means nothing`() {
    let options = ImportOptions(map: ["cong viec": .column(.name), "Lĩnh vực": .ignored])
    let result = understand(
      sheet([["Mã", "Tên", "Công việc", "Lĩnh vực"], ["1.000001", "A", "Đăng ký khai sinh", "B"]]),
      options: options
    )
    #expect(result.meanings[3] == .ignored(.asked))
    #expect(result.procedures.first?.more.isEmpty == false)
  }

  @Test func `one field in two Unicode spellings is one field`() {
    let result = understand(
      sheet([
        ["Tên thủ tục", "Lĩnh vực"], ["Đăng ký khai sinh", "Hộ tịch"],
        ["Đăng ký khai tử", "Ho\u{323}\u{302} ti\u{323}ch"], ["Kết hôn", "HỘ  TỊCH"],
        ["Thay đổi hộ tịch", "Hộ tịch"],
      ])
    )
    #expect(Set(result.procedures.compactMap(\.field)) == ["Hộ tịch"])
    #expect(result.procedures[1].asGiven.map(\.name).contains("field"))
    #expect(result.report.unitedSpellings.map(\.given) == ["HỘ TỊCH"])
  }

  @Test func `records of something else beside procedures are left out with the reason`() {
    let laws = sheet(
      [["id", "title", "category"], ["1", "Nghị định 151/2025/NĐ-CP", "Nghị định"]],
      name: "laws",
      headingRow: 0
    )
    let agencies = sheet(
      [["code", "name"], ["H15.15", "Sở Tư pháp"]],
      name: "agencies",
      headingRow: 0
    )
    let list = sheet(
      [["Tên thủ tục", "Thời gian"], ["Đăng ký", "1 ngày"]],
      name: "list",
      headingRow: 0
    )
    let result = understand(laws, agencies, list)
    #expect(result.names == ["Đăng ký"])
    let skips = result.report.files[0].sheets.map(\.skipped)
    #expect(
      skips == [
        .noNames(headings: ["id", "title", "category"]),
        .notProcedures(headings: ["code", "name"]), nil,
      ]
    )
    #expect(result.report.status == .understood)
  }

  @Test func `a code in the name is taken out of it`() {
    let result = understand(sheet([["STT", "Tên thủ tục"], ["1", "Cấp thẻ (1.010733)"]]))
    #expect(result.names == ["Cấp thẻ"])
    #expect(result.procedures.first?.code?.key == "1.010733")
    #expect(result.report.repairedCodes.map(\.given) == ["Cấp thẻ (1.010733)"])
  }

  @Test func `the form below a result of the portal's pages is no part of it`() {
    let form =
      "Từ khóaKhông có thông tinMô tảKhông có thông tinChọn cơ quan thực hiệnTỉnh/ Thành phố"
    let result = understand(
      sheet([
        ["Mã", "Tên thủ tục", "ket_qua_xu_ly"],
        ["1.000001", "Đăng ký khai sinh", "Giấy khai sinhMã: KQ.G15.000031" + form],
      ])
    )
    #expect(result.procedures.first?.result == "Giấy khai sinhMã: KQ.G15.000031")
    #expect(result.procedures.first?.asGiven.map(\.name) == ["result"])
  }

  @Test func `raw values that cleaning changed are kept beside the clean ones`() {
    let result = understand(
      sheet([["Mã", "Tên thủ tục"], ["1.000001", "Đăng\u{a0}ký  khai\u{200b} sinh"]])
    )
    #expect(result.names == ["Đăng ký khai sinh"])
    #expect(
      result.procedures.first?.asGiven == [
        NamedText(name: "name", text: "Đăng\\u{A0}ký \\u{20}khai\\u{200B} sinh")
      ]
    )
  }

  @Test func `the text of a whole page beside its parts is left out with a word`() {
    let result = understand(
      sheet([["code", "name", "raw_text"], ["1.000001", "Đăng ký", "Đăng ký 1.000001"]])
    )
    #expect(result.meanings[2] == .ignored(.wholePage))
    #expect(result.sheet.columns[2].filled == 1)
  }

  @Test func `a thousand empty and unknown columns cost little and lose nothing`() {
    let heads = ["Mã", "Tên"] + (0..<1000).map { "Cột \($0)" }
    let result = understand(sheet([heads, ["1.000001", "Đăng ký"] + heads.dropFirst(2)]))
    #expect(result.procedures.first?.more.count == 1000)
  }
}
