import ProcedureModel
import Synchronization

/// A catalog as it stands in an image: every number and text where it lies in the file.
///
/// Opening reads the header and a few pages; rows are decoded when somebody looks at them. Rows are
/// numbered in the Vietnamese alphabetical order of their names, so a set of rows is sorted already.
final class CatalogImage: Sendable {
  let file: ImageFile
  let rowCount: Int

  let names: TextTable
  let classOfRow: ImageNumbers
  let classes: ClassTable
  /// The rows of each class in the whole catalog.
  let histogram: ImageArray<UInt32>
  let fields: TextTable
  let agencies: TextTable
  /// The seven digits of each row's code as a number plus one; 0 for none.
  let codeOfRow: ImageArray<UInt32>
  let codesSorted: ImageArray<UInt32>
  let codeRows: ImageArray<UInt32>
  let codePrefixes: ImageArray<UInt32>
  let codeBitmaps: ImageArray<UInt64>
  private let records: ImageArray<UInt8>
  private let recordStarts: ImageArray<UInt64>
  let priors: ImageArray<UInt64>
  let priorOfRow: ImageArray<UInt8>
  let nameHashes: ImageArray<UInt64>
  let nameHashRows: ImageArray<UInt32>

  let nameWords: TextIndex
  let beginnings: TextIndex
  let seconds: TextIndex
  let elsewhereWords: TextIndex
  let fieldWords: TextIndex
  let agencyWords: TextIndex
  let recent = RecentRows()
  private let knownLandmarks = Mutex<NameLandmarks?>(nil)

  init(_ file: ImageFile) {
    self.file = file
    rowCount = file.rowCount
    names = TextTable(bytes: file.array(.names), starts: file.array(.nameStarts))
    classes = ClassTable(file)
    classOfRow = ImageNumbers(
      file.section(ImageSection.classOfRow.rawValue),
      isWide: ImageNumbers.needsWide(classes.count)
    )
    histogram = file.array(.histogram)
    fields = TextTable(bytes: file.array(.fieldTexts), starts: file.array(.fieldStarts))
    agencies = TextTable(bytes: file.array(.agencyTexts), starts: file.array(.agencyStarts))
    codeOfRow = file.array(.codeOfRow)
    codesSorted = file.array(.codesSorted)
    codeRows = file.array(.codeRows)
    codePrefixes = file.array(.codePrefixes)
    codeBitmaps = file.array(.codeBitmaps)
    records = file.array(.records)
    recordStarts = file.array(.recordStarts)
    priors = file.array(.priors)
    priorOfRow = file.array(.priorOfRow)
    nameHashes = file.array(.nameHashes)
    nameHashRows = file.array(.nameHashRows)
    nameWords = TextIndex(file, .names, rowCount: rowCount)
    beginnings = TextIndex(file, .beginnings, rowCount: rowCount)
    seconds = TextIndex(file, .seconds, rowCount: rowCount)
    elsewhereWords = TextIndex(file, .elsewhere, rowCount: rowCount)
    fieldWords = TextIndex(file, .fields, rowCount: fields.count)
    agencyWords = TextIndex(file, .agencies, rowCount: agencies.count)
  }

  /// The words of one column of the details; nil where a column is not indexed so.
  func words(of column: Column) -> TextIndex? {
    CatalogImage.detailIndexes.first { $0.column == column }.map {
      TextIndex(file, $0.name, rowCount: rowCount)
    }
  }

  /// The columns whose words are found through their terms.
  static let detailIndexes: [(name: TextIndexName, column: Column)] = [
    (.timeLimit, .timeLimit), (.fee, .fee), (.dossier, .dossier), (.result, .result),
    (.legalBasis, .legalBasis),
  ]

  /// The words that ranking looks for in every name; looked up with the first query.
  var landmarks: NameLandmarks {
    knownLandmarks.withLock { known in
      if let known { return known }
      let found = NameLandmarks(lead: Lead(nameWords), clauses: ClauseWords(nameWords))
      known = found
      return found
    }
  }

