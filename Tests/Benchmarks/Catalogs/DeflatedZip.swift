import CZlib

/// An archive of packed parts, made without the library that reads it.
struct DeflatedZip {
  private var bytes: [UInt8] = []
  private var folder: [UInt8] = []
  private var count = 0

  mutating func append(_ name: String, _ content: [UInt8]) {
    let start = bytes.count
    let packed = DeflatedZip.deflated(content)
    let sum = Int(crc32(0, content, uInt(content.count)))
    let sizes = long(sum) + long(packed.count) + long(content.count)
    let names = short(name.utf8.count) + short(0)
    // Version 2.0, no flags, deflated, the first of January 1980.
    let common = short(20) + short(0) + short(8) + short(0) + short(0x21) + sizes + names
    bytes += [0x50, 0x4B, 3, 4] + common + name.utf8 + packed
    folder += [0x50, 0x4B, 1, 2] + short(20) + common + short(0) + short(0) + short(0)
    folder += long(0) + long(start) + name.utf8
    count += 1
  }

  /// The whole archive.
  var archive: [UInt8] {
    let end = short(0) + short(0) + short(count) + short(count) + long(folder.count)
    return bytes + folder + [0x50, 0x4B, 5, 6] + end + long(bytes.count) + short(0)
  }

  /// The content without a header of zlib's, at the level that programs pack with by default.
  private static func deflated(_ content: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard deflateInit2_(&stream, 6, Z_DEFLATED, -15, 8, 0, ZLIB_VERSION, size) == Z_OK else {
      return []
    }
    defer { deflateEnd(&stream) }
    var input = content
    let most = Int(deflateBound(&stream, uLong(content.count)))
    return input.withUnsafeMutableBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: most) { output, count in
        stream.next_in = input.baseAddress
        stream.avail_in = uInt(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = uInt(output.count)
        count = deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
      }
    }
  }

  private func short(_ number: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
  }

  private func long(_ number: Int) -> [UInt8] {
    short(number) + short(number >> 16)
  }
}
