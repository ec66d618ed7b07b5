extension Provenance {
  /// How every SQLite database begins.
  private static let databaseStart = Array("SQLite format 3\0".utf8)

  /// What a database says of where it comes from; nil where the bytes are none or it says nothing.
  ///
  /// Nothing of the database is run: only a true table is read.
  init?(database bytes: [UInt8]) {
    guard bytes.starts(with: Provenance.databaseStart),
      let text = bytes.withUnsafeBufferPointer({ try? Provenance.text(inDatabase: $0) })
    else { return nil }
    self.init(in: text)
  }

  private static func text(
    inDatabase bytes: UnsafeBufferPointer<UInt8>
  ) throws(FileError) -> [UInt8]? {
    let database = try SQLiteDatabase(bytes: bytes)
    try database.run("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
    let type = "SELECT type FROM sqlite_schema WHERE name = 'provenance'"
    guard try database.prepare(type).firstText() == Array("table".utf8) else { return nil }
    let key = ProvenanceTable.wholeKey.sqlLiteral
    let value = "SELECT value FROM provenance WHERE key = \(key)"
    return try database.prepare(value).firstText()
  }
}
