import CSQLite

/// A prepared statement.
final class SQLiteStatement: SQLiteInsert {
  private let database: SQLiteDatabase
  private let handle: OpaquePointer
  /// The parameter that is bound next; SQLite counts them from 1.
  private var place: CInt = 1

  /// Takes over a handle of a database.
  init(_ handle: OpaquePointer, of database: SQLiteDatabase) {
    (self.handle, self.database) = (handle, database)
  }

  func bind(_ number: Int?) throws(FileError) {
    let code =
      number.map { sqlite3_bind_int64(handle, place, Int64($0)) }
      ?? sqlite3_bind_null(handle, place)
    try database.check(code)
    place += 1
  }

  func bind(_ text: String?) throws(FileError) {
    guard var text else { return try bind(nil as Int?) }
    let code = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { letters in
        // Without a start it would be NULL instead of empty.
        letters.isEmpty
          ? tthc_sqlite3_bind_text(handle, place, "", 0)
          : tthc_sqlite3_bind_text(
            handle,
            place,
            letters.baseAddress,
            CInt(clamping: letters.count)
          )
      }
    }
    try database.check(code)
    place += 1
  }

  func run() throws(FileError) {
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    place = 1
    try database.check(code)
  }

  /// The text in the first column of the first row; nil where there is none.
  func firstText() throws(FileError) -> [UInt8]? {
    defer { sqlite3_reset(handle) }
    let code = sqlite3_step(handle)
    try database.check(code)
    guard code == SQLITE_ROW, let text = sqlite3_column_text(handle, 0) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, 0))
    return Array(UnsafeBufferPointer(start: text, count: count))
  }

  deinit {
    sqlite3_finalize(handle)
  }
}
