public import ProcedureModel

/// A snapshot ready to be searched: an image of its procedures in Vietnamese alphabetical order,
/// their words and their facets.
///
/// Rows are numbered in that order, so a set of rows is already sorted by name. Whatever is damaged
/// in an image reads as something harmless; `damagedSections` tells.
public struct Catalog: Sendable {
  public let about: SnapshotDescription
  /// The procedures by row, each decoded when it is looked at.
  public let procedures: ProcedureList
  public let facets: FacetIndex
  /// The levels' schemes, usually one.
  public let levelSchemes: Set<LevelScheme>
  /// What people call things otherwise.
  let everydayNames: EverydayNames
  let image: CatalogImage
  /// Who knows the rows with warnings; nil where nobody does.
  var findWarnings: (@Sendable (Catalog) -> RowWarnings)?

  private init(_ image: CatalogImage, _ everydayNames: EverydayNames) {
    self.image = image
    self.everydayNames = everydayNames
    about = image.about
    procedures = ProcedureList(image: image)
    facets = FacetIndex(image)
    levelSchemes = facets.levelSchemes
  }

  /// Opens an image file without reading it.
  ///
  /// - Throws: Why the file is no image that can be opened.
  /// - Complexity: O(classes + facet values); rows are read when they are looked at.
  public init(image path: String, everydayNames: EverydayNames = .none) throws(ImageError) {
    self.init(CatalogImage(try ImageFile(ImageBytes(mapping: path))), everydayNames)
  }

  /// Opens a copy of the bytes of an image file.
  ///
  /// - Throws: Why they are no image that can be opened.
  /// - Complexity: O(bytes).
  package init(
    imageBytes: [UInt8],
    everydayNames: EverydayNames = .none
  ) throws(ImageError) {
    let bytes = ImageBytes(count: imageBytes.count) { $0.copyBytes(from: imageBytes) }
    self.init(CatalogImage(try ImageFile(bytes)), everydayNames)
  }

  /// Opens an image that was put together, in memory.
  public init(_ assembly: ImageAssembly, everydayNames: EverydayNames = .none) {
    self.init(CatalogImage(ImageFile(assembly)), everydayNames)
  }

  /// Sorts and indexes a snapshot in memory.
  ///
  /// - Complexity: O(text + names × log of them).
  public init(_ snapshot: Snapshot, everydayNames: EverydayNames = .none) {
    self.init(ImageAssembly(snapshot), everydayNames: everydayNames)
  }

  public var count: Int { image.rowCount }

  /// Does once what the first query would have to wait for.
  public func prepare() {
    everydayNames.prepare()
  }

  /// The columns of a file of the catalog: all, but the optional ones that no procedure states.
  ///
  /// - Complexity: O(1).
  public var columns: [Column] {
    let tags: ImageArray<UInt8> = image.file.array(.recordTags)
    let stated = RecordCoding.columns(of: tags.buffer)
    return Column.allCases.filter { !$0.isOptional || stated.contains($0) }
  }

  /// Tells this catalog from others, in sixteen hexadecimal digits.
  ///
  /// They are made of the checksums and sizes of all sections but the description of the whole. They
  /// find a change and withstand no forger; another format version of the image gives others.
  ///
  /// - Complexity: O(sections).
  public var fingerprint: String { image.file.fingerprint }

  /// The sections of the image that are not what was written; none in an image that is whole.
  ///
  /// - Complexity: O(bytes of the image).
  public var damagedSections: [UInt32] { image.file.damagedSections }
}

/// The procedures of a catalog by row.
///
/// Each access decodes the row anew: keep what is used more than once.
public struct ProcedureList: RandomAccessCollection, Sendable {
  let image: CatalogImage

  public var startIndex: Int { 0 }
  public var endIndex: Int { image.rowCount }

  /// - Complexity: O(bytes of the row).
  public subscript(row: Int) -> Procedure { image.procedure(row) }
}

extension Catalog {
  /// The name of a row alone.
  public func name(_ row: Int) -> String { image.names[row] }

  /// The national code of a row, `d.dddddd`; nil where it has none.
  public func nationalCode(_ row: Int) -> String? {
    image.codeNumber(row).map { ProcedureCode(number: $0).key }
  }

  /// The tiers and levels of a row alone.
  public func tiersAndLevels(_ row: Int) -> (tiers: TierSet, levels: LevelSet) {
    let number = image.classOfRow[row]
    return (image.classes.tiers(number), image.classes.levels(number))
  }
}
