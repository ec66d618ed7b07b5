import BrowserUI

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
    let names = (try? Folder.names(in: folder, withHidden: start.hasPrefix("."))) ?? []
    return names.filter { $0.hasPrefix(start) }.map { name in
      Folder.isFolder(folder + "/" + name) ? name + "/" : name
    }
  }
}

extension String {
  /// What both texts begin with.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
