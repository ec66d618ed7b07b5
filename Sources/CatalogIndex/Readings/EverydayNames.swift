import Synchronization
import VietnameseText

/// What people call things, and what the official texts call them: abbreviations, everyday names, and
/// the words around a question that mean nothing.
///
/// Made of tables with a line `name meaning kind` each, tab-separated, under a heading line. A name
/// may have several meanings, the likelier first; one without a meaning is left out of a query. A
/// meaning is a piece of a query. Tables are read when they are first needed.
public final class EverydayNames: Sendable {
  /// A name and one of its meanings.
  struct Entry: Sendable {
    let words: [MarkedWord]
    let meaning: String
    /// Whether the name says by itself that it is one: an abbreviation in capitals, or several words.
    let isTelling: Bool
  }

  public static let none = EverydayNames { [] }

  private let tables: @Sendable () -> [String]
  private let entries = Mutex<[FoldedWord: [Entry]]?>(nil)

  /// - Parameter tables: Gives the tables; what stands in an earlier one is likelier.
  public init(_ tables: @escaping @Sendable () -> [String]) {
    self.tables = tables
  }

  /// Reads the tables, so that the first query that needs them need not wait.
  ///
  /// - Complexity: O(bytes of the tables).
  public func prepare() {
    _ = entries(beginning: FoldedWord([]))
  }

  /// The entries whose names begin with a word, in the order of the tables.
  func entries(beginning first: FoldedWord) -> [Entry] {
    entries.withLock { entries in
      if let entries { return entries[first] ?? [] }
      let read = EverydayNames.read(tables())
      entries = read
      return read[first] ?? []
    }
  }

  private static func read(_ tables: [String]) -> [FoldedWord: [Entry]] {
    var entries: [FoldedWord: [Entry]] = [:]
    for table in tables {
      for line in table.utf8.split(separator: UInt8(ascii: "\n")).dropFirst() {
        guard let entry = entry(line) else { continue }
        entries[entry.words[0].letters, default: []].append(entry)
      }
    }
    return entries
  }

  private static func entry(_ line: Substring.UTF8View) -> Entry? {
    let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard cells.count >= 2, cells[0].first != UInt8(ascii: "#") else { return nil }
    let name = String(Substring(cells[0])).nfc
    let words = name.markedWords
    guard !words.isEmpty else { return nil }
    let meaning = String(cells[1].trimmed).nfc
    return Entry(
      words: words.map { MarkedWord(letters: $0.letters.standardSpelling, marks: $0.marks) },
      meaning: meaning,
      isTelling: !meaning.isEmpty && (words.count > 1 || name == name.uppercased())
    )
  }
}

extension Substring.UTF8View {
  /// The text without the blanks and line ends around it.
  fileprivate var trimmed: Substring {
    // Byte by byte: there are thousands of lines, and the first key may wait for them.
    guard let first = firstIndex(where: { $0 > 0x20 }), let last = lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return Substring(self[first...last])
  }
}
