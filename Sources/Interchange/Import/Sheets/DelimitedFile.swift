/// Stands where the reader of delimited text will be.
enum DelimitedFile {
  static func read(_ bytes: [UInt8], options: ReadingOptions) throws(ListError) -> ListFile {
    throw .unknownKind
  }
}
