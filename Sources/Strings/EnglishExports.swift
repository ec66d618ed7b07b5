extension ExportStrings {
  static let english = ExportStrings(
    noneStated: "None stated",
    binaryToTerminal: { "\($0) is no text: write it to a file with --output FILE" },
    noHelper: { "the program \($0) is not beside tthc" },
    library: { "\($0) could not write it (code \($1))" },
    noProvenance: "neither this file nor a .about.json beside it says where an export comes from",
    catalogChanged: { "the catalog \($0) is not the same as when this was exported" },
    workbook: .english
  )
}
