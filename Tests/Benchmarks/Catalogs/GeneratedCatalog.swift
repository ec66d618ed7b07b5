/// A list of made-up procedures of any length, the same on every machine: for speed and load only.
///
/// Names are an action, an object, and often circumstances, an ending and a place; like words of
/// real lists, some of each are far commoner than others. Objects keep to a few fields, fields to an
/// agency or two. Every name is tried six times to be a new one.
struct GeneratedCatalog {
  private var random = SplitMix(seed: 1)
  private var seen: Set<UInt64> = []

  private let actions = Weights(count: CatalogWords.actions.count, exponent: 0.8)
  private let objects = Weights(count: CatalogWords.objects.count, exponent: 0.4)
  private let circumstances = Weights(count: CatalogWords.circumstances.count, exponent: 0.5)
  private let fieldsOfObject: [[Int]]
  private let agenciesOfField: [[Int]]

  /// The heading line of every list that the benchmarks write.
  static let heading = Array(
    "Mã TTHC\tTên TTHC\tCấp thực hiện\tMức độ\tLĩnh vực\tCơ quan thực hiện\n".utf8
  )
  private static let tiers = Weights(["Cấp tỉnh": 62, "Cấp huyện": 21, "Cấp xã": 17])
  private static let levels = Weights([
    "Một phần": 38, "Toàn trình": 41, "Cung cấp thông tin": 16,
  ])

  init() {
    var random = SplitMix(seed: 42)
    fieldsOfObject = CatalogWords.objects.map { _ in
      (0...random.below(2)).map { _ in random.below(CatalogWords.fields.count) }
    }
    agenciesOfField = CatalogWords.fields.map { _ in
      (0...random.below(2)).map { _ in random.below(CatalogWords.agencies.count) }
    }
  }

  /// Makes the list, piece by piece.
  mutating func write(rows: Int, to sink: ([UInt8]) -> Void) {
    var bytes = Self.heading
    for row in 0..<rows {
      append(row, to: &bytes)
      if bytes.count > 1 << 20 {
        sink(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    sink(bytes)
  }

  private mutating func append(_ row: Int, to bytes: inout [UInt8]) {
    let object = objects.pick(&random)
    var name = name(of: object)
    for _ in 0..<5 where !seen.insert(Self.hash(name)).inserted { name = self.name(of: object) }
    let fields = fieldsOfObject[object]
    let isUsual = random.below(100) < 95
    let field =
      isUsual ? fields[random.below(fields.count)] : random.below(CatalogWords.fields.count)
    let agencies = agenciesOfField[field]
    let digits = String(1_000_000 + row % 1_000_000).dropFirst()
    let unit = row % 64 < 10 ? "0\(row % 64)" : "\(row % 64)"
    bytes += Array("\(1 + row % 3).\(digits).000.00.00.H\(unit)\t".utf8)
    bytes += name
    for cell in [
      Self.tiers.pickText(&random), Self.levels.pickText(&random), CatalogWords.fields[field],
      CatalogWords.agencies[agencies[random.below(agencies.count)]],
    ] {
      bytes.append(UInt8(ascii: "\t"))
      bytes += cell
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func name(of object: Int) -> [UInt8] {
    var parts = [
      CatalogWords.actions[actions.pick(&random)], CatalogWords.objects[object],
      CatalogWords.circumstances[circumstances.pick(&random)],
    ]
    if random.below(100) < 12 {
      parts.append(CatalogWords.circumstances[circumstances.pick(&random)])
    }
    if random.below(100) < 58 { parts.append(pick(CatalogWords.endings)) }
    let place = random.below(100)
    if place < 18 {
      parts += [Array("tại xã".utf8), pick(CatalogWords.syllables), pick(CatalogWords.syllables)]
    } else if place < 24 {
      parts.append(Array("theo Quyết định số \(1 + random.below(4000))/QĐ-UBND".utf8))
    }
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [UInt8(ascii: " ")]))
  }

  private mutating func pick(_ words: [[UInt8]]) -> [UInt8] { words[random.below(words.count)] }

  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

/// Numbers that are the same on every machine.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

  /// From 0 to below 1.
  mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }
}
