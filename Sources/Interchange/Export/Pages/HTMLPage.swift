import ProcedureModel
import Strings

/// What stands around the procedures of a page: its head, headings and foot, line by line.
struct HTMLPage {
  let record: RecordText
  private let context: ExportContext

  init(_ context: ExportContext) {
    self.context = context
    record = RecordText(context: context)
  }

  static let end = ["</main>", "</body>", "</html>"]

  static func head(title: String, language: Language?, layout: ExportLayout) -> [String] {
    let language = language.map { " lang=\"\($0.rawValue)\"" } ?? ""
    return [
      "<!DOCTYPE html>", "<html\(language)>", "<head>", "<meta charset=\"utf-8\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<title>\(HTMLText.escapedLine(title))</title>", "<style>",
    ] + HTMLStyle.lines(of: layout) + ["</style>", "</head>", "<body>", "<main>"]
  }

  var head: [String] {
    let layout = context.options.layout
    let title = context.title.isEmpty ? context.strings.catalog.title : context.title
    // A slip's page begins with its own heading: paper has no room for one of the whole.
    let heading = layout == .slip ? "<h1 class=\"unseen\">" : "<h1>"
    let notice = layout == .slip ? nil : context.notice
    return HTMLPage.head(title: title, language: context.strings.language, layout: layout)
      + ["\(heading)\(HTMLText.escaped(title))</h1>"]
      + (notice.map { ["<p class=\"notice\">\(HTMLText.escaped($0))</p>"] } ?? [])
  }

  /// Where the page comes from, for a reader and in a comment for a program.
  var foot: [String] {
    guard let provenance = context.provenance else { return HTMLPage.end }
    let source = SourceText(context).items.flatMap(HTMLText.entry)
    let notice = context.notice.map { ["<p>\(HTMLText.escaped($0))</p>"] } ?? []
    let comment = "<!-- \(String(decoding: provenance.bytes, as: UTF8.self)) -->"
    return ["</main>", "<footer>", "<dl>"] + source + ["</dl>"] + notice
      + ["</footer>", comment, "</body>", "</html>"]
  }

  /// A heading of a group, below the one of the page.
  func heading(_ heading: Grouping.Heading) -> String {
    let tag = tag(depth: heading.depth)
    return "<\(tag)>\(HTMLText.escaped(record.text(heading)))</\(tag)>"
  }

  /// A whole record below the headings of its groups.
  ///
  /// Its place on the page makes the anchor, with the code.
  func article(_ procedure: Procedure, number: Int) -> [String] {
    let tag = tag(depth: context.options.groups.count)
    let anchor = anchor(procedure, number)
    let link = "<a href=\"#\(anchor)\">\(HTMLText.escaped(procedure.name))</a>"
    return ["<article id=\"\(anchor)\">", "<\(tag)>\(link)</\(tag)>", "<dl>"]
      + record.items(of: procedure).flatMap(HTMLText.entry) + ["</dl>", "</article>"]
  }

  private func tag(depth: Int) -> String { "h\(min(6, depth + 2))" }

  /// Codes repeat in lists, and some are no names: the number alone makes an anchor unique.
  private func anchor(_ procedure: Procedure, _ number: Int) -> String {
    let code = procedure.code?.key ?? ""
    let isPlain = code.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
    }
    return code.isEmpty || !isPlain ? "tt-\(number)" : "tt-\(number)-\(code)"
  }
}
