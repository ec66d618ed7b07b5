/// A catalog as it stood on a day: what is known of the whole, and its procedures.
public struct Snapshot: Hashable, Sendable {
  public var about: SnapshotDescription
  public var procedures: [Procedure]

  public init(about: SnapshotDescription = SnapshotDescription(), procedures: [Procedure]) {
    self.about = about
    self.procedures = procedures
  }

  /// The schemes in which its levels are stated, usually one; none where it states no levels.
  public var levelSchemes: Set<LevelScheme> {
    let all = procedures.reduce(into: LevelSet()) { $0.formUnion($1.levels) }
    return Set(all.levels.map(\.scheme))
  }
}

/// Where a snapshot comes from and what must be said of it.
public struct SnapshotDescription: Hashable, Sendable {
  /// The province or office whose list it is.
  public var place: String?
  /// The day, month or year of the data, in ISO 8601.
  public var date: String?
  /// The file it was read from; nil for the bundled catalog.
  public var file: String?
  /// Who made it and how far it can be trusted.
  public var source: BilingualText?
  /// Figures that others published on the same catalog, to stand beside what is counted.
  public var publishedFigures: [PublishedFigure]

  public init(
    place: String? = nil,
    date: String? = nil,
    file: String? = nil,
    source: BilingualText? = nil,
    publishedFigures: [PublishedFigure] = []
  ) {
    self.place = place
    self.date = date
    self.file = file
    self.source = source
    self.publishedFigures = publishedFigures
  }
}

/// A sentence that comes with the data, in both languages.
public struct BilingualText: Hashable, Sendable {
  public var vietnamese: String
  public var english: String

  public init(vietnamese: String, english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }
}

/// A number that somebody published, with who did.
///
/// Different sources count different things: figures are shown with their source, never forced equal.
public struct PublishedFigure: Hashable, Sendable {
  public var label: BilingualText
  public var value: Int
  public var source: BilingualText
  /// The query that counts the same in the catalog; nil where the catalog cannot tell.
  public var query: String?

  public init(label: BilingualText, value: Int, source: BilingualText, query: String? = nil) {
    self.label = label
    self.value = value
    self.source = source
    self.query = query
  }
}
