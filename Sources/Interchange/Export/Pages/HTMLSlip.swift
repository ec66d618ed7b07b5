import ProcedureModel
import Strings

/// A slip as a sheet of A5 paper.
struct HTMLSlip {
  private let slip: SlipText
  private let record: RecordText

  init(_ procedure: Procedure, _ record: RecordText) {
    slip = SlipText(procedure, record)
    self.record = record
  }

  var lines: [String] {
    let pages = record.context.strings.exports.pages
    let code = slip.code.map { code in
      "<span>\(pages.code) <strong>\(HTMLText.escaped(code))</strong></span>"
    }
    return [
      "<article class=\"slip\">", "<p class=\"kind\"><span>\(pages.slip)</span>\(code ?? "")</p>",
      "<h2>\(HTMLText.escaped(slip.name))</h2>", "<dl>",
    ] + slip.items.flatMap(HTMLText.entry) + ["</dl>", "<div class=\"foot\">"]
      + slip.foot.map { "<p>\(HTMLText.escaped($0))</p>" } + ["</div>", "</article>"]
  }
}
