import ProcedureModel
import VietnameseText

/// What a row below the headings is.
enum RowKind {
  case blank
  /// The headings once more, or the numbers of the columns.
  case heading
  /// Other headings, from which on the columns mean something else.
  case otherHeadings
  case group(GroupMark, GroupEffects, text: String)
  /// What stands below the list; the text of one that may be a procedure all the same.
  case footer(doubt: String?)
  case procedure
  /// More of the procedure whose name is merged over this row too.
  case continuation
}

/// Tells the rows of procedures from all others.
///
/// Nearly all rows are told by the cells that are filled; only rows with few of them, or with a mark
/// that is no number, have their words looked at.
struct RowSorter {
  private let texts: SheetTexts
  private let columns: SheetColumns
  private let headings: HeadingRows
  /// The folded letters of each heading and of the one above it.
  private let headingLetters: [[String]]
  private let name: Int
  private let code: Int?
  private let numbering: Int?
  private let hasFieldColumn: Bool
  /// Records have keys for each value, so none of them is a heading or a group.
  private let isOfRecords: Bool
  private var isBelowSignature = false
  /// The row of the last procedure, whose number may go on below a signature.
  private var lastProcedure: Int?
  /// The last row in which anything stands; nil until it is asked for.
  private var lastFilled: Int?

  init(_ texts: SheetTexts, _ columns: SheetColumns, _ headings: HeadingRows, name: Int) {
    self.texts = texts
    self.columns = columns
    self.headings = headings
    headingLetters = headings.cells.map { cell in
      [cell.text, cell.parent].compactMap { $0?.foldedLetters }
    }
    self.name = name
    code = columns.code
    numbering = columns.numbering
    hasFieldColumn = columns.items.contains { $0.meaning == .field(.field) }
    isOfRecords = texts.sheet.headingRow != nil
  }

  /// What a row is, given its filled columns.
  mutating func kind(ofRow row: Int, filled: [Int]) -> RowKind {
    let kind = kindByCells(row, filled)
    if case .procedure = kind { lastProcedure = row }
    return kind
  }

  private mutating func kindByCells(_ row: Int, _ filled: [Int]) -> RowKind {
    if filled.isEmpty { return .blank }
    if isOfRecords { return .procedure }
    let isBelowName = texts.hasTallCells && texts.source(ofRow: row, column: name) < row
    let hasCode = code.map { texts.isFilled(row: row, column: $0) } ?? false
    if isBelowName, !hasCode, !texts.isFilled(row: row, column: name) { return .continuation }
    if isPlainProcedure(row, filled) { return .procedure }
    let kind = kindByWords(row, filled)
    if case .heading = kind { isBelowSignature = false }
    return kind
  }

  /// Whether a row is told without its words: many cells, or a code.
  private func isPlainProcedure(_ row: Int, _ filled: [Int]) -> Bool {
    let nameBytes = texts.sheet.byteCount(row: row, column: name)
    guard nameBytes > 5, !isBelowSignature else { return false }
    if let code, let byte = texts.sheet.firstByte(row: row, column: code) {
      return (0x30...0x39).contains(byte)
    }
    guard filled.count > 3 else { return false }
    if let first = filled.first, let byte = texts.sheet.firstByte(row: row, column: first),
      first == numbering
    {
      return (0x30...0x39).contains(byte)
    }
    // No heading is as long as most names are.
    return nameBytes > 60
  }

  private mutating func kindByWords(_ row: Int, _ filled: [Int]) -> RowKind {
    let cells = filled.map { (column: $0, text: texts.text(row: row, column: $0)) }
    if repeatsHeadings(cells) || numbersColumns(cells) { return .heading }
    if HeadingRows.beginsTable(row, of: texts, filled: filled.count) { return .otherHeadings }
    if let code, let cell = cells.first(where: { $0.column == code }),
      ProcedureCode(cell.text)?.number != nil
    {
      isBelowSignature = false
      return .procedure
    }
    if isBelowSignature, isNumbered(cells) {
      isBelowSignature = false
      return .procedure
    }
    return kind(of: LoneText(cells, numbering: numbering), row, cells)
  }

  private mutating func kind(
    of lone: LoneText?,
    _ row: Int,
    _ cells: [(column: Int, text: String)]
  ) -> RowKind {
    guard let lone else {
      let begins = beginsSignature(cells)
      isBelowSignature = isBelowSignature || begins
      guard isBelowSignature, cells.count < 4 else { return .procedure }
      return .footer(doubt: begins ? nil : doubt(row, cells))
    }
    if lone.text.isEmpty { return .blank }
    if !isNumberedProcedure(lone), let footer = FooterWords.kind(lone.text) {
      if footer == .end { isBelowSignature = true }
      let isLong = footer == .end && lone.column == name && lone.text.utf8.count > 100
      return .footer(doubt: isLong ? lone.text : nil)
    }
    if isBelowSignature {
      guard lone.mark.style == .roman || lone.mark.style == .letter,
        let effects = group(lone, row), !effects.isEmpty
      else { return .footer(doubt: doubt(row, cells)) }
      isBelowSignature = false
      return .group(lone.mark, effects, text: lone.whole)
    }
    guard let effects = group(lone, row) else { return .procedure }
    return .group(lone.mark, effects, text: lone.whole)
  }

  /// Whether the receivers stand on the left of the row and the office that signs on the right.
  private func beginsSignature(_ cells: [(column: Int, text: String)]) -> Bool {
    guard let first = cells.first, cells.count < 4 else { return false }
    return FooterWords.kind(first.text) == .end
  }

  private func isNumberedProcedure(_ lone: LoneText) -> Bool {
    guard case .digits = lone.mark.style else { return false }
    return lone.isMarkedByCell && lone.column == name
  }

