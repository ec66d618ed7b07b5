import CMinizip
import Glibc

/// An archive in memory, in the shape that minizip reads from.
final class ZipMemory {
  let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The archive for minizip, which reads this object as long as it is open.
  func open() -> unzFile? {
    var functions = zlib_filefunc64_def()
    functions.opaque = Unmanaged.passUnretained(self).toOpaque()
    // The "file" is anything but nil: there is one archive for one object.
    functions.zopen64_file = { memory, _, _ in memory }
    functions.zread_file = { memory, _, target, count in
      ZipMemory.of(memory).map { uLong($0.read(into: target, count: Int(clamping: count))) } ?? 0
    }
    functions.zwrite_file = { _, _, _, _ in 0 }
    functions.ztell64_file = { memory, _ in
      ZPOS64_T(ZipMemory.of(memory)?.position ?? 0)
    }
    functions.zseek64_file = { memory, _, offset, origin in
      ZipMemory.of(memory)?.seek(Int(clamping: offset), from: Int(origin)) == true ? 0 : -1
    }
    functions.zclose_file = { _, _ in 0 }
    functions.zerror_file = { _, _ in 0 }
    return unzOpen2_64("", &functions)
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> ZipMemory? {
    pointer.map { Unmanaged<ZipMemory>.fromOpaque($0).takeUnretainedValue() }
  }

  private func read(into target: UnsafeMutableRawPointer?, count: Int) -> Int {
    let length = min(count, bytes.count - position)
    guard let target, length > 0 else { return 0 }
    let room = UnsafeMutableRawBufferPointer(start: target, count: length)
    bytes.withUnsafeBytes {
      room.copyMemory(from: .init(rebasing: $0[position..<position + length]))
    }
    position += length
    return length
  }

  private func seek(_ offset: Int, from origin: Int) -> Bool {
    let base =
      switch origin {
      case Int(SEEK_CUR): position
      case Int(SEEK_END): bytes.count
      default: 0
      }
    let (place, overflows) = base.addingReportingOverflow(offset)
    guard !overflows, (0...bytes.count).contains(place) else { return false }
    position = place
    return true
  }
}
