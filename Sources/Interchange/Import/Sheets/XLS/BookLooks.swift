/// What FreeXL does not tell of a workbook: how numbers are shown, which cells are merged, which
/// sheets are hidden, and whether there is a password.
struct BookLooks {
  struct SheetLooks {
    let name: String
    let isHidden: Bool
    /// Whether it has cells at all, and is no chart or macro.
    let hasCells: Bool
    fileprivate let start: Int
    fileprivate(set) var merges: [MergedCells] = []
    /// The cells whose number is no plain one.
    fileprivate(set) var cells: [Int: CellLook] = [:]
  }

  enum CellLook {
    /// The number of its style.
    case style(Int)
    case boolean(Bool)
  }

  private(set) var sheets: [SheetLooks] = []
  private(set) var since1904 = false
  private var codes: [Int: NumberFormat] = [:]
  private var styles: [Int] = []
  private let stream: LittleEndianBytes

  /// - Throws: `encrypted`.
  init(_ stream: [UInt8]) throws(ListError) {
    self.stream = LittleEndianBytes(stream)
    try readGlobals()
    for place in sheets.indices { readSheet(place) }
  }

  static func key(row: Int, column: Int) -> Int { row << 16 | column }

  /// How a style shows numbers.
  func format(ofStyle style: Int) -> NumberFormat {
    guard styles.indices.contains(style) else { return .general }
    return codes[styles[style]] ?? NumberFormat(builtIn: styles[style])
  }

  /// Goes through the records of a part of the stream up to its end.
  private func visit(
    from start: Int,
    _ body: (_ kind: Int, _ data: Range<Int>) throws(ListError) -> Void
  ) throws(ListError) {
    var place = start
    var depth = 0
    while let kind = stream.short(place), let length = stream.short(place + 2) {
      let data = place + 4..<place + 4 + length
      guard data.upperBound <= stream.count else { return }
      // Charts that lie on a sheet are parts of their own.
      if kind == 0x809 { depth += 1 }
      if kind == 0x0A { depth -= 1 }
      if depth <= 0 { return }
      if depth == 1 { try body(kind, data) }
      place = data.upperBound
    }
  }

  private mutating func readGlobals() throws(ListError) {
    var found = self
    try visit(from: 0) { kind, data throws(ListError) in
      switch kind {
      case 0x2F: throw .encrypted
      case 0x22: found.since1904 = stream.short(data.lowerBound) == 1
      case 0x85: found.appendSheet(data)
      case 0xE0: found.styles.append(stream.short(data.lowerBound + 2) ?? 0)
      case 0x41E:
        let number = stream.short(data.lowerBound) ?? 0
        let length = stream.short(data.lowerBound + 2) ?? 0
        let code = text(at: data.lowerBound + 4, count: length, in: data)
        found.codes[number] = code.map { NumberFormat($0) }
      default: break
      }
    }
    self = found
  }

  private mutating func appendSheet(_ data: Range<Int>) {
    guard let start = stream.long(data.lowerBound), let state = stream.byte(data.lowerBound + 4),
      let kind = stream.byte(data.lowerBound + 5), let length = stream.byte(data.lowerBound + 6)
    else { return }
    let name = text(at: data.lowerBound + 7, count: length, in: data) ?? ""
    sheets.append(
      SheetLooks(name: name, isHidden: state & 3 != 0, hasCells: kind == 0, start: start)
    )
  }

  /// Text with one or two bytes a letter, as a flag before it tells.
  private func text(at place: Int, count: Int, in data: Range<Int>) -> String? {
    guard let flag = stream.byte(place), count > 0 else { return nil }
    let width = flag & 1 + 1
    guard place + 1 + count * width <= data.upperBound else { return nil }
    let units = (0..<count).compactMap { letter in
      width == 2 ? stream.short(place + 1 + 2 * letter) : stream.byte(place + 1 + letter)
    }
    return String(decoding: units.map(UInt16.init), as: UTF16.self)
  }

  private mutating func readSheet(_ place: Int) {
    var sheet = sheets[place]
    // Nothing is thrown below: damage ends the looks, and FreeXL tells of it.
    try? visit(from: sheet.start) { kind, data throws(ListError) in
      let start = data.lowerBound
      switch kind {
      case 0x203, 0x27E: note(style: stream.short(start + 4), at: start, in: &sheet)
      case 0x06: noteFormula(start, in: &sheet)
      case 0xBD: noteRun(data, in: &sheet)
      case 0x205 where stream.byte(start + 7) == 0:
        note(.boolean(stream.byte(start + 6) == 1), at: start, in: &sheet)
      case 0xE5: sheet.merges += merges(in: data)
      default: break
      }
    }
    sheets[place] = sheet
  }

  private func note(_ look: CellLook, at place: Int, in sheet: inout SheetLooks) {
    guard let row = stream.short(place), let column = stream.short(place + 2) else { return }
    sheet.cells[BookLooks.key(row: row, column: column)] = look
  }

  private func note(style: Int?, at place: Int, in sheet: inout SheetLooks) {
    guard let style, format(ofStyle: style) != .general else { return }
    note(.style(style), at: place, in: &sheet)
  }

  /// The result of a formula is a number, or of a kind that its first byte tells.
  private func noteFormula(_ start: Int, in sheet: inout SheetLooks) {
    guard stream.short(start + 12) == 0xFFFF else {
      return note(style: stream.short(start + 4), at: start, in: &sheet)
    }
    if stream.byte(start + 6) == 1 {
      note(.boolean(stream.byte(start + 8) == 1), at: start, in: &sheet)
    }
  }

  /// Several numbers beside each other.
  private func noteRun(_ data: Range<Int>, in sheet: inout SheetLooks) {
    guard let row = stream.short(data.lowerBound), let first = stream.short(data.lowerBound + 2)
    else { return }
    for (place, start) in stride(from: data.lowerBound + 4, to: data.upperBound - 2, by: 6)
      .enumerated()
    {
      guard let style = stream.short(start), format(ofStyle: style) != .general else { continue }
      sheet.cells[BookLooks.key(row: row, column: first + place)] = .style(style)
    }
  }

  private func merges(in data: Range<Int>) -> [MergedCells] {
    stride(from: data.lowerBound + 2, to: data.upperBound - 7, by: 8).compactMap { start in
      guard let top = stream.short(start), let bottom = stream.short(start + 2), top <= bottom,
        let left = stream.short(start + 4), let right = stream.short(start + 6), left <= right
      else { return nil }
      return MergedCells(rows: top...bottom, columns: left...right)
    }
  }
}
