import BrowserUI
import CatalogIndex
import Interchange
import ProcedureModel
import Strings

/// A catalog to check, and what has to be said of its file before anything in it.
struct CheckSubject {
  /// Something that is wrong with the file and with no procedure of it.
  struct Complaint {
    /// How work lists call what a catalog file or the reading of a list is told for.
    enum Kind: String {
      case damage = "damaged-file"
      case reading = "list-reading"
    }

    let kind: Kind
    let text: String
  }

  let complaints: [Complaint]
  let catalog: Catalog
  /// Whether what stands in the catalog can be relied on.
  let isWhole: Bool

  /// A catalog file or a list.
  static func file(_ path: String, _ strings: Strings) throws(Failure) -> CheckSubject {
    if let image = try CatalogSource.image(path, .none) {
      let damage = damage(of: image, path, strings)
      if !damage.isEmpty { StandardError.say("\(path): \(strings.errors.imageMakeAnew)") }
      return CheckSubject(complaints: damage, catalog: image, isWhole: damage.isEmpty)
    }
    let result = try ListReading().catalog(of: [path])
    let issues = result.report.files.flatMap(\.sheets).flatMap(\.issues)
    let complaints = issues.map { issue in
      let text = "\(path):\(issue.line): \(strings.message(issue.kind))"
      return Complaint(kind: .reading, text: text)
    }
    return CheckSubject(complaints: complaints, catalog: Catalog(result.snapshot), isWhole: true)
  }

  /// The damaged parts, each once.
  private static func damage(
    of image: Catalog,
    _ path: String,
    _ strings: Strings
  ) -> [Complaint] {
    let parts = Set(image.damagedSections.map { ImagePart($0) })
    return ImagePart.allCases.filter(parts.contains).map { part in
      let text = strings.errors.imageDamagedPart(strings.name(of: part))
      return Complaint(kind: .damage, text: "\(path): \(text)")
    }
  }

  /// The kept image of the bundled catalog as it is, made anew where it is missing or damaged.
  static func bundled(_ strings: Strings, isVerbose: Bool) throws(Failure) -> CheckSubject {
    guard let cache = ImageCache.bundled else {
      return try unkept(BundledCatalog.assembly(), strings, isVerbose)
    }
    var complaints: [Complaint]
    do throws(ImageError) {
      let kept = try cache.open(.none)
      complaints = damage(of: kept, cache.path, strings)
      if complaints.isEmpty { return CheckSubject(complaints: [], catalog: kept, isWhole: true) }
    } catch {
      complaints = refusal(error, cache.path, strings)
    }
    let assembly = try BundledCatalog.assembly()
    let isWritten = cache.write(assembly)
    guard isWritten || !complaints.isEmpty else { return unkept(assembly, strings, isVerbose) }
    if !complaints.isEmpty {
      let outcome = isWritten ? strings.commands.cacheRebuilt : strings.commands.cacheNotRebuilt
      complaints.append(Complaint(kind: .damage, text: "\(cache.path): \(outcome)"))
    }
    return CheckSubject(complaints: complaints, catalog: Catalog(assembly), isWhole: true)
  }

  /// Why a kept image is not opened; nothing where none is kept, or nobody may look.
  private static func refusal(
    _ error: ImageError,
    _ path: String,
    _ strings: Strings
  ) -> [Complaint] {
    let message =
      switch error {
      case .unreadable: String?.none
      case .notAnImage: strings.message(.damagedHeader as ImageError)
      default: strings.message(error)
      }
    return message.map { [Complaint(kind: .damage, text: "\(path): \($0)")] } ?? []
  }

  /// Nothing is kept, so nothing can be damaged.
  private static func unkept(
    _ assembly: ImageAssembly,
    _ strings: Strings,
    _ isVerbose: Bool
  ) -> CheckSubject {
    if isVerbose { StandardError.say(strings.commands.noCache) }
    return CheckSubject(complaints: [], catalog: Catalog(assembly), isWhole: true)
  }
}
