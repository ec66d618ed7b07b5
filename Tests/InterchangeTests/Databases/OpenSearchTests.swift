import Foundation
import Interchange
import ProcedureModel
import Testing

@Suite struct `A bulk file of OpenSearch` {
  private typealias Object = [String: Any]

  private func objects(_ text: String) throws -> [Object] {
    try #require(text.isEmpty || text.utf8.last == UInt8(ascii: "\n"))
    return try text.utf8.split(separator: UInt8(ascii: "\n")).map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line)) as? Object)
    }
  }

  private func names(_ procedures: [Procedure]) throws -> [String] {
    let lines = try objects(export(procedures, as: .opensearch))
    return try stride(from: 0, to: lines.count, by: 2).map { place in
      try #require((lines[place]["index"] as? [String: String])?["_id"])
    }
  }

  @Test(arguments: Array<UInt64>(1...5))
  func `has an action before each record, whatever the procedures hold`(seed: UInt64) throws {
    let all = hostileProcedures(seed: seed) + hostileTextProcedures
    let lines = try export(all, as: .opensearch).split(separator: "\n")
    let records = try export(all, as: .jsonl).split(separator: "\n")
    try #require(lines.count == 2 * all.count)
    #expect(stride(from: 1, to: lines.count, by: 2).map { lines[$0] } == records)
    let names = try names(all)
    #expect(Set(names.map { Array($0.unicodeScalars) }).count == all.count)
    #expect(names.allSatisfy { (1...512).contains($0.utf8.count) })
  }

  @Test func `calls documents by the IDs, also where these repeat or are long`() throws {
    let long = Procedure(name: String(repeating: "Thủ tục ", count: 100))
    let longer = Procedure(name: long.name + "khác")
    let names = try names([samples[0], samples[1], samples[0], long, longer])
    #expect(names[0...2] == ["1.000894", "=Thủ tục không mã@none", "1.000894~3"])
    #expect(names[3].hasPrefix("Thủ tục Thủ tục"))
    #expect(names[3] != names[4])
  }

  @Test func `stays small enough for one request where a catalog has two thousand rows`() throws {
    #expect(try bytes(bundledProcedures(), as: .opensearch).count < 10 << 20)
  }

  private func index(_ context: ExportContext = ExportContext()) throws -> Object {
    let companions = ExportFormat.opensearch.companions(context)
    let file = try #require(companions.first { $0.ending == ".index.json" })
    return try #require(JSONSerialization.jsonObject(with: Data(file.bytes)) as? Object)
  }

  private func object(_ object: Object, _ path: String...) throws -> Object {
    try path.reduce(object) { try #require($0[$1] as? Object) }
  }

  @Test func `has an index beside it, of which every analyzer is defined`() throws {
    let index = try index()
    let analysis = try object(index, "settings", "analysis")
    let analyzers = try object(analysis, "analyzer")
    for name in analyzers.keys {
      let analyzer = try object(analyzers, name)
      #expect(analyzer["tokenizer"] as? String == "standard")
      let filters = try #require(analyzer["filter"] as? [String])
      let own = try Set(object(analysis, "filter").keys)
      #expect(Set(filters).subtracting(["lowercase", "asciifolding"]).isSubset(of: own))
      let letters = try #require(analyzer["char_filter"] as? [String])
      #expect(try Set(letters).isSubset(of: object(analysis, "char_filter").keys))
    }
    let letters = try object(analysis, "char_filter", "vietnamese_letters")
    let mappings = try #require(letters["mappings"] as? [String])
    #expect(mappings.contains("đ=>d") && mappings.contains("Đ=>D"))
    #expect(Set(mappings.map { $0.prefix { $0 != "=" } }).count == mappings.count)
    let properties = try object(index, "mappings", "properties")
    let used = strings("analyzer", in: properties) + strings("search_analyzer", in: properties)
    #expect(!used.isEmpty && Set(used).isSubset(of: analyzers.keys))
    let types: Set = ["keyword", "text", "long"]
    #expect(Set(strings("type", in: properties)) == types)
  }

  private func strings(_ key: String, in object: Object) -> [String] {
    object.flatMap { name, value in
      if let text = value as? String { return name == key ? [text] : [] }
      return (value as? Object).map { strings(key, in: $0) } ?? []
    }
  }

  @Test func `has types for searching and for comparing`() throws {
    let properties = try object(index(), "mappings", "properties")
    for key in ["code", "tiers", "alsoAt", "levels", "field", "agencies"] {
      #expect(try object(properties, key)["type"] as? String == "keyword")
    }
    let name = try object(properties, "name")
    #expect(name["analyzer"] as? String == "vietnamese")
    let typed = try object(name, "fields", "beginnings")
    #expect(typed["analyzer"] as? String == "vietnamese_beginnings")
    #expect(typed["search_analyzer"] as? String == "vietnamese")
    #expect(try object(properties, "feeValue", "properties", "amount")["type"] as? String == "long")
  }

  @Test func `has no key that its index would refuse`() throws {
    let mappings = try object(index(), "mappings")
    #expect(mappings["dynamic"] as? String == "strict")
    let properties = try object(mappings, "properties")
    let sure = Procedure(name: "A", timeLimit: "03 ngày làm việc", fee: "8.000 đồng")
    let all = hostileProcedures(seed: 7) + [sure]
    var seen: Set<String> = []
    for record in try objects(export(all, as: .jsonl)) {
      for (key, value) in record {
        seen.insert(key)
        let type = try object(properties, key)
        let inner = (value as? [Object] ?? [value as? Object ?? [:]]).flatMap(\.keys)
        for key in inner { _ = try object(type, "properties", key) }
        #expect((type["type"] == nil) == !inner.isEmpty)
      }
    }
    #expect(seen == Set(properties.keys))
  }

  @Test func `tells where it comes from in the index and beside it`() throws {
    let origin = provenance(.opensearch)
    let companions = ExportFormat.opensearch.companions(ExportContext(provenance: origin))
    #expect(companions.map(\.ending) == [".index.json", Provenance.sidecarEnding])
    #expect(companions.map { Provenance(file: $0.bytes) } == [origin, origin])
  }

  @Test func `has the keys that were chosen, and an index of them alone`() throws {
    let options = ExportOptions(columns: [.attribute(.name), .attribute(.fee)])
    let context = ExportContext(options: options)
    let properties = try object(index(context), "mappings", "properties")
    #expect(Set(properties.keys) == ["name", "fee", "feeValue"])
    let lines = try objects(export([samples[0]], as: .opensearch, context: context))
    #expect(Set(lines[1].keys) == ["name", "fee", "feeValue"])
  }
}
