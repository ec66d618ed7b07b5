/// The names that a part of a workbook has for others.
final class RelationshipsPart: XMLHandler {
  struct Target {
    let part: String
    /// The last word of its type: `worksheet`, `chartsheet`, `sharedStrings`.
    let type: String
  }

  private(set) var targets: [String: Target] = [:]
  private let folder: String

  /// Reads the relationships of a part, or of the whole archive for the part without a name; none
  /// where it has none.
  static func read(of part: String, in archive: ZipArchive) throws(ListError) -> RelationshipsPart {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let name = part.split(separator: "/").last.map(String.init) ?? ""
    let path = (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
    let relationships = RelationshipsPart(folder: folder)
    if archive.has(path) { try XMLReader.read(path, of: archive, relationships) }
    return relationships
  }

  private init(folder: String) {
    self.folder = folder
  }

  /// The first part of a type.
  func part(ofType type: String) -> String? {
    targets.values.filter { $0.type == type }.map(\.part).min()
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ListError) {
    guard name == "Relationship", attributes.string("TargetMode") != "External",
      let id = attributes.string("Id"), let target = attributes.string("Target"),
      let type = attributes.string("Type"), targets.count < ReadingLimits.things
    else { return }
    let word = type.split(separator: "/").last.map(String.init) ?? ""
    targets[id] = Target(part: try path(of: target), type: word)
  }

  /// The path from the top of the archive.
  private func path(of target: String) throws(ListError) -> String {
    var path = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
      switch step {
      case ".": break
      case "..":
        guard path.popLast() != nil else { throw .unsafePath(target) }
      default: path.append(step)
      }
    }
    return path.joined(separator: "/")
  }
}
