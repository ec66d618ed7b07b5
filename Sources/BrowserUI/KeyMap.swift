import ProcedureModel
public import Strings
public import TextScreen

/// A key, what it does, where, and how help describes it.
public struct Binding: Sendable {
  public enum Group: CaseIterable, Hashable, Sendable {
    case move, search, filter, mark, record, output, dialog, program
  }

  /// A text of the key table.
  public typealias Text = any KeyPath<KeyStrings, String> & Sendable

  public let keys: [Key]
  public let modes: Set<Mode>
  public let message: Message
  public let group: Group
  /// What the key does, in a line.
  public let help: Text
  /// One or two words for the key line; nil keeps the key off it.
  public private(set) var hint: Text?

  init(_ keys: [Key], in modes: Set<Mode>, _ message: Message, _ group: Group, _ help: Text) {
    self.keys = keys
    self.modes = modes
    self.message = message
    self.group = group
    self.help = help
  }

  init(
    _ keys: [Key],
    in modes: Set<Mode>,
    _ message: Message,
    _ group: Group,
    _ help: Text,
    hint: Text
  ) {
    self.init(keys, in: modes, message, group, help)
    self.hint = hint
  }
}

/// The live key table: input, help, key line and README all read it.
public enum KeyMap {
  /// Every binding, in the order in which help and key line show them.
  public static let bindings: [Binding] = listBindings + viewBindings + editBindings

  /// What a key means in a mode; nil where it means nothing.
  ///
  /// With a Vietnamese input method on, an accented letter that no binding takes acts as the Telex
  /// key that produced it.
  public static func message(for key: Key, in mode: Mode) -> Message? {
    if let bound = table[mode]?[key] { return bound }
    guard case .character(let character) = key else { return nil }
    if mode.takesText { return .type(character) }
    return telexKey(of: character).flatMap { table[mode]?[.character($0)] }
  }

  /// A key on the key line.
  struct HintedKey {
    let name: String
    /// The columns of the name.
    let width: Int
    let hint: Binding.Text
    /// Whether it stands at the right edge, where no other key can push it off.
    let isKept: Bool
  }

  /// The keys of a mode that stand on the key line.
  static func hinted(in mode: Mode) -> [HintedKey] {
    hintedByMode[mode] ?? []
  }

  // Put together once: the line is drawn at each key press.
  private static let hintedByMode: [Mode: [HintedKey]] = Dictionary(
    uniqueKeysWithValues: Mode.allCases.map { mode in
      (mode, bindings.filter { $0.modes.contains(mode) }.compactMap(HintedKey.init))
    }
  )

  private static let table: [Mode: [Key: Message]] = {
    var table: [Mode: [Key: Message]] = [:]
    for binding in bindings {
      for mode in binding.modes {
        for key in binding.keys { table[mode, default: [:]][key] = binding.message }
      }
    }
    return table
  }()

  private static func telexKey(of character: Character) -> Character? {
    switch character {
    case "đ": "d"
    case "Đ": "D"
    case "ư", "ơ", "ă": "w"
    case "Ư", "Ơ", "Ă": "W"
    case "â": "a"
    case "Â": "A"
    case "ê": "e"
    case "Ê": "E"
    case "ô": "o"
    case "Ô": "O"
    default: nil
    }
  }
}

extension KeyMap.HintedKey {
  /// nil for a binding that stays off the key line.
  fileprivate init?(_ binding: Binding) {
    guard let hint = binding.hint else { return nil }
    self.hint = hint
    name = KeyNames.name(binding.keys[0])
    width = ScreenText.width(name)
    isKept = binding.message == .help || binding.message == .back
  }
}
