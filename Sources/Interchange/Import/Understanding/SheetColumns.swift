import ProcedureModel
import VietnameseText

/// What each column of a sheet is taken for, by its heading and a look at what stands below it.
struct SheetColumns {
  struct Item {
    /// The column of the sheet, from 0.
    let index: Int
    let heading: String
    var meaning: ColumnMeaning
  }

  private(set) var items: [Item] = []

  /// How many columns the headings reach.
  let headedCount: Int

  /// The column of names; nil where there is none.
  var name: Int? { first(.field(.name)) }
  var code: Int? { first(.field(.code)) }
  var numbering: Int? { first(.ignored(.numbering)) }

  private var chooser: ColumnChooser

  /// - Parameters:
  ///   - headings: The headings.
  ///   - texts: The sheet they stand in.
  ///   - map: What a person says of headings, by their folded letters.
  init(
    _ headings: HeadingRows,
    in texts: SheetTexts,
    map: [String: ImportOptions.Target]
  ) {
    headedCount = (headings.cells.lastIndex { !$0.heading.isEmpty } ?? -1) + 1
    chooser = ColumnChooser(ColumnSamples(texts, from: headings.rows.upperBound))
    var late: [(place: Int, meaning: HeadingMeaning?)] = []
    // What a person says goes before what the columns left of it would take.
    let asked = headings.cells.map { cell in
      (map[cell.text.foldedLetters] ?? map[cell.heading.foldedLetters]).map { target in
        chooser.meaning(target)
      }
    }
    for (index, cell) in headings.cells.enumerated() {
      let meaning = cell.meaning
      var item = Item(index: index, heading: cell.heading, meaning: .ignored(.empty))
      if let asked = asked[index] {
        item.meaning = asked
      } else if let chosen = chooser.meaning(meaning, of: cell, at: index) {
        item.meaning = chosen
      } else {
        late.append((index, meaning))
      }
      items.append(item)
    }
    for index in headings.cells.count..<max(headings.cells.count, SheetColumns.width(of: texts)) {
      items.append(Item(index: index, heading: "", meaning: .ignored(.empty)))
      late.append((index, nil))
    }
    for (place, meaning) in late {
      items[place].meaning = chooser.lateMeaning(meaning, of: items[place])
    }
  }

  /// Why the sheet is no list of procedures; nil where it is one.
  var reasonToSkip: SheetReport.Skip? {
    let headings = items.map(\.heading).filter { !$0.isEmpty }
    guard let name = items.first(where: { $0.meaning == .field(.name) }) else {
      return .noNames(headings: headings)
    }
    if chooser.wasAsked || HeadingMeaning.namesProcedures(name.heading) { return nil }
    let belongs = items.contains { SheetColumns.belongsToProcedures($0.meaning) }
    return belongs || chooser.hasCodes ? nil : .notProcedures(headings: headings)
  }

  private static func belongsToProcedures(_ meaning: ColumnMeaning) -> Bool {
    switch meaning {
    case .field(let column):
      ![.code, .name, .more, .asGiven, .certainty, .codeCheck].contains(column)
    case .tierTick, .sharedTierTick, .levelTick: true
    case .furtherField, .kept, .ignored: false
    }
  }

  private func first(_ meaning: ColumnMeaning) -> Int? {
    items.first { $0.meaning == meaning }?.index
  }

  private static func width(of texts: SheetTexts) -> Int {
    var width = 0
    for row in 0..<texts.sheet.rowCount {
      width = max(width, texts.sheet.cellCount(inRow: row))
    }
    return width
  }
}
