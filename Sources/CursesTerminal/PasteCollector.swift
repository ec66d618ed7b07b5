package import TextScreen

/// Puts the keys between the marks of a paste together into one text.
///
/// Without it a line break in pasted text would be Enter, and its letters commands.
nonisolated package struct PasteCollector {
  /// What is pasted beyond this is cut: no search or file name needs it.
  package static let capacity = 4096

  private var text: String?

  package init() {}

  /// The event that a key completes; nil while a paste goes on.
  package mutating func take(_ key: Key) -> Event? {
    guard var text else {
      guard key == .pasteStart else { return key == .pasteEnd ? nil : .key(key) }
      text = ""
      return nil
    }
    guard key != .pasteEnd else {
      self.text = nil
      return .paste(text)
    }
    guard text.utf8.count < Self.capacity else { return nil }
    switch key {
    case .character(let character): text.append(character)
    case .enter: text.append("\n")
    case .tab: text.append("\t")
    default: break
    }
    self.text = text
    return nil
  }
}
