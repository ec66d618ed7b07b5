import CatalogIndex
import Strings
import VietnameseText

/// A binding as the help lists it.
struct HelpEntry: Sendable {
  let heading: String
  let keys: String
  let text: String
  /// What Enter runs; nil for what is not a key of the view below.
  let message: Message?
}

extension BrowserState {
  /// The view that the help was opened from.
  var helpedMode: Mode { modes.last { $0 != .help } ?? .list }

  /// The keys of the view below, then those of the other views, then the query language; narrowed
  /// by what was typed.
  var helpEntries: [HelpEntry] {
    let words = QueryWord.words(help.narrowing.text)
    guard !words.isEmpty else { return allHelpEntries }
    return allHelpEntries.filter { entry in
      let text = (entry.text + " " + entry.keys + " " + entry.heading).foldedWords
      return words.allSatisfy { word in text.contains(where: word.matches) }
    }
  }

  private var allHelpEntries: [HelpEntry] {
    let keys = (HelpOutline.byMode[helpedMode] ?? []).map { line in
      HelpEntry(
        heading: line.heading(strings),
        keys: line.keys,
        text: strings.keys[keyPath: line.binding.help],
        message: line.runs ? line.binding.message : nil
      )
    }
    let language = strings.keys.queryLanguage.map { term in
      HelpEntry(
        heading: strings.keys.queryHeading,
        keys: term.example,
        text: term.meaning,
        message: nil
      )
    }
    return keys + language
  }

  mutating func openHelp() {
    help = HelpState()
    modes.append(.help)
  }

  /// Closes the help and does what the line under the cursor describes.
  mutating func runHelpBinding() -> [Effect] {
    let entries = helpEntries
    guard entries.indices.contains(help.cursor), let message = entries[help.cursor].message,
      message != .help
    else { return [] }
    modes.removeLast()
    return update(&self, message)
  }
}

/// A binding at its place in the help, in no language yet.
private struct HelpLine: Sendable {
  let binding: Binding
  /// Its keys as people read them.
  let keys: String
  /// The mode whose keys it stands among; nil where it stands under its group.
  let mode: Mode?
  /// Whether Enter runs it.
  var runs: Bool { mode == nil }

  init(_ binding: Binding, mode: Mode? = nil) {
    self.binding = binding
    keys = KeyNames.names(binding.keys)
    self.mode = mode
  }

  func heading(_ strings: Strings) -> String {
    mode.map(strings.name(of:)) ?? strings.name(of: binding.group)
  }
}

/// The lines of the help that come from the key table, put in order once: they are narrowed and drawn
/// at each key press.
private enum HelpOutline {
  static let byMode = Dictionary(
    uniqueKeysWithValues: Mode.allCases.map { ($0, here($0) + elsewhere($0)) }
  )

  private static func here(_ mode: Mode) -> [HelpLine] {
    Binding.Group.allCases.flatMap { group in
      KeyMap.bindings.filter { $0.group == group && $0.modes.contains(mode) }
        .map { HelpLine($0) }
    }
  }

  /// A key of several other views stands once, under the first of them.
  private static func elsewhere(_ helped: Mode) -> [HelpLine] {
    Mode.allCases.filter { $0 != helped }.flatMap { mode in
      KeyMap.bindings.filter { binding in
        !binding.modes.contains(helped)
          && Mode.allCases.first(where: binding.modes.contains) == mode
      }
      .map { HelpLine($0, mode: mode) }
    }
  }
}
