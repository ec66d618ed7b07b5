import Glibc
import Interchange
import ProcedureModel
import SystemPackage
import Testing

/// Lists as offices published them, which stand beside the repository and never in it.
enum RealLists {
  /// The folder: `../shared/real`, or what `TTHC_REAL_LISTS` names.
  static let folder: String? = {
    let given = getenv("TTHC_REAL_LISTS").map { String(cString: $0) }
    var root = FilePath(#filePath)
    for _ in 0..<4 { root.removeLastComponent() }
    let path = given ?? root.removingLastComponent().string + "/shared/real"
    return access(path, R_OK) == 0 ? path : nil
  }()

  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".json") || name.hasSuffix(".xlsx") { names.append(name) }
    }
    return names.sorted()
  }

  static func read(_ names: [String]) throws -> ImportResult {
    let folder = try #require(folder)
    let files = try names.map { name in
      let bytes = try FileReading.bytes(of: folder + "/" + name)
      let file = Result { () throws(ListError) in try ListFileReader.read(bytes, name: name) }
      return (name: name, file: file)
    }
    return ListImport.read(files)
  }
}

@Suite(.enabled(if: RealLists.folder != nil, "the real lists are not beside the repository"))
struct RealListTests {
  @Test
  func `the portal's export of a ministry gives all its procedures with code, name and field`()
    throws
  {
    let result = try RealLists.read(["danh-sach-tthc-BoXayDung.xlsx"])
    let procedures = result.snapshot.procedures
    #expect(procedures.count == 525)
    #expect(procedures.allSatisfy { $0.code?.isPlain == true && $0.field != nil })
    #expect(result.report.unstated.contains(.tier) && result.report.unstated.contains(.level))
    #expect(result.report.files[0].sheets[0].headingLine == 2)
  }

  @Test func `a folder of the portal's pages gives every procedure with its tier`() throws {
    let folder = try #require(RealLists.folder) + "/bo-tu-phap"
    let result = try RealLists.read(RealLists.names(in: folder).map { "bo-tu-phap/" + $0 })
    let procedures = result.snapshot.procedures
    #expect(procedures.count == 271)
    #expect(procedures.allSatisfy { !$0.tiers.isEmpty && !$0.dossier.isEmpty })
    #expect(procedures.count { !$0.agencies.isEmpty } == 188)
  }

  @Test func `of an object of arrays the one of procedures is read and the others are named`()
    throws
  {
    let result = try RealLists.read(["dong-nai-land.json"])
    #expect(result.snapshot.procedures.count == 19)
    #expect(result.snapshot.procedures.allSatisfy { $0.code == nil && !$0.dossier.isEmpty })
    let file = result.report.files[0]
    #expect(file.sheets.count { $0.skipped == nil } == 1)
    #expect(file.sheets.count { $0.skipped != nil } + file.skipped.count == 5)
  }
}
