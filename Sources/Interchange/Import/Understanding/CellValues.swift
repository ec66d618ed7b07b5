import ProcedureModel

/// The readers of single values, as the columns of a sheet need them.
enum CellValues {
  /// The values of a column that may hold several: by the rules of that column where one cell has
  /// them all, as they are where the file has them apart.
  static func list(_ values: [String], of column: Column) -> [String] {
    let only = values.count == 1 ? values[0] : nil
    switch column {
    case .agency: return only.map(AgencyList.values) ?? AgencyList.values(of: values)
    case .audience: return only.map(AudienceList.values) ?? AudienceList.values(of: values)
    case .more, .asGiven: return only.flatMap { parts($0, of: column) } ?? values
    default: return only.map(ItemList.items) ?? ItemList.items(of: values)
    }
  }

  /// Named texts stand apart as our own files have them.
  private static func parts(_ text: String, of column: Column) -> [String]? {
    let text = CatalogText(valid: Array(text.utf8))
    return CellList(of: column)?.values(in: text.bytes.indices, of: text)
  }

  /// A text that stands on one line, as names do, whatever line breaks its cell has.
  static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(Byte.lineFeed) else { return text }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
