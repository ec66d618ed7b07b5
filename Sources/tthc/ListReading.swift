import CatalogIndex
import Interchange
import ProcedureModel

/// Reads lists of every kind, each as it is found or as a person says.
struct ListReading {
  var reading = ReadingOptions()
  var importing = ImportOptions()
  /// What complaints and the catalog call a list that comes through a pipe.
  var pipeName: String?
  /// Called with the rows that are understood so far and all.
  var progress: ((Int, Int) -> Void)?
  /// Whether it is told what every column holds, which takes a look at all procedures.
  var tellsColumns = false
  /// The name that the bundled catalog has for a code.
  var knownNames: (ProcedureCode) -> String? = { _ in nil }

  /// Reads files as one catalog.
  ///
  /// - Throws: What the system says, or why there is no catalog.
  func catalog(of paths: [String]) throws(Failure) -> ImportResult {
    let result = try read(paths)
    guard result.report.status != .nothingImportable else {
      throw .list(result.report.refusal, path: paths[0])
    }
    return result
  }

  /// Reads files as one catalog, which may be empty: the report says why.
  func read(_ paths: [String]) throws(Failure) -> ImportResult {
    let bases = Dictionary(grouping: paths.map(name(of:)), by: \.self)
    var files: [(name: String, file: Result<ListFile, ListError>)] = []
    var importing = importing
    for path in paths {
      let bytes = try Failure.catching(try FileReading.bytes(of: path))
      if paths.count == 1 { importing = importing.filled(by: Provenance(of: bytes, at: path)) }
      // Two folders may each have a list of one name.
      let name = bases[name(of: path)]?.count == 1 ? name(of: path) : path
      if paths.count == 1, isPlain, let result = try own(bytes, name: name, path: path, importing) {
        return result
      }
      do throws(ListError) {
        let file = try ListFileReader.read(bytes, name: name, options: reading)
        files.append((name, .success(file)))
      } catch {
        files.append((name, .failure(error)))
      }
    }
    return ListImport.read(
      files,
      options: importing,
      knownNames: knownNames,
      progress: progress
    )
  }

  /// Whether nothing was said of how the list is to be taken.
  private var isPlain: Bool {
    reading == ReadingOptions() && importing.map.isEmpty && importing.headerRow == nil
  }

  /// Reads a list that this program wrote; nil where it is none.
  private func own(
    _ bytes: [UInt8],
    name: String,
    path: String,
    _ options: ImportOptions
  ) throws(Failure) -> ImportResult? {
    do throws(CatalogError) {
      guard var result = try OwnList.read(bytes, name: name, options: options) else {
        return nil
      }
      if tellsColumns {
        let columns = OwnList.columns(bytes, of: result.snapshot.procedures)
        result.report.files[0].sheets[0].columns = columns
      }
      return result
    } catch {
      throw .catalog(error, path: path)
    }
  }

  private func name(of path: String) -> String {
    let path = path == "-" ? pipeName ?? path : path
    return path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension Provenance {
  /// What stands beside an export, else in one that is a workbook; nil for every other list.
  fileprivate init?(of bytes: [UInt8], at path: String) {
    guard let file = Sidecar.bytes(of: path) ?? (bytes.starts(with: Array("PK".utf8)) ? bytes : nil)
    else {
      return nil
    }
    self.init(file: file)
  }
}

extension ImportOptions {
  /// These options, with what an export says of its catalog where a person says nothing.
  fileprivate func filled(by provenance: Provenance?) -> ImportOptions {
    guard let catalog = provenance?.catalog else { return self }
    var filled = self
    filled.place = place ?? catalog.place
    filled.date = date ?? catalog.date
    filled.source = source ?? catalog.source
    return filled
  }
}
