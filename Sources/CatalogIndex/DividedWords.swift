import VietnameseText

/// The words of a query where the first or the last of them name a field or an agency, and the others
/// are told by the name of the procedure.
///
/// A class, because what the surroundings of one row hold is kept for the others: thousands of rows
/// share a few classes.
final class DividedWords {
  private let image: CatalogImage
  private let names: [WordChoice]
  private let fields: [WordChoice]
  private let agencies: [WordChoice]
  /// The parts of the query that are left for the name, by class.
  private var rests: [Int: [Range<Int>]] = [:]

  init(
    _ image: CatalogImage,
    names: [WordChoice],
    fields: [WordChoice],
    agencies: [WordChoice]
  ) {
    self.image = image
    self.names = names
    self.fields = fields
    self.agencies = agencies
  }

  func holds(_ row: Int, name: Range<Int>) -> Bool {
    rests(inClass: image.classOfRow[row]).contains { tells(name, $0) }
  }

  private func rests(inClass number: Int) -> [Range<Int>] {
    if let known = rests[number] { return known }
    let found = (1..<max(1, names.count)).flatMap { place -> [Range<Int>] in
      let (first, last) = (0..<place, place..<names.count)
      return (isNamed(first, inClass: number) ? [last] : [])
        + (isNamed(last, inClass: number) ? [first] : [])
    }
    rests[number] = found
    return found
  }

  /// Whether the field or an agency holds some words in order, others between them or not.
  private func isNamed(_ part: Range<Int>, inClass number: Int) -> Bool {
    if let field = image.classes.field(number) {
      let text = image.fieldWords.firstText(of: field)
      if image.fieldWords.holds(fields[part], inOrderIn: text) { return true }
    }
    return image.classes.agencies(number).contains { agency in
      let text = image.agencyWords.firstText(of: Int(agency))
      return image.agencyWords.holds(agencies[part], inOrderIn: text)
    }
  }

  /// Whether some words stand together in a name, or as two pieces of which one begins it.
  private func tells(_ name: Range<Int>, _ part: Range<Int>) -> Bool {
    let index = image.nameWords
    func place(_ part: Range<Int>) -> Int? {
      index.phrasePlace(Array(names[part]), in: name)
    }
    if place(part) != nil { return true }
    return (part.lowerBound + 1..<max(part.upperBound, part.lowerBound + 1)).contains { cut in
      let (first, last) = (part.lowerBound..<cut, cut..<part.upperBound)
      guard let left = place(first), let right = place(last) else { return false }
      return left == name.lowerBound || right == name.lowerBound
    }
  }
}

extension TextIndex {
  /// Whether a text holds some words in order, others between them or not.
  fileprivate func holds(_ words: ArraySlice<WordChoice>, inOrderIn text: Range<Int>) -> Bool {
    var rest = words
    for place in text {
      guard let next = rest.first else { break }
      if next.contains(word(at: place)) { rest = rest.dropFirst() }
    }
    return rest.isEmpty
  }
}
