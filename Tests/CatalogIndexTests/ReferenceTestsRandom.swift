import CatalogIndex
import ProcedureModel
import TestSupport
import Testing

/// Makes small catalogs, and queries that find something in them.
private struct CatalogMaker {
  var random: Seeded

  private static let words = [
    "kết", "hôn", "Hồn", "ki", "KỲ", "đất", "dat", "đai", "cấp", "cap", "cáp", "ô", "ơ", "12", "a1",
    "khai", "kha",
  ]

  private mutating func word() -> String {
    Self.words.randomElement(using: &random) ?? ""
  }

  private mutating func text(_ most: Int) -> String {
    random.some(Self.words, upTo: most).joined(separator: Bool.random(using: &random) ? " " : ", ")
  }

  private mutating func oneOf(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  mutating func procedures() -> [Procedure] {
    (0..<Int.random(in: 0...40, using: &random)).map { _ in procedure() }
  }

  private mutating func procedure() -> Procedure {
    Procedure(
      code: code(),
      name: text(5),
      tiers: TierSet(rawValue: UInt8.random(in: 0..<8, using: &random)),
      alsoAt: oneOf(3) ? TierSet(.ministry) : [],
      field: oneOf(4) ? nil : word(),
      agencies: (0..<Int.random(in: 0...2, using: &random)).map { _ in "Sở " + word() },
      levels: LevelSet(rawValue: UInt8.random(in: 0..<16, using: &random)),
      dossier: oneOf(2) ? ["thẻ " + word()] : []
    )
  }

  private mutating func code() -> ProcedureCode? {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: nil
    case 1: ProcedureCode("x" + String(Int.random(in: 1...3, using: &random)))
    default: ProcedureCode(number: 1_000_000 + Int.random(in: 0...30, using: &random) * 1_000)
    }
  }

  mutating func query() -> [Meant] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in group() }
  }

  private mutating func group() -> Meant {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: typed().negated
    case 1: typed().or(typed())
    case 2: phrase().or(tier()).or(column().negated)
    case 3: phrase().negated
    case 4: phrase()
    case 5: tier()
    case 6: level()
    case 7: worded(.field, "linhvuc")
    case 8: worded(.agency, "coquan")
    case 9: Bool.random(using: &random) ? column() : column().negated
    case 10: digits()
    default: typed()
    }
  }

  private mutating func typed() -> Meant {
    let plain = Plain.words(word())[0]
    let word = String(plain.prefix(Int.random(in: 1...4, using: &random)))
    return Meant(text: word) { $0.has(word: word) }
  }

  private mutating func phrase() -> Meant {
    let phrase = (0..<2).flatMap { _ in Plain.words(word()) }
    return Meant(text: "\"\(phrase.joined(separator: " "))\"") { $0.has(phrase: phrase) }
  }

  private mutating func tier() -> Meant {
    let tier = oneOf(4) ? nil : Tier.allCases[Int.random(in: 0...2, using: &random)]
    let value = tier.map { FacetValue.tier($0) } ?? .none
    return Meant(text: "cap:" + (tier?.slug ?? "none"), kind: .facet(.tier)) {
      $0.values(.tier).contains(value)
    }
  }

  private mutating func level() -> Meant {
    let level = LevelScheme.fourLevels.levels[Int.random(in: 0...3, using: &random)]
    return Meant(text: "muc:" + level.name, kind: .facet(.level)) {
      $0.values(.level).contains(.level(level))
    }
  }

  private mutating func worded(_ facet: Facet, _ name: String) -> Meant {
    guard !oneOf(4) else {
      return Meant(text: name + ":none", kind: .facet(facet)) {
        $0.values(facet).contains(.none)
      }
    }
    let word = Plain.words(word())[0]
    return Meant(text: "\(name):\(word)", kind: .facet(facet)) { row in
      row.values(facet).contains { value in
        guard case .text(let text) = value else { return false }
        return Plain.words(text).contains { Plain.isMeant($0, by: word, asPrefix: true) }
      }
    }
  }

  private mutating func column() -> Meant {
    guard !oneOf(3) else { return Meant(text: "hoso:none") { $0.procedure.dossier.isEmpty } }
    let word = Plain.words(word())[0]
    return Meant(text: "hoso:" + word) { row in
      row.procedure.dossier.flatMap { Plain.words($0) }
        .contains { Plain.isMeant($0, by: word, asPrefix: true) }
    }
  }

  private mutating func digits() -> Meant {
    guard !oneOf(3) else { return Meant(text: "ma:none", kind: .code) { $0.procedure.code == nil } }
    let digits = String(
      String(1_000_000 + Int.random(in: 0...30, using: &random) * 1_000).prefix(4)
    )
    return Meant(text: "ma:" + digits, kind: .code) {
      $0.procedure.code?.digits?.hasPrefix(digits) == true
    }
  }
}

@Suite struct `A catalog of random rows` {
  @Test func `finds and counts what looking at every row does`() {
    var maker = CatalogMaker(random: Seeded(41))
    var found = 0
    for _ in 0..<200 {
      let catalog = Catalog(Snapshot(procedures: maker.procedures()))
      let rows = catalog.procedures.map { Plain($0) }
      for _ in 0..<5 { found += expectSame(maker.query(), catalog, rows) }
    }
    #expect(found > 2_000)
  }

  /// - Returns: The number of rows found.
  private func expectSame(_ query: [Meant], _ catalog: Catalog, _ rows: [Plain]) -> Int {
    let text = query.map(\.text).joined(separator: " ")
    let kinds = Dictionary(grouping: query, by: \.kind)
    let result = catalog.search(Query(text), understanding: .literal)
    let expected = rows.indices.filter { rows[$0].meets(kinds) }
    #expect(Array(result.matches) == expected, "\(text)")
    #expect(result.rows.sorted() == expected, "\(text)")
    for facet in Facet.allCases {
      var counts = [Int](repeating: 0, count: catalog.facets.values(of: facet).count)
      for row in rows where row.meets(kinds, but: facet) {
        for value in row.values(facet) { counts[number(value, facet, in: catalog)] += 1 }
      }
      #expect(result.counts[facet] == counts, "\(facet) of \(text)")
    }
    return expected.count
  }
}
