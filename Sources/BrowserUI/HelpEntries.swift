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
    let here = Binding.Group.allCases.flatMap { group in
      entries(strings.name(of: group), runs: true) {
        $0.group == group && $0.modes.contains(helpedMode)
      }
    }
    // A key of several other views stands once, under the first of them.
    let elsewhere = Mode.allCases.filter { $0 != helpedMode }.flatMap { mode in
      entries(strings.name(of: mode), runs: false) { binding in
        !binding.modes.contains(helpedMode)
          && Mode.allCases.first(where: binding.modes.contains) == mode
      }
    }
    let language = strings.keys.queryLanguage.map { term in
      HelpEntry(
        heading: strings.keys.queryHeading,
        keys: term.example,
        text: term.meaning,
        message: nil
      )
    }
    return here + elsewhere + language
  }

  private func entries(
    _ heading: String,
    runs: Bool,
    _ isMeant: (Binding) -> Bool
  ) -> [HelpEntry] {
    KeyMap.bindings.filter(isMeant).map { binding in
      HelpEntry(
        heading: heading,
        keys: KeyNames.names(binding.keys),
        text: strings.keys[keyPath: binding.help],
        message: runs ? binding.message : nil
      )
    }
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
