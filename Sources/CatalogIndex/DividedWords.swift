import VietnameseText

/// The words of a query where the first or the last of them name a field or an agency, and the others
/// are told by the name of the procedure.
///
/// A class, because what the surroundings of one row hold is kept for the others: thousands of rows
/// share a few classes.
final class DividedWords {
  private let image: CatalogImage
  private let scan: NameScan
  private let typed: [QueryWord]
  private let isAgreeing: Bool
  private lazy var fields = choices(in: image.fieldWords)
  private lazy var agencies = choices(in: image.agencyWords)
  /// For each class that was looked at how many of the first and of the last words it names.
  ///
  /// Empty until it is needed; lazy it would be copied with every change.
  private var known: [Named?] = []

  fileprivate struct Named {
    var first: UInt16 = 0
    var last: UInt16 = 0
  }

  init(_ image: CatalogImage, _ typed: [QueryWord], _ scan: NameScan, agreeing: Bool) {
    self.image = image
    self.typed = typed
    self.scan = scan
    isAgreeing = agreeing
  }

  /// Whether the words before or behind some place are named, and the others told.
  func holds(_ row: Int) -> Bool {
    let number = image.classOfRow[row]
    let named = named(number)
    let count = typed.count
    for place in 1..<max(1, count) {
      if place <= named.first, scan.tells(row, place..<count) { return true }
      if count - place <= named.last, scan.tells(row, 0..<place) { return true }
    }
    return false
  }

  private func named(_ number: Int) -> Named {
    if known.isEmpty { known = Array(repeating: nil, count: image.classes.count) }
    guard known.indices.contains(number) else { return Named() }
    if let named = known[number] { return named }
    let named = look(inClass: number)
    known[number] = named
    return named
  }

  private func choices(in index: TextIndex) -> [WordChoice] {
    typed.map { index.choice(for: $0).kept(agreeing: isAgreeing) }
  }

  /// How many of the first and how many of the last words the field or an agency holds in order,
  /// others between them or not.
  private func look(inClass number: Int) -> Named {
    var named = Named()
    if let field = image.classes.field(number) {
      image.fieldWords.count(fields, in: field, into: &named)
    }
    for agency in image.classes.agencies(number) {
      image.agencyWords.count(agencies, in: Int(agency), into: &named)
    }
    return named
  }
}

extension TextIndex {
  fileprivate func count(
    _ words: [WordChoice],
    in number: Int,
    into named: inout DividedWords.Named
  ) {
    let text = text(of: number)
    var (first, last) = (0, 0)
    for place in text where first < words.count && words[first].contains(word(at: place)) {
      first += 1
    }
    for place in text.reversed()
    where last < words.count && words[words.count - 1 - last].contains(word(at: place)) {
      last += 1
    }
    named.first = max(named.first, UInt16(clamping: first))
    named.last = max(named.last, UInt16(clamping: last))
  }
}
