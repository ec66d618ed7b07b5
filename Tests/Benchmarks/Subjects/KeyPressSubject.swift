import BrowserUI
import CatalogIndex
import CursesTerminal
import Strings
import TextScreen

/// What callgrind counts, one call a key press: `--subject query IMAGE`, `--subject drawing IMAGE`.
///
/// The functions that are counted are never inlined, so that callgrind finds them by name.
enum KeyPressSubject {
  /// What is typed before, so that nothing counted is done for the first time: enough other words to
  /// fill whatever remembers recent ones.
  private static let warming = ["giay chung nhan du dieu kien kinh doanh thuoc thu y", "tam tru"]
  static let counted = ["dang ky ket hon", "cap lai giay phep"]

  /// The key presses that are counted.
  static var count: Int { Queries.prefixes(counted).count }

  static func query(image: String) -> Int32 {
    guard let catalog = OpenCatalog.image(image) else { return 1 }
    let sum = Queries.prefixes(warming + counted).reduce(0) { sum, text in
      betweenCounts(sum &+ countedQuery(text, catalog))
    }
    return sum < 0 ? 1 : 0
  }

  /// Where counting stops.
  @inline(never)
  private static func betweenCounts(_ sum: Int) -> Int { sum &* 31 }

  /// - Returns: Something that depends on all the rows and counts.
  @inline(never)
  private static func countedQuery(_ text: String, _ catalog: Catalog) -> Int {
    let result = catalog.search(Query(text))
    return result.rows.prefix(50).reduce(result.counts[.tier].count, &+)
  }

  @MainActor
  static func drawing(image: String) -> Int32 {
    guard let catalog = OpenCatalog.image(image), var terminal = try? Terminal() else { return 1 }
    var state = BrowserState(catalog: catalog, strings: .vietnamese, size: terminal.size)
    terminal.draw(view(state))
    _ = update(&state, .startSearch)
    for query in warming + counted {
      for character in query {
        betweenCounts(&state, .type(character))
        countedDrawing(state, &terminal)
      }
      betweenCounts(&state, .edit(.deleteToStart))
      terminal.draw(view(state))
    }
    return 0
  }

  /// Where counting stops; what a key does to the state is counted as the query is.
  @inline(never)
  private static func betweenCounts(_ state: inout BrowserState, _ message: Message) {
    _ = update(&state, message)
  }

  @inline(never)
  @MainActor
  private static func countedDrawing(_ state: BrowserState, _ terminal: inout Terminal) {
    terminal.draw(view(state))
  }
}
