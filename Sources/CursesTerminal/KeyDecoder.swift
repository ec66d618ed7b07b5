package import TextScreen

/// Turns what ncurses reads, bytes and key codes, into keys.
///
/// Bytes and not `get_wch`, which drops a letter whose bytes arrive in two pieces, as they do in a
/// long paste over a network. What is not a key swallows its whole sequence: the tail of an unknown
/// one must not be typed into a search.
nonisolated package struct KeyDecoder {
  private enum State {
    case ground
    case escape
    /// Within `ESC [`, with the parameters so far.
    case controlSequence(String)
    /// After `ESC O`.
    case application
    /// Within an answer of the terminal, which ends with BEL or `ESC \`.
    case answer
    /// Within a letter of several bytes.
    case letter([UInt8], missing: Int, alt: Bool)
  }

  private var state = State.ground
  /// The name of a key code that has no constant, such as `kUP5`.
  private let extendedName: (CInt) -> String?

  package init(extendedName: @escaping (CInt) -> String? = { _ in nil }) {
    self.extendedName = extendedName
  }

  /// Whether more input may belong to the key that has begun.
  package var isWithinKey: Bool {
    if case .ground = state { false } else { true }
  }

  /// Whether the rest is sure to come, so that it is worth a short wait.
  ///
  /// ncurses has already waited after a lone Esc, and half a letter waits by itself.
  package var expectsMore: Bool {
    switch state {
    case .controlSequence, .application, .answer: true
    case .ground, .escape, .letter: false
    }
  }

  /// The keys that a byte, or a key code above 255, completes.
  package mutating func decode(_ code: CInt) -> [Key] {
    guard let byte = UInt8(exactly: code) else { return pause() + key(code: code) }
    switch state {
    case .ground: return begin(byte)
    case .escape: return afterEscape(byte)
    case .controlSequence(let parameters): return inSequence(parameters, byte)
    case .application: return finish(KeyNames.key(applicationFinal: Character(byte)))
    case .answer: return inAnswer(byte)
    case .letter(let bytes, let missing, let alt):
      guard byte & 0xC0 == 0x80 else { return restart(byte) }
      return letter(bytes + [byte], missing: missing - 1, alt: alt)
    }
  }

  /// The keys that the input so far means when nothing follows: Esc was the Esc key.
  package mutating func pause() -> [Key] {
    switch state {
    case .escape: finish(.escape)
    case .controlSequence(""): finish(.alt("["))
    case .application: finish(.alt("O"))
    case .controlSequence, .answer: finish(nil)
    case .ground, .letter: []
    }
  }

  private mutating func finish(_ key: Key?) -> [Key] {
    state = .ground
    return key.map { [$0] } ?? []
  }

  private mutating func restart(_ byte: UInt8) -> [Key] {
    state = .ground
    return begin(byte)
  }

  private mutating func key(code: CInt) -> [Key] {
    let key = KeyNames.key(code: code) ?? extendedName(code).flatMap(KeyNames.key(extendedName:))
    return finish(key)
  }

  private mutating func begin(_ byte: UInt8) -> [Key] {
    switch byte {
    case 0x1B:
      state = .escape
      return []
    case 0x80...:
      return lead(byte, alt: false)
    default:
      return [Self.ascii(byte)]
    }
  }

  private mutating func afterEscape(_ byte: UInt8) -> [Key] {
    switch byte {
    case 0x1B: return [.escape]
    case UInt8(ascii: "["): state = .controlSequence("")
    case UInt8(ascii: "O"): state = .application
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"): state = .answer
    case 0x80...: return lead(byte, alt: true)
    default: return finish(.alt(Character(byte)))
    }
    return []
  }

  private mutating func inSequence(_ parameters: String, _ byte: UInt8) -> [Key] {
    switch byte {
    case 0x20...0x3F,
      // The function keys of the Linux console begin `ESC [ [`.
      UInt8(ascii: "[") where parameters.isEmpty:
      state = .controlSequence(parameters + String(Character(byte)))
      return []
    case 0x40...0x7E:
      return finish(KeyNames.key(controlSequence: parameters, final: Character(byte)))
    default:
      return restart(byte)
    }
  }

  private mutating func inAnswer(_ byte: UInt8) -> [Key] {
    // Of the closing `ESC \`, the backslash is left to pass as an unused Alt key.
    switch byte {
    case 0x07: finish(nil)
    case 0x1B: restart(byte)
    default: []
    }
  }

  private mutating func lead(_ byte: UInt8, alt: Bool) -> [Key] {
    switch byte {
    case 0xC2...0xDF: letter([byte], missing: 1, alt: alt)
    case 0xE0...0xEF: letter([byte], missing: 2, alt: alt)
    case 0xF0...0xF4: letter([byte], missing: 3, alt: alt)
    default: finish(nil)
    }
  }

  private mutating func letter(_ bytes: [UInt8], missing: Int, alt: Bool) -> [Key] {
    guard missing == 0 else {
      state = .letter(bytes, missing: missing, alt: alt)
      return []
    }
    guard let text = String(validating: bytes, as: UTF8.self), let character = text.first,
      character.unicodeScalars.first?.properties.generalCategory != .control
    else { return finish(nil) }
    return finish(alt ? .alt(character) : .character(character))
  }

  private static func ascii(_ byte: UInt8) -> Key {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x00: .control(" ")
    case 0x01...0x1A: .control(Character(byte + 0x60))
    case 0x1B...0x1F: .control(Character(byte + 0x40))
    default: .character(Character(byte))
    }
  }
}

extension Character {
  nonisolated fileprivate init(_ byte: UInt8) {
    self.init(Unicode.Scalar(byte))
  }
}
