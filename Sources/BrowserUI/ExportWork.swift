public import CatalogIndex
public import Interchange
public import ProcedureModel
public import Strings

/// What is written of a catalog, and how.
public struct ExportWork: Sendable {
  /// When and by which version of the program it is written: the outside world knows.
  public struct Stamp: Sendable {
    /// The second in ISO 8601, UTC.
    public var date: String
    public var version: String

    public init(date: String, version: String) {
      self.date = date
      self.version = version
    }
  }

  public var catalog: Catalog
  /// The rows in the order of the file, but for their groups.
  public var rows: [Int]
  public var format: ExportFormat
  public var options: ExportOptions
  /// The name of the file that the catalog was opened from, where that is another than it calls itself.
  public var file: String?
  /// What the person asked for; nil where the result is told no provenance.
  public var request: Provenance.Request?

  public init(
    catalog: Catalog,
    rows: [Int],
    format: ExportFormat,
    options: ExportOptions = ExportOptions(),
    file: String? = nil,
    request: Provenance.Request? = nil
  ) {
    self.catalog = catalog
    self.rows = rows
    self.format = format
    self.options = options
    self.file = file
    self.request = request
  }

  /// The procedures in the order of the file, each decoded when it is written.
  ///
  /// - Parameter visit: Called with the place of each that is decoded.
  /// - Returns: A collection that keeps none of them.
  public func procedures(
    _ visit: @escaping (Int) -> Void = { _ in }
  ) -> some RandomAccessCollection<Procedure> {
    let rows = ExportGroups(catalog: catalog).ordered(rows, by: options.groups)
    return rows.indices.lazy.map { [catalog] place in
      visit(place)
      return catalog.procedures[rows[place]]
    }
  }

  /// The beginning of the file as text, made by what writes it.
  ///
  /// - Parameters:
  ///   - count: The procedures that are written, from the first on.
  ///   - strings: The language of formats for people.
  /// - Returns: The text; of a format that is no text, what stands in it.
  /// - Throws: What stopped the library that makes the format.
  public func preview(first count: Int, _ strings: Strings) throws(FileError) -> String {
    let first = procedures().prefix(count).map { $0 }
    // What is only looked at was not written at any time.
    let stamp = request.map { _ in Stamp(date: "", version: "") }
    return try format.preview(first, context: context(strings, stamp: stamp))
  }

  /// The words of the file, and where it comes from where a stamp is given.
  public func context(_ strings: Strings, stamp: Stamp?) -> ExportContext {
    ExportContext(
      title: strings.title(of: catalog.about, count: rows.count, outOf: catalog.count),
      notice: strings.catalog.notice,
      columns: catalog.columns,
      options: options,
      provenance: stamp.flatMap { provenance($0, strings) },
      strings: strings,
      columnLabel: strings.label(of:),
      tierLabel: { strings.name(of: $0) },
      levelLabel: { strings.name(of: $0) }
    )
  }

  private func provenance(_ stamp: Stamp, _ strings: Strings) -> Provenance? {
    guard let request else { return nil }
    let about = catalog.about
    return Provenance(
      catalog: Provenance.Catalog(
        place: about.place,
        date: about.date,
        source: about.source.map(strings.text),
        file: file ?? about.file,
        hash: catalog.fingerprint,
        count: catalog.count
      ),
      request: request,
      format: format,
      options: options,
      count: rows.count,
      date: stamp.date,
      version: stamp.version
    )
  }
}
