import Foundation
import TestSupport
import Testing
import VietnameseText

@Suite struct `The Vietnamese alphabet` {
  @Test(arguments: [
    ["a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k", "l", "m"],
    ["m", "n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z", "日"],
    ["a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "ẳ", "ẵ", "ắ", "ặ", "â", "ầ"],
    ["", " ", "(", "-", "–", "“", "0", "9", "a", "A", "b", "日"],
    ["dz", "Đất đai", "e"],
    ["ca", "cà", "ca b", "cà b", "cả", "caa"].sorted { CollationKey($0) < CollationKey($1) },
    ["a a", "a\u{A0}b", "a c"],
  ])
  func `goes from a to z, đ after all d`(texts: [String]) {
    for (before, after) in zip(texts, texts.dropFirst()) {
      #expect(CollationKey(before) < CollationKey(after), "\(before) < \(after)")
    }
  }

  @Test func `looks at letters over the whole text before tones, at tones before capitals`() {
    #expect(CollationKey("á b") < CollationKey("a c"))
    #expect(CollationKey("Ab") < CollationKey("áb"))
    #expect(CollationKey("aB") < CollationKey("Ab"))
    #expect(CollationKey("hoa") == CollationKey("hoa"))
  }

  @Test func `is that of the bytes of keys, whatever follows them`() {
    var random = Seeded(8)
    let pieces = "aAáăĂbđd zZ-–09日👍\u{A0}\0Ａñ".unicodeScalars.map { String($0) }
    for _ in 0..<5_000 {
      let one = random.some(pieces, upTo: 6).joined()
      let other = random.some(pieces, upTo: 6).joined()
      let isBefore = bytes(one).lexicographicallyPrecedes(bytes(other))
      #expect(isBefore == (CollationKey(one) < CollationKey(other)), "\(one) | \(other)")
      guard CollationKey(one) != CollationKey(other) else { continue }
      let longer = (bytes(one) + [UInt8.max], bytes(other) + [0])
      #expect(longer.0.lexicographicallyPrecedes(longer.1) == isBefore, "\(one) | \(other)")
    }
  }

  private func bytes(_ text: String) -> [UInt8] {
    var key: [UInt8] = []
    Array(text.utf8).withUnsafeBufferPointer { CollationKey.append(keyOf: $0, to: &key) }
    return key
  }

  /// ICU puts punctuation in an order of its own, so texts are compared that differ first in a
  /// letter, a digit or a blank; against punctuation every such character has the same side.
  @Test func `is that of Foundation for names of the catalog, but for punctuation among itself`() {
    var random = Seeded(4)
    let names = Self.names
    #expect(names.count > 1000)
    for _ in 0..<20_000 {
      guard let one = names.randomElement(using: &random),
        let other = names.randomElement(using: &random), one != other
      else { continue }
      agree(one, other)
    }
    for (one, other) in zip(names.sorted(), names.sorted().dropFirst()) { agree(one, other) }
  }

  private func agree(_ one: String, _ other: String) {
    let isBefore = CollationKey(one) < CollationKey(other)
    let expected = one.compare(other, locale: Self.vietnamese) == .orderedAscending
    #expect(isBefore == expected, "\(one) | \(other)")
  }

  private static let vietnamese = Locale(identifier: "vi_VN")

  /// The names of the bundled catalog, every punctuation mark made the same.
  private static let names: [String] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Resources/dak-lak-2022.tsv").path
    let text = FileManager.default.contents(atPath: path).map {
      String(decoding: $0, as: UTF8.self)
    }
    let lines = (text ?? "").split(separator: "\n").dropFirst()
    return Set(
      lines.map { line in
        let name = line.split(separator: "\t", omittingEmptySubsequences: false)[1]
        return String(name.map { $0.isLetter || $0.isNumber || $0 == " " ? $0 : "-" })
      }
    ).sorted()
  }()
}
