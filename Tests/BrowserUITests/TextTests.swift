import BrowserUI
import CatalogIndex
import Strings
import TestSupport
import Testing
import TextScreen

@Suite struct `Every text` {
  @Test(arguments: Language.allCases)
  func `is there in both languages`(language: Language) {
    expectTexts(Strings.of(language), "strings")
  }

  @Test func `is another in another language, names of signs apart`() {
    let pairs = zip(texts(Strings.vietnamese.keys), texts(Strings.english.keys))
    let same = pairs.filter { $0.0 == $0.1 }.map(\.0)
    #expect(same == [])
  }

  @Test(arguments: Language.allCases)
  func `of the query language names every term of the parser`(language: Language) {
    let examples = Strings.of(language).keys.queryLanguage.map { $0.example + " " + $0.meaning }
      .joined(separator: " ")
    for names in QueryTermName.table.map(\.names) {
      #expect(names.contains { examples.contains($0 + ":") }, "\(names)")
    }
  }

  @Test(arguments: Language.allCases)
  func `of the query language is an example that is understood`(language: Language) {
    for term in Strings.of(language).keys.queryLanguage {
      #expect(!Query(term.example).isEmpty, "\(term.example)")
    }
  }

  /// The texts that are made from one value; reflection cannot call them.
  private static let made: [any KeyPath<BrowserStrings, @Sendable (String) -> String> & Sendable] =
    [
      \.outsideList, \.notStatedHere, \.filterInstead, \.facetZero, \.markedCount, \.exportMarked,
      \.exportMatched, \.exportRecord, \.exportFormats, \.exportUnknownFormat, \.exportOverwrite,
      \.unknownKey, \.reloaded, \.endOfResults, \.marksLost,
    ]

  private static let madeOfTwo:
    [any KeyPath<BrowserStrings, @Sendable (String, String) -> String> & Sendable] = [
      \.rowOf, \.resultOf, \.drop, \.exported,
    ]

  @Test(arguments: Language.allCases)
  func `that is made from values holds them all`(language: Language) {
    let browser = Strings.of(language).browser
    for path in Self.made { #expect(browser[keyPath: path]("x1x").contains("x1x")) }
    for path in Self.madeOfTwo {
      let text = browser[keyPath: path]("x1x", "x2x")
      #expect(text.contains("x1x") && text.contains("x2x"), "\(text)")
    }
    let functions = Mirror(reflecting: browser).children.filter { !($0.value is String) }
    #expect(functions.count == Self.made.count + Self.madeOfTwo.count)
  }

  private func texts(_ value: Any) -> [String] {
    Mirror(reflecting: value).children.compactMap { $0.value as? String }
  }

  /// Walks a table of texts.
  private func expectTexts(_ value: Any, _ name: String) {
    for child in Mirror(reflecting: value).children {
      let name = name + "." + (child.label ?? "")
      if let text = child.value as? String {
        #expect(!text.isEmpty, "\(name)")
      } else {
        expectTexts(child.value, name)
      }
    }
  }
}
