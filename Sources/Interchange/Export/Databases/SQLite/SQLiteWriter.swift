import ProcedureModel

/// A statement that adds a row, its cells given from left to right.
protocol SQLiteInsert {
  /// Gives the next cell a number, or NULL.
  func bind(_ number: Int?) throws(FileError)
  /// Gives the next cell a text, or NULL.
  func bind(_ text: String?) throws(FileError)
  /// Adds the row of the cells so far.
  func run() throws(FileError)
}

/// Writes procedures into the tables of a schema.
struct SQLiteWriter<Insert: SQLiteInsert> {
  private let single: [RecordField]
  private let procedure: Insert
  private let several: [(field: RecordField, insert: Insert)]

  /// Readies the statements that add rows.
  init(
    _ schema: SQLiteSchema,
    prepare: (String) throws(FileError) -> Insert
  ) throws(FileError) {
    single = schema.fields.single
    procedure = try prepare(schema.insertProcedure)
    var several: [(RecordField, Insert)] = []
    for field in schema.fields.several {
      guard let items = field.items else { continue }
      several.append((field, try prepare(schema.insertItem(field, items))))
    }
    self.several = several
  }

  /// Writes the rows of a procedure.
  func write(_ record: Procedure, number: Int) throws(FileError) {
    try procedure.bind(number)
    for field in single {
      switch field.value(record) {
      case .number(let value): try procedure.bind(value)
      case .text(let text): try procedure.bind(text)
      case .texts, .namedTexts: try procedure.bind(nil as String?)
      }
    }
    try procedure.run()
    for (field, insert) in several {
      for (place, cells) in field.value(record).rows.enumerated() {
        try insert.bind(number)
        try insert.bind(place + 1)
        for cell in cells { try insert.bind(cell) }
        try insert.run()
      }
    }
  }
}

extension RecordField.Value {
  /// The cells of each of several values.
  var rows: [[String]] {
    switch self {
    case .number, .text: []
    case .texts(let texts): texts.map { [$0] }
    case .namedTexts(let texts): texts.map { [$0.name, $0.text] }
    }
  }
}
