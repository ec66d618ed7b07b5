extension ExportStrings {
  static let english = ExportStrings(
    nothingToCopy: "Nothing to copy",
    procedures: { countedProcedures($0) },
    directly: "OSC 52",
    through: { "OSC 52 through \($0)" },
    copied: { "Copied the code \($0) to the clipboard (\($1))" },
    copiedWhole: { "Copied the whole record \($0) to the clipboard (\($1))" },
    tooManyToCopy: { "More than \($0) records, which no clipboard takes: export them with e" },
    tooLongToCopy: { "Longer than the \($0) bytes that a clipboard takes: export it with e" },
    preview: { "Preview · \($0)" },
    nothingToComplete: "Nothing to complete",
    oneLayout: "This format has one layout only",
    layoutTable: "table",
    layoutLong: "whole records",
    layoutAppendix: "appendix",
    layoutSlip: "slip",
    noneStated: "None stated",
    pages: .english,
    print: .english,
    binaryToTerminal: { "\($0) is no text: write it to a file with --output FILE" },
    noHelper: { "the program \($0) is not beside tthc" },
    library: { "\($0) could not write it (code \($1))" },
    noProvenance: "neither this file nor a .about.json beside it says where an export comes from",
    catalogChanged: { "the catalog \($0) is not the same as when this was exported" },
    workbook: .english
  )
}
