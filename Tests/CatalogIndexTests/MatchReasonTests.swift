import CatalogIndex
import ProcedureModel
import TestSupport
import Testing

private let three = Catalog.sample([
  .sample("Đăng ký kết hôn", code: "1.000894", agencies: ["UBND cấp xã"]),
  .sample("Ghi vào Sổ hộ tịch việc kết hôn đã đăng ký", field: "Chứng thực"),
  .sample("Cấp bản sao", field: "Hộ tịch"),
])

@Suite struct `Why a row matched` {
  private func reason(_ query: String, _ name: String) throws -> MatchReason {
    let query = Query(query)
    let result = three.search(query)
    let row = try #require(result.rows.first { three.name($0) == name })
    return three.reason(of: row, for: query, in: result)
  }

  private static let reasons: [(String, String, RankBand?, [String])] = [
    ("dang ky ket hon", "Đăng ký kết hôn", .wholeName, ["name Đăng ký kết hôn"]),
    ("dang ky ket", "Đăng ký kết hôn", .beginning, ["name Đăng ký kết"]),
    ("ket hon", "Đăng ký kết hôn", .early, ["name kết hôn"]),
    (
      "dang ky ket hon", "Ghi vào Sổ hộ tịch việc kết hôn đã đăng ký", .name,
      ["name kết hôn … đăng ký"]
    ),
    ("ban sao ho tich", "Cấp bản sao", .divided, ["name bản sao", "field Hộ tịch"]),
    ("ubnd ket", "Đăng ký kết hôn", .divided, ["name kết", "agency UBND"]),
    ("1.0008", "Đăng ký kết hôn", .code, ["code 1.000894"]),
    ("cap:xa", "Cấp bản sao", nil, []),
    ("\"ket hon\" | \"ban sao\"", "Cấp bản sao", .elsewhere, ["name bản sao"]),
    ("-ket ban", "Cấp bản sao", .name, ["name bản"]),
  ]

  @Test(arguments: reasons.indices)
  func `is told by column and band`(number: Int) throws {
    let (query, name, band, places) = Self.reasons[number]
    let reason = try reason(query, name)
    #expect(reason.places.map { "\($0.column) \($0.text)" } == places)
    #expect(reason.reading == nil)
    #expect(reason.marksAgree)
    #expect(reason.band == band)
  }

  @Test func `tells marks that differ`() throws {
    #expect(try reason("đặng ký", "Đăng ký kết hôn").marksAgree == false)
    #expect(try reason("đăng ky", "Đăng ký kết hôn").marksAgree)
  }

  @Test func `tells the reading that found the row, whose letters are marked`() throws {
    let catalog = Catalog.bundled
    let query = Query("LLTP")
    let result = catalog.search(query)
    let row = try #require(result.rows.first)
    let reason = catalog.reason(of: row, for: query, in: result)
    #expect(reason.reading?.kind == .everydayName)
    #expect(reason.places.map(\.text) == ["lý lịch tư pháp"])
    let name = catalog.name(row)
    let marked = result.highlights(for: query)[row].ranges(in: name).map { String(name[$0]) }
    #expect(marked == ["lý", "lịch", "tư", "pháp"])
  }

  @Test func `is the same as where the list puts the row`() {
    for text in ["dang ky kinh doanh", "cấp giấy phép xây dựng", "tu phap", "đat đai", "LLTP"] {
      let query = Query(text)
      let result = Catalog.bundled.search(query)
      guard result.readings.isEmpty else { continue }
      let reasons = result.rows.prefix(60).map {
        Catalog.bundled.reason(of: $0, for: query, in: result)
      }
      let bands = reasons.map { [$0.marksAgree ? 0 : 1, Int($0.band?.rawValue ?? 0)] }
      #expect(bands == bands.sorted { $0.lexicographicallyPrecedes($1) }, "\(text)")
    }
  }
}

@Suite struct `A query in official spelling` {
  private static let wordings: [(String, String?)] = [
    ("dang ky ket hon", "đăng ký kết hôn"), ("Đăng ký kết hôn", nil), ("ĐĂNG KÝ KẾT HÔN", nil),
    ("dang ki ket h", "đăng ký kết h"), ("dang ky cap:xa", "đăng ký cap:xa"),
    ("\"ket hon\" -ban", "\"kết hôn\" -ban"), ("ubnd ho tich", "ubnd hộ tịch"), ("xyz", nil),
    ("1.000894", nil), ("cap:xa", nil), ("", nil), ("đặng ky", "đặng ký"),
  ]

  @Test(arguments: wordings.indices)
  func `has the words of the row`(number: Int) throws {
    let (text, wording) = Self.wordings[number]
    let row = try #require(three.search(Query("dang ky ket hon")).rows.first)
    #expect(three.wording(of: Query(text), in: row)?.source == wording)
  }
}
