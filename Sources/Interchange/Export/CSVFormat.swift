extension DelimitedFormat {
  /// Comma-separated values as RFC 4180 has them, in UTF-8 without a byte order mark.
  static let csv = DelimitedFormat(
    fileEndings: ["csv"],
    delimiter: Byte.comma,
    lineEnd: [Byte.carriageReturn, Byte.lineFeed],
    quotesOuterBlanks: true
  )
}
