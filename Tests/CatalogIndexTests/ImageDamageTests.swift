import CatalogIndex
import Foundation
import Testing

/// An image of a sample and what is done to its bytes.
private struct Damaged {
  let bytes: [UInt8]
  /// Where header, table and sections lie; the rest is padding.
  let head: Int
  let used: [Range<Int>]

  init(_ assembly: ImageAssembly) {
    bytes = assembly.fileBytes
    (head, used) = Damaged.layout(bytes)
  }

  /// Reads the table of sections as the format describes it.
  private static func layout(_ bytes: [UInt8]) -> (head: Int, used: [Range<Int>]) {
    func number(_ place: Int, _ size: Int) -> Int {
      (0..<size).reversed().reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
    }
    let count = number(16, 4)
    let used = (0..<count).map { entry in
      let (start, size) = (number(64 + entry * 32 + 8, 8), number(64 + entry * 32 + 16, 8))
      return start..<start + size
    }
    return (64 + count * 32, used)
  }

  func changed(_ place: Int, _ bits: UInt8) -> [UInt8] {
    var bytes = bytes
    bytes[place] ^= bits
    return bytes
  }
}

/// Names of which the tolerant readings have to look up words.
private let everydayNames = EverydayNames { ["name\tmeaning\tkind\nlấy vợ\tkết hôn\tchung\n"] }

private func open(_ bytes: [UInt8]) throws(ImageError) -> Catalog {
  try Catalog(imageBytes: bytes, everydayNames: everydayNames)
}

@Suite struct `A damaged image` {
  private static let images = [ImageSample.rich, ImageSample.long].map {
    Damaged(ImageAssembly($0))
  }
  private static let parts = 8
  /// Every byte takes minutes without optimization: `.ci/sanitize` sets the variable and has both.
  private static let step =
    ProcessInfo.processInfo.environment["TTHC_EVERY_BYTE"] == nil ? 61 : 1

  /// The places of all bytes, in as many parts as run at the same time.
  private static let places: [(image: Int, part: Int)] = images.indices.flatMap { image in
    (0..<parts).map { (image, $0) }
  }

  @Test(arguments: places)
  func `is refused or read without harm whatever byte of it is another`(
    image: Int,
    part: Int
  )
    throws
  {
    let image = Self.images[image]
    for place in stride(from: image.head + part, to: image.bytes.count, by: Self.parts * Self.step)
    {
      let isUsed = image.used.contains { $0.contains(place) }
      for bits in [0xFF, 1 << UInt8(place / Self.parts / Self.step % 8)] as [UInt8] {
        let catalog = try open(image.changed(place, bits))
        #expect(catalog.damagedSections.isEmpty != isUsed, "byte \(place)")
        if isUsed { #expect(EverythingReader(catalog).total != 0, "byte \(place)") }
      }
    }
  }

  @Test(arguments: images.indices)
  func `is refused where a byte of the header or the table is another`(number: Int) {
    let image = Self.images[number]
    for place in 0..<image.head {
      for bits in [0xFF, 1 << UInt8(place % 8)] as [UInt8] {
        #expect(throws: ImageError.self, "byte \(place)") { try open(image.changed(place, bits)) }
      }
    }
  }

  @Test(arguments: images.indices)
  func `is refused where it is cut, whatever is left`(number: Int) {
    let image = Self.images[number]
    for count in 0..<image.bytes.count {
      let expected: ImageError =
        count < 8
        ? .notAnImage
        : .cutShort(
          expected: UInt64(count < 64 ? 64 : image.bytes.count),
          found: UInt64(count)
        )
      #expect(throws: expected, "\(count) bytes") {
        try open(Array(image.bytes[..<count]))
      }
    }
  }

  @Test func `is refused where something follows it`() {
    #expect(throws: ImageError.damagedHeader) { try open(Self.images[0].bytes + [0]) }
  }

  @Test func `reads as the sample where nothing is changed`() throws {
    let snapshots = [ImageSample.rich, ImageSample.long]
    for (image, snapshot) in zip(Self.images, snapshots) {
      let catalog = try open(image.bytes)
      let made = EverythingReader(Catalog(snapshot, everydayNames: everydayNames))
      #expect(EverythingReader(catalog).total == made.total)
      #expect(catalog.damagedSections.isEmpty)
    }
  }
}
