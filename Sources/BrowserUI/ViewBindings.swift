import ProcedureModel
import Strings
import TextScreen

extension KeyMap {
  private static let everywhere = Set(Mode.allCases)
  /// Where arrows move a list or a text.
  private static let scrolling: Set<Mode> = [.list, .search, .facets, .detail, .help, .print]
  /// Where letters move too.
  private static let lettered: Set<Mode> = [.list, .detail]
  private static let typing: Set<Mode> = Set(Mode.allCases.filter(\.takesText))

  /// The keys that move, and those of the views over the list.
  static let viewBindings: [Binding] = [
    Binding([.up], in: scrolling, .move(.up), .move, \.moveUp),
    Binding([.down], in: scrolling, .move(.down), .move, \.moveDown),
    Binding(["k", .control("p")], in: lettered, .move(.up), .move, \.moveUp),
    Binding(["j", .control("n")], in: lettered, .move(.down), .move, \.moveDown),
    Binding([.pageUp], in: scrolling, .move(.pageUp), .move, \.pageUp),
    Binding([.pageDown], in: scrolling, .move(.pageDown), .move, \.pageDown),
    Binding([.control("b")], in: lettered, .move(.pageUp), .move, \.pageUp),
    Binding([.control("f")], in: lettered, .move(.pageDown), .move, \.pageDown),
    Binding([.control("u")], in: lettered, .move(.halfPageUp), .move, \.halfPageUp),
    Binding([.control("d")], in: lettered, .move(.halfPageDown), .move, \.halfPageDown),
    Binding([.home, "g"], in: lettered, .move(.top), .move, \.top),
    Binding([.end, "G"], in: lettered, .move(.bottom), .move, \.bottom),
    Binding(["J"], in: [.detail], .nextRecord, .record, \.nextRecord, hint: \.nextHint),
    Binding(["K"], in: [.detail], .previousRecord, .record, \.previousRecord, hint: \.previousHint),
    Binding(["n"], in: [.detail], .nextMatch, .record, \.nextMatch),
    Binding(["N"], in: [.detail], .previousMatch, .record, \.previousMatch),
    Binding([.tab, .escape], in: [.search], .toList, .search, \.toList, hint: \.toListHint),
    Binding([.tab], in: [.list], .openFacets, .filter, \.openFacets),
    Binding(
      [.enter],
      in: [.facets],
      .toggleFacetValue,
      .filter,
      \.toggleFacetValue,
      hint: \.chooseHint
    ),
    Binding(
      [.tab],
      in: [.facets],
      .nextFacet(backwards: false),
      .filter,
      \.nextFacet,
      hint: \.nextFacetHint
    ),
    Binding([.backTab], in: [.facets], .nextFacet(backwards: true), .filter, \.previousFacet),
    Binding([.enter], in: [.help], .open, .program, \.runBinding, hint: \.runHint),
    Binding(["?", .function(1), .function(10)], in: [.help], .back, .program, \.closeHelp),
    Binding([.enter], in: [.export], .confirm, .output, \.exportNow, hint: \.exportHint),
    Binding(
      [.down],
      in: [.export],
      .nextFormat(backwards: false),
      .output,
      \.nextFormat,
      hint: \.formatHint
    ),
    Binding([.up], in: [.export], .nextFormat(backwards: true), .output, \.previousFormat),
    Binding([.backTab], in: [.export], .nextLayout, .output, \.nextLayout, hint: \.layoutHint),
    Binding([.tab], in: [.export], .completePath, .output, \.completePath, hint: \.completeHint),
    Binding([.enter], in: [.print], .confirm, .output, \.printNow, hint: \.printHint),
    Binding(
      ["y", "Y", "c", "C"],
      in: [.overwrite],
      .confirm,
      .dialog,
      \.overwriteYes,
      hint: \.yesHint
    ),
    Binding(
      ["n", "N", "k", "K", "q", .escape, .enter],
      in: [.overwrite],
      .decline,
      .dialog,
      \.overwriteNo,
      hint: \.noHint
    ),
    Binding(
      [.function(1)],
      in: [.search, .facets, .export, .print],
      .help,
      .program,
      \.help,
      hint: \.helpHint
    ),
    Binding(
      [.escape],
      in: [.facets, .detail, .help, .export, .print],
      .back,
      .program,
      \.back,
      hint: \.backHint
    ),
    Binding([.control("l")], in: everywhere, .redraw, .program, \.redraw),
    Binding([.control("z")], in: everywhere, .suspend, .program, \.suspend),
    Binding([.control("c")], in: everywhere, .interrupt, .program, \.interrupt),
  ]

  /// The keys of every line that is typed.
  static let editBindings: [Binding] = [
    Binding([.backspace], in: typing, .edit(.deleteBackward), .search, \.deleteBackward),
    Binding([.delete], in: typing, .edit(.deleteForward), .search, \.deleteForward),
    Binding([.control("w")], in: typing, .edit(.deleteWord), .search, \.deleteWord),
    Binding([.control("u")], in: typing, .edit(.deleteToStart), .search, \.deleteToStart),
    Binding([.control("k")], in: typing, .edit(.deleteToEnd), .search, \.deleteToEnd),
    Binding([.left], in: typing, .edit(.left), .search, \.cursorLeft),
    Binding([.right], in: typing, .edit(.right), .search, \.cursorRight),
    Binding([.home, .control("a")], in: typing, .edit(.start), .search, \.cursorStart),
    Binding([.end, .control("e")], in: typing, .edit(.end), .search, \.cursorEnd),
  ]
}
