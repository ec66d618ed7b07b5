extension String {
  /// The words of the text folded and whole, one blank between them: `Đăng ký  (lại)` gives
  /// `dang ky lai`.
  ///
  /// The same words as `foldedWords`, without their limit of sixteen bytes: what databases keep to be
  /// searched by others, who type no accents.
  ///
  /// - Complexity: O(n).
  public var folded: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var scanner = WordScanner(self)
    while scanner.next() {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      let word = scanner.word
      if word.count < FoldedWord.capacity {
        word.append(to: &bytes)
      } else {
        appendWhole(scanner.range, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A word that is longer than a `FoldedWord` keeps, letter by letter.
  private func appendWhole(_ range: Range<Int>, to bytes: inout [UInt8]) {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(startIndex, offsetBy: range.upperBound)
    for scalar in unicodeScalars[start..<end] {
      var letter = FoldedWordBuilder()
      _ = UTF8Walk.append(scalar, to: &letter)
      bytes += letter.word.bytes
    }
  }
}
