import CSQLite
import Glibc
import SystemPackage

/// A connection to an SQLite database, closed with the last that holds it.
final class SQLiteDatabase {
  /// What errors call the database.
  private let path: String
  private let handle: OpaquePointer

  /// Opens the database of a file for writing.
  init(path: String) throws(FileError) {
    self.path = path
    handle = try SQLiteDatabase.open(path, SQLITE_OPEN_READWRITE, errorsAt: path)
  }

  /// Opens a database that lies in memory, for reading.
  ///
  /// - Parameter bytes: Its file; they must outlive the connection.
  /// - Throws: What SQLite says of the memory that it needs.
  init(bytes: UnsafeBufferPointer<UInt8>) throws(FileError) {
    path = "-"
    handle = try SQLiteDatabase.open(":memory:", SQLITE_OPEN_READWRITE, errorsAt: path)
    let size = Int64(bytes.count)
    let start = UnsafeMutablePointer(mutating: bytes.baseAddress)
    let flags = UInt32(SQLITE_DESERIALIZE_READONLY)
    try check(sqlite3_deserialize(handle, "main", start, size, size, flags))
  }

  private static func open(
    _ path: String,
    _ flags: CInt,
    errorsAt name: String
  ) throws(FileError) -> OpaquePointer {
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(path, &handle, flags, nil)
    guard code == SQLITE_OK, let handle else {
      sqlite3_close_v2(handle)
      throw .library(name: "SQLite", code: Int(code), path: name)
    }
    return handle
  }

  /// Carries out statements that give no rows.
  func run(_ statements: String) throws(FileError) {
    try check(sqlite3_exec(handle, statements, nil, nil, nil))
  }

  /// A statement to be run many times.
  func prepare(_ statement: String) throws(FileError) -> SQLiteStatement {
    var prepared: OpaquePointer?
    try check(sqlite3_prepare_v2(handle, statement, -1, &prepared, nil))
    guard let prepared else { throw failure(SQLITE_MISUSE) }
    return SQLiteStatement(prepared, of: self)
  }

  /// Takes what SQLite answered.
  ///
  /// - Throws: What went wrong.
  func check(_ code: CInt) throws(FileError) {
    guard code != SQLITE_OK, code != SQLITE_ROW, code != SQLITE_DONE else { return }
    throw failure(code)
  }

  /// What the system said where it refused, else SQLite's own number, the longer of its two.
  private func failure(_ code: CInt) -> FileError {
    switch code & 0xFF {
    case SQLITE_FULL: return .system(.noSpace, path: path)
    case SQLITE_NOMEM: return .system(.noMemory, path: path)
    default: break
    }
    let code = sqlite3_extended_errcode(handle)
    if [SQLITE_IOERR, SQLITE_CANTOPEN].contains(code & 0xFF), let errno = systemError {
      return .system(errno, path: path)
    }
    return .library(name: "SQLite", code: Int(code), path: path)
  }

  /// The connection does not keep it wherever a statement fails; the file does.
  private var systemError: Errno? {
    var number = sqlite3_system_errno(handle)
    if number == 0 { sqlite3_file_control(handle, "main", SQLITE_FCNTL_LAST_ERRNO, &number) }
    return number == 0 ? nil : Errno(rawValue: number)
  }

  deinit {
    // Statements that are left keep it open until they go.
    sqlite3_close_v2(handle)
  }
}
