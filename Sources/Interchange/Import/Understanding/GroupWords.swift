import ProcedureModel
import VietnameseText

/// Reads what a group row says: `A. DANH MỤC TTHC MỚI BAN HÀNH CẤP TỈNH`, `Lĩnh vực Hộ tịch`.
struct GroupWords {
  /// The row without its mark.
  private let text: String
  private let words: [FoldedWord]

  init(_ text: String) {
    self.text = text
    words = text.foldedWords
  }

  /// The words with one blank around each.
  private var padded: String {
    words.reduce(into: " ") { $0 += String(decoding: $1.bytes, as: UTF8.self) + " " }
  }

  /// What it says in so many words; empty where it may be the name of anything.
  var effects: GroupEffects {
    var effects = GroupEffects()
    effects.field = field
    guard
      effects.field != nil || speaksOfProcedures || isVocabulary || words.first == GroupWords.cap
    else {
      return effects
    }
    effects.tiers = tiers
    effects.levels = levels
    if says(GroupWords.parts) {
      effects.part = text
    } else if effects.tiers.isEmpty, says(["dung chung", "lien thong"]) {
      effects.part = text
    }
    if effects.tiers.isEmpty, says(["dung chung"]) { effects.sharedTiers = text }
    return effects
  }

  /// Whether every word is one of group rows, so that even a numbered one is no procedure.
  var isVocabulary: Bool {
    words.allSatisfy { GroupWords.vocabulary.contains($0) } && tellsSomething
  }

  /// Whether it begins with what is done to a thing, as the names of procedures do and no field.
  var beginsAsProcedure: Bool {
    let start = padded
    return GroupWords.actions.contains { start.hasPrefix(" " + $0 + " ") }
  }

  /// Whether it begins as a field's row does.
  var beginsAsField: Bool { words.count > 2 && words.starts(with: GroupWords.field) }

  /// What a group row names that says nothing else: an agency by its first words, else a field; nil
  /// where it is too long for either.
  var named: GroupEffects? {
    let name = GroupWords.withoutCount(text)
    guard !name.isEmpty, name.count <= 120 else { return nil }
    var effects = GroupEffects()
    let padded = padded
    // Rows without a field or a tier stand under such a row in our own appendices.
    if padded.hasPrefix(" khong neu ") { return effects }
    if GroupWords.agencies.contains(where: { padded.hasPrefix(" " + $0 + " ") }) {
      effects.agency = name
    } else {
      effects.field = name
    }
    return effects
  }

  private var tellsSomething: Bool {
    !tiers.isEmpty || !levels.isEmpty || says(GroupWords.parts + ["dung chung"])
  }

  private var speaksOfProcedures: Bool {
    says(["thu tuc hanh chinh", "tthc", "danh muc", "dich vu cong", "dvc", "dvctt", "muc do"])
  }

  private func says(_ phrases: [String]) -> Bool {
    let padded = padded
    return phrases.contains { padded.contains(" " + $0 + " ") }
  }

  private var tiers: TierSet {
    var tiers: TierSet = []
    for (tier, names) in GroupWords.tiers where says(names) { tiers.insert(TierSet(tier)) }
    return tiers
  }

  private var levels: LevelSet {
    var levels: LevelSet = []
    for (level, names) in GroupWords.levels where says(names) { levels.insert(LevelSet(level)) }
    return levels
  }

  /// What follows `lĩnh vực`, up to a tier or a bracket.
  private var field: String? {
    var scanner = WordScanner(text)
    var last = ""
    var start: Int?
    var end = text.utf8.count
    while scanner.next() {
      let word = String(decoding: scanner.word.bytes, as: UTF8.self)
      if start == nil, last == "linh", word == "vuc" { start = scanner.range.upperBound }
      if start != nil, last == "cap", ["tinh", "huyen", "xa", "bo"].contains(word) {
        end = min(end, scanner.range.lowerBound - "cấp ".utf8.count)
      }
      last = word
    }
    guard let start, start < end else { return nil }
    let bytes = Array(text.utf8)[start..<end]
    let name = GroupWords.withoutCount(String(decoding: bytes, as: UTF8.self))
    return name.isEmpty || name.count > 120 ? nil : name
  }

