import BrowserUI
import CatalogIndex
import Strings

/// Says what was understood of a query: on request, and where an answer rests on a conversion.
enum Meaning {
  static func say(
    _ query: Query,
    _ result: SearchResult,
    _ catalog: Catalog,
    _ strings: Strings,
    isVerbose: Bool
  ) {
    let isInteractive = Environment.isTerminal(1) && Environment.isTerminal(2)
    guard isVerbose || result.isConverted || (isInteractive && !query.isEmpty) else { return }
    if isVerbose { StandardError.say(strings.title(of: catalog.about, count: catalog.count)) }
    guard !query.isEmpty else { return }
    let understood = strings.understood(query, in: result, of: catalog)
    StandardError.say(strings.commands.understood(understood.text))
  }
}
