/// Reads what a workbook says of where it comes from: the comments of its properties.
final class WorkbookProvenance: XMLHandler {
  private static let part = "docProps/core.xml"
  private var text: [UInt8] = []
  private var isInside = false

  /// The comments of a workbook, given as its whole file; nil where it is none or says nothing.
  static func comments(_ bytes: [UInt8]) -> [UInt8]? {
    do throws(ListError) {
      let archive = try ZipArchive(bytes)
      guard archive.has(part) else { return nil }
      let handler = WorkbookProvenance()
      try XMLReader.read(part, of: archive, handler)
      return handler.text
    } catch {
      return nil
    }
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    isInside = name == "description"
  }

  func end(_ name: XMLName) {
    isInside = false
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInside { text += bytes }
  }
}
