import CatalogIndex
import Foundation
import ProcedureModel
import Testing
import VietnameseText

@Suite struct `The bundled catalog` {
  @Test(arguments: [
    ("", 1674), ("cap:tinh", 1377), ("cap:huyen", 195), ("cap:xa", 102), ("muc:3", 407),
    ("muc:4", 655), ("muc:1..2", 612), ("cap:huyen muc:3", 18), ("cap:tinh muc:4", 601),
    ("cap:xa muc:4", 12), ("ma:none", 307), ("cap:none", 0), ("muc:none", 0), ("cap:bo", 0),
  ])
  func `counts what the province published`(query: String, expected: Int) {
    #expect(count(query) == expected)
  }

  @Test(arguments: [
    "dang ky ket hon", "ĐĂNG KÝ KẾT HÔN", "Đăng kí kết hôn",
    "ĐĂNG KÝ KẾT HÔN".decomposedStringWithCanonicalMapping, "“đăng ký kết hôn”",
    "đăng\u{A0}ký kết\u{200B} hôn", "1.000894", "1000894", "ma:1.000.894.000.00.00.H15",
  ])
  func `answers with the registration of a marriage first`(query: String) {
    let first = bundled.search(Query(query)).rows.first
    #expect(first.map { bundled.procedures[$0].id } == "1.000894")
  }

  @Test(arguments: ["2000815", "2.000815", "2.000.815", "2.000815.000.00.00.H15"])
  func `finds a code in any spelling`(id: String) {
    #expect(bundled.rows(id: id).map { bundled.procedures[$0].id } == ["2.000815"])
    #expect(names(id, in: bundled).count == 1)
  }

  @Test func `finds every procedure without a code by name and tier`() {
    let without = bundled.procedures.indices.filter { bundled.procedures[$0].code == nil }
    #expect(without.count == 307)
    for row in without {
      let id = bundled.procedures[row].id
      #expect(bundled.rows(id: id) == [row], "\(id)")
    }
    for row in without.prefix(3) {
      let id = bundled.procedures[row].id
      #expect(bundled.rows(id: id.uppercased()).contains(row))
      #expect(bundled.rows(id: id.decomposedStringWithCanonicalMapping).contains(row))
    }
  }

  @Test func `finds every procedure by its ID, and sets of them`() {
    for row in stride(from: 0, to: bundled.count, by: 20) {
      #expect(bundled.rows(id: bundled.procedures[row].id).contains(row))
    }
    #expect(bundled.rows(ids: ["2.000815", "x"]) == bundled.rows(id: "2000815"))
  }

  @Test(arguments: ["", "x", "9.999999", "@", "@xa", "Đăng ký kết hôn@làng", "x@none", "1.00089"])
  func `has nothing under an ID that is none`(id: String) {
    #expect(bundled.rows(id: id).isEmpty)
  }

  @Test func `matches words in any order, each a prefix`() {
    let all = Set(names("kết hôn đăng ký", in: bundled))
    #expect(all == Set(names("hon ket dang ky", in: bundled)))
    #expect(all.isSubset(of: names("ho ke đa k", in: bundled)))
    #expect(all.contains("Đăng ký kết hôn"))
  }

  @Test func `adds up terms of one facet, codes and places`() {
    #expect(count("cap:xa cap:huyen") == 297)
    #expect(count("cap:xa,huyen") == 297)
    #expect(count("cap:xa | cap:huyen") == 297)
    #expect(count("ma:2000815 ma:1000894") == 2)
    #expect(count("noi:xa") > count("cap:xa"))
    #expect(count("noi:xa noi:tinh") == count("noi:xa,tinh"))
    #expect(count("noi:xa noi:tinh") > count("noi:tinh"))
  }

  @Test func `excludes what a minus stands before`() {
    #expect(count("-cap:xa") == 1572)
    #expect(count("kết hôn") == count("kết hôn \"nước ngoài\"") + count("kết hôn -\"nước ngoài\""))
    #expect(count("-ma:none") == 1367)
  }

  @Test func `searches the details`() {
    #expect(count("cancu:none") + count("-cancu:none") == 1674)
    #expect(count("cancu:\"luật hộ tịch\"") > 0)
    #expect(count("phi:không") > count("phi:\"không thu\""))
  }

  @Test func `is in the order of the alphabet`() {
    let keys = bundled.procedures.map { CollationKey($0.name) }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func `converts levels of the newer scheme and says so`() {
    let result = bundled.search(Query("muc:toantrinh"))
    #expect(result.rows.count == 655)
    #expect(result.isConverted)
    #expect(count("muc:motphan") == 407)
    #expect(count("muc:thongtin") == 612)
    #expect(!bundled.search(Query("muc:4")).isConverted)
  }
}
