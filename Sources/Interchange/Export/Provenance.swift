/// Where an export comes from, so that it can be checked and repeated.
public struct Provenance: Hashable, Sendable {
  /// The catalog that was asked.
  public struct Catalog: Hashable, Sendable {
    public var place: String?
    /// The day, month or year of the data, in ISO 8601.
    public var date: String?
    /// Who made it.
    public var source: String?
    /// The file's name without its folder; nil for the bundled catalog.
    public var file: String?
    /// What tells this catalog from others: `Catalog.fingerprint` of the index.
    public var hash: String
    /// Its procedures.
    public var count: Int

    public init(
      place: String? = nil,
      date: String? = nil,
      source: String? = nil,
      file: String? = nil,
      hash: String,
      count: Int
    ) {
      self.place = place
      self.date = date
      self.source = source
      self.file = file
      self.hash = hash
      self.count = count
    }
  }

  /// What was asked of it.
  public struct Request: Hashable, Sendable {
    /// The query as typed; facets that were picked by key are terms of it.
    public var query: String
    /// The order, as `--sort` has it.
    public var sort: String
    public var limit: Int?
    /// The IDs that were marked or listed, in their order; nil where the query alone decides.
    public var ids: [String]?

    public init(
      query: String = "",
      sort: String = "relevance",
      limit: Int? = nil,
      ids: [String]? = nil
    ) {
      self.query = query
      self.sort = sort
      self.limit = limit
      self.ids = ids
    }
  }

  public var catalog: Catalog
  public var request: Request
  public var format: ExportFormat
  public var options: ExportOptions
  /// The procedures that were written.
  public var count: Int
  /// The second of the export in ISO 8601, UTC.
  public var date: String
  /// The program's version.
  public var version: String

  public init(
    catalog: Catalog,
    request: Request,
    format: ExportFormat,
    options: ExportOptions,
    count: Int,
    date: String,
    version: String
  ) {
    self.catalog = catalog
    self.request = request
    self.format = format
    self.options = options
    self.count = count
    self.date = date
    self.version = version
  }
}
