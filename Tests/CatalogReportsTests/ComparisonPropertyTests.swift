import CatalogIndex
import CatalogReports
import ProcedureModel
import TestSupport
import Testing

/// Random lists of few words, codes and values, so that much of it repeats and much nearly does.
private struct RandomLists {
  var random: Seeded

  init(_ seed: UInt64) {
    random = Seeded(seed)
  }

  private static let words = [
    "cấp", "đổi", "lại", "thẻ", "Thẻ", "giấy", "phép", "hoà", "hòa", "giải", "xã", "kí", "ký",
  ]
  private static let texts = ["một", "Một", "hai", "hoà", "hòa", "hai, ba"]

  mutating func list(of count: Int) -> [Procedure] { (0..<count).map { _ in procedure() } }

  /// A list that was made of another one by taking out, adding and changing some.
  mutating func next(of list: [Procedure]) -> [Procedure] {
    var next = list.filter { _ in Int.random(in: 0..<8, using: &random) > 0 }
    for place in next.indices where Bool.random(using: &random) { change(&next[place]) }
    return (next + self.list(of: Int.random(in: 0..<4, using: &random))).shuffled(using: &random)
  }

  private mutating func change(_ procedure: inout Procedure) {
    let other = self.procedure()
    switch Int.random(in: 0..<9, using: &random) {
    case 0: procedure.name = other.name
    case 1: procedure.code = other.code
    case 2: procedure.tiers = other.tiers
    case 3: procedure.levels = other.levels
    case 4: procedure.field = other.field
    case 5: procedure.agencies = other.agencies
    case 6: procedure.dossier = other.dossier
    case 7: procedure.alsoAt = other.alsoAt
    default: procedure.name += " " + other.name
    }
  }

  private mutating func procedure() -> Procedure {
    let prefix = Int.random(in: 0..<4, using: &random) == 0 ? "Thủ tục " : ""
    let name = random.some(Self.words, upTo: 5).joined(separator: " ")
    let code = Int.random(in: 0..<40, using: &random)
    var procedure = Procedure(
      code: code < 30 ? ProcedureCode(number: 1_000_000 + code) : nil,
      name: prefix + (name.isEmpty ? "cấp" : name)
    )
    procedure.tiers = random.some(Tier.allCases, upTo: 2).reduce(into: TierSet()) {
      $0.insert(TierSet($1))
    }
    procedure.alsoAt = Bool.random(using: &random) ? TierSet(.district) : []
    procedure.levels = random.some(ServiceLevel.allCases, upTo: 2).reduce(into: LevelSet()) {
      $0.insert(LevelSet($1))
    }
    procedure.field = Self.texts.randomElement(using: &random)
    procedure.agencies = random.some(Self.texts, upTo: 3)
    procedure.dossier = random.some(Self.texts, upTo: 3)
    return procedure
  }
}

@Suite struct `Whatever two catalogs hold` {
  @Test(arguments: 0..<60)
  func `none differs from itself, in whatever order its list is`(seed: Int) {
    var lists = RandomLists(UInt64(seed))
    let list = lists.list(of: 1 + seed % 40)
    let catalog = Catalog.sample(list)
    #expect(CatalogComparison(catalog, catalog, includesSpelling: true).isEmpty)
    let turned = comparison(list, list.reversed())
    #expect(turned.records.allSatisfy { $0.oldRow != nil && $0.newRow != nil })
  }

  @Test(arguments: 0..<120)
  func `the other way round the same is found with old and new exchanged`(seed: Int) {
    var lists = RandomLists(UInt64(1000 + seed))
    let old = Catalog.sample(lists.list(of: 1 + seed % 50))
    let new = Catalog.sample(lists.next(of: Array(old.procedures)))
    for spelling in [false, true] {
      let there = CatalogComparison(old, new, includesSpelling: spelling)
      let back = CatalogComparison(new, old, includesSpelling: spelling)
      #expect(Mirrored(there, isTurned: false) == Mirrored(back, isTurned: true))
      #expect(there.pairCount == back.pairCount)
      #expect(there.notCompared == back.notCompared)
    }
  }

