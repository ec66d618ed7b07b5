public import ProcedureModel
import VietnameseText

extension ImageAssembly {
  /// Sorts and indexes a snapshot.
  ///
  /// - Complexity: O(text + names × log of them).
  public init(_ snapshot: Snapshot) {
    let procedures = OrderedProcedures(snapshot.procedures)
    self.init(rowCount: procedures.count)
    add(.about, DescriptionCoding.bytes(of: snapshot.about))
    let (names, others) = together(
      { ImageAssembly(namesOf: procedures) },
      { ImageAssembly(detailsOf: procedures) }
    )
    add(names)
    add(others)
  }

  /// The names and their words.
  private init(namesOf procedures: OrderedProcedures) {
    self.init(rowCount: procedures.count)
    var texts = TextTableBuilder()
    for row in procedures.rows { texts.append(procedures.name(row)) }
    add(.names, texts.bytes)
    add(.nameStarts, texts.starts)
    let words = ImageAssembly.words(texts, procedures)
    add(.names, words, withTokens: true)
    addBeginnings(words)
    addPriors(words)
  }

  /// What the rows state beside their names.
  private init(detailsOf procedures: OrderedProcedures) {
    self.init(rowCount: procedures.count)
    let classes = addClasses(procedures)
    addRecords(procedures)
    addCodes(procedures)
    addElsewhere(classes, procedures)
    for (name, column) in CatalogImage.detailIndexes { addDetails(name, column, procedures) }
  }

  private mutating func addClasses(
    _ procedures: OrderedProcedures
  ) -> (rows: [UInt32], values: ClassTableBuilder.Values) {
    var builder = ClassTableBuilder(rowCount: procedures.count)
    for row in procedures.rows { builder.append(row, of: procedures) }
    let values = builder.values
    builder.add(values, to: &self)
    return (builder.classOfRow, values)
  }

  private mutating func addRecords(_ procedures: OrderedProcedures) {
    var bytes: [UInt8] = []
    var starts: [UInt64] = [0]
    for row in procedures.rows {
      RecordCoding.append(row, of: procedures, to: &bytes)
      starts.append(UInt64(bytes.count))
    }
    add(.records, bytes)
    add(.recordStarts, starts)
    add(.recordTags, RecordCoding.tags(in: bytes))
  }

  private mutating func addCodes(_ procedures: OrderedProcedures) {
    let codes = procedures.rows.map { UInt32(procedures.code($0)?.number.map { $0 + 1 } ?? 0) }
    // Code and row in one number, which sorts fast.
    var sorted = codes.indices.filter { codes[$0] > 0 }.map { UInt64(codes[$0]) << 32 | UInt64($0) }
    sorted.sort()
    add(.codeOfRow, codes)
    add(.codesSorted, sorted.map { UInt32($0 >> 32) - 1 })
    add(.codeRows, sorted.map { UInt32(truncatingIfNeeded: $0) })
    let shared = SharedCodes(sorted, rowCount: procedures.count)
    add(.codePrefixes, shared.prefixes)
    add(.codeBitmaps, shared.bitmaps)
  }

  private static func words(
    _ names: TextTableBuilder,
    _ procedures: OrderedProcedures
  ) -> SortedTexts {
    var builder = TextIndexBuilder()
    for row in procedures.rows {
      names.withUTF8(row) { builder.append($0) }
      builder.endRow()
    }
    return builder.sorted()
  }

  /// What of each name, a leading "Thủ tục" left aside, is asked for often: the first words, and
  /// whether it is exactly some words.
  private mutating func addBeginnings(_ names: SortedTexts) {
    let lead = Lead(names.words)
    var first: [UInt32] = []
    var second: [UInt32] = []
    var hashes: [(hash: UInt64, row: UInt32)] = []
    for row in 0..<names.rowCount {
      // The end of a text is no word of it.
      let all = Int(names.starts[row])..<Int(names.starts[row + 1]) - 1
      let start = all.lowerBound + lead.length(all) { Int(names.tokens[$0]) - 1 }
      first.append(start < all.upperBound ? names.tokens[start] : 0)
      second.append(start + 1 < all.upperBound ? names.tokens[start + 1] : 0)
      var hash = NameHash()
      for token in names.tokens[start..<all.upperBound] {
        hash.add(names.words[Int(token) - 1].letters)
      }
      hashes.append((hash.value, UInt32(row)))
    }
    hashes.sort { ($0.hash, $0.row) < ($1.hash, $1.row) }
    add(.nameHashes, hashes.map(\.hash))
    add(.nameHashRows, hashes.map(\.row))
    let starts = (0...UInt32(names.rowCount)).map { $0 }
    for (index, tokens) in [(TextIndexName.beginnings, first), (.seconds, second)] {
      let texts = SortedTexts(words: names.words, tokens: tokens, starts: starts)
      add(index, texts, withTokens: false)
    }
  }

  private mutating func addPriors(_ names: SortedTexts) {
    let bitmaps = Prior.bitmaps(names)
    let size = (names.rowCount + 63) / 64
    var degrees = [UInt8](repeating: 0, count: names.rowCount)
    for row in degrees.indices {
      let bit = { (degree: Int) in bitmaps[degree * size + row >> 6] >> UInt64(row & 63) & 1 }
      degrees[row] = UInt8((0..<Prior.count).first { bit($0) == 1 } ?? 0)
    }
    add(.priors, bitmaps)
    add(.priorOfRow, degrees)
  }

  private mutating func addElsewhere(
    _ classes: (rows: [UInt32], values: ClassTableBuilder.Values),
    _ procedures: OrderedProcedures
  ) {
    let values = classes.values
    var builder = TextIndexBuilder()
    let fields = values.fields.map { builder.numbers(of: $0) }
    let agencies = values.agencies.map { builder.numbers(of: $0) }
    let wordsOfClass = values.fieldOfClass.indices.map { number in
      Array(
        Set(
          (values.fieldOfClass[number].map { fields[$0] } ?? [])
            + values.agenciesOfClass[number].flatMap { agencies[$0] }
        )
      )
    }
    for (row, number) in classes.rows.enumerated() {
      builder.append(wordsOfClass[Int(number)])
      if let code = procedures.code(row), code.number == nil { builder.append(code.raw) }
      builder.endRow()
    }
    add(.elsewhere, builder.sorted(), withTokens: false)
    addValues(values.fields, .fields, .fieldTexts, .fieldStarts)
    addValues(values.agencies, .agencies, .agencyTexts, .agencyStarts)
  }

  private mutating func addValues(
    _ values: [String],
    _ index: TextIndexName,
    _ bytes: ImageSection,
    _ starts: ImageSection
  ) {
    var texts = TextTableBuilder()
    var words = TextIndexBuilder()
    for value in values {
      texts.append(value)
      words.append(value)
      words.endRow()
    }
    add(bytes, texts.bytes)
    add(starts, texts.starts)
    add(index, words.sorted(), withTokens: true)
  }

  private mutating func addDetails(
    _ name: TextIndexName,
    _ column: Column,
    _ procedures: OrderedProcedures
  ) {
    var builder = TextIndexBuilder()
    for row in procedures.rows {
      procedures.forEachText(row, column) { builder.append(repeated: $0) }
      builder.endRow()
    }
    add(name, builder.sorted(), withTokens: true)
  }
}
