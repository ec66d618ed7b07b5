/// Where an export goes: a file, a stream, or memory.
public protocol ByteSink: ~Copyable {
  /// Takes the bytes, in the order of the calls.
  mutating func write(_ bytes: [UInt8]) throws(FileError)
}

extension Array: ByteSink where Element == UInt8 {
  public mutating func write(_ bytes: [UInt8]) {
    append(contentsOf: bytes)
  }
}
