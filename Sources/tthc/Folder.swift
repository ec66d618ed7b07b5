import Glibc
import SystemPackage

/// A folder of the file system.
enum Folder {
  /// The names of what lies in it, in order, without those that are hidden.
  static func names(in path: String, withHidden: Bool = false) throws(Errno) -> [String] {
    guard let stream = opendir(path) else { throw Errno(rawValue: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if withHidden || !name.hasPrefix(".") { names.append(name) }
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