  @Test(arguments: 0..<60)
  func `every row is added, removed or found again, and only once`(seed: Int) {
    var lists = RandomLists(UInt64(5000 + seed))
    let old = Catalog.sample(lists.list(of: 1 + seed % 50))
    let new = Catalog.sample(lists.next(of: Array(old.procedures)))
    let found = CatalogComparison(old, new)
    let oldRows = found.records.compactMap(\.oldRow)
    let newRows = found.records.compactMap(\.newRow)
    #expect(Set(oldRows).count == oldRows.count)
    #expect(Set(newRows).count == newRows.count)
    #expect(found.records.count { $0.newRow == nil } == old.count - found.pairCount)
    #expect(found.records.count { $0.oldRow == nil } == new.count - found.pairCount)
    #expect(found.records.allSatisfy { !$0.changes.isEmpty })
  }

  @Test func `the lists that this is tried on differ in every way that has a direction`() {
    let found = (0..<120).reduce(into: Set<DifferenceKind>()) { kinds, seed in
      var lists = RandomLists(UInt64(1000 + seed))
      let old = lists.list(of: 1 + seed % 50)
      kinds.formUnion(comparison(old, lists.next(of: old), includesSpelling: true).kinds)
    }
    let expected: Set<DifferenceKind> = [
      .added, .removed, .renamed, .recoded, .moved, .raised, .lowered, .level, .field, .agency,
      .papers, .spelling, .similar, .split, .merged,
    ]
    #expect(found.isSuperset(of: expected))
  }

  @Test func `the bundled catalog, changed at random, differs the same the other way round`() {
    var lists = RandomLists(7)
    let new = Catalog.sample(lists.next(of: Array(Catalog.bundled.procedures)))
    let there = CatalogComparison(.bundled, new)
    let back = CatalogComparison(new, .bundled)
    #expect(there.records.count > 500)
    #expect(Mirrored(there, isTurned: false) == Mirrored(back, isTurned: true))
  }

  @Test func `the bundled catalog does not differ from itself`() {
    #expect(CatalogComparison(.bundled, .bundled, includesSpelling: true).isEmpty)
  }

  @Test func `a bundled catalog without some procedures lacks just these`() {
    let all = Array(Catalog.bundled.procedures)
    let kept = all.enumerated().filter { $0.offset % 10 != 0 }.map(\.element)
    let found = CatalogComparison(.bundled, .sample(kept))
    #expect(found.records.count == all.count - kept.count)
    #expect(found.records.allSatisfy { $0.newRow == nil })
  }
}

@Suite struct `The words that changed` {
  @Test(arguments: 0..<80)
  func `and those that stayed are both texts`(seed: Int) {
    var random = Seeded(UInt64(seed))
    let words = ["cấp", "đổi", "thẻ", "giấy", "phép"]
    let old = random.some(words, upTo: 12)
    let new = random.some(words, upTo: 12)
    let pieces = WordDifference(
      old.joined(separator: " "),
      new.joined(separator: " "),
      isExact: true
    )
    .pieces
    let texts = pieces.reduce(into: (old: [String](), new: [String]())) { texts, piece in
      switch piece {
      case .same(let text):
        texts.old.append(text)
        texts.new.append(text)
      case .removed(let text): texts.old.append(text)
      case .added(let text): texts.new.append(text)
      }
    }
    #expect(texts.old.joined(separator: " ") == old.joined(separator: " "))
    #expect(texts.new.joined(separator: " ") == new.joined(separator: " "))
  }

  @Test func `are as few as possible`() {
    #expect(
      WordDifference("Cấp lại giấy phép lao động", "Cấp đổi giấy phép lao động").pieces == [
        .same("Cấp"), .removed("lại"), .added("đổi"), .same("giấy phép lao động"),
      ]
    )
    #expect(WordDifference("hoà giải", "Hòa giải").pieces == [.same("Hòa giải")])
    #expect(
      WordDifference("hoà giải", "hòa giải", isExact: true).pieces == [
        .removed("hoà"), .added("hòa"), .same("giải"),
      ]
    )
  }

  @Test func `of texts without end cost no table of them`() {
    let old = String(repeating: "a b c ", count: 20_000)
    let new = String(repeating: "b a c ", count: 20_000)
    #expect(WordDifference(old, new).pieces.count == 3)
  }
}
