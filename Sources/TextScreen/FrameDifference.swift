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
    let cells = cells.span
    let oldCells = old.cells.span
    for y in 0..<size.height {
      let row = y * size.width..<(y + 1) * size.width
      if Frame.differ(cells, oldCells, row) { addStretches(of: y, old, to: &runs) }
    }
    return runs
  }

  /// Whether two rows differ: without a way out of the loop, which so takes several cells a step.
  private static func differ(
    _ new: Swift.Span<Cell>,
    _ old: Swift.Span<Cell>,
    _ row: Range<Int>
  ) -> Bool {
    var difference: UInt128 = 0
    for index in row {
      difference |= new[unchecked: index].bits ^ old[unchecked: index].bits
    }
    return difference != 0
  }

  private func addStretches(of y: Int, _ old: Frame, to runs: inout [Run]) {
    let cells = cells.span
    let oldCells = old.cells.span
    let start = y * size.width
    var first = -1
    var end = -1
    for x in 0..<size.width
    where cells[unchecked: start &+ x].bits != oldCells[unchecked: start &+ x].bits {
      if first >= 0, x - end > Frame.shortGap {
        runs.append(Run(x: first, y: y, count: end - first))
        first = -1
      }
      end = x + 1
      guard first < 0 else { continue }
      first = x
      while first > 0, cells[start + first].isRightHalf { first -= 1 }
    }
    runs.append(Run(x: first, y: y, count: end - first))
  }
}