  var about: SnapshotDescription {
    DescriptionCoding.read(file.array(.about).buffer)
  }

  func record(_ row: Int) -> UnsafeBufferPointer<UInt8> {
    records.part(recordStarts.stretch(row))
  }

  /// The seven digits of a row's code as a number; nil where it has no national code.
  func codeNumber(_ row: Int) -> Int? {
    let code = Int(codeOfRow[row])
    return code == 0 ? nil : code - 1
  }

  /// The rows that hold a word in their names.
  func rows(withNameWord word: QueryWord) -> RowSet {
    recent.rows(word, inName: true) { nameWords.rows(nameWords.choice(for: word)) }
  }

  /// The whole of a row.
  ///
  /// - Complexity: O(bytes of the row).
  func procedure(_ row: Int) -> Procedure {
    let number = classOfRow[row]
    var procedure = Procedure(
      code: codeNumber(row).map { ProcedureCode(number: $0) },
      name: names[row],
      tiers: classes.tiers(number),
      alsoAt: classes.alsoAt(number),
      field: classes.field(number).map { fields[$0] },
      agencies: classes.agencies(number).map { agencies[Int($0)] },
      levels: classes.levels(number)
    )
    RecordCoding.read(record(row), into: &procedure)
    return procedure
  }
}

/// The words of a catalog that part its names.
struct NameLandmarks: Sendable {
  /// What says nothing at the beginning.
  let lead: Lead
  /// What begins a clause.
  let clauses: ClauseWords
}

/// What the rows of each class have in common: the values of every facet.
struct ClassTable: Sendable {
  private let tierSets: ImageArray<UInt8>
  private let alsoAtSets: ImageArray<UInt8>
  private let levelSets: ImageArray<UInt8>
  /// The number of the field plus one; 0 where none is stated.
  private let fieldNumbers: ImageArray<UInt32>
  private let agencyStarts: ImageArray<UInt32>
  private let agencyNumbers: ImageArray<UInt32>

  init(_ file: ImageFile) {
    tierSets = file.array(.classTiers)
    alsoAtSets = file.array(.classAlsoAt)
    levelSets = file.array(.classLevels)
    fieldNumbers = file.array(.classFields)
    agencyStarts = file.array(.classAgencyStarts)
    agencyNumbers = file.array(.classAgencies)
  }

  var count: Int { tierSets.count }

  func tiers(_ number: Int) -> TierSet { TierSet(rawValue: tierSets[number]) }

  func alsoAt(_ number: Int) -> TierSet { TierSet(rawValue: alsoAtSets[number]) }

  func levels(_ number: Int) -> LevelSet { LevelSet(rawValue: levelSets[number]) }

  func field(_ number: Int) -> Int? {
    let field = Int(fieldNumbers[number])
    return field == 0 ? nil : field - 1
  }

  /// The number of the agency at a place of the lists of all classes.
  @inline(__always)
  func agency(at place: Int) -> Int { Int(agencyNumbers[place]) }

  /// The tables as they lie in the image, for loops over very many classes.
  var pointers: ClassPointers? {
    guard let tiers = tierSets.buffer.baseAddress, let levels = levelSets.buffer.baseAddress,
      let fields = fieldNumbers.buffer.baseAddress,
      let agencyStarts = agencyStarts.buffer.baseAddress
    else { return nil }
    return ClassPointers(
      count: min(tierSets.count, levelSets.count, fieldNumbers.count, self.agencyStarts.count - 1),
      tiers: tiers,
      levels: levels,
      fields: fields,
      agencyStarts: agencyStarts
    )
  }

  func agencies(_ number: Int) -> UnsafeBufferPointer<UInt32> {
    agencyNumbers.part(agencyStarts.stretch(number))
  }
}

/// The tables of the classes without a test at each access; valid as long as the image.
struct ClassPointers {
  /// So many classes are in all tables.
  let count: Int
  let tiers: UnsafePointer<UInt8>
  let levels: UnsafePointer<UInt8>
  let fields: UnsafePointer<UInt32>
  let agencyStarts: UnsafePointer<UInt32>
}
