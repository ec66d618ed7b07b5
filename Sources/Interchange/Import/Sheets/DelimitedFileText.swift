import VietnameseText

/// The text of a file as UTF-8, and what told its encoding.
struct DelimitedFileText {
  /// UTF-8, with faults only where nothing better was found.
  let bytes: [UInt8]
  /// Where the text begins: behind a byte order mark.
  let start: Int
  let finding: EncodingFinding

  /// Finds the encoding, where none is given, and reads the bytes in it.
  init(_ bytes: [UInt8], given: EncodingFinding.Encoding?) throws(ListError) {
    guard !bytes.isEmpty else { throw .empty }
    let finding = DelimitedFileText.finding(of: bytes, given: given)
    var fault: Int?
    // What was found to fit is not looked through again.
    (self.bytes, start) =
      finding.evidence == .valid
      ? (bytes, 0) : finding.encoding.utf8(of: bytes, firstFault: &fault)
    self.finding = finding
    if let fault, finding.evidence == .given {
      throw .notText(finding.encoding, line: DelimitedFileText.line(of: fault, in: bytes))
    }
    guard self.bytes[start...].contains(where: { !Blank.isBlank($0) }) else { throw .empty }
    guard !CatalogText.isBinary(self.bytes), !isNoise else { throw .unknownKind }
  }

  /// Whether there are letters but not one syllable: then it is some other file, not a list.
  private var isNoise: Bool {
    guard case .syllables(0, of: _, example: _, readAs: _) = finding.evidence else { return false }
    let head = bytes.prefix(4096)
    return head.count { $0 >= 0x80 } * 2 > head.count
  }

  private static func finding(
    of bytes: [UInt8],
    given: EncodingFinding.Encoding?
  ) -> EncodingFinding {
    if let given {
      guard given == .tcvn3 || given == .vni, !bytes.allSatisfy({ $0 < 0x80 }), isUTF8(bytes) else {
        return EncodingFinding(encoding: given, evidence: .given)
      }
      return EncodingFinding(encoding: .utf8, evidence: .valid)
    }
    for encoding in [EncodingFinding.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian]
    where bytes.starts(with: encoding.byteOrderMark) {
      return EncodingFinding(encoding: encoding, evidence: .byteOrderMark)
    }
    if let finding = wideFinding(of: bytes.prefix(1 << 16)) { return finding }
    if isUTF8(bytes) { return EncodingFinding(encoding: .utf8, evidence: .valid) }
    return findingBySyllables(bytes)
  }

  /// UTF-16 has a zero byte for most of its units, always on the same side.
  private static func wideFinding(of head: ArraySlice<UInt8>) -> EncodingFinding? {
    guard head.contains(0) else { return nil }
    let odd = head.indices.count { !$0.isMultiple(of: 2) && head[$0] == 0 }
    let even = head.count { $0 == 0 } - odd
    let most = max(odd, even)
    guard most * 8 > head.count, min(odd, even) * 20 <= most else { return nil }
    let encoding: EncodingFinding.Encoding = odd > even ? .utf16LittleEndian : .utf16BigEndian
    return EncodingFinding(encoding: encoding, evidence: .zeroBytes(most))
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// UTF-8 is among what may be, since a file of it that lost a byte is still that.
  private static func findingBySyllables(_ bytes: [UInt8]) -> EncodingFinding {
    var legacy = LegacyScan()
    var plain = LegacyScan([])
    var place = 0
    while place < bytes.count, !legacy.isFull {
      let end = min(place + 1 << 16, bytes.count)
      legacy.add(bytes: bytes[place..<end])
      bytes[place..<end].withUnsafeBufferPointer { plain.add($0) }
      place = end
    }
    let found = legacy.findingOfBytes()
    if plain.plainCount > 0, plain.plainCount >= found?.syllables ?? 0 {
      return EncodingFinding(encoding: .utf8, evidence: plain.evidence)
    }
    return EncodingFinding(
      encoding: found.map { EncodingFinding.Encoding($0.encoding) } ?? .windows1258,
      evidence: found?.evidence ?? legacy.evidence
    )
  }

  private static func line(of fault: Int, in bytes: [UInt8]) -> Int {
    let before = bytes[..<fault]
    let lineFeeds = before.count { $0 == Byte.lineFeed }
    return 1 + (lineFeeds > 0 ? lineFeeds : before.count { $0 == Byte.carriageReturn })
  }
}

extension LegacyScan {
  /// That so many words are syllables as they stand.
  fileprivate var evidence: EncodingFinding.Evidence {
    .syllables(plainCount, of: wordCount, example: "", readAs: "")
  }
}

extension LegacyFinding {
  /// The words of the finding, for a report.
  var evidence: EncodingFinding.Evidence {
    .syllables(syllables, of: words, example: example, readAs: readAs)
  }
}

extension EncodingFinding.Encoding {
  init(_ legacy: LegacyEncoding) {
    self =
      switch legacy {
      case .windows1258: .windows1258
      case .tcvn3: .tcvn3
      case .vni: .vni
      }
  }

  /// The encoding from before Unicode that it is.
  var legacy: LegacyEncoding? {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
    case .windows1258: .windows1258
    case .tcvn3: .tcvn3
    case .vni: .vni
    }
  }

  fileprivate var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .windows1258, .tcvn3, .vni: []
    }
  }

  /// The text of bytes as UTF-8, and where it begins there; bytes of UTF-8 are not copied.
  fileprivate func utf8(
    of bytes: [UInt8],
    firstFault: inout Int?
  ) -> (text: [UInt8], start: Int) {
    let mark = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    if let legacy { return (legacy.utf8(of: bytes[...], firstFault: &firstFault), 0) }
    guard self == .utf8 else {
      let isBig = self == .utf16BigEndian
      let units = bytes[mark...]
      return (UTF16Text.utf8(of: units, isBigEndian: isBig, firstFault: &firstFault), 0)
    }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      firstFault = error.byteOffsets.lowerBound
    }
    return (bytes, mark)
  }
}
