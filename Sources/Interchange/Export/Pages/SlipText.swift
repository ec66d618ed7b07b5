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
    func item(
      _ column: Column,
      _ label: String? = nil,
      orElse missing: String? = nil,
      mark: RecordText.Item.Mark? = nil
    ) -> RecordText.Item? {
      let label = label ?? record.context.columnLabel(column)
      let texts = record.texts(.attribute(column), of: procedure)
      guard texts.isEmpty else {
        return .init(label, texts, mark ?? RecordText.mark(.attribute(column), texts))
      }
      return missing.map { .init(label, [$0]) }
    }
    // Where no agency is named the tier tells where to go.
    let nowhere = procedure.tiers.isEmpty ? strings.exports.noneStated : nil
    let items = [
      item(.agency, pages.whereToFile, orElse: nowhere), item(.tier), item(.alsoAt),
      item(.audience), item(.dossier, pages.papers, orElse: pages.askThere, mark: .box),
      item(.timeLimit, orElse: pages.askThere), item(.fee, orElse: pages.askThere), item(.result),
      item(.level, pages.online), item(.legalBasis),
    ]
    return items.compactMap(\.self)
  }
}
