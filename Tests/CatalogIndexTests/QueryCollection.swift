import CatalogIndex
import Foundation
import ProcedureModel
import TestSupport

/// A query that people type, and the procedures that have to be found.
struct JudgedQuery {
  let text: String
  let category: String
  let best: [String]
  let acceptable: [String]
}

/// The judged queries of a file, and how well a catalog answers them.
struct QueryCollection {
  /// How many of some queries succeed: a best answer first, a best or acceptable one among five.
  struct Score {
    var total = 0
    var first = 0
    var amongFive = 0
  }

  let queries: [JudgedQuery]

  init(_ file: String) throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Fixtures/\(file)"
    )
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").dropFirst()
    queries = lines.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return JudgedQuery(
        text: cells[0],
        category: cells[1],
        best: QueryCollection.answers(cells[2]),
        acceptable: QueryCollection.answers(cells.count > 3 ? cells[3] : "")
      )
    }
  }

  private static func answers(_ cell: String) -> [String] {
    cell.components(separatedBy: " | ").filter { !$0.isEmpty }
  }

  /// The scores by category, and the queries that fail with what came first instead.
  func scores(_ catalog: Catalog) -> (scores: [String: Score], failures: [String]) {
    var scores: [String: Score] = [:]
    var failures: [String] = []
    for query in queries {
      let found = catalog.search(Query(query.text)).rows.prefix(5).map { catalog.procedures[$0] }
      let ids = found.map(\.id)
      let isFirst = ids.first.map { query.best.contains($0) } ?? false
      let isAmongFive = ids.contains { query.best.contains($0) || query.acceptable.contains($0) }
      scores[query.category, default: Score()].total += 1
      scores[query.category, default: Score()].first += isFirst ? 1 : 0
      scores[query.category, default: Score()].amongFive += isAmongFive ? 1 : 0
      guard !isFirst || !isAmongFive else { continue }
      let names = found.prefix(3).map { "\($0.id) \($0.name.prefix(60))" }
      failures.append(
        "\(isAmongFive ? "not first" : "not among five") [\(query.category)] \(query.text)"
          + " → \(names.joined(separator: " / ")) — wanted \(query.best.prefix(3))"
      )
    }
    if ProcessInfo.processInfo.environment["SHOW_FAILURES"] != nil {
      print(failures.joined(separator: "\n"))
    }
    return (scores, failures)
  }

  /// The scores as a table, with the sum of all.
  static func table(_ scores: [String: Score]) -> (text: String, sum: Score) {
    var sum = Score()
    var lines = ["category          n   @1   @5"]
    for (category, score) in scores.sorted(by: { $0.key < $1.key }) {
      sum.total += score.total
      sum.first += score.first
      sum.amongFive += score.amongFive
      lines.append(line(category, score))
    }
    return ((lines + [line("all", sum)]).joined(separator: "\n"), sum)
  }

  private static func line(_ name: String, _ score: Score) -> String {
    let numbers = [score.total, score.first, score.amongFive].map { String(format: "%4d", $0) }
    return name.padding(toLength: 16, withPad: " ", startingAt: 0) + numbers.joined(separator: " ")
  }
}