  /// What a lone text gives the rows below it; nil where it is a procedure of which the list has
  /// nothing but the name, or a stray cell.
  private func group(_ lone: LoneText, _ row: Int) -> GroupEffects? {
    let words = GroupWords(lone.text)
    let isWide = texts.width(row: row, column: lone.column) > 2 || lone.isRepeated
    guard isWide || lone.column <= max(name, code ?? 0) else { return nil }
    if case .digits = lone.mark.style, !isWide, lone.isMarkedByCell || lone.column == name {
      return words.beginsAsField || words.isVocabulary ? words.effects : nil
    }
    let told = words.effects
    if !told.isEmpty, isWide || lone.mark != .none || words.beginsAsField || words.isVocabulary {
      return told
    }
    if !isWide, lone.mark == .none, lone.column == name, words.beginsAsProcedure { return nil }
    let isGroup =
      isWide || lone.mark != .none || lone.column != name || numbering != nil
      || (!hasFieldColumn && columns.items.count > 2)
    guard isGroup else { return nil }
    return told.isEmpty ? words.named ?? GroupEffects() : told
  }
}

/// Rows below a signature.
extension RowSorter {
  /// Whether a row names a procedure behind a number: one in a cell of its own, or the next after
  /// the one in the name of the last procedure.
  private func isNumbered(_ cells: [(column: Int, text: String)]) -> Bool {
    guard let text = cells.first(where: { $0.column == name })?.text else { return false }
    if let cell = cells.first(where: { $0.column == numbering ?? 0 && $0.column != name }),
      let mark = GroupMark(alone: cell.text), case .digits = mark.style
    {
      return true
    }
    guard let lastProcedure, let number = RowSorter.number(text) else { return false }
    return RowSorter.number(texts.text(row: lastProcedure, column: name)) == number - 1
  }

  private static func number(_ text: String) -> Int? {
    GroupMark.leading(text).flatMap { Int($0.mark.text) }
  }

  /// What stands in the column of names of a row that is left out, unless it plainly belongs to the
  /// signature.
  private mutating func doubt(_ row: Int, _ cells: [(column: Int, text: String)]) -> String? {
    guard let text = cells.first(where: { $0.column == name })?.text,
      !FooterWords.isOfSignature(text)
    else { return nil }
    // Receivers stand in lines of their own behind a dash.
    if cells.count == 1, let first = text.first, "-–+•*".contains(first) { return nil }
    let areNames = cells.allSatisfy {
      FooterWords.isPersonalName($0.text) || FooterWords.isOfSignature($0.text)
    }
    return areNames && isNearEnd(row) ? nil : text
  }

  /// Whether hardly anything stands below a row.
  private mutating func isNearEnd(_ row: Int) -> Bool {
    let last =
      lastFilled ?? (0..<texts.sheet.rowCount).last {
        !texts.filledColumns(inRow: $0, atMost: 1).isEmpty
      } ?? row
    lastFilled = last
    return last - row <= 4
  }
}

/// Rows that say nothing of procedures.
extension RowSorter {
  /// Whether most of the cells are the headings above them.
  private func repeatsHeadings(_ cells: [(column: Int, text: String)]) -> Bool {
    guard cells.count > 1 || headings.cells.count == 1 else { return false }
    let same = cells.count { cell in
      guard cell.column < headingLetters.count, cell.text.utf8.count <= 200 else { return false }
      let known = headingLetters[cell.column]
      return !known.isEmpty && known.contains(cell.text.foldedLetters)
    }
    return same * 10 >= cells.count * 6
  }

  /// Whether the row numbers the columns: `(1) (2) (3)`, `A B 1 2`, `(5)=(6)+(7)`.
  private func numbersColumns(_ cells: [(column: Int, text: String)]) -> Bool {
    guard cells.count > 2, cells.contains(where: { $0.column == name }) else { return false }
    return cells.allSatisfy { cell in
      cell.text.utf8.count <= 12
        && (GroupMark(alone: cell.text) != nil || cell.text.contains("=")
          || cell.text.contains("+"))
    }
  }
}

/// The one text of a row that holds no other, with the number before it.
struct LoneText {
  var mark: GroupMark
  /// Whether the mark has a cell of its own.
  let isMarkedByCell: Bool
  let column: Int
  /// The text without its mark; empty where the row holds a number alone.
  let text: String
  /// The row as a person reads it.
  let whole: String
  /// Whether all cells say the same, as merged cells do once they are text files.
  let isRepeated: Bool

  /// The lone text of a row; nil where several cells hold words.
  init?(_ cells: [(column: Int, text: String)], numbering: Int?) {
    var rest = cells
    var cellMark: GroupMark?
    if let first = rest.first, rest.count > 1 || first.column == numbering,
      first.column == numbering || first.column == 0, let mark = GroupMark(alone: first.text)
    {
      cellMark = mark
      rest.removeFirst()
    }
    // A group may have the count of its procedures beside it.
    let wordy = rest.filter { !$0.text.utf8.allSatisfy { $0 < 0x3A } }
    let distinct = Set(wordy.map(\.text))
    guard distinct.count <= 1, distinct.count == 1 || rest.isEmpty else { return nil }
    let first = wordy.first ?? (column: 0, text: "")
    let leading = GroupMark.leading(first.text)
    mark = cellMark ?? leading?.mark ?? .none
    isMarkedByCell = cellMark != nil
    column = first.column
    text = cellMark == nil ? leading?.rest ?? first.text : first.text
    whole = cells.map(\.text).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
      .joined(separator: " ")
    isRepeated = wordy.count > 2
  }
}
