import CatalogIndex
import ProcedureModel
import TestSupport
import Testing
import VietnameseText

/// The conditions of a query, group by group.
private func conditions(_ text: String) -> [[Query.Condition]] {
  Query(text).groups.map { $0.map(\.condition) }
}

private func words(_ text: String) -> Query.Condition {
  .words(QueryWord.words(text), code: nil)
}

@Suite struct `A term of the query language` {
  @Test(arguments: [
    ("cap:xa", Query.Condition.facet(.tier, .tier(.commune))),
    ("tier:commune", .facet(.tier, .tier(.commune))),
    ("cấp:Xã", .facet(.tier, .tier(.commune))),
    ("CẤP:XÃ", .facet(.tier, .tier(.commune))),
    ("ca\u{302}\u{301}p:xa\u{303}", .facet(.tier, .tier(.commune))),
    ("cap:\"xã\"", .facet(.tier, .tier(.commune))),
    ("cap:huyện", .facet(.tier, .tier(.district))),
    ("tier:ministry", .facet(.tier, .tier(.ministry))),
    ("cap:khac", .facet(.tier, .tier(.other))),
    ("cap:none", .facet(.tier, .tier(nil))),
    ("noi:tinh", .performed(at: .province)),
    ("at:district", .performed(at: .district)),
    ("at:none", .performed(at: nil)),
    ("muc:4", .facet(.level, .level(.four))),
    ("mức:toàntrình", .facet(.level, .level(.full))),
    ("level:partial", .facet(.level, .level(.partial))),
    ("muc:thongtin", .facet(.level, .level(.information))),
    ("level:none", .facet(.level, .level(nil))),
    ("lĩnhvực:đất", .facet(.field, .words(QueryWord.words("đất")))),
    ("field:none", .facet(.field, .none)),
    ("cơquan:sở", .facet(.agency, .words(QueryWord.words("sở")))),
    ("agency:none", .facet(.agency, .none)),
    ("ma:1.000894", .code(digits: "1000894")),
    ("mã:1000894", .code(digits: "1000894")),
    ("code:1.000.894.000.00.00.H15", .code(digits: "1000894")),
    ("ma:1.00", .code(digits: "100")),
    ("ma:2", .code(digits: "2")),
    ("code:none", .code(digits: nil)),
    ("thờihạn:ngày", .column(.timeLimit, QueryWord.words("ngày"))),
    ("time:none", .column(.timeLimit, nil)),
    ("phí:không", .column(.fee, QueryWord.words("không"))),
    ("fee:none", .column(.fee, nil)),
    ("hồsơ:ảnh", .column(.dossier, QueryWord.words("ảnh"))),
    ("dossier:none", .column(.dossier, nil)),
    ("căncứ:luật", .column(.legalBasis, QueryWord.words("luật"))),
    ("law:none", .column(.legalBasis, nil)),
    ("kếtquả:giấy", .column(.result, QueryWord.words("giấy"))),
    ("result:none", .column(.result, nil)),
  ])
  func `is understood in both languages, with or without accents`(
    text: String,
    condition: Query.Condition
  ) {
    #expect(conditions(text) == [[condition]])
  }

  @Test(arguments: [
    ("muc:3..4", [ServiceLevel.three, .four]), ("muc:2..", [.two, .three, .four]),
    ("level:..2", [.one, .two]), ("muc:3..3", [.three]), ("muc:4,2", [.four, .two]),
    ("muc:4,toantrinh", [.four, .full]),
  ])
  func `takes several values: a range, a list`(text: String, levels: [ServiceLevel]) {
    #expect(conditions(text) == [levels.map { .facet(.level, .level($0)) }])
  }

  @Test(arguments: ["cap:", "muc:", "linhvuc:", "ma:", "noi:", "thoihan:", "cap:\"", "linhvuc:-"])
  func `asks nothing until it has a value`(text: String) {
    #expect(conditions(text) == [[.pending]])
    #expect(Query(text).isEmpty)
    #expect(count("kết hôn " + text) == count("kết hôn"))
    #expect(count("kết | hôn | " + text) == count("kết | hôn"))
    #expect(count("-" + text) == bundled.count)
  }

