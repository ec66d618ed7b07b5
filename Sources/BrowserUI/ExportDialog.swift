public import Interchange

/// The question where to export to.
public struct ExportDialog: Hashable, Sendable {
  /// What is exported.
  public enum Subject: Hashable, Sendable {
    case marked, matched, record
  }

  public var subject: Subject
  public var rows: [Int]
  public var path: LineEditor
  /// The layout that was chosen; formats that cannot have it take their usual one.
  public var layout = ExportLayout.table
  /// The names that the path could be completed to.
  public var completions: [String] = []
  /// What is wrong with the name as it stands.
  public var problem: String?

  /// The format that the ending of the name asks for.
  public var format: ExportFormat? { ExportFormat(path: path.text) }

  /// What the file is going to look like.
  public var options: ExportOptions {
    let layouts = format?.layouts ?? []
    let layout = layouts.contains(layout) ? layout : layouts.first ?? .table
    return ExportOptions(groups: layout.usualGroups, layout: layout)
  }
}

/// An export that the user asked for.
public struct ExportRequest: Hashable, Sendable {
  /// The rows of the catalog in the order of the file.
  public var rows: [Int]
  public var path: String
  public var format: ExportFormat
  public var options: ExportOptions
  /// By what the rows are found again.
  public var asked: Provenance.Request
  public var overwrites: Bool

  public init(
    rows: [Int],
    path: String,
    format: ExportFormat,
    options: ExportOptions = ExportOptions(),
    asked: Provenance.Request = Provenance.Request(),
    overwrites: Bool
  ) {
    self.rows = rows
    self.path = path
    self.format = format
    self.options = options
    self.asked = asked
    self.overwrites = overwrites
  }
}

/// How an export ended.
public enum ExportOutcome: Hashable, Sendable {
  /// The file was written, under its whole path.
  case written(path: String)
  /// There is such a file already.
  case exists
  case failed(FileError)
}

/// What the name of a file could go on to.
public struct PathCompletion: Hashable, Sendable {
  /// The name as it was typed.
  public var typed: String
  /// The same, longer by what all files that begin so have in common.
  public var completed: String
  /// The last parts of their names, where there are several.
  public var names: [String]

  public init(typed: String, completed: String, names: [String]) {
    self.typed = typed
    self.completed = completed
    self.names = names
  }
}
