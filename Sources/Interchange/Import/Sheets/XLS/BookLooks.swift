/// What FreeXL does not tell of a workbook: how numbers are shown, what formulas gave, which cells are
/// merged, which sheets are hidden, and whether there is a password.
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
    /// What formulas gave when the workbook was saved.
    fileprivate(set) var results: [FormulaResult] = []
    /// The cell whose text comes in the next record.
    fileprivate var awaited: (row: Int, column: Int)?
  }

  struct FormulaResult {
    let row: Int
    let column: Int
    let text: [UInt8]
  }

  enum CellLook {
    /// The number of its style.
    case style(Int)
    case boolean(Bool)
    /// The number of an error, which FreeXL gives as any number.
    case error(Int)
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
    try readSheets()
  }

  static func key(row: Int, column: Int) -> Int { row << 16 | column }

  /// How a style shows numbers.
  func format(ofStyle style: Int) -> NumberFormat {
    guard styles.indices.contains(style) else { return .general }
    return codes[styles[style]] ?? NumberFormat(builtIn: styles[style])
  }

  /// Goes through the records of a part of the stream up to its end, which is returned.
  @discardableResult
  private func visit(
    from start: Int,
    _ body: (_ kind: Int, _ data: Range<Int>) throws(ListError) -> Void
  ) throws(ListError) -> Int {
    var place = start
    var depth = 0
    while let kind = stream.short(place), let length = stream.short(place + 2) {
      let data = place + 4..<place + 4 + length
      guard data.upperBound <= stream.count else { return place }
      // Charts that lie on a sheet are parts of their own.
      if kind == 0x809 { depth += 1 }
      if kind == 0x0A { depth -= 1 }
      if depth <= 0 { return place }
      if depth == 1 { try body(kind, data) }
      place = data.upperBound
    }
    return place
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

  /// Sheets stand behind each other: a thousand names of one part would make a small file take hours.
  private mutating func readSheets() throws(ListError) {
    var end = 0
    for place in sheets.indices.sorted(by: { sheets[$0].start < sheets[$1].start }) {
      guard sheets[place].start >= end else { throw .damaged(part: sheets[place].name, line: nil) }
      end = try readSheet(place)
    }
  }

  private mutating func readSheet(_ place: Int) throws(ListError) -> Int {
    var sheet = sheets[place]
    defer { sheets[place] = sheet }
    return try visit(from: sheet.start) { kind, data throws(ListError) in
      let start = data.lowerBound
      switch kind {
      case 0x203, 0x27E: note(style: stream.short(start + 4), at: start, in: &sheet)
      case 0x06: noteFormula(start, in: &sheet)
      case 0x207: noteText(data, in: &sheet)
      case 0xBD: noteRun(data, in: &sheet)
      case 0x205 where stream.byte(start + 7) == 0:
        note(.boolean(stream.byte(start + 6) == 1), at: start, in: &sheet)
      case 0x205: note(.error(stream.byte(start + 6) ?? 0), at: start, in: &sheet)
      case 0xE5: sheet.merges += merges(in: data)
      default: break
      }
    }
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
    guard let row = stream.short(start), let column = stream.short(start + 2),
      let style = stream.short(start + 4), let low = stream.long(start + 6),
      let high = stream.long(start + 10)
    else { return }
    sheet.awaited = nil
    if high >> 16 != 0xFFFF {
      let number = Double(bitPattern: UInt64(low) | UInt64(high) << 32)
      let text = format(ofStyle: style).shown(number.description.utf8, since1904: since1904)
      sheet.results.append(FormulaResult(row: row, column: column, text: text))
    } else if low & 0xFF == 0 {
      sheet.awaited = (row, column)
    } else if low & 0xFF == 1 {
      let text = low >> 16 & 0xFF == 1 ? "true" : "false"
      sheet.results.append(FormulaResult(row: row, column: column, text: Array(text.utf8)))
    } else if low & 0xFF == 2 {
      let text = Array(ErrorValue.shown(low >> 16 & 0xFF).utf8)
      sheet.results.append(FormulaResult(row: row, column: column, text: text))
    }
  }

  private func noteText(_ data: Range<Int>, in sheet: inout SheetLooks) {
    guard let place = sheet.awaited, let count = stream.short(data.lowerBound),
      let text = text(at: data.lowerBound + 2, count: count, in: data)
    else { return }
    sheet.awaited = nil
    sheet.results.append(
      FormulaResult(row: place.row, column: place.column, text: Array(text.utf8))
    )
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
