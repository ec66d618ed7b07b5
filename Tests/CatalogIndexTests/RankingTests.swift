import ProcedureModel
import Testing

@testable import CatalogIndex

@Suite struct `The order of what is found` {
  @Test(arguments: [
    ("đăng ký hộ kinh doanh", "Đăng ký hộ kinh doanh", "Đăng ký hộ kinh doanh lưu động"),
    ("đăng ký hộ kinh doanh", "Đăng ký hộ kinh doanh lưu động", "Đăng ký lập hộ kinh doanh"),
    ("đăng ký hộ kinh doanh", "Đăng ký lập hộ kinh doanh", "Cấp giấy đăng ký hộ kinh doanh"),
    (
      "đăng ký hộ kinh doanh", "Cấp giấy đăng ký hộ kinh doanh",
      "Cấp bản sao giấy chứng nhận đã đăng ký hộ kinh doanh"
    ),
    ("cấp thẻ luật sư", "Đăng ký và cấp thẻ luật sư", "Cấp lại thẻ luật sư"),
    ("cấp thẻ luật sư", "Cấp lại thẻ luật sư", "Luật sư được cấp thẻ"),
  ])
  func `puts one band before the next`(query: String, first: String, second: String) {
    let all = catalog(Procedure(name: second), Procedure(name: first))
    #expect(names(query, in: all) == [first, second])
  }

  @Test func `puts a name that the field divides before one that holds the words anywhere`() {
    let all = catalog(
      Procedure(name: "Giấy về gia đình có thời hạn và phép khai nước ở nguồn tài nguyên"),
      Procedure(name: "Gia hạn, điều chỉnh giấy phép khoan", field: "Tài nguyên nước")
    )
    #expect(names("tai nguyen nuoc gia han giay phep", in: all).first?.hasPrefix("Gia hạn") == true)
  }

  @Test func `puts a name that closes behind the words before one that goes on`() {
    let all = catalog(
      Procedure(name: "Chứng thực chữ ký người dịch"),
      Procedure(name: "Chứng thực chữ ký trong các giấy tờ, văn bản của cơ quan và tổ chức")
    )
    #expect(names("chứng thực chữ ký", in: all).first?.hasSuffix("tổ chức") == true)
  }

  @Test func `puts what happens first before what happens later`() {
    let order = [
      "Cấp giấy X dài hơn một chút", "Bãi bỏ giấy X", "Cấp lại giấy X", "Bổ nhiệm lại giấy X",
    ]
    let all = catalog(
      Procedure(name: order[2]),
      Procedure(name: order[1]),
      Procedure(name: order[0]),
      Procedure(name: order[3])
    )
    #expect(Set(names("giấy X", in: all).prefix(2)) == Set(order.prefix(2)))
    #expect(names("giấy X", in: all).first == order[0])
  }

  @Test func `puts typed accents before all bands`() {
    let all = catalog(Procedure(name: "Từ"), Procedure(name: "Ghi việc khai tử"))
    #expect(names("tử", in: all) == ["Ghi việc khai tử", "Từ"])
    #expect(names("tu", in: all) == ["Từ", "Ghi việc khai tử"])
  }

  @Test(arguments: 0..<60)
  func `found in bulk is the order of single rows`(seed: Int) {
    var random = Steps(state: UInt64(seed) &* 7919 &+ 1)
    let all = Catalog(Snapshot(procedures: (0..<150).map { _ in random.procedure() }))
    for _ in 0..<12 {
      let text = random.words(1...4)
      let query = Query(text)
      let result = all.search(query, understanding: .literal)
      let rows = Array(result.rows)
      #expect(order(of: query, result.matches, in: all, few: 0) == rows, "\(text)")
      #expect(order(of: query, result.matches, in: all, few: .max) == rows, "\(text)")
      let bands = rows.compactMap { all.reason(of: $0, for: query, in: result).band }
      let agree = rows.map { all.reason(of: $0, for: query, in: result).marksAgree }
      for (place, next) in zip(rows.indices, rows.indices.dropFirst())
      where agree[place] == agree[next] {
        #expect(bands[place] <= bands[next], "\(text)")
      }
    }
  }

  /// The order of some rows, where more than a few are walked in sets, and others one by one.
  private func order(
    of query: Query,
    _ rows: RowSet,
    in catalog: Catalog,
    few: Int
  ) -> [Int] {
    var list: [UInt32] = []
    var ranker = Ranker(query, rows, catalog.image, few: few)
    for stage in RankStage.allCases { ranker.append(stage, to: &list, upTo: .max) }
    return list.map { Int($0) }
  }
}

/// Numbers that repeat with the seed.
private struct Steps {
  var state: UInt64

  private static let vocabulary = [
    "cấp", "lại", "đăng", "ký", "đăng", "ký", "thẻ", "the", "thể", "luật", "sư", "gia", "hạn",
    "thủ",
    "tục", "trong", "cho", "hộ", "ho", "hồ", "k", "kinh", "thay", "đổi", "chia",
  ]

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  mutating func words(_ count: ClosedRange<Int>) -> String {
    (0..<count.lowerBound + next(count.count))
      .map { _ in Steps.vocabulary[next(Steps.vocabulary.count)] }.joined(separator: " ")
  }

  mutating func procedure() -> Procedure {
    let hasField = next(2) == 0
    return Procedure(
      name: words(1...14),
      field: hasField ? words(1...3) : nil,
      agencies: next(3) == 0 ? [words(1...3)] : []
    )
  }
}