  /// The text without `(12 TTHC)` behind it and without the marks around it.
  private static func withoutCount(_ text: String) -> String {
    var text = Substring(text.trimmingBlanks())
    if text.last == ")", let open = text.lastIndex(of: "(") {
      let inside = text[open...].dropFirst()
      let counts = inside.drop { $0 == " " }.first?.isASCIIDigit ?? false
      let letters = String(inside).foldedLetters
      if counts || letters.contains("thutuc") || letters.contains("tthc") { text = text[..<open] }
    }
    let marks: Set<Character> = [":", "-", "–", ";", ".", ",", " ", "*", "+", "\u{a0}"]
    text = text.drop { marks.contains($0) }
    while let last = text.last, marks.contains(last) { text = text.dropLast() }
    return String(text)
  }
}

/// The tables.
extension GroupWords {
  private static let tiers: [(Tier, [String])] = [
    (.ministry, ["cap bo", "cap trung uong", "cap tw"]),
    (.province, ["cap tinh", "ubnd tinh", "uy ban nhan dan tinh", "cap so"]),
    (.district, ["cap huyen", "ubnd huyen", "uy ban nhan dan huyen"]),
    (.commune, ["cap xa", "ubnd xa", "uy ban nhan dan xa"]),
    (.other, ["co quan khac"]),
  ]

  private static let levels: [(ServiceLevel, [String])] = [
    (.full, ["toan trinh"]), (.partial, ["mot phan"]),
    (.information, ["cung cap thong tin", "thong tin truc tuyen"]),
    (.four, ["muc do 4", "muc 4"]), (.three, ["muc do 3", "muc 3"]),
    (.two, ["muc do 2", "muc 2"]), (.one, ["muc do 1", "muc 1"]),
  ]

  private static let parts = [
    "moi ban hanh", "sua doi", "thay the", "bai bo", "huy bo", "chuan hoa",
  ]

  private static let agencies = [
    "so", "ban quan ly", "uy ban nhan dan", "ubnd", "cong an", "bo", "thanh tra", "cuc", "chi cuc",
    "van phong", "bao hiem xa hoi", "kho bac", "tong cuc", "phong",
  ]

  private static let actions = [
    "thu tuc", "cap", "dang ky", "gia han", "xac nhan", "cong nhan", "thanh lap", "chung thuc",
    "ho tro", "tham dinh", "phe duyet", "thu hoi", "sua doi", "dieu chinh", "giai quyet",
    "cho phep", "cham dut", "khai bao", "xoa", "thay doi", "de nghi", "cong bo", "kiem tra",
    "tiep nhan", "bo nhiem", "mien nhiem", "thong bao", "xet", "lien thong", "nhan", "ghi", "doi",
    "chuyen", "dinh chinh", "tam ngung", "giai the", "sap nhap", "chia", "tach", "yeu cau",
  ]

  private static let cap = FoldedWord("cap".utf8)
  private static let field = ["linh", "vuc"].map { FoldedWord($0.utf8) }

  private static let vocabulary = Set(
    """
    thu tuc hanh chinh tthc danh muc cac dich vu cong truc tuyen dvc dvctt toan trinh mot phan cung \
    cap thong tin cap tinh xa huyen trung uong bo duoc moi ban hanh sua doi bo sung thay the bi bai \
    bo huy thuc hien tai o thuoc tham quyen giai quyet cua ubnd uy ban nhan dan so nganh dung chung \
    lien va muc do quan ly nha nuoc trong pham vi chuc nang phuong noi bo nhom
    """.split(separator: " ").map { FoldedWord($0.utf8) }
  )
}
