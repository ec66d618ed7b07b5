/// How far a query is read that finds little as it stands.
public enum Understanding: Sendable {
  /// Only what it says.
  case literal
  /// Also what it may mean: abbreviations, everyday names, typing without an input method, slips.
  case tolerant
}

/// What a query may mean beside what it says.
public struct Reading: Hashable, Sendable {
  /// Why the query may mean that.
  public enum Kind: Hashable, Sendable {
    /// Abbreviations and everyday names stand for official words; words around a question are left
    /// out.
    case everydayName
    /// The keys of Telex or VNI, typed without an input method.
    case rawTyping
    /// Words with a slip of the finger.
    case slip
    /// The first letters of words.
    case initials
    /// A code with a slip in it.
    case code
    /// Not all of the words.
    case fewerWords
  }

  public let kind: Kind
  /// What it means, as a query.
  public let query: Query

  public init(_ kind: Kind, _ query: Query) {
    self.kind = kind
    self.query = query
  }
}

/// A reading with the rows that it finds.
struct FoundReading: Sendable {
  /// Where its rows stand among those of the query as it stands.
  enum Place: CaseIterable {
    /// Below rows in which the typed words stand together.
    case afterStanding
    /// Below rows that hold the typed words somewhere.
    case afterScattered
    /// Below all others.
    case last
  }

  let reading: Reading
  let rows: RowSet
  let place: Place
}

/// A query with all its readings, to be put in one order.
struct RankedReadings: Sendable {
  private let query: Query
  private let literal: RowSet
  private let readings: [FoundReading]

  init(_ query: Query, _ literal: RowSet, _ readings: [FoundReading]) {
    self.query = query
    self.literal = literal
    self.readings = readings
  }

  var areNeeded: Bool { Ranker.isNeeded(for: query) || !readings.isEmpty }

  /// The first rows of some matches, best first.
  func order(_ matches: RowSet, _ image: CatalogImage, upTo limit: Int) -> [UInt32] {
    var list: [UInt32] = []
    var left = matches
    let rows = readings.isEmpty ? matches : intersection(matches, literal)
    var ranker = Ranker(query, rows, image)
    for stage in RankStage.allCases {
      ranker.append(stage, to: &list, upTo: limit)
      guard list.count < limit else { break }
      for found in readings where found.place == FoundReading.Place(after: stage) {
        append(found, left: &left, image, to: &list, limit)
        ranker.leaveOut(list)
      }
    }
    return Array(list.prefix(limit))
  }

  private func append(
    _ found: FoundReading,
    left: inout RowSet,
    _ image: CatalogImage,
    to list: inout [UInt32],
    _ limit: Int
  ) {
    for row in list { left.remove(Int(row)) }
    var rows = intersection(left, found.rows)
    // What the query finds as it stands has its own place.
    if found.place != .afterStanding { rows.subtract(literal) }
    var ranker = Ranker(found.reading.query, rows, image)
    for stage in RankStage.allCases { ranker.append(stage, to: &list, upTo: limit) }
  }

  private func intersection(_ left: RowSet, _ right: RowSet) -> RowSet {
    var rows = left
    rows.formIntersection(right)
    return rows
  }
}

extension FoundReading.Place {
  fileprivate init(after stage: RankStage) {
    switch stage {
    case .standing: self = .afterStanding
    case .scattered: self = .afterScattered
    case .conflicting: self = .last
    }
  }
}
