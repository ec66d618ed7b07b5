/// Finds names of two lists that are alike without comparing each with all others.
///
/// Two names are compared only if they share one of their rarest words, or pairs of words. Words that
/// many names share are tried last, and no more once the work would be more than a limit.
struct SimilarNames {
  /// A name of a list.
  struct Name {
    let row: Int
    /// Its words in their order.
    let words: [UInt64]
  }

  /// Two names that are alike, by their places in the lists.
  struct Match {
    let old: Int
    let new: Int
    /// 0 to 100.
    let score: Int
  }

  /// What is less alike is not worth a look.
  static let leastScore = 60

  /// So many of its rarest words and pairs of words a name is found by.
  private static let tokens = 10
  /// So many comparisons take about a second.
  private static let mostVisits = 8_000_000

  private struct Entry {
    /// In ascending order.
    let words: [UInt64]
    let weights: [Int]
    let total: Int
  }

  private let old: [Entry]
  private let new: [Entry]
  private let groups: [Group]

  /// The names that a token stands in.
  private struct Group {
    let token: UInt64
    let old: Range<Int>
    let new: Range<Int>
    var cost: Int { old.count * new.count }
  }

  private let oldPlaces: [(token: UInt64, place: Int)]
  private let newPlaces: [(token: UInt64, place: Int)]

  init(_ old: [Name], _ new: [Name], _ weights: WordWeights) {
    self.old = old.map { SimilarNames.entry($0, weights) }
    self.new = new.map { SimilarNames.entry($0, weights) }
    oldPlaces = SimilarNames.places(old, weights)
    newPlaces = SimilarNames.places(new, weights)
    groups = SimilarNames.groups(oldPlaces, newPlaces)
  }

  /// The names that are alike, for each old one in order of the new ones.
  ///
  /// - Complexity: O(n × log n), and a limited number of comparisons.
  func matches() -> [Match] {
    var groupsOfOld = [[Int32]](repeating: [], count: old.count)
    for (number, group) in groups.enumerated() {
      for place in group.old { groupsOfOld[oldPlaces[place].place].append(Int32(number)) }
    }
    var seen = [Int32](repeating: -1, count: new.count)
    var matches: [Match] = []
    for place in old.indices {
      for number in groupsOfOld[place] {
        for other in groups[Int(number)].new {
          let other = newPlaces[other].place
          guard seen[other] != place else { continue }
          seen[other] = Int32(place)
          let score = SimilarNames.score(old[place], new[other])
          guard score >= SimilarNames.leastScore else { continue }
          matches.append(Match(old: place, new: other, score: score))
        }
      }
    }
    return matches
  }

  /// How much of two names is the same, 0 to 100.
  static func score(_ old: Name, _ new: Name, _ weights: WordWeights) -> Int {
    score(entry(old, weights), entry(new, weights))
  }

  private static func score(_ old: Entry, _ new: Entry) -> Int {
    let all = old.total + new.total
    guard all > 0, 200 * min(old.total, new.total) >= leastScore * all else { return 0 }
    var (left, right, shared) = (0, 0, 0)
    while left < old.words.count, right < new.words.count {
      let (word, other) = (old.words[left], new.words[right])
      if word == other { shared += old.weights[left] }
      if word <= other { left += 1 }
      if other <= word { right += 1 }
    }
    return 200 * shared / all
  }

  private static func entry(_ name: Name, _ weights: WordWeights) -> Entry {
    let words = name.words.sorted()
    let weights = words.map(weights.weight)
    return Entry(words: words, weights: weights, total: weights.reduce(0, +))
  }

  /// The rarest words and pairs of words of all names, in their order.
  private static func places(
    _ names: [Name],
    _ weights: WordWeights
  ) -> [(token: UInt64, place: Int)] {
    var places: [(token: UInt64, place: Int)] = []
    places.reserveCapacity(names.count * tokens)
    for (place, name) in names.enumerated() {
      let pairs = zip(name.words, name.words.dropFirst()).map { NameWords.mixed($0, $1) }
      let counted = Set(name.words + pairs).map { (weights.count(of: $0), $0) }
      places += counted.sorted { $0 < $1 }.prefix(tokens).map { ($0.1, place) }
    }
    return places.sorted { $0 < $1 }
  }

  /// The tokens that stand in names of both lists, the rarest first, until the limit.
  private static func groups(
    _ old: [(token: UInt64, place: Int)],
    _ new: [(token: UInt64, place: Int)]
  ) -> [Group] {
    var groups: [Group] = []
    var (left, right) = (0, 0)
    while left < old.count, right < new.count {
      let token = old[left].token
      guard token == new[right].token else {
        if token < new[right].token { left += 1 } else { right += 1 }
        continue
      }
      let oldEnd = old[left...].prefix { $0.token == token }.endIndex
      let newEnd = new[right...].prefix { $0.token == token }.endIndex
      groups.append(Group(token: token, old: left..<oldEnd, new: right..<newEnd))
      (left, right) = (oldEnd, newEnd)
    }
    groups.sort { ($0.cost, $0.token) < ($1.cost, $1.token) }
    var visits = 0
    return Array(
      groups.prefix { group in
        visits += group.cost
        return visits <= mostVisits
      }
    )
  }
}
