import CatalogIndex
import ProcedureModel
import VietnameseText

/// What the rows of a catalog are matched by, as numbers; 0 where a row has none.
///
/// Different texts have the same number once in 2^64.
struct RowKeys {
  private let catalog: Catalog
  private(set) var codes: [UInt64] = []
  /// Of the words of the names, without a leading "Thủ tục".
  private(set) var names: [UInt64] = []
  private(set) var tiers: [UInt64] = []

  var count: Int { names.count }

  /// Reads the names once, so that their words and pairs of words are counted on the way.
  ///
  /// - Complexity: O(bytes of names and codes).
  init(_ catalog: Catalog, counting weights: inout WordWeights) {
    self.catalog = catalog
    var reader = NameWords()
    var words: [UInt64] = []
    codes.reserveCapacity(catalog.count)
    names.reserveCapacity(catalog.count)
    tiers.reserveCapacity(catalog.count)
    for row in 0..<catalog.count {
      catalog.withName(row) { reader.words($0, to: &words) }
      weights.count(words)
      names.append(NameWords.key(of: words))
      codes.append(catalog.codeKey(row).map(RowKeys.number) ?? 0)
      tiers.append(UInt64(catalog.tiersAndLevels(row).tiers.rawValue) + 1)
    }
  }

  /// The field, and with it the agencies: looked at only where names do not tell rows apart.
  func fieldAndAgencies(_ row: Int) -> (field: UInt64, agencies: UInt64) {
    let procedure = catalog.procedures[row]
    let agencies = procedure.agencies.map(RowKeys.words).sorted().reduce(1, NameWords.mixed)
    return (procedure.field.map(RowKeys.words) ?? 1, agencies)
  }

  private static func words(_ text: String) -> UInt64 {
    text.markedWords.reduce(1) { number, word in
      let bits = word.letters.standardSpelling.bits
      let marked = UInt64(truncatingIfNeeded: bits >> 64) ^ word.marks.bits
      return NameWords.mixed(NameWords.mixed(number, marked), UInt64(truncatingIfNeeded: bits))
    }
  }

  private static func number(_ code: String) -> UInt64 {
    code.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
