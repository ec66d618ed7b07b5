import Glibc
import Interchange
import SystemPackage

/// A folder of its own for one test.
struct Scratch: ~Copyable {
  let path: String

  init() {
    var template = Array("/tmp/tthc-tests-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? ""
    }
  }

  /// Writes a file here.
  ///
  /// - Returns: Its whole path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let path = "\(path)/\(name)"
    try FileWriting.write(to: path, overwrite: true) { output throws(FileError) in
      try output.write(Array(text.utf8))
    }
    return path
  }

  func read(_ name: String) throws -> String {
    String(decoding: try FileReading.bytes(of: "\(path)/\(name)"), as: UTF8.self)
  }

  var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  deinit {
    for name in names where unlink("\(path)/\(name)") != 0 { rmdir("\(path)/\(name)") }
    rmdir(path)
  }
}
