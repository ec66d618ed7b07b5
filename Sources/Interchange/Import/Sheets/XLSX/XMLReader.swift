import CExpat

/// What is told of a part of XML while it is read.
protocol XMLHandler: AnyObject {
  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ListError)
  func end(_ name: XMLName) throws(ListError)
  /// Text of an element, which may come in several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ListError)
}

extension XMLHandler {
  func end(_ name: XMLName) throws(ListError) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ListError) {}
}

/// Reads one part of XML as it comes.
///
/// A part that declares anything is refused before its entities can grow.
final class XMLReader {
  private let part: String
  private let handler: any XMLHandler
  private let parser: XML_Parser
  private var failure: ListError?
  private var fed = 0
  /// How many elements are open; the parser keeps the names of all.
  private var depth = 0

  /// Reads a part of an archive.
  ///
  /// - Throws: `damaged` with the line of the part, `entities`, `tooLarge`, and what the handler
  ///   throws.
  static func read(
    _ part: String,
    of archive: ZipArchive,
    _ handler: any XMLHandler
  ) throws(ListError) {
    guard let parser = XML_ParserCreate(nil) else { throw .damaged(part: part, line: nil) }
    let reader = XMLReader(part, parser, handler)
    try archive.read(part) { bytes throws(ListError) in try reader.feed(bytes, isLast: false) }
    try reader.feed(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
  }

  private init(_ part: String, _ parser: XML_Parser, _ handler: any XMLHandler) {
    self.part = part
    self.parser = parser
    self.handler = handler
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetStartDoctypeDeclHandler(parser) { reader, _, _, _, _ in
      XMLReader.of(reader)?.handle { reader throws(ListError) in
        throw .entities(part: reader.part)
      }
    }
    XML_SetElementHandler(
      parser,
      { reader, name, attributes in
        guard let name else { return }
        XMLReader.of(reader)?.handle { reader throws(ListError) in
          try reader.start(XMLName(name), XMLAttributes(attributes))
        }
      },
      { reader, name in
        guard let name else { return }
        XMLReader.of(reader)?.handle { reader throws(ListError) in
          reader.depth -= 1
          try reader.handler.end(XMLName(name))
        }
      }
    )
    XML_SetCharacterDataHandler(parser) { reader, text, count in
      XMLReader.of(reader)?.handle { reader throws(ListError) in
        try reader.text(text, count: Int(count))
      }
    }
  }

  deinit {
    XML_ParserFree(parser)
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLReader? {
    pointer.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func handle(_ body: (XMLReader) throws(ListError) -> Void) {
    guard failure == nil else { return }
    do {
      try body(self)
    } catch {
      failure = error
      XML_StopParser(parser, XML_Bool(0))
    }
  }

  private func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ListError) {
    depth += 1
    guard depth <= ReadingLimits.elements else {
      throw .tooLarge(.depth(ReadingLimits.elements))
    }
    try handler.start(name, attributes)
  }

  private func text(_ start: UnsafePointer<CChar>?, count: Int) throws(ListError) {
    guard let start else { return }
    let bytes = UnsafeRawBufferPointer(start: start, count: count)
    try handler.text(bytes.assumingMemoryBound(to: UInt8.self))
  }

  private func feed(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(ListError) {
    let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress
    let status = XML_Parse(parser, start, Int32(bytes.count), isLast ? 1 : 0)
    if let failure { throw failure }
    guard status == XML_STATUS_OK else {
      throw .damaged(part: part, line: Int(XML_GetCurrentLineNumber(parser)))
    }
    // What has no end yet stands in memory and is read again with each piece.
    fed += bytes.count
    if fed - Int(XML_GetCurrentByteIndex(parser)) > ReadingLimits.tag {
      throw .tooLarge(.cell(ReadingLimits.tag))
    }
  }
}
