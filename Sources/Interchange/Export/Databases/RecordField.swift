import ProcedureModel
import VietnameseText

/// A field of the record that databases and search servers hold of a procedure.
///
/// `fields(of:)` in `RecordAttributes.swift` is the one place that says what becomes of an attribute
/// there; SQLite, PostgreSQL and OpenSearch each say what becomes of a kind.
struct RecordField: Sendable {
  /// How the values of a field are compared and searched.
  enum Kind: Hashable, Sendable {
    /// A whole number, from text that certainly is one.
    case number
    /// One short text that is compared whole.
    case word
    /// One text to read.
    case text
    /// Folded words to be searched, made of other attributes.
    case folded
    /// Values of a closed vocabulary.
    case choices(RecordVocabulary)
    /// Several short texts, each compared whole.
    case words
    /// Several texts to read.
    case texts
    /// Texts under headings of their own.
    case namedTexts
  }

  /// What a procedure says in a field.
  enum Value: Sendable {
    case number(Int?)
    case text(String?)
    case texts([String])
    case namedTexts([NamedText])
  }

  /// Where each of several values is a row: the table, or the view that looks like it, and the
  /// column of the value.
  struct Items: Hashable, Sendable {
    let table: String
    let column: String
  }

  /// The column in tables.
  let name: String
  /// The place in JSON records; none where they do not have it.
  let keys: [String]
  let kind: Kind
  /// Nil for one value.
  let items: Items?
  let value: @Sendable (Procedure) -> Value

  init(
    _ name: String,
    keys: [String] = [],
    _ kind: Kind,
    items: Items? = nil,
    value: @escaping @Sendable (Procedure) -> Value
  ) {
    self.name = name
    self.keys = keys
    self.kind = kind
    self.items = items
    self.value = value
  }

  /// Whether every procedure has a value.
  var isRequired: Bool { ["id", "name"].contains(name) || kind == .folded || items != nil }

  /// Whether procedures are counted by its values.
  var isFacet: Bool { ["tiers", "levels", "field", "agencies"].contains(name) }
}

/// The fields of the records of an export, in their order.
struct RecordFields: Sendable {
  let all: [RecordField]

  /// The fields of some columns; nil for all of them.
  ///
  /// What is searched in full text is made of these columns and stands at the end.
  init(columns: [ExportColumn]?) {
    var seen: Set<ExportColumn> = []
    let columns = (columns ?? ExportColumn.all).filter { seen.insert($0).inserted }
    all = columns.flatMap(RecordField.fields) + RecordField.folded(columns)
  }

  /// Those of one value, which are columns of a table of procedures.
  var single: [RecordField] { all.filter { $0.items == nil } }
  /// Those of several values.
  var several: [RecordField] { all.filter { $0.items != nil } }
  /// The full text, what counts most first.
  var folded: [RecordField] { all.filter { $0.kind == .folded } }

  subscript(_ name: String) -> RecordField? { all.first { $0.name == name } }
}
