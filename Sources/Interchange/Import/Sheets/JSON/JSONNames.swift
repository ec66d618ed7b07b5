import ProcedureModel

/// Values of an attribute that stand with their codes, as the portal has fields, agencies and audiences:
/// `[{"code": "G15-TP11", "name": "Hộ tịch"}]`.
struct JSONNames {
  private(set) var names: [String] = []
  /// In the order of the names, those that have one.
  private(set) var codes: [String] = []

  private static let columns: Set<Column> = [.field, .agency, .audience, .result]

  /// - Returns: nil for any other array, and where anything else stands with them.
  init?(_ array: JSONNode, under heading: String) {
    guard array.kind == .array, let column = HeadingSpellings.column(heading),
      JSONNames.columns.contains(column)
    else { return nil }
    for element in array.elements {
      guard element.kind == .object, element["name"]?.kind == .text else { return nil }
      for (key, value) in element.members {
        guard value.isScalar else { return nil }
        let text = String(decoding: value.text, as: UTF8.self)
        switch key {
        case "name": if !text.isEmpty { names.append(text) }
        case "code": if !text.isEmpty { codes.append(text) }
        default: guard text.isEmpty else { return nil }
        }
      }
    }
    guard !codes.isEmpty else { return nil }
  }
}

/// The papers of a dossier that the portal has in cases:
/// `"executionCases": [{"name": "…", "profileComponents": [{"name": "Tờ khai"}]}]`.
struct JSONPapers {
  /// The path of the papers.
  let heading: String
  /// The papers, each with the name of its case before it.
  private(set) var texts: [String] = []

  /// - Returns: nil for any other array, and where anything else stands in a case.
  init?(_ array: JSONNode, under path: String) {
    let key = "profileComponents"
    guard array.kind == .array, array.elements.contains(where: { $0[key] != nil }) else {
      return nil
    }
    heading = path + "." + key
    for element in array.elements {
      guard element.kind == .object, let papers = element[key], papers.kind == .array else {
        return nil
      }
      let others = element.members.filter { $0.key != key }.map(\.value)
      guard others.allSatisfy(\.isScalar) else { return nil }
      let said = others.map { String(decoding: $0.text, as: UTF8.self) }.filter { !$0.isEmpty }
      // A case without papers is not lost either.
      let list = JSONRecord.texts(of: papers)
      texts += list.isEmpty ? said : list.map { (said + [$0]).joined(separator: ": ") }
    }
  }
}
