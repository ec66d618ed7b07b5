import ProcedureModel
import VietnameseText

/// The codes that a query may mean which finds nothing as it stands: one among other words, or one
/// with a slip in it.
struct CodeReadings {
  private let catalog: Catalog
  private let typed: [String]

  init(_ catalog: Catalog, _ query: Query) {
    self.catalog = catalog
    let words = query.positiveWords.map { String(decoding: $0.typed.bytes, as: UTF8.self) }
    typed =
      query.positiveCodes
      + words.filter { 6...8 ~= $0.utf8.count && $0.allSatisfy(\.isASCIIDigit) }
  }

  var found: [FoundReading] {
    let known = typed.filter { $0.count == 7 && has($0) }
    guard known.isEmpty else { return known.map { reading(.fewerWords, $0) } }
    var seen: Set<String> = []
    return typed.flatMap(oneSlipFrom).filter { has($0) && seen.insert($0).inserted }
      .map { reading(.code, $0) }
  }

  private func reading(_ kind: Reading.Kind, _ digits: String) -> FoundReading {
    let query = Query(Int(digits).map { ProcedureCode(number: $0).key } ?? digits)
    return FoundReading(reading: Reading(kind, query), rows: catalog.rows(query), place: .last)
  }

  private func has(_ digits: String) -> Bool { !catalog.image.codes(beginning: digits).isEmpty }

  /// The seven digits that differ by a slip: two swapped, one missing, added or wrong.
  private func oneSlipFrom(_ digits: String) -> [String] {
    let typed = Array(digits.utf8)
    let all = UInt8(ascii: "0")...UInt8(ascii: "9")
    var found: [[UInt8]] = []
    for place in typed.indices {
      if place > 0 {
        var swapped = typed
        swapped.swapAt(place - 1, place)
        found.append(swapped)
      }
      found.append(Array(typed[..<place] + typed[(place + 1)...]))
      found += all.map { Array(typed[..<place] + [$0] + typed[(place + 1)...]) }
    }
    for place in 0...typed.count {
      found += all.map { Array(typed[..<place] + [$0] + typed[place...]) }
    }
    return found.filter { $0.count == 7 && $0 != typed }.map { String(decoding: $0, as: UTF8.self) }
  }
}
