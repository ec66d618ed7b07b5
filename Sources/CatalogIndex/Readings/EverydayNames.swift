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
  private let entries = Mutex<[FoldedWord: Group]?>(nil)

  /// The entries whose names begin with one word.
  ///
  /// Sorted by their second words, because hundreds of names begin with the same one; those with equal
  /// second words as they stand in the tables.
  struct Group: Sendable {
    fileprivate(set) var entries: [Entry] = []
    /// The letters of the second word of each; 0 where there is none.
    fileprivate var seconds: [UInt128] = []
    /// Whether any of the names is telling.
    fileprivate(set) var isTelling = false

    /// The places of the names that are one word.
    var single: Range<Int> { 0..<seconds.partitioningIndex { $0 > 0 } }

    /// The places of the names with a second word among some.
    func places(second: ClosedRange<FoldedWord>) -> Range<Int> {
      let first = seconds.partitioningIndex { $0 >= second.lowerBound.bits }
      return first..<max(first, seconds.partitioningIndex { $0 > second.upperBound.bits })
    }

    fileprivate mutating func sort() {
      let order = seconds.indices.sorted { (seconds[$0], $0) < (seconds[$1], $1) }
      seconds = order.map { seconds[$0] }
      entries = order.map { entries[$0] }
      isTelling = entries.contains(where: \.isTelling)
    }
  }

  /// - Parameter tables: Gives the tables; what stands in an earlier one is likelier.
  public init(_ tables: @escaping @Sendable () -> [String]) {
    self.tables = tables
  }

  /// Reads the tables, so that the first query that needs them need not wait.
  ///
  /// - Complexity: O(bytes of the tables).
  public func prepare() {
    _ = group(FoldedWord([]))
  }

  /// The entries whose names begin with a word, in the order of the tables.
  func group(_ first: FoldedWord) -> Group? {
    entries.withLock { entries in
      if let entries { return entries[first] }
      let read = EverydayNames.read(tables())
      entries = read
      return read[first]
    }
  }

  private static func read(_ tables: [String]) -> [FoldedWord: Group] {
    var entries: [FoldedWord: Group] = [:]
    for var table in tables {
      table.withUTF8 { bytes in
        var lines = bytes.split(at: UInt8(ascii: "\n"))
        _ = lines.next()
        while let line = lines.next() {
          guard let entry = entry(line) else { continue }
          let second = entry.words.count > 1 ? entry.words[1].letters.bits : 0
          entries[entry.words[0].letters, default: Group()].entries.append(entry)
          entries[entry.words[0].letters, default: Group()].seconds.append(second)
        }
      }
    }
    for first in entries.keys { entries[first]?.sort() }
    return entries
  }

  private static func entry(_ line: UnsafeBufferPointer<UInt8>) -> Entry? {
    var cells = line.split(at: UInt8(ascii: "\t"))
    guard let typed = cells.next(), let meant = cells.next(), typed.first != UInt8(ascii: "#")
    else { return nil }
    let name = String(typed).nfc
    let words = name.markedWords
    guard !words.isEmpty else { return nil }
    let meaning = String(meant.trimmed).nfc
    return Entry(
      words: words.map { MarkedWord(letters: $0.letters.standardSpelling, marks: $0.marks) },
      meaning: meaning,
      isTelling: !meaning.isEmpty && (words.count > 1 || name == name.uppercased())
    )
  }
}

// Byte by byte and without copies: there are thousands of lines, and the first key may wait for them.

/// The pieces of some bytes between those of one kind, one after the other.
private struct Pieces {
  private var rest: UnsafeBufferPointer<UInt8>?
  private let separator: UInt8

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ separator: UInt8) {
    rest = bytes
    self.separator = separator
  }

  mutating func next() -> UnsafeBufferPointer<UInt8>? {
    guard let bytes = rest else { return nil }
    guard let end = bytes.firstIndex(of: separator) else {
      rest = nil
      return bytes
    }
    rest = UnsafeBufferPointer(rebasing: bytes[(end + 1)...])
    return UnsafeBufferPointer(rebasing: bytes[..<end])
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func split(at separator: UInt8) -> Pieces { Pieces(self, separator) }

  /// The bytes without the blanks and line ends around them.
  fileprivate var trimmed: UnsafeBufferPointer<UInt8> {
    let first = firstIndex { $0 > 0x20 } ?? endIndex
    let end = lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? first
    return UnsafeBufferPointer(rebasing: self[first..<end])
  }
}
