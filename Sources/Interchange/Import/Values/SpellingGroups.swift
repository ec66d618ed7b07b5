import VietnameseText

/// Finds the spellings of one value within a list: Unicode forms, the place of the tone (`thuỷ`,
/// `thủy`), case, blanks.
///
/// The most frequent spelling stands for all, the first of those that are equally frequent. Names
/// that differ in an accent are different values (`xã Hòa An`, `xã Hóa An`); a spelling without any
/// accent belongs to the one value with the same letters, if there is just one.
package struct SpellingGroups {
  private struct Group {
    /// How often each spelling stands there, as bytes: equal strings may differ in form.
    var counts: [(spelling: String, count: Int)] = []
    let isAccented: Bool
  }

  private var groups: [Group] = []
  private var groupOfWords: [[MarkedWord]: Int] = [:]
  private var groupOfSpelling: [ExactText: (group: Int, place: Int)] = [:]

  package init() {}

  /// Counts a value as the list has it.
  ///
  /// - Complexity: O(n).
  package mutating func add(_ spelling: String) {
    let key = ExactText(spelling)
    if let (group, place) = groupOfSpelling[key] {
      groups[group].counts[place].count += 1
      return
    }
    let words = spelling.markedWords
    // Values of nothing but signs are each their own.
    guard !words.isEmpty else { return }
    let group = groupOfWords[words] ?? newGroup(words)
    groupOfSpelling[key] = (group, groups[group].counts.count)
    groups[group].counts.append((spelling, 1))
  }

  private mutating func newGroup(_ words: [MarkedWord]) -> Int {
    groups.append(Group(isAccented: words.contains { $0.marks != .none }))
    groupOfWords[words] = groups.count - 1
    return groups.count - 1
  }

  /// The spelling that stands for each of the others; those that stand for themselves are not there.
  ///
  /// The keys compare as bytes: look them up through `Chosen`.
  ///
  /// - Complexity: O(spellings).
  package func chosen() -> Chosen {
    var accented: [[FoldedWord]: Int?] = [:]
    for (words, group) in groupOfWords where groups[group].isAccented {
      let folded = words.map(\.letters)
      accented[folded] = accented[folded] == nil ? group : .some(nil)
    }
    var chosen = Chosen()
    for (words, group) in groupOfWords {
      let home = groups[group].isAccented ? group : accented[words.map(\.letters)] ?? group
      let best = best(of: home ?? group)
      for (spelling, _) in groups[group].counts { chosen.add(spelling, best) }
    }
    return chosen
  }

  private func best(of group: Int) -> String {
    let counts = groups[group].counts
    let most = counts.map(\.count).max() ?? 0
    return counts.first { $0.count == most }?.spelling ?? ""
  }

  /// The spellings that stand for others.
  package struct Chosen: Sendable {
    private var best: [ExactText: String] = [:]

    fileprivate mutating func add(_ spelling: String, _ best: String) {
      guard ExactText(spelling) != ExactText(best) else { return }
      self.best[ExactText(spelling)] = best
    }

    /// How many spellings give way to another.
    package var count: Int { best.count }

    /// The spelling that stands for a value; itself where none does.
    ///
    /// - Complexity: O(n).
    package func callAsFunction(_ spelling: String) -> String {
      best.isEmpty ? spelling : best[ExactText(spelling)] ?? spelling
    }
  }
}
