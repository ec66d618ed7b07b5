/// The kind of file a list comes in.
public enum FileKind: String, CaseIterable, Hashable, Sendable {
  case xlsx, xls, csv, tsv, json, jsonl
}

/// What a file of a list holds, before anything in it is understood.
public struct ListFile: Sendable {
  public let kind: FileKind
  /// The encoding of its text, and what was seen that tells; nil where the kind leaves no choice.
  public let encoding: EncodingFinding?
  /// Its tables, in their order.
  public let sheets: [Sheet]
  /// What the file holds beside them and why it was left out, such as an array of plain words.
  public let skipped: [SkippedPart]

  public init(
    kind: FileKind,
    encoding: EncodingFinding? = nil,
    sheets: [Sheet],
    skipped: [SkippedPart] = []
  ) {
    self.kind = kind
    self.encoding = encoding
    self.sheets = sheets
    self.skipped = skipped
  }
}

/// A part of a file that is no table.
public struct SkippedPart: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// Nothing stands in it.
    case empty
    /// It holds plain values, no records.
    case noRecords
    /// A chart, a macro or a picture.
    case noTable
    /// It is hidden in the workbook.
    case hidden
  }

  /// The name of the sheet or the key, with the keys around it (`a.b`).
  public let name: String
  public let reason: Reason

  public init(name: String, reason: Reason) {
    self.name = name
    self.reason = reason
  }
}

/// An encoding of text, and what tells that it is the one.
public struct EncodingFinding: Hashable, Sendable {
  public enum Encoding: String, CaseIterable, Hashable, Sendable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1258 = "windows-1258"
    case tcvn3
    case vni = "vni-windows"
  }

  public enum Evidence: Hashable, Sendable {
    /// The user said so.
    case given
    case byteOrderMark
    /// Every byte fits.
    case valid
    /// So many zero bytes stand where ASCII has its other half.
    case zeroBytes(Int)
    /// So many syllables are Vietnamese when read so, of so many; the first that tells, before and after.
    case syllables(Int, of: Int, example: String, readAs: String)
  }

  public let encoding: Encoding
  public let evidence: Evidence

  public init(encoding: Encoding, evidence: Evidence) {
    self.encoding = encoding
    self.evidence = evidence
  }
}
