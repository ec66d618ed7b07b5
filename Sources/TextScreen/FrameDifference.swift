/// A stretch of one row that has to be drawn.
public struct Run: Hashable, Sendable {
  public let x: Int
  public let y: Int
  /// The number of cells.
  public let count: Int

  public init(x: Int, y: Int, count: Int) {
    self.x = x
    self.y = y
    self.count = count
  }
}

extension Frame {
  /// Up to so many unchanged cells between two changed ones are drawn with them: to begin a further
  /// stretch costs more.
  static let shortGap = 8

  /// The stretches in which this frame differs from the one on the screen, row by row.
  ///
  /// Without an old frame, or with one of another size, that is every row. A stretch never begins in
  /// the right half of a wide letter, which cannot be drawn without its left half.
  ///
  /// - Complexity: O(cells). They are read without checks: both frames have the same size here.
  public func changes(from old: Frame?) -> [Run] {
    guard let old, old.size == size else {
      return (0..<size.height).map { Run(x: 0, y: $0, count: size.width) }
    }
    var runs: [Run] = []
    for y in 0..<size.height where differs(from: old, row: y) {
      addStretches(of: y, old, to: &runs)
    }
    return runs
  }

  /// Whether a row differs: without a way out of the loop, which so takes several cells a step.
  private func differs(from old: Frame, row y: Int) -> Bool {
    let row = y * size.width..<(y + 1) * size.width
    return cells.withUnsafeBufferPointer { new in
      old.cells.withUnsafeBufferPointer { old in
        Frame.differ(
          UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: new[row])),
          UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: old[row]))
        )
      }
    }
  }

  private static func differ(_ new: UnsafeRawBufferPointer, _ old: UnsafeRawBufferPointer) -> Bool {
    typealias Block = SIMD8<UInt64>
    let size = MemoryLayout<Block>.size
    guard new.count >= size else { return !new.elementsEqual(old) }
    var difference = Block()
    var offset = 0
    // The last block may lie over the one before it.
    while offset < new.count {
      let place = min(offset, new.count &- size)
      difference |=
        new.loadUnaligned(fromByteOffset: place, as: Block.self)
        ^ old.loadUnaligned(fromByteOffset: place, as: Block.self)
      offset &+= size
    }
    return difference != Block()
  }

  private func addStretches(of y: Int, _ old: Frame, to runs: inout [Run]) {
    let cells = cells.span
    let oldCells = old.cells.span
    let start = y * size.width
    func isSame(_ x: Int) -> Bool {
      cells[unchecked: start &+ x].bits == oldCells[unchecked: start &+ x].bits
    }
    var x = 0
    while true {
      while x < size.width, isSame(x) { x &+= 1 }
      guard x < size.width else { return }
      var first = x
      var end = x
      while x < size.width, x &- end <= Frame.shortGap {
        if !isSame(x) { end = x &+ 1 }
        x &+= 1
      }
      while first > 0, cells[start + first].isRightHalf { first -= 1 }
      runs.append(Run(x: first, y: y, count: end - first))
    }
  }
}
