import BrowserUI
import CatalogIndex
import Interchange
import Resources
import Strings
import SystemPackage

/// What people call things otherwise: the person's own table before the one that is built in.
enum OwnNames {
  /// The names for every catalog that is opened; read when the first query needs them.
  static let everydayNames = EverydayNames {
    [own.map(NamesTable.init)?.text, bundled].compactMap(\.self)
  }

  private static var bundled: String {
    let bytes = UnsafeBufferPointer(
      start: tthc_everyday_names(),
      count: tthc_everyday_names_count
    )
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where a person's own names stand; nil where the surroundings name no place.
  private static var path: String? {
    Environment.folder("XDG_CONFIG_HOME", home: ".config").map { $0 + "/names.tsv" }
  }

  /// The bytes of the person's own table; nil where there is none that can be read.
  private static var own: [UInt8]? {
    path.flatMap { try? FileReading.bytes(of: $0, limit: NamesTable.largest) }
  }

  /// Says on standard error what was left out of the person's own table.
  static func complain(_ strings: Strings) {
    guard let path else { return }
    do throws(FileError) {
      let table = NamesTable(try FileReading.bytes(of: path, limit: NamesTable.largest))
      guard let first = table.problems.first else { return }
      let place = "\(strings.errors.line(strings.number(first.line))): \(text(first.kind, strings))"
      let count = strings.number(table.problems.count)
      StandardError.say("\(path): \(strings.errors.rowProblems(count, place))")
    } catch .system(.noSuchFileOrDirectory, _) {
      return
    } catch .system(.notDirectory, _) {
      return
    } catch {
      StandardError.say("\(path): \(strings.message(error))")
    }
  }

  private static func text(_ kind: NamesTable.Problem.Kind, _ strings: Strings) -> String {
    switch kind {
    case .notUTF8: strings.errors.nameNotUTF8
    case .noTab: strings.errors.nameWithoutTab
    case .noWord: strings.errors.nameWithoutWord
    }
  }
}
