import CatalogIndex
import ProcedureModel
import Testing

@Suite struct `What a query may mean` {
  private func first(_ query: String) -> String? {
    bundled.search(Query(query)).rows.first.map { bundled.procedures[$0].id }
  }

  private func readings(_ query: String, in catalog: Catalog = bundled) -> [Reading] {
    catalog.search(Query(query)).readings
  }

  @Test(arguments: [
    ("LLTP", Reading.Kind.everydayName, "2.000488"),
    ("giấy độc thân", .everydayName, "1.004873"),
    ("ddawng kys keets hoon", .rawTyping, "1.000894"),
    ("dang9 ky1 ke6t1 ho6n", .rawTyping, "1.000894"),
    ("dang ky kte hon", .slip, "1.000894"),
    ("dnag ky kte hon", .slip, "1.000894"),
    ("ddkkh", .initials, "1.000894"),
    ("mã của tôi là 1.001193 đúng không nhỉ", .fewerWords, "1.001193"),
    ("ma nao 2000815", .fewerWords, "2.000815"),
    ("cắm sổ đỏ vay ngân hàng", .fewerWords, "1.004583"),
  ])
  func `is found and said`(query: String, kind: Reading.Kind, id: String) {
    #expect(readings(query).first?.kind == kind)
    #expect(first(query) == id)
  }

  @Test(arguments: [
    "1,004873", "1. 004873", "1 .004873", "1 . 004873", "1 , 004873", "1,004873.000.00.00.H15",
    "1. 004873.000.00.00.H15", "mã 1. 004873",
  ])
  func `is a code in the spellings met in lists`(query: String) {
    #expect(first(query) == "1.004873")
  }

  @Test(arguments: ["100487", "1004837", "1004773", "10048733", "1.004837", "0.004873"])
  func `may be a code with a slip in it`(query: String) {
    let all = catalog(
      Procedure(code: ProcedureCode("1.004873"), name: "A"),
      Procedure(code: ProcedureCode("2.000001"), name: "B")
    )
    #expect(names(query, in: all) == ["A"])
  }

  @Test func `is the words that initials stand for, those that begin names first`() {
    let all = catalog(
      Procedure(name: "Cấp lại giấy đã bán hàng"),
      Procedure(name: "Đấu bò hoang"),
      Procedure(name: "Thủ tục dựng bia hiệu")
    )
    #expect(readings("dbh", in: all).first?.kind == .initials)
    #expect(Set(names("dbh", in: all).prefix(2)) == ["Đấu bò hoang", "Thủ tục dựng bia hiệu"])
    #expect(names("dbh", in: all).last == "Cấp lại giấy đã bán hàng")
    #expect(names("dbhx", in: all).isEmpty)
  }

  @Test func `prefers slips that fingers make, and words that stand together`() {
    let all = catalog(
      Procedure(name: "Thuê đất"),
      Procedure(name: "Thuê địa điểm"),
      Procedure(name: "Thuê địa bàn"),
      Procedure(name: "Bàn về giấy hoa"),
      Procedure(name: "Hoá chất bàn giao")
    )
    #expect(names("thue dta", in: all).first == "Thuê đất")
    #expect(names("hoa chta", in: all) == ["Hoá chất bàn giao"])
  }

  @Test func `completes a name whose last word is still typed`() {
    #expect(first("giay doc th") == "1.004873")
    #expect(first("giay doc tha") == "1.004873")
  }

  @Test func `leaves words of two syllables whole`() {
    let found = first("điều kiện để được công nhận gia đình văn hóa")
    #expect(found == "1.000954" || found == "1.001120")
  }

  @Test(arguments: ["đăng ký kết hôn", "khai sinh", "cấp lại giấy phép lái xe", "1.000894"])
  func `is nothing else where enough is found`(query: String) {
    #expect(readings(query).isEmpty)
  }

  @Test func `loses nothing that was found before, and puts it first`() throws {
    let queries = try ["queries.tsv", "more-queries.tsv", "third-queries.tsv"]
      .flatMap { try QueryCollection($0).queries.map(\.text) }
    for text in queries.indices.filter({ $0 % 3 == 0 }).map({ queries[$0] }) {
      let literal = bundled.search(Query(text), understanding: .literal)
      let tolerant = bundled.search(Query(text))
      #expect(literal.matches.allSatisfy { tolerant.matches.contains($0) }, "\(text)")
      guard tolerant.readings.isEmpty else { continue }
      #expect(Array(literal.rows.prefix(9)) == Array(tolerant.rows.prefix(9)), "\(text)")
    }
  }

  @Test func `stands below names that hold the typed words together`() {
    let all = Catalog(
      Snapshot(procedures: [Procedure(name: "Sổ đỏ cũ"), Procedure(name: "Giấy chứng nhận")]),
      everydayNames: EverydayNames { ["name\tmeaning\nsổ đỏ\tgiấy chứng nhận\n"] }
    )
    #expect(names("so do", in: all) == ["Sổ đỏ cũ", "Giấy chứng nhận"])
  }

  @Test func `is no row whose marks contradict an official wording`() {
    let all = Catalog(
      Snapshot(procedures: [Procedure(name: "Ghi tử"), Procedure(name: "Ghi từ")]),
      everydayNames: EverydayNames { ["name\tmeaning\nbáo chết\tghi tử\n"] }
    )
    #expect(names("báo chết", in: all) == ["Ghi tử"])
  }
}
