/// What has the keyboard.
public enum Mode: CaseIterable, Hashable, Sendable {
  /// The list of procedures: every letter is a command.
  case list
  /// The search box: letters are text, arrows still move the list.
  case search
  /// The facet pane: letters narrow its values.
  case facets
  /// One procedure on the whole screen.
  case detail
  /// The key table: letters narrow it.
  case help
  /// The name of the file to export to.
  case export
  /// The question whether to overwrite it.
  case overwrite
  /// The slips that will be printed, and where they go.
  case print

  /// Whether a letter that no binding takes is text.
  var takesText: Bool {
    switch self {
    case .search, .facets, .help, .export, .print: true
    case .list, .detail, .overwrite: false
    }
  }
}
