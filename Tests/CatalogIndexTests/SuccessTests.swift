import CatalogIndex
import TestSupport
import Testing

@Suite struct `What people type` {
  @Test func `is found first nine times in ten, and among five nearly always`() throws {
    let (scores, failures) = try QueryCollection("queries.tsv").scores(bundled)
    let (table, sum) = QueryCollection.table(scores)
    print(table)
    #expect(Double(sum.first) >= 0.95 * Double(sum.total), "\(table)\n\(failures)")
    #expect(Double(sum.amongFive) >= 0.97 * Double(sum.total), "\(table)\n\(failures)")
    for (category, score) in scores {
      #expect(4 * score.first >= 3 * score.total, "\(category)")
    }
  }

  @Test func `is found in a larger collection too`() throws {
    let (scores, failures) = try QueryCollection("more-queries.tsv").scores(bundled)
    let (table, sum) = QueryCollection.table(scores)
    print(table)
    #expect(Double(sum.first) >= 0.95 * Double(sum.total), "\(table)\n\(failures)")
    #expect(Double(sum.amongFive) >= 0.98 * Double(sum.total), "\(table)\n\(failures)")
  }

  @Test func `is found in a collection that nothing was tuned to`() throws {
    let (scores, failures) = try QueryCollection("third-queries.tsv").scores(bundled)
    let (table, sum) = QueryCollection.table(scores)
    print(table)
    #expect(Double(sum.first) >= 0.9 * Double(sum.total), "\(table)\n\(failures)")
    #expect(Double(sum.amongFive) >= 0.95 * Double(sum.total), "\(table)\n\(failures)")
  }

  @Test(arguments: ["queries.tsv", "more-queries.tsv", "third-queries.tsv"])
  func `is listed once each, and nothing of it is left out`(file: String) throws {
    for query in try QueryCollection(file).queries {
      let result = bundled.search(Query(query.text))
      #expect(Set(result.rows).count == result.rows.count, "\(query.text)")
      #expect(Set(result.rows) == Set(result.matches), "\(query.text)")
    }
    for text in ["bán thuốc lá", "giấy phép bán rượu", "hoà giãi", "Nhà ở xã hội"] {
      let result = bundled.search(Query(text))
      #expect(Set(result.rows) == Set(result.matches), "\(text)")
    }
  }
}
