import Glibc
import Interchange
import SystemPackage

/// The files that a person names, those in folders one by one.
enum ListSources {
  /// The endings of files that are read from a folder.
  private static let endings = Set(FileKind.allCases.map(\.rawValue) + ["txt", "ndjson"])

  /// The files of some paths, those of a folder by name and those below it after them.
  ///
  /// - Throws: What the system says of a folder.
  static func files(_ paths: [String]) throws(Failure) -> [String] {
    var files: [String] = []
    for path in paths { files += try isFolder(path) ? list(path) : [path] }
    return files
  }

  static func isFolder(_ path: String) -> Bool {
    path != "-" && Folder.isFolder(path)
  }

  /// What a path leads to; nil where the system does not tell.
  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Whether a file of a folder may be a list: a pipe there would be waited for without end, Excel
  /// leaves a `~$` file beside each workbook that is open, and exports have one that tells of them.
  private static func isList(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    return endings.contains(ending) && !name.hasPrefix("~$")
      && !name.hasSuffix(Provenance.sidecarEnding) && kind(of: path) == S_IFREG
  }

  /// A link may lead back to the folder that it stands in.
  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static func list(_ folder: String) throws(Failure) -> [String] {
    let names: [String]
    do throws(Errno) {
      names = try Folder.names(in: folder)
    } catch {
      throw .file(.system(error, path: folder))
    }
    let paths = names.map { folder + (folder.hasSuffix("/") ? "" : "/") + $0 }
    let folders = paths.filter(isFolder)
    var all = paths.filter(isList)
    for folder in folders where !isLink(folder) { all += try list(folder) }
    return all
  }
}
