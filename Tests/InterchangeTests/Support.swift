import Glibc
import Interchange
import ProcedureModel
import SystemPackage
import Testing

/// A file beside this one.
func fixture(_ name: String, file: String = #filePath) throws -> [UInt8] {
  try FileReading.bytes(of: folder(of: file) + "/Fixtures/" + name)
}

func folder(of file: String) -> String {
  FilePath(file).removingLastComponent().string
}

func read(_ text: String) throws(CatalogError) -> CatalogReading {
  try CatalogReader.read(Array(text.utf8))
}

func export(
  _ procedures: [Procedure],
  as format: ExportFormat,
  context: ExportContext = ExportContext()
) throws -> String {
  var bytes: [UInt8] = []
  try format.write(procedures, context: context, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// A format that is no text, as a person sees it before it is written.
func preview(
  _ procedures: [Procedure],
  as format: ExportFormat,
  context: ExportContext = ExportContext()
) throws -> String {
  try format.preview(procedures, context: context)
}

/// A folder of its own for one test.
struct Scratch: ~Copyable {
  let path: String

  init() {
    var template = Array("/tmp/interchange-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? ""
    }
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
    for name in names { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}

/// Compares with a file under Goldens; with RECORD_GOLDENS set, or where there is none, writes it
/// and fails, so that a recording never passes unseen.
func expectGolden(_ text: String, _ name: String, file: String = #filePath) throws {
  let path = folder(of: file) + "/Goldens/" + name
  let isThere = access(path, F_OK) == 0
  guard isThere, getenv("RECORD_GOLDENS") == nil else {
    try FileWriting.write(to: path, overwrite: true) { output throws(FileError) in
      try output.write(Array(text.utf8))
    }
    Issue.record("Recorded a new golden file: \(name)")
    return
  }
  #expect(try text == String(decoding: FileReading.bytes(of: path), as: UTF8.self))
}
