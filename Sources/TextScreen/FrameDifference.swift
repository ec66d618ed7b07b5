/// A stretch of one row that has to be drawn.
public struct Run: Hashable, Sendable {
  public let x: Int
  public let y: Int
  public let cells: ArraySlice<Cell>
}

extension Frame {
  /// The stretches in which this frame differs from the one on the screen, at most one a row.
  ///
  /// Without an old frame, or with one of another size, that is every row.
  ///
  /// - Complexity: O(cells).
  public func changes(from old: Frame?) -> [Run] {
    guard let old, old.size == size else {
      return (0..<size.height).map { Run(x: 0, y: $0, cells: row($0)) }
    }
    return (0..<size.height).compactMap { y in
      changedStretch(row(y), old.row(y)).map {
        Run(x: $0.startIndex - y * size.width, y: y, cells: $0)
      }
    }
  }

  private func changedStretch(_ new: ArraySlice<Cell>, _ old: ArraySlice<Cell>) -> ArraySlice<Cell>?
  {
    guard var first = new.indices.first(where: { new[$0] != old[$0] }),
      let last = new.indices.last(where: { new[$0] != old[$0] })
    else { return nil }
    // The right half of a wide letter cannot be drawn without its left half.
    while first > new.startIndex, new[first].text.isEmpty { first -= 1 }
    return new[first...last]
  }
}
