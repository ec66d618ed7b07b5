import CatalogIndex
import Foundation
import ProcedureModel
import TestSupport
import Testing

@Suite struct `An image` {
  @Test func `reads as what was written, every column of it`() throws {
    let catalog = try Catalog(imageBytes: ImageAssembly(ImageSample.rich).fileBytes)
    #expect(catalog.about == ImageSample.rich.about)
    #expect(catalog.count == ImageSample.rich.procedures.count)
    #expect(Set(catalog.procedures) == Set(ImageSample.rich.procedures))
    for procedure in ImageSample.rich.procedures {
      let read = catalog.procedures.first { $0 == procedure }
      #expect(read?.code?.raw == procedure.code?.raw)
      #expect(read.map { Array($0.name.utf8) } == Array(procedure.name.utf8))
      #expect(read?.agencies == procedure.agencies)
      #expect(read?.dossier == procedure.dossier)
    }
    #expect(catalog.damagedSections.isEmpty)
  }

  @Test func `knows which of the optional columns its files have`() throws {
    let rich = try Catalog(imageBytes: ImageAssembly(ImageSample.rich).fileBytes)
    #expect(rich.columns == Column.allCases)
    let one = Procedure(name: "A", more: [NamedText(name: "Ghi chú", text: "x")])
    let some = Catalog(Snapshot(procedures: [one, Procedure(name: "B", fee: "Không")]))
    #expect(some.columns == Column.allCases.filter { $0 != .audience && $0 != .asGiven })
    #expect(some.procedures.map(\.more) == [one.more, []])
  }

  @Test func `is the same bytes whenever it is written`() {
    let bytes = ImageAssembly(ImageSample.rich).fileBytes
    #expect(ImageAssembly(ImageSample.rich).fileBytes == bytes)
    #expect(ImageAssembly(ImageSample.rich).byteCount == bytes.count)
  }

  @Test func `lists the same whatever the order of the rows, those of one name as they came`() {
    var random = Seeded(31)
    let names = Catalog(ImageSample.rich).procedures.map(\.name)
    for _ in 0..<20 {
      let shuffled = ImageSample.rich.procedures.shuffled(using: &random)
      let catalog = Catalog(Snapshot(about: ImageSample.rich.about, procedures: shuffled))
      #expect(catalog.procedures.map(\.name) == names)
      for name in Set(names) {
        let given = shuffled.filter { $0.name == name }
        #expect(catalog.procedures.filter { $0.name == name } == given)
      }
    }
  }

  @Test func `is refused for what it is`() throws {
    let bytes = ImageAssembly(ImageSample.rich).fileBytes
    var newer = bytes
    newer[8] &+= 1
    var foreign = bytes
    foreign.replaceSubrange(12..<16, with: [1, 2, 3, 4])
    let cases: [(bytes: [UInt8], error: ImageError)] = [
      (newer, .unknownVersion(ImageAssembly.formatVersion + 1)), (foreign, .foreign),
      ([], .notAnImage), (Array("name\nA\n".utf8), .notAnImage),
      (
        Array(bytes.dropLast()),
        .cutShort(expected: UInt64(bytes.count), found: UInt64(bytes.count - 1))
      ),
    ]
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (number, refused) in cases.enumerated() {
      let file = folder.appending(path: "\(number)")
      try Data(refused.bytes).write(to: file)
      #expect(throws: refused.error) { try Catalog(image: file.path) }
      #expect(throws: refused.error) { try Catalog(imageBytes: refused.bytes) }
    }
    #expect(throws: ImageError.notAnImage) { try Catalog(image: folder.path) }
    #expect(throws: ImageError.unreadable(ENOENT)) {
      try Catalog(image: folder.appending(path: "none").path)
    }
  }
}
