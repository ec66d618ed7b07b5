import ProcedureModel
import Strings

/// What a citizen takes home of a procedure: where to go, what to bring, how long, how much.
///
/// What nobody can go without says that the list is silent; all else is left out then.
struct SlipText {
  let name: String
  /// The code in the national database; nil where the list has none.
  let code: String?
  let items: [RecordText.Item]
  /// Whose data these are, of when, and what must be said of them.
  let foot: [String]

  init(_ procedure: Procedure, _ record: RecordText) {
    name = procedure.name
    code = procedure.code?.raw
    items = SlipText.items(procedure, record)
    let source = SourceText(record.context)
    foot = ["\(source.pages.data): \(source.data)"] + (record.context.notice.map { [$0] } ?? [])
  }

  private static func items(_ procedure: Procedure, _ record: RecordText) -> [RecordText.Item] {
    let strings = record.context.strings
    let pages = strings.exports.pages
    func texts(_ column: Column) -> [String] { record.texts(.attribute(column), of: procedure) }
    func label(_ column: Column) -> String { record.context.columnLabel(column) }
    let items: [(RecordText.Item, isNeeded: Bool)] = [
      (
        .init(pages.whereToFile, texts(.agency), procedure.agencies.count > 1 ? .dash : .none), true
      ),
      (.init(label(.tier), texts(.tier) + texts(.alsoAt)), false),
      (.init(label(.audience), texts(.audience)), false),
      (.init(pages.papers, texts(.dossier), .box), true),
      (.init(label(.timeLimit), texts(.timeLimit)), true),
      (.init(label(.fee), texts(.fee)), true),
      (.init(label(.result), texts(.result)), false),
      (.init(pages.online, texts(.level)), false),
      (.init(label(.legalBasis), texts(.legalBasis), .dash), false),
    ]
    return items.compactMap { item, isNeeded in
      guard item.texts.isEmpty else { return item }
      return isNeeded ? .init(item.label, [pages.askThere]) : nil
    }
  }
}
