import Interchange
import Testing

/// A file of the folder of fixtures of sheets, read as a list.
func listFile(
  _ name: String,
  options: ReadingOptions = ReadingOptions(),
  file: String = #filePath
) throws -> ListFile {
  let bytes = try FileReading.bytes(of: folder(of: file) + "/../Fixtures/Sheets/" + name)
  return try ListFileReader.read(bytes, name: name, options: options)
}

func listFile(json text: String, name: String = "list.json") throws(ListError) -> ListFile {
  try ListFileReader.read(Array(text.utf8), name: name)
}

/// What reading fails with; an issue where it does not.
func listError(_ read: () throws -> ListFile) -> ListError? {
  do {
    _ = try read()
    Issue.record("Nothing was wrong with it")
    return nil
  } catch {
    return error as? ListError
  }
}

extension Sheet {
  /// All cells as text, the values of a list with bars between them.
  var texts: [[String]] {
    (0..<rowCount).map { row in
      (0..<cellCount(inRow: row)).map { column in
        switch self[row, column] {
        case .empty: ""
        case .text(let text): text
        case .list(let values): values.joined(separator: "|")
        }
      }
    }
  }

  var lines: [Int] { (0..<rowCount).map(line(ofRow:)) }
}
