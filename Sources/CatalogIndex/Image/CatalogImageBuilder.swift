public import ProcedureModel
import VietnameseText

extension ImageAssembly {
  /// Sorts and indexes a snapshot.
  ///
  /// - Complexity: O(text + names × log of them).
  public init(_ snapshot: Snapshot) {
    let procedures = ImageAssembly.alphabetical(snapshot.procedures)
    self.init(rowCount: procedures.count)
    add(.about, DescriptionCoding.bytes(of: snapshot.about))
    addNames(procedures)
    let classes = addClasses(procedures)
    addRecords(procedures)
    addCodes(procedures)
    let names = ImageAssembly.nameWords(procedures)
    add(.names, names, withTokens: true)
    addBeginnings(names)
    add(.priors, Prior.bitmaps(names))
    addElsewhere(classes, rowCount: procedures.count)
    for (name, column) in CatalogImage.detailIndexes { addDetails(name, column, procedures) }
  }

  private static func alphabetical(_ procedures: [Procedure]) -> [Procedure] {
    let keys = procedures.map { CollationKey($0.name) }
    return keys.indices.sorted { keys[$0] < keys[$1] }.map { procedures[$0] }
  }

  private mutating func addNames(_ procedures: [Procedure]) {
    var texts = TextTableBuilder()
    for procedure in procedures { texts.append(procedure.name) }
    add(.names, texts.bytes)
    add(.nameStarts, texts.starts)
  }

  private mutating func addClasses(
    _ procedures: [Procedure]
  ) -> (rows: [UInt32], values: ClassTableBuilder.Values) {
    var builder = ClassTableBuilder(rowCount: procedures.count)
    for procedure in procedures { builder.append(procedure) }
    let values = builder.values
    builder.add(values, to: &self)
    return (builder.classOfRow, values)
  }

  private mutating func addRecords(_ procedures: [Procedure]) {
    var bytes: [UInt8] = []
    var starts: [UInt64] = [0]
    for procedure in procedures {
      RecordCoding.append(procedure, to: &bytes)
      starts.append(UInt64(bytes.count))
    }
    add(.records, bytes)
    add(.recordStarts, starts)
  }

  private mutating func addCodes(_ procedures: [Procedure]) {
    let codes = procedures.map { UInt32($0.code?.number.map { $0 + 1 } ?? 0) }
    let rows = codes.indices.filter { codes[$0] > 0 }.sorted { (codes[$0], $0) < (codes[$1], $1) }
    add(.codeOfRow, codes)
    add(.codesSorted, rows.map { codes[$0] - 1 })
    add(.codeRows, rows.map { UInt32($0) })
  }

  /// The words of names; those of a code that is no national one stand behind, as a text of their own.
  private static func nameWords(_ procedures: [Procedure]) -> SortedTexts {
    var builder = TextIndexBuilder()
    for procedure in procedures {
      builder.append(procedure.name)
      if let code = procedure.code, code.digits == nil { builder.append(code.raw) }
      builder.endRow()
    }
    return builder.sorted()
  }

  /// Rows by the first word of their names, a leading "Thủ tục" left aside.
  private mutating func addBeginnings(_ names: SortedTexts) {
    let lead = Lead(names.words)
    let first = (0..<names.rowCount).map { row -> UInt32 in
      // The end of a text is no word of it.
      let text = Int(names.starts[row])..<Int(names.starts[row + 1]) - 1
      let place = text.lowerBound + lead.length(text) { Int(names.tokens[$0]) - 1 }
      return place < text.upperBound ? names.tokens[place] : 0
    }
    var starts = [UInt32](repeating: 0, count: names.words.count + 2)
    for word in first { starts[Int(word) + 1] += 1 }
    for word in starts.indices.dropFirst() { starts[word] += starts[word - 1] }
    var next = starts
    var rows = [UInt32](repeating: 0, count: names.rowCount)
    for (row, word) in first.enumerated() {
      rows[Int(next[Int(word)])] = UInt32(row)
      next[Int(word)] += 1
    }
    add(.beginningStarts, starts)
    add(.beginningRows, rows)
  }

  private mutating func addElsewhere(
    _ classes: (rows: [UInt32], values: ClassTableBuilder.Values),
    rowCount: Int
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
    for number in classes.rows {
      builder.append(wordsOfClass[Int(number)])
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
    _ procedures: [Procedure]
  ) {
    var builder = TextIndexBuilder()
    for procedure in procedures {
      for value in column.values(of: procedure) { builder.append(value) }
      builder.endRow()
    }
    add(name, builder.sorted(), withTokens: true)
  }
}
