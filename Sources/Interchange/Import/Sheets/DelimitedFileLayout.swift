/// Finds out how the text of a file is laid out in rows, by looking at the first of them.
enum DelimitedFileLayout {
  private static let headBytes = 1 << 18
  private static let headRows = 100

  /// The layout, and whether any delimiter divides the rows.
  ///
  /// - Complexity: O(first rows); O(n) where a quote is never closed.
  static func find(
    in text: [UInt8],
    from start: Int
  ) -> (layout: RowScanner.Layout, isDivided: Bool) {
    var layout = RowScanner.Layout(delimiter: Byte.tab, lineEnd: lineEnd(of: text, start))
    layout.start = start
    if let named = delimiterLine(text, layout) { return (named, true) }
    // Of those that fit equally well the first is taken, which stands in text most rarely.
    let trials = [Byte.tab, Byte.bar, Byte.semicolon, Byte.comma].map { delimiter in
      layout.delimiter = delimiter
      return Trial(layout, of: text)
    }
    let sure = trials.filter(\.isRegular)
    let chosen = sure.isEmpty ? trials.filter(\.isRagged) : sure
    let best = chosen.max { $0.rank < $1.rank }
    layout.delimiter = best?.delimiter ?? Byte.tab
    return (layout, best != nil)
  }

  /// What ends the lines: a carriage return where more of them stand alone than line feeds do,
  /// outside of quotes.
  private static func lineEnd(of text: [UInt8], _ start: Int) -> UInt8 {
    let head = text[start...].prefix(headBytes)
    var (isQuoted, returns, lineFeeds) = (false, 0, 0)
    for place in head.indices {
      switch head[place] {
      case Byte.quote: isQuoted.toggle()
      case Byte.lineFeed where !isQuoted: lineFeeds += 1
      case Byte.carriageReturn where !isQuoted:
        let isAlone = place + 1 == head.endIndex || head[place + 1] != Byte.lineFeed
        returns += isAlone ? 1 : 0
      default: break
      }
    }
    if returns == lineFeeds, !head.contains(Byte.lineFeed), head.contains(Byte.carriageReturn) {
      return Byte.carriageReturn
    }
    return returns > lineFeeds ? Byte.carriageReturn : Byte.lineFeed
  }

  /// The layout behind a first line `sep=;`, which Excel reads and others do not.
  private static func delimiterLine(
    _ text: [UInt8],
    _ layout: RowScanner.Layout
  ) -> RowScanner.Layout? {
    let rest = text[layout.start...]
    let line = rest.prefix { $0 != layout.lineEnd }
    guard line.count < 10 else { return nil }
    let name = line.filter { $0 != Byte.quote && $0 != Byte.carriageReturn }
    let isNamed = name.dropLast().map { $0 | 0x20 }.elementsEqual("sep=".utf8.map { $0 | 0x20 })
    guard isNamed, let delimiter = name.last else { return nil }
    guard delimiter == Byte.tab || 0x21..<0x7F ~= delimiter else { return nil }
    var layout = layout
    layout.delimiter = delimiter
    layout.start = min(line.endIndex + 1, text.endIndex)
    layout.line += 1
    return layout
  }

  /// How the first rows look when a delimiter divides them.
  private struct Trial {
    let delimiter: UInt8
    /// How many cells most of the rows have that have more than one.
    private var width = 0
    /// How many rows have so many, from which on, and how many there are.
    private var fitting = 0
    private var first = 0
    private var rows = 0
    private var divided = 0
    private var cells = 0
    /// How many cells begin with a blank, as what follows a comma in a sentence does.
    private var blanks = 0

    init(_ layout: RowScanner.Layout, of text: [UInt8]) {
      delimiter = layout.delimiter
      var scanner = RowScanner(layout, mostCells: DelimitedFile.mostColumns)
      var widths: [Int] = []
      while widths.count < headRows, scanner.position < layout.start + headBytes,
        scanner.next(in: text)
      {
        widths.append(scanner.cells.count)
        for cell in scanner.cells.dropFirst() {
          cells += 1
          blanks += cell.range.isEmpty || text[cell.range.lowerBound] != Byte.space ? 0 : 1
        }
      }
      take(widths)
    }

    private mutating func take(_ widths: [Int]) {
      rows = widths.count
      divided = widths.count { $0 > 1 }
      let counts = Dictionary(widths.filter { $0 > 1 }.map { ($0, 1) }, uniquingKeysWith: +)
      guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return }
      (width, fitting) = (most.key, most.value)
      first = widths.firstIndex(of: width) ?? 0
    }

    private var isProse: Bool { blanks * 2 > cells }

    /// Whether most rows are equally wide, behind a title perhaps.
    var isRegular: Bool {
      guard width > 1, fitting * 2 >= rows - first else { return false }
      return first == 0 || (fitting > 1 && !isProse)
    }

    /// Whether nearly all rows are divided at least.
    var isRagged: Bool { divided * 5 >= rows * 4 && divided > 1 && !isProse }

    /// The more rows fit and the wider they are, the better.
    var rank: (Double, Int) { (Double(fitting) / Double(max(1, rows)), width) }
  }
}
