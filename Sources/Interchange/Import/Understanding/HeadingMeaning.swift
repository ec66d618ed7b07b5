import ProcedureModel
import VietnameseText

/// What a heading alone says of the cells below it, before any of them is looked at.
enum HeadingMeaning: Hashable {
  case column(Column)
  /// A procedure's name where the sheet has no better column, as the name of a service.
  case serviceName
  /// A procedure's name where the sheet has no better column and is certainly one of procedures.
  case weakName
  /// A code where the cells look so, else a number of the list's own, as `id`.
  case weakCode
  case tierTick(TierSet)
  /// Several tiers, without saying which.
  case sharedTierTick
  case levelTick(LevelSet)
  case kept(String)
  case numbering
  case derived
  case wholePage

  /// What a heading says, or the nearest part of it that is known; nil where nothing is.
  ///
  /// - Complexity: O(n), with several looks into tables: once a heading, not once a cell.
  init?(_ heading: String) {
    if let meaning = HeadingMeaning(exactly: heading) {
      self = meaning
      return
    }
    for spelling in HeadingMeaning.plainerSpellings(of: heading) {
      guard let meaning = HeadingMeaning(exactly: spelling), meaning.isContent else { continue }
      self = meaning
      return
    }
    guard HeadingMeaning.beginsAsName(heading) else { return nil }
    self = .column(.name)
  }

  /// What a heading under another says: `Toàn trình` below `Mức độ DVC`, `3` below `Mức độ`.
  init?(_ child: String, below parent: String) {
    let above = HeadingMeaning(parent)
    if above == .column(.level), let levels = LevelSet(spelledInList: child), !levels.isEmpty {
      self = .levelTick(levels)
    } else if let tiers = TierSet(spelledInList: child), !tiers.isEmpty,
      above == .column(.tier) || above == .column(.agency)
    {
      self = .tierTick(tiers)
    } else if above == .column(.tier), ["lienthong", "dungchung"].contains(child.foldedLetters) {
      self = .sharedTierTick
    } else if let meaning = HeadingMeaning(child) ?? HeadingMeaning(parent + " " + child) ?? above {
      self = meaning
    } else {
      return nil
    }
  }

  private init?(exactly heading: String) {
    let letters = heading.foldedLetters
    if let column = HeadingSpellings.column(heading) {
      self = column == .levelScheme ? .derived : .column(column)
    } else if let role = HeadingMeaning.roles[letters] {
      self = role
    } else if let label = KeptHeadings.label(heading) {
      self = .kept(label)
    } else if let tick = HeadingMeaning(tick: heading, letters: letters) {
      self = tick
    } else {
      return nil
    }
  }

  /// A level or a tier of its own as heading; a bare digit is one only below `Mức độ`.
  private init?(tick heading: String, letters: String) {
    guard letters.contains(where: \.isLetter) else { return nil }
    if let tiers = TierSet(spelledInList: heading), !tiers.isEmpty {
      self = .tierTick(tiers)
    } else if let levels = LevelSet(spelledInList: heading), !levels.isEmpty {
      self = .levelTick(levels)
    } else {
      return nil
    }
  }

  private static let roles: [String: HeadingMeaning] = {
    let table: [(HeadingMeaning, [String])] = [
      (.numbering, ["STT", "TT", "Số TT", "Số thứ tự", "Thứ tự", "No.", "#", "index"]),
      (
        .weakCode,
        [
          "id", "_id", "key", "Mã định danh", "Mã DVC", "Mã dịch vụ công", "Mã DVCTT",
          "Mã dịch vụ",
        ]
      ),
      (
        .serviceName,
        [
          "Tên dịch vụ công", "Tên DVC", "Dịch vụ công", "Tên dịch vụ", "Tên DVCTT",
          "Tên dịch vụ công trực tuyến",
        ]
      ),
      (.weakName, ["title", "Tiêu đề", "Nội dung", "Nội dung công việc"]),
      (
        .derived,
        [
          "timeLimitValue", "timeLimitValue.amount", "timeLimitValue.unit", "feeValue",
          "feeValue.amount", "feeValue.currency",
        ]
      ),
      (.wholePage, ["raw_text", "rawText", "full_text", "page_text"]),
      (.tierTick(TierSet(.ministry)), ["isMinistry"]),
      (.tierTick(TierSet(.province)), ["isProvince"]),
      (.tierTick(TierSet(.district)), ["isDistrict"]),
      (.tierTick(TierSet(.commune)), ["isWard", "isCommune"]),
      (.tierTick(TierSet(.other)), ["isOtherAgency"]),
      (.levelTick(LevelSet(.full)), ["isFullProcess"]),
      (.sharedTierTick, ["Dùng chung", "Cấp dùng chung", "TTHC dùng chung", "isShared"]),
    ]
    return table.reduce(into: [:]) { roles, row in
      for spelling in row.1 { roles[spelling.foldedLetters] = row.0 }
    }
  }()
}

/// Headings that say more than their table knows.
extension HeadingMeaning {
  /// What lists write behind a heading without changing what stands below it.
  private static let tails = [
    "nếu có", "đồng", "VNĐ", "ngày", "ngày làm việc", "theo quy định", "hiện hành", "của TTHC",
    "TTHC", "thủ tục hành chính", "hành chính", "của thủ tục",
  ].map(\.foldedLetters)

  /// Whether it says that procedures are named below, and not something that has a name.
  static func namesProcedures(_ heading: String) -> Bool {
    let letters = heading.foldedLetters
    return ["thutuc", "tthc", "procedure", "dichvucong", "dvc"].contains { letters.contains($0) }
  }

  /// Words after `Tên thủ tục` that make another column of it.
  private static let otherNames = [
    "cũ", "liên quan", "thay thế", "bị", "bãi bỏ", "tiếng Anh", "viết tắt",
  ].map(\.foldedLetters)

  /// Whether the cells below are to be kept: only a heading in its very words may leave them out.
  private var isContent: Bool {
    switch self {
    case .column, .kept, .tierTick, .sharedTierTick, .levelTick: true
    case .serviceName, .weakName, .weakCode, .numbering, .derived, .wholePage: false
    }
  }

  /// The heading without what stands in brackets, and without a harmless tail.
  private static func plainerSpellings(of heading: String) -> [String] {
    var spellings: [String] = []
    let plain = heading.withoutBrackets
    if plain != heading { spellings.append(plain) }
    let letters = plain.foldedLetters
    for tail in tails where letters.hasSuffix(tail) && letters.count > tail.count + 2 {
      spellings.append(String(letters.dropLast(tail.count)))
    }
    return spellings
  }

  /// Whether it is a name with words behind, as `Tên thủ tục hành chính được sửa đổi, bổ sung`.
  private static func beginsAsName(_ heading: String) -> Bool {
    let letters = heading.foldedLetters
    let begins = ["tenthutuchanhchinh", "tenthutuc", "tentthc"].contains { letters.hasPrefix($0) }
    return begins && letters.count < 80 && !otherNames.contains { letters.contains($0) }
  }
}

extension String {
  /// The text without what stands in round or square brackets.
  var withoutBrackets: String {
    guard contains(where: { $0 == "(" || $0 == "[" }) else { return self }
    var depth = 0
    var kept = ""
    for character in self {
      if character == "(" || character == "[" { depth += 1 }
      if depth == 0 { kept.append(character) }
      if character == ")" || character == "]" { depth = max(0, depth - 1) }
    }
    return kept.trimmingBlanks()
  }
}
