import CatalogIndex
import CatalogReports
import ProcedureModel
import TestSupport
import Testing

@Suite struct `The checks of codes` {
  @Test func `name the rows of one code that are not the same procedure`() {
    let found = CheckedCatalog([
      whole("Đăng ký kết hôn", code: "1.000894"),
      whole("Đăng ký khai sinh", code: "1.000894.000.00.00.H15"),
      whole("Đăng ký khai tử", code: "1.000656"),
    ])
    #expect(found.names(.duplicateCode) == [["Đăng ký kết hôn", "Đăng ký khai sinh"]])
    #expect(found.only == [.duplicateCode])
    #expect(found.findings.first?.detail == .code("1.000894"))
  }

  @Test func `take a row for each tier of one procedure for no mistake, but tell it`() {
    let found = CheckedCatalog([
      whole("Chứng thực bản sao", code: "2.000815", tier: .commune),
      whole("Chứng thực bản sao", code: "2.000815", tier: .district),
    ])
    #expect(found.only == [.codeAtSeveralTiers])
    let twice = CheckedCatalog([
      whole("Chứng thực bản sao", code: "2.000815", tier: .commune),
      whole("Chứng thực bản sao", code: "2.000815", tier: .commune),
    ])
    #expect(twice.only == [.duplicateCode])
  }

  @Test func `find a code that is none twice`() {
    let found = CheckedCatalog([whole("A", code: "BKH-1"), whole("B", code: "BKH-1")])
    #expect(found.names(.duplicateCode) == [["A", "B"]])
    #expect(found.names(.malformedCode) == [["A"], ["B"]])
  }

  @Test(
    arguments: [
      ("1.00157", "1.001570"), ("1.001", "1.001000"), ("1,001193", "1.001193"),
      ("1.OO1193", "1.001193"), ("1 .001193", "1.001193"), ("1.00", nil), ("BKH-1", nil),
      ("1.0011931", nil), ("chưa có", nil),
    ] as [(String, String?)]
  )
  func `suggest what a malformed code may have been`(code: String, suggestion: String?) {
    let found = CheckedCatalog([whole("A", code: code)])
    #expect(found.only == [.malformedCode])
    #expect(found.findings.first?.detail == .written(code, suggestion: suggestion))
  }

  @Test(arguments: ["2.000.815", "2000815", "2..000815"])
  func `note codes in unusual spellings`(code: String) {
    let found = CheckedCatalog([whole("A", code: code)])
    #expect(found.only == [.unusualCode])
    #expect(found.findings.first?.detail == .written(code, suggestion: "2.000815"))
  }

  @Test(arguments: ["1.001193", "1.001731.000.00.00.H56", "1.012753.H19"])
  func `have nothing to say of codes with the suffix of a unit`(code: String) {
    #expect(CheckedCatalog([whole("A", code: code)]).findings.isEmpty)
  }
}

@Suite struct `The checks of names` {
  @Test func `find one name under different codes of a tier`() {
    let found = CheckedCatalog([
      whole("Hỗ trợ cộng đồng", code: "1.000001"), whole("Hỗ trợ cộng đồng", code: "1.000002"),
      whole("Hỗ trợ khác", code: "1.000003"),
    ])
    #expect(found.only == [.duplicateName])
    #expect(found.names(.duplicateName).map(\.count) == [2])
  }

  @Test func `find one name twice at a tier where codes are missing`() {
    let found = CheckedCatalog([
      whole("Cấp bản sao", code: nil), whole("Cấp bản sao", code: nil),
      whole("Cấp bản sao", code: "1.000001"),
    ])
    #expect(found.names(.duplicateName).map(\.count) == [3])
  }

  @Test func `take one name at different tiers for usual`() {
    let found = CheckedCatalog([
      whole("Cấp bản sao", code: "1.000001", tier: .province),
      whole("Cấp bản sao", code: "1.000002", tier: .commune),
    ])
    #expect(found.findings.isEmpty)
  }

  @Test func `tell rows of several tiers once`() {
    var both = whole("Cấp bản sao", code: "1.000001", tier: .province)
    both.tiers.insert(TierSet(.commune))
    var other = both
    other.code = ProcedureCode("1.000002")
    #expect(CheckedCatalog([both, other]).names(.duplicateName).count == 1)
  }

  private static let pairs: [(String, String, SpellingDifference)] = [
    ("Thủ tục hòa giải", "Thủ tục hoà giải", .tonePlace),
    ("Cấp kỹ sư", "Cấp kĩ sư", .iAndY),
    ("Cấp Bản sao", "Cấp bản sao", .letterCase),
    ("Cấp bản – sao", "Cấp bản sao", .separators),
    ("Cấp, bản sao.", "Cấp bản sao", .separators),
    ("CẤP KĨ SƯ, HOÀ GIẢI", "Cấp kỹ sư hòa giải", [.letterCase, .separators, .tonePlace, .iAndY]),
  ]

  @Test(arguments: pairs.indices)
  func `find names that differ in spelling alone, and tell in what`(number: Int) {
    let (left, right, difference) = Self.pairs[number]
    let found = CheckedCatalog([whole(left, code: "1.000001"), whole(right, code: "1.000002")])
    #expect(found.only == [.similarName])
    guard case .spelling(let told, let values)? = found.findings.first?.detail else {
      Issue.record("no spelling is told")
      return
    }
    #expect(told.isSubset(of: difference) && !told.isEmpty)
    #expect(Set(values) == [left, right])
  }

  @Test(
    arguments: [
      ("Cấp tư pháp", "Cấp tử pháp"), ("Nhà tai", "Nhà tay"), ("Khoản 1, 2", "Khoản 12"),
      ("Dân tộc", "Đan tộc"),
    ]
  )
  func `tell words of other marks apart`(left: String, right: String) {
    let found = CheckedCatalog([whole(left, code: "1.000001"), whole(right, code: "1.000002")])
    #expect(found.findings.isEmpty)
  }

  @Test func `find fields and agencies in several spellings, beside the usual one`() {
    let found = CheckedCatalog([
      whole("A", code: "1.000001", field: "Thi đua, khen thưởng", agency: "Sở Tư pháp"),
      whole("B", code: "1.000002", field: "Thi đua, Khen thưởng", agency: "Sở Tư Pháp"),
      whole("C", code: "1.000003", field: "Thi đua, khen thưởng", agency: "Sở Tư pháp"),
    ])
    #expect(found.only == [.similarField, .similarAgency])
    #expect(found.names(.similarField) == [["B"]])
    #expect(found.names(.similarAgency) == [["B"]])
    let values = ["Sở Tư pháp", "Sở Tư Pháp"]
    #expect(found.findings.last?.detail == .spelling(.letterCase, values: values))
  }
}
