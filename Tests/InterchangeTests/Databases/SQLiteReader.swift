import CSQLite
import Testing

/// Asks the bytes of a database, by the library itself.
final class SQLiteReader {
  private var handle: OpaquePointer?
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  init(_ file: [UInt8]) throws {
    bytes = .allocate(capacity: file.count)
    _ = bytes.initialize(from: file)
    try #require(sqlite3_open(":memory:", &handle) == SQLITE_OK)
    let size = Int64(file.count)
    let flags = UInt32(SQLITE_DESERIALIZE_READONLY)
    try #require(
      sqlite3_deserialize(handle, "main", bytes.baseAddress, size, size, flags) == SQLITE_OK
    )
  }

  /// The rows of a query as text; nil is NULL.
  func rows(_ query: String) throws -> [[String?]] {
    var statement: OpaquePointer?
    let prepared = sqlite3_prepare_v2(handle, query, -1, &statement, nil)
    try #require(prepared == SQLITE_OK, "\(String(cString: sqlite3_errmsg(handle))): \(query)")
    defer { sqlite3_finalize(statement) }
    var rows: [[String?]] = []
    var code = sqlite3_step(statement)
    while code == SQLITE_ROW {
      rows.append((0..<sqlite3_column_count(statement)).map { cell(statement, $0) })
      code = sqlite3_step(statement)
    }
    try #require(code == SQLITE_DONE, "\(String(cString: sqlite3_errmsg(handle))): \(query)")
    return rows
  }

  private func cell(_ statement: OpaquePointer?, _ column: CInt) -> String? {
    guard let text = sqlite3_column_text(statement, column) else { return nil }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
  }

  deinit {
    sqlite3_close_v2(handle)
    bytes.deallocate()
  }
}
