import Glibc

/// Where programs lie.
enum Program {
  /// This one.
  static let own: String = {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let bytes = buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }()

  /// The browser, which is built into the same folder.
  static var browser: String {
    own.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/tthc"
  }

  /// Where the first of some programs that is installed lies.
  static func find(_ names: String...) -> String? {
    let folders = ["/usr/local/bin/", "/usr/bin/", "/bin/"]
    return names.lazy.flatMap { name in folders.lazy.map { $0 + name } }
      .first { access($0, X_OK) == 0 }
  }
}

extension Program {
  /// Wherever a program lies, as whoever runs the benchmarks would find it.
  static func all(_ name: String) -> [String] {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin"
    return path.split(separator: ":").map { $0 + "/" + name }.filter { access($0, X_OK) == 0 }
  }
}

/// Whole small files as text.
enum FileText {
  static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&piece, 1, piece.count, file), count > 0 {
      bytes += piece[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func write(_ text: String, to path: String) {
    let file = OutputFile(path)
    file.write(Array(text.utf8))
    file.close()
  }
}

/// Milliseconds of a monotonic clock.
func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

/// Tells on standard error how far the work has come.
enum Progress {
  static func say(_ text: String) {
    let line = Array("benchmarks: \(text)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }
}
