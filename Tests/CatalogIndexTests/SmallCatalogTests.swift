import CatalogIndex
import ProcedureModel
import Testing

@Suite struct `A small catalog` {
  @Test func `ranks codes, whole names, beginnings, phrases, names, then the rest`() {
    let field = Procedure(name: "A", field: "Kết hôn")
    let all = catalog(
      field,
      Procedure(name: "Hôn nhân: ghi kết quả"),
      Procedure(name: "Cấp lại giấy kết hôn"),
      Procedure(name: "Kết hôn với người nước ngoài"),
      Procedure(name: "Thủ tục kết hôn lưu động"),
      Procedure(name: "Thủ tục kết hôn"),
      Procedure(name: "Khai sinh")
    )
    #expect(
      names("ket hon", in: all) == [
        "Thủ tục kết hôn", "Kết hôn với người nước ngoài", "Thủ tục kết hôn lưu động",
        "Cấp lại giấy kết hôn", "Hôn nhân: ghi kết quả", "A",
      ]
    )
    #expect(names("ket hon", in: all, order: SortOrder("-relevance") ?? SortOrder()).first == "A")
  }

  @Test func `ranks a code before a longer number in a name`() {
    let all = catalog(
      Procedure(name: "1000894 và nữa"),
      Procedure(code: ProcedureCode("1.000894"), name: "Kết hôn")
    )
    #expect(names("1000894", in: all) == ["Kết hôn", "1000894 và nữa"])
  }

  @Test(arguments: [
    ("name", ["A", "B", "C"]), ("-name", ["C", "B", "A"]), ("code", ["C", "A", "B"]),
    ("tier", ["B", "A", "C"]), ("level", ["A", "B", "C"]), ("field", ["A", "C", "B"]),
    ("agency", ["B", "A", "C"]), ("-code", ["B", "A", "C"]), ("-level", ["C", "B", "A"]),
  ])
  func `is sorted by any key, what is not stated last`(key: String, expected: [String]) {
    let all = catalog(
      Procedure(
        code: ProcedureCode("2.000001"),
        name: "A",
        tiers: TierSet(.commune),
        field: "Đất",
        agencies: ["Sở"],
        levels: LevelSet(.two)
      ),
      Procedure(
        name: "B",
        tiers: TierSet(.province),
        agencies: ["Ban"],
        levels: LevelSet(.three)
      ),
      Procedure(code: ProcedureCode("1.000001"), name: "C", field: "Y tế")
    )
    #expect(SortOrder(key).map { names("", in: all, order: $0) } == expected)
    #expect(SortOrder(key)?.name == key)
  }

  @Test(arguments: ["", "-", "x", "--name", "Name"])
  func `is not sorted by what is no key`(key: String) {
    #expect(SortOrder(key) == nil)
  }

  @Test func `converts levels of the older scheme and says so`() {
    let all = catalog(
      Procedure(name: "A", levels: LevelSet(.full)),
      Procedure(name: "B", levels: [LevelSet(.information), LevelSet(.partial)]),
      Procedure(name: "C")
    )
    #expect(names("muc:4", in: all) == ["A"])
    #expect(names("muc:3", in: all) == ["B"])
    #expect(names("muc:1", in: all) == ["B"])
    #expect(names("muc:none", in: all) == ["C"])
    #expect(all.search(Query("muc:4")).isConverted)
    #expect(all.search(Query("-muc:4")).isConverted)
    #expect(!all.search(Query("muc:full")).isConverted)
  }

  @Test func `without tiers and levels has none stated, and everything is found`() {
    let all = catalog(Procedure(name: "A"), Procedure(name: "B"))
    #expect(Facet.allCases.allSatisfy { !all.facets.isStated($0) })
    #expect(all.facets.values(of: .level) == [.none])
    #expect(all.search().counts[.level] == [2])
    #expect(names("cap:none muc:none linhvuc:none coquan:none noi:none", in: all) == ["A", "B"])
    #expect(names("cap:xa", in: all).isEmpty)
  }

  @Test func `without procedures answers all the same`() {
    let all = catalog()
    for query in ["", "a", "\"a b\"", "cap:xa", "muc:3..4", "ma:1", "-a", "phi:none", "noi:xa"] {
      #expect(all.search(Query(query)).rows.isEmpty)
    }
    #expect(all.rows(id: "a@xa").isEmpty)
    #expect(all.search().counts[.tier] == [0, 0, 0, 0, 0, 0])
  }

  @Test func `counts a procedure under each of its values, once under one that repeats`() {
    let all = catalog(
      Procedure(
        name: "A",
        tiers: [TierSet(.commune), TierSet(.province)],
        agencies: ["Sở", "Ban", "Sở"],
        levels: [LevelSet(.two), LevelSet(.four)]
      )
    )
    let counts = all.search().counts
    #expect(counts[.tier] == [1, 0, 1, 0, 0, 0])
    #expect(counts[.level] == [0, 1, 0, 1, 0])
    #expect(all.facets.values(of: .agency) == [.text("Ban"), .text("Sở"), .none])
    #expect(counts[.agency] == [1, 1, 0])
    #expect(names("cap:xa", in: all) == ["A"])
    #expect(names("cap:tinh muc:4 coquan:ban", in: all) == ["A"])
  }

  @Test func `keeps phrases within one text`() {
    let all = catalog(Procedure(name: "Kết", field: "Hôn nhân", agencies: ["Sở", "Tư pháp"]))
    #expect(names("ket hon", in: all) == ["Kết"])
    #expect(names("\"ket hon\"", in: all).isEmpty)
    #expect(names("\"so tu phap\"", in: all).isEmpty)
    #expect(names("\"tu phap\"", in: all) == ["Kết"])
  }
}

