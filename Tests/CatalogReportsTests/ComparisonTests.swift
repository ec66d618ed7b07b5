import CatalogIndex
import CatalogReports
import ProcedureModel
import TestSupport
import Testing

@Suite struct `A procedure is found again` {
  @Test func `by its code, whatever its name`() {
    let found = comparison(
      company + [whole("Đăng ký kết hôn", code: "1.000894")],
      company + [whole("Ghi chú ly hôn", code: "1.000894.000.00.00.H15")]
    )
    #expect(found.kinds == [.renamed])
    #expect(found.changes.map(\.new) == [["Ghi chú ly hôn"]])
  }

  @Test(
    arguments: [
      "Thủ tục đăng ký kết hôn", "ĐĂNG KÝ KẾT HÔN", "Đăng  kí kết hôn", "Đăng ký, kết hôn.",
    ]
  )
  func `by its name, a leading "Thủ tục" and the spelling aside`(name: String) {
    let found = comparison(
      company + [whole("Đăng ký kết hôn", code: "1.000894")],
      company + [whole(name, code: "1.115000")]
    )
    #expect(found.kinds == [.recoded])
    #expect(found.changes.map(\.old) == [["1.000894"]])
    #expect(found.changes.map(\.new) == [["1.115000"]])
  }

  @Test func `by its code before its name`() {
    let found = comparison(
      [whole("Cấp thẻ", code: "1.000001"), whole("Đổi thẻ", code: "1.000002")],
      [whole("Đổi thẻ", code: "1.000001"), whole("Cấp thẻ", code: "1.000002")]
    )
    #expect(found.counts.map(\.count) == [2])
    #expect(found.kinds == [.renamed])
  }

  @Test func `at its tier where a name stands at several`() {
    let old = [
      whole("Cấp thẻ", code: "1.000001", tier: .commune),
      whole("Cấp thẻ", code: "1.000002", tier: .province),
    ]
    let new = [
      whole("Cấp thẻ", code: "1.000003", tier: .province),
      whole("Cấp thẻ", code: "1.000004", tier: .commune),
    ]
    let found = comparison(old, new)
    #expect(found.kinds == [.recoded])
    #expect(Set(found.changes.map { $0.old + $0.new }).contains(["1.000001", "1.000004"]))
  }

  @Test func `in one row of several that share a code, and the others are told`() {
    let old = [
      whole("Cấp thẻ", code: "1.000001", tier: .commune),
      whole("Cấp thẻ", code: "1.000001", tier: .province),
    ]
    let found = comparison(company + old, company + [old[0]])
    #expect(found.kinds == [.removed, .merged])
    #expect(found.candidates.map(\.score) == [100])
  }

  @Test func `by nothing that a person has to judge`() {
    let old = whole("Hỗ trợ dự án liên kết sản xuất (cấp huyện)", code: "1.003434")
    let new = whole("Hỗ trợ dự án liên kết sản xuất (cấp xã)", code: "1.115434")
    let found = comparison(company + [old], company + [new])
    #expect(found.kinds == [.added, .removed, .similar])
    #expect(found.candidates.allSatisfy { 60..<100 ~= $0.score })
  }
}

@Suite struct `A change` {
  private static let levels: [(LevelSet, LevelSet, DifferenceKind, Bool)] = [
    (LevelSet(.two), LevelSet(.four), .raised, false),
    (LevelSet(.four), LevelSet(.three), .lowered, false),
    (LevelSet(.three), LevelSet(.full), .raised, true),
    (LevelSet(.partial), LevelSet(.two), .lowered, true),
    ([LevelSet(.three), LevelSet(.four)], LevelSet(.four), .raised, false),
    ([LevelSet(.two), LevelSet(.four)], LevelSet(.three), .level, false),
    ([], LevelSet(.four), .level, false),
  ]

  @Test(arguments: levels)
  func `of the level has a direction, converted where schemes differ`(
    old: LevelSet,
    new: LevelSet,
    kind: DifferenceKind,
    isConverted: Bool
  ) {
    var (before, after) = (whole("Cấp thẻ"), whole("Cấp thẻ"))
    before.levels = old
    after.levels = new
    let found = changes(before, after)
    #expect(found.map(\.kind) == [kind])
    #expect(found.map(\.isConverted) == [isConverted])
  }

  @Test func `of the scheme alone is none`() {
    let pairs: [(ServiceLevel, ServiceLevel)] = [
      (.four, .full), (.one, .information), (.three, .partial),
    ]
    for (old, new) in pairs {
      let pair = [old, new].map { (level: ServiceLevel) in whole("Cấp thẻ", level: level) }
      #expect(changes(pair[0], pair[1]).isEmpty)
      #expect(comparison(company + [pair[0]], company + [pair[1]]).isConverted)
    }
  }

