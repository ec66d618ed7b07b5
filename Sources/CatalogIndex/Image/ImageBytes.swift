import Glibc

/// The bytes of a catalog image: a file that is mapped, or memory of our own.
///
/// They never change and stay where they are as long as this object lives, so whoever holds it may
/// read them through pointers from any thread.
final class ImageBytes {
  let buffer: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Sections begin at multiples of this, in a file and in memory.
  static let alignment = 64

  /// Memory that `fill` writes once.
  init(count: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: count,
      alignment: ImageBytes.alignment
    )
    fill(memory)
    buffer = UnsafeRawBufferPointer(memory)
    isMapped = false
  }

  /// Maps a file without reading it.
  ///
  /// - Complexity: O(1); pages are read when they are first looked at.
  init(mapping path: String) throws(ImageError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAnImage }
    guard status.st_size > 0 else { throw .notAnImage }
    let count = Int(status.st_size)
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { throw .unreadable(errno) }
    buffer = UnsafeRawBufferPointer(start: start, count: count)
    isMapped = true
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: buffer.baseAddress), buffer.count)
    } else {
      buffer.deallocate()
    }
  }
}

extension ImageBytes: @unchecked Sendable {}  // What its pointer points to is only read.