  @Test(arguments: [
    "cap:làng", "muc:5", "muc:4..3", "muc:0..4", "muc:4,x", "cap:xa,y", "ma:abc", "giá:5", "a:b",
    "cap;xa", "muc:1...3", "ma:12345678",
  ])
  func `with a value that is not understood is text`(text: String) {
    #expect(conditions(text) == [[words(text)]])
  }
}

@Suite struct `The operators of a query` {
  @Test func `blanks mean and, bars mean or and bind tighter`() {
    #expect(
      conditions("a b|c d") == [[words("a")], [words("b"), words("c")], [words("d")]]
    )
    #expect(conditions("b | c") == conditions("b|c"))
    #expect(conditions("b| c\u{A0}d") == conditions("b |c d"))
    #expect(conditions("| a || b |") == [[words("a"), words("b")]])
  }

  @Test func `a minus excludes any term`() {
    #expect(Query("-nước").groups.first?.first?.isNegated == true)
    #expect(conditions("-cap:xa") == [[.facet(.tier, .tier(.commune))]])
    #expect(conditions("-muc:3..4").count == 2)
    #expect(conditions("kết-hôn") == [[words("kết hôn")]])
    #expect(Query("- a").groups.map { $0.map(\.isNegated) } == [[false]])
  }

  @Test(arguments: ["\"nước ngoài\"", "“nước ngoài”", "«nước ngoài»"])
  func `quotes hold a phrase of whole words`(text: String) {
    #expect(conditions(text) == [[.phrase(QueryWord.phrase("nước ngoài", isOpen: false))]])
    #expect(Query("-" + text).groups.first?.first?.isNegated == true)
    #expect(conditions("linhvuc:" + text).count == 1)
  }

  @Test func `a phrase whose end is still missing ends in a prefix`() {
    #expect(conditions("\"nước ngo") == [[.phrase(QueryWord.phrase("nước ngo", isOpen: true))]])
    #expect(count("\"nước ngo") == count("\"nước ngoài\""))
    #expect(count("\"nước ngo\"") == 0)
  }

  @Test func `a bar or a blank in quotes is text`() {
    #expect(conditions("\"a | b\"") == [[.phrase(QueryWord.phrase("a b", isOpen: false))]])
  }

  @Test(arguments: ["", " ", "|", "-", "--", "\"", "\"\"", "“”", "| - \" \"", ".", "-|-"])
  func `alone ask nothing`(text: String) {
    #expect(count(text) == bundled.count)
  }

  @Test(arguments: ["a b|c -d", "noi:tinh,xa a", "-muc:3..4", "muc:3..4 a", "a | -muc:1..2"])
  func `are written as they were typed`(text: String) {
    #expect(Query(text).source.split(separator: "|").count == text.split(separator: "|").count)
    #expect(Query(Query(text).source) == Query(text))
  }

  @Test func `exclude all values of a term, alone and as an alternative`() {
    #expect(count("-muc:3..4") == 612)
    #expect(count("-muc:3..4 | zzzz") == 612)
    #expect(count("zzzz | -muc:3..4") == 612)
    #expect(count("zzzz | -muc:3..4 | muc:4") == 612 + 655)
  }

  @Test func `never make an error, whatever is typed`() {
    var random = Seeded(11)
    let pieces = [
      "\"", "“", "”", "«", "-", "|", ":", ".", "..", ",", " ", "\t", "cap", "muc:", "ma:", "noi:",
      "linhvuc:", "xa", "none", "3", "4", "2000815", "1.0", "đăng", "\u{301}", "\u{200B}", "日",
      "phi:", "hoso", "\\", "@", "H15", "👩‍💻", "\u{0}", "\r\n",
    ]
    for _ in 0..<100 {
      let text = random.some(pieces, upTo: 9).joined()
      let query = Query(text)
      let result = bundled.search(query)
      #expect(result.rows.count == result.matches.count)
      for row in result.rows.prefix(3) {
        let name = bundled.procedures[row].name
        var end = name.startIndex
        for range in Highlight(query).ranges(in: name) {
          #expect(range.lowerBound >= end && range.upperBound > range.lowerBound)
          end = range.upperBound
        }
      }
    }
  }
}