  @Test func `is told of every column`() {
    let expected: [(DifferenceKind, WritableKeyPath<Procedure, String?>)] = [
      (.field, \.field), (.time, \.timeLimit), (.fee, \.fee), (.result, \.result),
    ]
    for (kind, path) in expected {
      var new = whole("Cấp thẻ")
      new[keyPath: path] = "khác"
      #expect(changes(whole("Cấp thẻ"), new).map(\.kind) == [kind])
    }
    let lists: [(DifferenceKind, WritableKeyPath<Procedure, [String]>)] = [
      (.agency, \.agencies), (.papers, \.dossier), (.law, \.legalBasis), (.audience, \.audience),
    ]
    for (kind, path) in lists {
      var new = whole("Cấp thẻ")
      new[keyPath: path].append("khác")
      let found = changes(whole("Cấp thẻ"), new)
      #expect(found.map(\.kind) == [kind])
      #expect(found.first?.onlyOldAndNew.old == [])
      #expect(found.first?.onlyOldAndNew.new == ["khác"])
    }
  }

  @Test func `of tiers is a move, also of those that are not counted`() {
    #expect(changes(whole("Cấp thẻ"), whole("Cấp thẻ", tier: .province)).map(\.kind) == [.moved])
    var also = whole("Cấp thẻ")
    also.alsoAt = TierSet(.district)
    #expect(changes(whole("Cấp thẻ"), also).map(\.column) == [.alsoAt])
  }

  @Test(
    arguments: [
      ("Hoà giải", "Hòa giải"), ("20.000 đồng", "20,000  đồng"), ("Sở Tư Pháp", "Sở tư pháp"),
      ("phí: 5", "phí 5"), ("quí I", "quý I"),
    ]
  )
  func `of the spelling is none unless it is asked for`(old: String, new: String) {
    var (before, after) = (whole("Cấp thẻ"), whole("Cấp thẻ"))
    (before.fee, after.fee) = (old, new)
    #expect(changes(before, after).isEmpty)
    let found = changes(before, after, includesSpelling: true)
    #expect(found.map(\.kind) == [.spelling])
    #expect(found.map(\.column) == [.fee])
  }

  @Test(
    arguments: [
      ("dưới 5 tỷ", "trên 5 tỷ"), ("< 5 tỷ", "> 5 tỷ"), ("5 %", "5"), ("5 $", "5 €"),
      ("thu tuc", "thủ tục"), ("15", "1.5"),
      ("https://dichvucongquocgia1", "https://dichvucongquocgia2"),
    ]
  )
  func `of a word, a mark or a sign is one`(old: String, new: String) {
    var (before, after) = (whole("Cấp thẻ"), whole("Cấp thẻ"))
    (before.fee, after.fee) = (old, new)
    #expect(changes(before, after).map(\.kind) == [.fee])
  }

  @Test func `of the order in a list is none`() {
    var (before, after) = (whole("Cấp thẻ"), whole("Cấp thẻ"))
    before.dossier = ["Tờ khai", "Giấy khai sinh"]
    after.dossier = ["giấy khai sinh", "Tờ khai"]
    #expect(changes(before, after).isEmpty)
    after.dossier.append("Tờ khai")
    #expect(changes(before, after).map(\.kind) == [.papers])
  }

  @Test func `is not told of a column in which one catalog says nothing`() {
    var silent = whole("Cấp thẻ")
    (silent.fee, silent.dossier) = (nil, [])
    let found = comparison([whole("Cấp thẻ")], [silent])
    #expect(found.isEmpty)
    #expect(found.notCompared == [.fee, .dossier])
  }
}

@Suite struct `A candidate for a person to judge` {
  @Test func `is split where several new names are like an old one`() {
    let old = whole("Cấp giấy phép khai thác nước dưới đất và nước mặt", code: "1.000001")
    let new = [
      whole("Cấp giấy phép khai thác nước dưới đất", code: "1.000002"),
      whole("Cấp giấy phép khai thác nước mặt", code: "1.000003"),
    ]
    #expect(comparison(company + [old], company + new).kinds == [.added, .removed, .split])
    #expect(comparison(company + new, company + [old]).kinds == [.added, .removed, .merged])
  }

  @Test func `is merged where a removed one is like what another became`() {
    let old = [
      whole("Cấp giấy phép khai thác nước mặt", code: "1.000001"),
      whole("Cấp giấy phép thăm dò nước dưới đất", code: "1.000002"),
    ]
    let new = whole("Cấp giấy phép khai thác nước mặt, thăm dò nước dưới đất", code: "1.000001")
    let found = comparison(company + old, company + [new])
    #expect(found.kinds == [.removed, .renamed, .merged])
    #expect(comparison(company + old, company + [old[0]]).kinds == [.removed])
  }

  @Test func `is no name that shares only usual words`() {
    let old = whole("Thủ tục cấp giấy phép xây dựng nhà ở", code: "1.000001")
    let new = whole("Thủ tục cấp giấy phép lao động cho người nước ngoài", code: "1.000002")
    #expect(comparison(company + [old], company + [new]).kinds == [.added, .removed])
  }
}
