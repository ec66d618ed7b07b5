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
    String(decoding: try bytes(name), as: UTF8.self)
  }

  func bytes(_ name: String) throws -> [UInt8] {
    try FileReading.bytes(of: "\(path)/\(name)")
  }

  /// Changes the bytes of a file here.
  func change(_ name: String, _ body: (inout [UInt8]) -> Void) throws {
    var bytes = try bytes(name)
    body(&bytes)
    try FileWriting.write(to: "\(path)/\(name)", overwrite: true) { output throws(FileError) in
      try output.write(bytes)
    }
  }

  var names: [String] { Scratch.names(in: path) }

  /// The same without what stands beside exports to tell where they come from.
  var files: [String] { names.filter { !$0.hasSuffix(".about.json") } }

  /// What stands in a folder below this one.
  func names(in folder: String) -> [String] { Scratch.names(in: "\(path)/\(folder)") }

  private static func names(in path: String) -> [String] {
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

  /// Removes a folder with all that is in it.
  static func removeAll(in path: String) {
    for name in names(in: path) where unlink("\(path)/\(name)") != 0 {
      removeAll(in: "\(path)/\(name)")
    }
    rmdir(path)
  }

  deinit {
    Scratch.removeAll(in: path)
  }
}
