import CatalogIndex
import Foundation
import ProcedureModel
import TestSupport
import Testing

/// A query made together with what it means, told by looking at one procedure.
struct Meant {
  enum Kind: Hashable { case plain, code, performed, facet(Facet) }

  var text: String
  var kind = Kind.plain
  var holds: (Plain) -> Bool

  var negated: Meant {
    Meant(text: "-" + text) { [holds] in !holds($0) }
  }

  func or(_ other: Meant) -> Meant {
    Meant(text: "\(text) | \(other.text)") { [holds] in holds($0) || other.holds($0) }
  }
}

/// A procedure in plain words, folded by Foundation.
struct Plain {
  let procedure: Procedure
  let texts: [[String]]

  init(_ procedure: Procedure) {
    self.procedure = procedure
    let code = procedure.code.map { $0.digits ?? $0.raw }
    texts = ([procedure.name] + [code, procedure.field].compactMap(\.self) + procedure.agencies)
      .map(Plain.words)
  }

  static func words(_ text: String) -> [String] {
    text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      .replacing("đ", with: "d").split { !($0.isLetter || $0.isNumber) }
      .map { String($0.prefix(16)) }
  }

  static func isMeant(_ word: String, by typed: String, asPrefix: Bool) -> Bool {
    guard word.utf8.first == typed.utf8.first else { return false }
    return standard(word) == standard(typed) || (asPrefix && word.hasPrefix(typed))
  }

  private static let open: Set<String> = ["hi", "ki", "li", "mi", "si", "ti", "vi", "qui"]

  private static func standard(_ word: String) -> String {
    open.contains(word) ? word.dropLast() + "y" : word
  }

  func has(word: String) -> Bool {
    texts.joined().contains { Plain.isMeant($0, by: word, asPrefix: true) }
  }

  func has(phrase: [String]) -> Bool {
    texts.contains { text in
      text.indices.contains { start in
        zip(text[start...], phrase).filter { Plain.isMeant($0, by: $1, asPrefix: false) }.count
          == phrase.count
      }
    }
  }

  func values(_ facet: Facet) -> Set<FacetValue> {
    let values: [FacetValue] =
      switch facet {
      case .tier: procedure.tiers.tiers.map { .tier($0) }
      case .level: procedure.levels.levels.map { .level($0) }
      case .field: [procedure.field].compactMap(\.self).map { .text($0) }
      case .agency: procedure.agencies.map { .text($0) }
      }
    return values.isEmpty ? [.none] : Set(values)
  }
}

extension Plain {
  /// Whether all the terms hold, those of one facet and the codes added up, but for one facet.
  func meets(_ query: [Meant.Kind: [Meant]], but facet: Facet? = nil) -> Bool {
    query.allSatisfy { kind, terms in
      switch kind {
      case .plain: terms.allSatisfy { $0.holds(self) }
      case .facet(facet): true
      case .code, .performed, .facet: terms.contains { $0.holds(self) }
      }
    }
  }
}

/// Makes queries of a catalog's own words.
private struct QueryMaker {
  var random: Seeded
  let rows: [Plain]

  mutating func query() -> [Meant] {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in group() }
  }

  private mutating func group() -> Meant {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: plain().negated
    case 1: plain().or(plain())
    case 2: plain().or(facet()).or(code().negated)
    case 3: facet()
    case 4: code()
    case 5: performed()
    default: plain()
    }
  }

  private mutating func row() -> Plain {
    rows[Int.random(in: rows.indices, using: &random)]
  }

  private mutating func plain() -> Meant {
    let texts = row().texts
    let text = texts[Int.random(in: texts.indices, using: &random)]
    let start = Int.random(in: text.indices, using: &random)
    if Bool.random(using: &random) {
      let phrase = Array(text[start...].prefix(2))
      return Meant(text: "\"\(phrase.joined(separator: " "))\"") { $0.has(phrase: phrase) }
    }
    let word = String(text[start].prefix(Int.random(in: 1...7, using: &random)))
    return Meant(text: word) { $0.has(word: word) }
  }

  private mutating func facet() -> Meant {
    let facet: Facet = Bool.random(using: &random) ? .tier : .level
    let value = row().values(facet).randomElement(using: &random) ?? .none
    let text =
      switch value {
      case .tier(let tier): "cap:" + tier.slug
      case .level(let level): "level:" + level.name
      case .text, .none: "\(facet):none"
      }
    return Meant(text: text, kind: .facet(facet)) { $0.values(facet).contains(value) }
  }

  private mutating func code() -> Meant {
    let digits = row().procedure.code?.digits?.prefix(Int.random(in: 1...7, using: &random))
    guard let digits else {
      return Meant(text: "ma:none", kind: .code) { $0.procedure.code == nil }
    }
    return Meant(text: "ma:\(digits)", kind: .code) {
      $0.procedure.code?.digits?.hasPrefix(digits) == true
    }
  }

  private mutating func performed() -> Meant {
    let tier = Tier.allCases[Int.random(in: 0...2, using: &random)]
    return Meant(text: "noi:" + tier.slug, kind: .performed) {
      $0.procedure.tiers.union($0.procedure.alsoAt).contains(TierSet(tier))
    }
  }
}

@Suite struct `A search` {
  private static let plain = bundled.procedures.map(Plain.init)

  @Test func `finds what looking at every procedure finds`() {
    var maker = QueryMaker(random: Seeded(12), rows: Self.plain)
    var found = 0
    for _ in 0..<40 {
      let query = maker.query()
      let text = query.map(\.text).joined(separator: " ")
      let kinds = Dictionary(grouping: query, by: \.kind)
      let expected = Self.plain.indices.filter { Self.plain[$0].meets(kinds) }
      #expect(
        Array(bundled.search(Query(text), understanding: .literal).matches) == expected,
        "\(text)"
      )
      found += expected.count
    }
    #expect(found > 300)
  }

  @Test func `counts each facet as if its own filter were off`() {
    var maker = QueryMaker(random: Seeded(13), rows: Self.plain)
    for _ in 0..<6 {
      let query = maker.query()
      let text = query.map(\.text).joined(separator: " ")
      let kinds = Dictionary(grouping: query, by: \.kind)
      let counts = bundled.search(Query(text), understanding: .literal).counts
      for facet in Facet.allCases {
        var expected = [Int](repeating: 0, count: bundled.facets.values(of: facet).count)
        for row in Self.plain where row.meets(kinds, but: facet) {
          for value in row.values(facet) { expected[number(value, facet)] += 1 }
        }
        #expect(counts[facet] == expected, "\(facet) of \(text)")
      }
    }
  }

  @Test func `takes values by key as it takes them from the query`() {
    var random = Seeded(14)
    for _ in 0..<10 {
      let tier = Tier.allCases[Int.random(in: 0...2, using: &random)]
      let level = LevelScheme.fourLevels.levels[Int.random(in: 1...3, using: &random)]
      var picks = FacetSelection()
      picks.toggle(number(.tier(tier), .tier), of: .tier)
      picks.toggle(number(.level(level), .level), of: .level)
      let picked = bundled.search(Query("cấp"), selecting: picks)
      let typed = bundled.search(Query("cấp cap:\(tier.slug) muc:\(level.name)"))
      #expect(picked.rows == typed.rows)
      #expect(picked.counts == typed.counts)
      #expect(picked.selection == typed.selection)
    }
  }
}