@Suite struct `What to drop` {
  @Test func `is each filter that helps, with the count that it gives`() {
    let hints = bundled.dropHints(Query("kết hôn cap:xa zzz"), FacetSelection())
    #expect(hints == [DropHint(part: .text("zzz"), count: count("kết hôn cap:xa"))])
  }

  @Test func `is everything that was typed or picked where no single part helps`() {
    var picks = FacetSelection()
    picks.toggle(number(.tier(.ministry), .tier), of: .tier)
    let hints = bundled.dropHints(Query("zzz yyy"), picks)
    #expect(hints == [DropHint(part: .everything, count: 1674)])
    #expect(
      bundled.dropHints(Query("kết hôn"), picks)
        == [DropHint(part: .facet(.tier), count: count("kết hôn"))]
    )
  }

  @Test(arguments: [
    "cap:bo noi:tinh,xa kết", "-muc:1..4 kết hôn", "a | b zzz -muc:3..4", "cap: zzz",
  ])
  func `gives true counts`(text: String) {
    let query = Query(text)
    for hint in bundled.dropHints(query, FacetSelection()) {
      guard case .text(let part) = hint.part else { continue }
      #expect(text.contains(part))
      let rest = Query(query.groups.filter { Query([$0]).source != part })
      #expect(bundled.search(rest).rows.count == hint.count)
    }
  }
}

@Suite struct `A highlight` {
  @Test(arguments: [
    ("ket ho", "Đăng ký kết hôn", ["kết", "hô"]),
    ("ki", "Kỹ thuật ký", ["Kỹ", "ký"]),
    ("k", "Đăng ký", ["k"]),
    ("ky k", "ký", ["ký"]),
    ("\"kết hôn\" -đăng", "Đăng kết hôn", ["kết", "hôn"]),
    ("cap:xa", "Cấp xã", []),
    ("ho", "hô\u{323}i", ["hộ"]),
    ("", "Đăng", []),
    ("мо", "москва", ["мо"]),
  ])
  func `covers the letters that were typed`(query: String, text: String, expected: [String]) {
    let highlight = Highlight(Query(query))
    #expect(highlight.ranges(in: text).map { String(text[$0]) } == expected)
  }
}
