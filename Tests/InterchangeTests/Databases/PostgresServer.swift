import Foundation
import Glibc
import Interchange
import Testing

/// A PostgreSQL server of its own for one test, without a network, gone with it.
struct PostgresServer: ~Copyable {
  private static let programs = "/usr/lib/postgresql/15/bin"
  private let folder: String

  /// Whether Debian's package is there, and the right to run it: as root it runs as `postgres`.
  static var isInstalled: Bool {
    access(programs + "/initdb", X_OK) == 0 && access(programs + "/psql", X_OK) == 0
      && (geteuid() != 0 || getpwnam("postgres") != nil)
  }

  init() throws {
    var template = Array("/tmp/postgres-XXXXXX".utf8CString)
    folder = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? ""
    }
    try #require(!folder.isEmpty)
    if geteuid() == 0 { try run("chown postgres '\(folder)'") }
    let programs = PostgresServer.programs
    try run(asServer: "\(programs)/initdb -D data -U tests -A trust -E UTF8 --locale=C --no-sync")
    let options = "-k \(folder) -c listen_addresses= -c fsync=off"
    try run(asServer: "\(programs)/pg_ctl -D data -l log -w -o \"\(options)\" start")
  }

  /// Loads a script as README says, into the database that a fresh server has.
  ///
  /// - Returns: What it complains of; nothing of such a script is left.
  func load(_ script: [UInt8]) throws -> String {
    try write(script, to: "\(folder)/x.sql")
    let result = status("\(psql) -q -f '\(folder)/x.sql' 2>'\(folder)/errors' >/dev/null")
    let errors = String(decoding: try FileReading.bytes(of: "\(folder)/errors"), as: UTF8.self)
    return result == 0 ? "" : "\(result): \(errors)"
  }

  /// What a query with one value answers, which has to be JSON.
  func json(_ query: String) throws -> Any {
    try write(Array(query.utf8), to: "\(folder)/query.sql")
    try run("\(psql) -qAt -f '\(folder)/query.sql' >'\(folder)/answer'")
    let answer = try FileReading.bytes(of: "\(folder)/answer")
    let text = PostgresServer.escaped(String(decoding: answer, as: UTF8.self))
    return try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
  }

  /// JSON in ASCII: Foundation drops U+FEFF and U+10FFFF where they stand as they are.
  private static func escaped(_ json: String) -> String {
    json.unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.isASCII {
        text.unicodeScalars.append(scalar)
      } else {
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
  }

  private var psql: String {
    "\(PostgresServer.programs)/psql -X -h '\(folder)' -U tests -d postgres -v ON_ERROR_STOP=1"
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    try FileWriting.write(to: path, overwrite: true) { output throws(FileError) in
      try output.write(bytes)
    }
  }

  private func run(asServer command: String) throws {
    let prefix = geteuid() == 0 ? "/usr/sbin/runuser -u postgres -- " : ""
    try run("cd '\(folder)' && \(prefix)\(command) >/dev/null 2>&1")
  }

  private func run(_ command: String) throws {
    try #require(status(command) == 0, "\(command)")
  }

  private func status(_ command: String) -> CInt {
    system("( \(command) ) </dev/null")
  }

  deinit {
    let stop = "\(PostgresServer.programs)/pg_ctl -D data -m immediate stop"
    try? run(asServer: stop)
    _ = system("rm -rf '\(folder)'")
  }
}
