import BrowserUI
import Glibc

/// Completes the name of a file as shells do.
enum PathCompleting {
  /// What a name could go on to among the files that are there.
  ///
  /// A folder that is the only one ends with a slash; hidden files are left out unless asked for.
  static func complete(_ typed: String) -> PathCompletion {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let start = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
    let path = Exporting.expanded(folder)
    let names = names(in: path.isEmpty ? "." : path, from: start)
    let common = names.dropFirst().reduce(names.first ?? start) { $0.commonPrefix(with: $1) }
    return PathCompletion(
      typed: typed,
      completed: folder + common,
      names: names.count > 1 ? names : []
    )
  }

  /// The names that begin with a text, in order, a slash behind those of folders.
  private static func names(in folder: String, from start: String) -> [String] {
    guard let open = opendir(folder) else { return [] }
    defer { closedir(open) }
    var names: [String] = []
    while let entry = readdir(open) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(cString: $0)
        }
      }
      guard name.hasPrefix(start), !name.hasPrefix(".") || start.hasPrefix(".") else { continue }
      guard name != ".", name != ".." else { continue }
      var status = stat()
      let isFolder = stat(folder + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      names.append(isFolder ? name + "/" : name)
    }
    return names.sorted()
  }
}

extension String {
  /// What both texts begin with.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
