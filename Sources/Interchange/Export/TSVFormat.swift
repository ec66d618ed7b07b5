extension DelimitedFormat {
  /// Tab-separated values: the form of the bundled catalog, with quotes only where a cell holds a
  /// tab or a line break, or begins with a quote.
  static let tsv = DelimitedFormat(
    fileEndings: ["tsv", "tab"],
    delimiter: Byte.tab,
    lineEnd: [Byte.lineFeed],
    quotesOuterBlanks: false
  )
}
