/// The text of a cell in runs of different looks; how it is read aloud (`rPh`) is left out.
struct RichText {
  private var text: [UInt8] = []
  private var isInText = false
  private var isPhonetic = false

  mutating func start(_ name: XMLName) {
    switch name {
    case "t": isInText = true
    case "rPh": isPhonetic = true
    default: break
    }
  }

  mutating func end(_ name: XMLName) {
    switch name {
    case "t": isInText = false
    case "rPh": isPhonetic = false
    default: break
    }
  }

  /// - Throws: `tooLarge` for more than a cell may have.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(ListError) {
    guard isInText, !isPhonetic else { return }
    guard text.count + bytes.count <= ReadingLimits.cell
    else { throw .tooLarge(.cell(ReadingLimits.cell)) }
    text.append(contentsOf: bytes)
  }

  /// The text, which begins anew.
  mutating func take() -> [UInt8] {
    defer { text.removeAll(keepingCapacity: true) }
    return text
  }
}
