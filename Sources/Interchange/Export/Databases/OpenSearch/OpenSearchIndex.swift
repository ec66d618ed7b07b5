/// The definition of an index for the records: how their text is taken apart, and what type each
/// field has.
struct OpenSearchIndex {
  private let context: ExportContext

  init(_ context: ExportContext) {
    self.context = context
  }

  /// The body of the request that makes the index.
  var json: JSONValue {
    .object([
      ("settings", .object([("analysis", OpenSearchIndex.analysis)])),
      ("mappings", mappings),
    ])
  }

  /// Vietnamese without its accents, in lower case, also half typed.
  ///
  /// Marks that stand alone come from keyboards that type decomposed text.
  private static let analysis = JSONValue.object([
    ("char_filter", .object([("vietnamese_letters", letters)])),
    ("filter", .object([("beginnings", beginnings)])),
    (
      "analyzer",
      .object([
        ("vietnamese", analyzer(["lowercase", "asciifolding"])),
        ("vietnamese_beginnings", analyzer(["lowercase", "asciifolding", "beginnings"])),
      ])
    ),
  ])

  private static let letters = JSONValue.object([
    ("type", .string("mapping")),
    (
      "mappings",
      .array(
        (["đ=>d", "Đ=>D", "ð=>d", "Ð=>D"]
          + ["0300", "0301", "0302", "0303", "0306", "0309", "031B", "0323"].map { "\\u\($0)=>" })
          .map(JSONValue.string)
      )
    ),
  ])

  private static let beginnings = JSONValue.object([
    ("type", .string("edge_ngram")), ("min_gram", .number(1)), ("max_gram", .number(16)),
  ])

  private static func analyzer(_ filters: [String]) -> JSONValue {
    .object([
      ("type", .string("custom")),
      ("char_filter", .array([.string("vietnamese_letters")])),
      ("tokenizer", .string("standard")),
      ("filter", .array(filters.map(JSONValue.string))),
    ])
  }

  private var mappings: JSONValue {
    let fields = RecordFields(columns: context.options.columns).all.filter { !$0.keys.isEmpty }
    return .object([
      ("dynamic", .string("strict")), ("_meta", about),
      ("properties", OpenSearchIndex.properties(fields.map { ($0.keys[...], $0) })),
    ])
  }

  private var about: JSONValue {
    if let provenance = context.provenance { return provenance.json }
    return .object(context.title.isEmpty ? [] : [("title", .string(context.title))])
  }

  /// The types of fields by the keys that lead to them.
  private static func properties(
    _ fields: [(keys: ArraySlice<String>, field: RecordField)]
  )
    -> JSONValue
  {
    var names: [String] = []
    for (keys, _) in fields where !names.contains(where: { $0 == keys.first }) {
      names += keys.prefix(1)
    }
    return .object(
      names.map { name in
        let inner = fields.filter { $0.keys.first == name }.map { ($0.keys.dropFirst(), $0.field) }
        if let (keys, field) = inner.first, keys.isEmpty { return (name, type(of: field)) }
        return (name, .object([("properties", properties(inner))]))
      }
    )
  }

  private static func type(of field: RecordField) -> JSONValue {
    switch field.kind {
    case .number: .object([("type", .string("long"))])
    case .choices: .object([("type", .string("keyword"))])
    case .word where field.name != "field": keyword([])
    case .word, .words: keyword([("text", text([]))])
    case .text, .texts, .folded: text(field.name == "name" ? namedParts : [])
    case .namedTexts:
      .object([("properties", .object([("name", keyword([])), ("text", text([]))]))])
    }
  }

  /// What is found and sorted by the whole name, and while it is typed.
  private static let namedParts: [(String, JSONValue)] = [
    ("whole", keyword([])),
    (
      "beginnings",
      .object([
        ("type", .string("text")), ("analyzer", .string("vietnamese_beginnings")),
        ("search_analyzer", .string("vietnamese")),
      ])
    ),
  ]

  private static func text(_ parts: [(String, JSONValue)]) -> JSONValue {
    let type: [(String, JSONValue)] = [
      ("type", .string("text")), ("analyzer", .string("vietnamese")),
    ]
    return .object(type + (parts.isEmpty ? [] : [("fields", .object(parts))]))
  }

  /// Longer texts are kept and not compared: a key has no more than 32,766 bytes, four a letter.
  private static func keyword(_ parts: [(String, JSONValue)]) -> JSONValue {
    let type: [(String, JSONValue)] = [
      ("type", .string("keyword")), ("ignore_above", .number(8191)),
    ]
    return .object(type + (parts.isEmpty ? [] : [("fields", .object(parts))]))
  }
}
