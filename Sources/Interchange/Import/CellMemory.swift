/// The values of cells seen before, so that a value which many rows repeat is made once.
///
/// Lists repeat their fields, agencies, fees and laws row after row; procedures then share one
/// string. It forgets: a cell takes the place of others that fall on the same slots.
struct CellMemory<Value> {
  private struct Seen {
    let range: Range<Int>
    let value: Value
  }

  private var slots: [Seen?]

  /// - Parameter slotCount: A power of two, some times as many as the values that lists repeat.
  init(slotCount: Int) {
    slots = Array(repeating: nil, count: slotCount)
  }

  /// What the same bytes gave before, else a new value.
  mutating func value(
    of cell: Cell,
    in text: CatalogText,
    make: (CatalogText) -> Value
  ) -> Value {
    guard !cell.hasDoubledQuotes else { return make(text) }
    let bytes = text.bytes.span.bytes
    let slot = bytes.sample(of: cell.range) & (slots.count - 1)
    if let seen = seen(cell.range, at: slot, in: bytes) { return seen }
    if let seen = seen(cell.range, at: slot ^ 1, in: bytes) { return seen }
    let value = make(text)
    // The newer of two cells that fall on one slot moves the other aside.
    slots[slot ^ 1] = slots[slot]
    slots[slot] = Seen(range: cell.range, value: value)
    return value
  }

  private func seen(_ range: Range<Int>, at slot: Int, in bytes: RawSpan) -> Value? {
    guard let seen = slots[slot], bytes.areEqual(seen.range, range) else { return nil }
    return seen.value
  }
}
