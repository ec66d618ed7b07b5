import ArgumentParser
import BrowserUI
import CatalogIndex
import Glibc
import Interchange
import ProcedureModel
import Strings

/// `tthc check`: what is wrong or doubtful in a catalog, a line each.
struct CheckCommand: Action {
  static let configuration = CommandConfiguration(
    commandName: CommandName.check.rawValue,
    abstract: "List what is wrong or doubtful in a catalog.",
    discussion: """
      Of a catalog file every part is compared with its checksum, of a list every row is read. \
      Without a catalog the kept image of the bundled one is checked, and made anew where it is \
      damaged. Exit status 0: nothing to report, 1: something, 2: unreadable.
      """
  )

  @Argument(help: "The catalog to check; - is standard input.")
  var catalogs: [String] = []

  @OptionGroup var options: CommonOptions

  /// What there is to report, a line each, of how many procedures.
  private struct Findings {
    var lines: [String]
    let count: Int
  }

  func perform(_ strings: Strings) throws(Failure) -> Int32 {
    guard catalogs.count + (options.catalog.catalog == nil ? 0 : 1) <= 1 else {
      throw .usage(.severalCatalogs)
    }
    let given = try options.catalog.source()
    let findings =
      switch catalogs.first.map({ .file($0) }) ?? given {
      case .bundled: try bundled(strings)
      case .file(let path): try file(path, strings)
      }
    let lines = findings.lines.map { Printable.line($0) + "\n" }
    try options.output.write(lines.joined())
    if lines.isEmpty, options.catalog.verbose || Environment.isTerminal(2) {
      let count = strings.number(findings.count)
      StandardError.say(strings.commands.nothingToReport(count))
    }
    return lines.isEmpty ? 0 : 1
  }

  private func file(_ path: String, _ strings: Strings) throws(Failure) -> Findings {
    if let image = try CatalogSource.image(path, .none) {
      let lines = damage(of: image, path, strings)
      if !lines.isEmpty { StandardError.say("\(path): \(strings.errors.imageMakeAnew)") }
      return Findings(lines: lines, count: image.count)
    }
    let reading = try CatalogSource.list(path)
    let lines = reading.problems.map { problem in
      "\(path):\(problem.line): \(strings.message(problem.kind))"
    }
    return Findings(lines: lines, count: reading.snapshot.procedures.count)
  }

  /// The damaged parts, each once.
  private func damage(of image: Catalog, _ path: String, _ strings: Strings) -> [String] {
    let parts = Set(image.damagedSections.map { ImagePart($0) })
    return ImagePart.allCases.filter(parts.contains).map { part in
      "\(path): \(strings.errors.imageDamagedPart(strings.name(of: part)))"
    }
  }

  /// Checks the kept image as it is, and makes it anew where it is missing or damaged.
  private func bundled(_ strings: Strings) throws(Failure) -> Findings {
    guard let cache = ImageCache.bundled else { return try unkept(strings) }
    var lines: [String]
    do throws(ImageError) {
      let kept = try cache.open(.none)
      lines = damage(of: kept, cache.path, strings)
      if lines.isEmpty { return Findings(lines: [], count: kept.count) }
    } catch {
      let isMissing = error == .unreadable(ENOENT)
      lines = isMissing ? [] : ["\(cache.path): \(strings.message(error))"]
    }
    let isWritten = cache.write(try BundledCatalog.assembly())
    guard isWritten || !lines.isEmpty else { return try unkept(strings) }
    let commands = strings.commands
    if !lines.isEmpty {
      let outcome = isWritten ? commands.cacheRebuilt : commands.cacheNotRebuilt
      lines.append("\(cache.path): \(outcome)")
    }
    return Findings(lines: lines, count: try BundledCatalog.open(.none).count)
  }

  /// Nothing is kept, so nothing can be damaged.
  private func unkept(_ strings: Strings) throws(Failure) -> Findings {
    if options.catalog.verbose { StandardError.say(strings.commands.noCache) }
    return Findings(lines: [], count: try BundledCatalog.open(.none).count)
  }
}
