public import CatalogIndex

/// The marked rows, with what they were before, to undo and redo.
public struct MarkHistory: Hashable, Sendable {
  public private(set) var marked: RowSet {
    didSet { rows = Array(marked) }
  }
  /// The marked rows in order, for a list that shows them at every key press.
  public private(set) var rows: [Int] = []
  private var past: [RowSet] = []
  private var future: [RowSet] = []

  public init(rowCount: Int) {
    marked = RowSet(capacity: rowCount)
  }

  public init(_ marked: RowSet) {
    self.marked = marked
    rows = Array(marked)
  }

  public var count: Int { rows.count }

  /// Changes the marks; a change that changes nothing leaves no step to undo.
  public mutating func change(_ change: (inout RowSet) -> Void) {
    var next = marked
    change(&next)
    guard next != marked else { return }
    past.append(marked)
    future = []
    marked = next
  }

  /// Takes the last change back.
  ///
  /// - Returns: Whether there was one.
  public mutating func undo() -> Bool {
    guard let last = past.popLast() else { return false }
    future.append(marked)
    marked = last
    return true
  }

  /// Makes the change again that was taken back last.
  ///
  /// - Returns: Whether there was one.
  public mutating func redo() -> Bool {
    guard let next = future.popLast() else { return false }
    past.append(marked)
    marked = next
    return true
  }
}
