/// The functions of a formatted source file with their lengths.
///
/// The formatter sets the closing brace of a function below the first letter of its head, so that no
/// parser is needed.
struct FunctionLengths {
  let functions: [(head: String, lines: Int)]

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    functions = lines.indices.compactMap { start in
      let line = lines[start]
      guard FunctionLengths.isHead(line) else { return nil }
      let indent = line.prefix { $0 == " " }
      let end = FunctionLengths.end(of: start, in: lines, indent: indent)
      return (line.trimmingPrefix { $0 == " " }.description, end - start + 1)
    }
  }

  private static func isHead(_ line: Substring) -> Bool {
    let words = line.split(separator: " ").prefix { !$0.hasPrefix("//") }
    return words.contains { $0 == "func" || $0.hasPrefix("init(") || $0.hasPrefix("init?(") }
  }

  private static func end(of start: Int, in lines: [Substring], indent: Substring) -> Int {
    if lines[start].hasSuffix("}") { return start }
    let closing = indent + "}"
    return lines[start...].firstIndex { $0 == closing } ?? start
  }
}
