import ProcedureModel
import Strings
import TextScreen

extension KeyMap {
  private static let listOnly: Set<Mode> = [.list]
  private static let listAndSearch: Set<Mode> = [.list, .search]
  private static let records: Set<Mode> = [.list, .detail]

  /// The keys of the list and what the other views share with it.
  static let listBindings: [Binding] = [
    Binding(["/"], in: [.list, .detail], .startSearch, .search, \.startSearch, hint: \.searchHint),
    Binding(["F"], in: listOnly, .openFacets, .filter, \.openFacets, hint: \.facetsHint),
    Binding([.character(" ")], in: records, .mark, .mark, \.mark, hint: \.markHint),
    Binding(["V", "v"], in: listOnly, .range, .mark, \.range, hint: \.rangeHint),
    Binding(["*"], in: listOnly, .markAllMatched, .mark, \.markAllMatched, hint: \.markAllHint),
    Binding([.enter], in: listAndSearch, .open, .record, \.open, hint: \.openHint),
    Binding(["e"], in: records, .export, .output, \.export, hint: \.exportHint),
    Binding(["y"], in: records, .copyCodes, .output, \.copyCodes),
    Binding(["Y"], in: records, .copyRecords, .output, \.copyRecords),
    Binding(["u"], in: records, .undo, .mark, \.undo, hint: \.undoHint),
    Binding(["S"], in: listOnly, .basket, .mark, \.basket, hint: \.basketHint),
    Binding(["s"], in: listOnly, .sort, .search, \.sort, hint: \.sortHint),
    Binding(["p"], in: records, .print, .output, \.print, hint: \.printHint),
    Binding(
      ["?", .function(1), .function(10)],
      in: records,
      .help,
      .program,
      \.help,
      hint: \.helpHint
    ),
    Binding([.shiftUp], in: listOnly, .extendRange(.up), .mark, \.extendRangeUp),
    Binding([.shiftDown], in: listOnly, .extendRange(.down), .mark, \.extendRangeDown),
    Binding(["~"], in: listOnly, .invertMarks, .mark, \.invertMarks),
    Binding(["U"], in: records, .unmarkAll, .mark, \.unmarkAll),
    Binding([.control("r")], in: records, .redo, .mark, \.redo),
    Binding(["r"], in: listOnly, .reverseSort, .search, \.reverseSort),
    Binding(["T"], in: listOnly, .toggleTier(.province), .filter, \.tierProvince),
    Binding(["H"], in: listOnly, .toggleTier(.district), .filter, \.tierDistrict),
    Binding(["X"], in: listOnly, .toggleTier(.commune), .filter, \.tierCommune),
    Binding(["B"], in: listOnly, .toggleTier(.ministry), .filter, \.tierMinistry),
    Binding(["K"], in: listOnly, .toggleTier(.other), .filter, \.tierOther),
    Binding(["1"], in: listOnly, .toggleLevel(digit: 1), .filter, \.levelOne),
    Binding(["2"], in: listOnly, .toggleLevel(digit: 2), .filter, \.levelTwo),
    Binding(["3"], in: listOnly, .toggleLevel(digit: 3), .filter, \.levelThree),
    Binding(["4"], in: listOnly, .toggleLevel(digit: 4), .filter, \.levelFour),
    Binding(["-"], in: listOnly, .toggleNoneStated, .filter, \.noneStated),
    Binding(["0"], in: listOnly, .clearFilters, .filter, \.clearFilters),
    Binding(["D"], in: listOnly, .toggleDetailPane, .program, \.toggleDetailPane),
    Binding(["}"], in: listOnly, .scrollPane(3), .record, \.scrollPaneDown),
    Binding(["{"], in: listOnly, .scrollPane(-3), .record, \.scrollPaneUp),
    Binding(["R", .function(5)], in: listOnly, .reload, .program, \.reload),
    Binding([.escape], in: listOnly, .back, .program, \.back),
    Binding(["q"], in: records, .close, .program, \.close),
    Binding(["Q"], in: records, .quit, .program, \.quit),
  ]
}
