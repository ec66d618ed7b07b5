import Glibc
import Interchange
import SheetSamples

/// What the fuzzer's bytes are made into before they are read; the environment chooses, because one
/// program links once.
private enum Kind: String {
  /// The parts of a workbook with a zero byte between them: sheet, texts, styles, workbook. Inside
  /// an archive the fuzzer would need a right checksum for every try.
  case workbook
  /// The bytes as a file: archives, compound files, JSON or text.
  case archive, json, delimited
  case oldWorkbook = "old-workbook"
  case lines

  static let chosen = getenv("TTHC_FUZZ_KIND").flatMap { Kind(rawValue: String(cString: $0)) }
}

/// Called by libFuzzer for every input; anything but an ordinary error is a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let file: [UInt8]
  switch Kind.chosen {
  case .workbook: file = workbook(of: bytes)
  case .json: file = [UInt8(ascii: "[")] + bytes
  default: file = bytes
  }
  let name = Kind.chosen == .lines ? "list.jsonl" : "list"
  if let list = try? ListFileReader.read(file, name: name) {
    visit(list)
    _ = ListImport.read([(name, .success(list))])
  }
  return 0
}

/// Looks at every cell, as what comes after the reader does.
private func visit(_ list: ListFile) {
  for sheet in list.sheets {
    for row in 0..<sheet.rowCount {
      precondition(sheet.line(ofRow: row) >= 0)
      for column in 0..<sheet.cellCount(inRow: row) { _ = sheet[row, column] }
    }
    for merge in sheet.merges { precondition(merge.rows.upperBound < sheet.rowCount) }
  }
}

private func workbook(of bytes: [UInt8]) -> [UInt8] {
  let parts = bytes.split(separator: 0, omittingEmptySubsequences: false).map { Array($0) }
  let types = ["worksheet", "sharedStrings", "styles"]
  let relationships = types.map { type in
    "<Relationship Id=\"\(type)\" Type=\"x/\(type)\" Target=\"\(type).xml\"/>"
  }
  let workbook = "<workbook><sheets><sheet name=\"a\" id=\"worksheet\"/></sheets></workbook>"
  var zip = StoredZip()
  zip.append("xl/workbook.xml", parts.count > 3 ? parts[3] : Array(workbook.utf8))
  zip.append(
    "xl/_rels/workbook.xml.rels",
    Array("<Relationships>\(relationships.joined())</Relationships>".utf8)
  )
  let empty = ["<worksheet/>", "<sst/>", "<styleSheet/>"].map { Array($0.utf8) }
  for (place, type) in types.enumerated() {
    zip.append("xl/\(type).xml", place < parts.count ? parts[place] : empty[place])
  }
  return zip.archive
}

/// The package manager gives every program a main function of this name; it leaves the work to the
/// fuzzer's own.
@_cdecl("FuzzLists_main")
public func fuzzLists(
  _ count: CInt,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var (count, arguments) = (count, arguments)
  return runDriver(&count, &arguments) { fuzzOneInput($0, $1) }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
