import ProcedureModel
import VietnameseText

/// The lists of a procedure as sets, so that a procedure of many rows grows in steady steps.
struct ProcedureUnion {
  private var agencies: [Spelled: String]
  private var dossier: [Spelled: String]
  private var legalBasis: [Spelled: String]
  private var audience: [Spelled: String]
  private var more: Set<NamedText>
  private var moreNames: Set<String>
  private var asGiven: Set<NamedText>

  /// - Complexity: O(n).
  init(_ procedure: Procedure) {
    agencies = procedure.agencies.bySpelling
    dossier = procedure.dossier.bySpelling
    legalBasis = procedure.legalBasis.bySpelling
    audience = procedure.audience.bySpelling
    more = Set(procedure.more)
    moreNames = Set(procedure.more.lazy.map(\.name))
    asGiven = Set(procedure.asGiven)
  }

  /// The heading of the first column in which two rows of one procedure contradict each other; nil
  /// where they are one.
  ///
  /// Portals repeat a procedure for every tier, level or agency; all else must be the same or stand
  /// in one of the two alone.
  ///
  /// - Complexity: O(n) in the second row.
  func difference(_ first: Procedure, _ second: Procedure) -> String? {
    if !first.name.isSpelledName(as: second.name) { return Column.name.rawValue }
    let texts: [(Column, KeyPath<Procedure, String?>)] = [
      (.timeLimit, \.timeLimit), (.fee, \.fee), (.result, \.result),
      (.certainty, \.certainty), (.codeCheck, \.codeCheck),
    ]
    if let old = first.field, let new = second.field, !old.isSpelled(as: new) {
      return Column.field.rawValue
    }
    for (column, path) in texts {
      if let old = first[keyPath: path], let new = second[keyPath: path], old != new {
        return column.rawValue
      }
    }
    let lists: [(Column, KeyPath<Procedure, [String]>)] = [
      (.dossier, \.dossier), (.legalBasis, \.legalBasis), (.audience, \.audience),
    ]
    for (column, path) in lists {
      let (old, new) = (first[keyPath: path], second[keyPath: path])
      if !old.isEmpty, !new.isEmpty, old != new { return column.rawValue }
    }
    return second.more.first { !more.contains($0) && moreNames.contains($0.name) }?.name
  }

  /// Adds what a row says that does not contradict.
  ///
  /// - Complexity: O(n) in the second row.
  mutating func unite(_ second: Procedure, into procedure: inout Procedure) {
    keep(second.name, .name, of: &procedure, besides: procedure.name)
    if let field = second.field {
      keep(field, .field, of: &procedure, besides: procedure.field ?? field)
    }
    procedure.field = procedure.field ?? second.field
    procedure.timeLimit = procedure.timeLimit ?? second.timeLimit
    procedure.fee = procedure.fee ?? second.fee
    procedure.result = procedure.result ?? second.result
    procedure.certainty = procedure.certainty ?? second.certainty
    procedure.codeCheck = procedure.codeCheck ?? second.codeCheck
    if procedure.dossier.isEmpty { procedure.dossier = second.dossier }
    if procedure.legalBasis.isEmpty { procedure.legalBasis = second.legalBasis }
    if procedure.audience.isEmpty { procedure.audience = second.audience }
    addSets(second, into: &procedure)
  }

  /// Adds what a further row says of the same procedure, as rows below a merged name do: further
  /// values to lists, further lines to texts.
  ///
  /// - Complexity: O(n) in the further row.
  mutating func append(_ second: Procedure, to procedure: inout Procedure) {
    procedure.dossier.addNew(second.dossier, &dossier)
    procedure.legalBasis.addNew(second.legalBasis, &legalBasis)
    procedure.audience.addNew(second.audience, &audience)
    procedure.code = procedure.code ?? second.code
    procedure.field = procedure.field ?? second.field
    procedure.timeLimit.addLine(second.timeLimit)
    procedure.fee.addLine(second.fee)
    procedure.result.addLine(second.result)
    addSets(second, into: &procedure)
  }

  private mutating func addSets(_ second: Procedure, into procedure: inout Procedure) {
    procedure.tiers.formUnion(second.tiers)
    procedure.alsoAt.formUnion(second.alsoAt)
    procedure.levels.formUnion(second.levels)
    for dropped in procedure.agencies.addNew(second.agencies, &agencies) {
      add(dropped, .agency, to: &procedure)
    }
    for new in second.more where more.insert(new).inserted {
      moreNames.insert(new.name)
      procedure.more.append(new)
    }
    for new in second.asGiven where asGiven.insert(new).inserted { procedure.asGiven.append(new) }
  }

  /// Keeps a spelling that gives way to another one.
  private mutating func keep(
    _ spelling: String,
    _ column: Column,
    of procedure: inout Procedure,
    besides other: String
  ) {
    if spelling != other { add(spelling, column, to: &procedure) }
  }

  private mutating func add(_ given: String, _ column: Column, to procedure: inout Procedure) {
    let raw = NamedText(name: column.rawValue, text: RawText.escaped(given))
    if asGiven.insert(raw).inserted { procedure.asGiven.append(raw) }
  }
}

/// The words of a text with their accents: the same for texts that differ in case, blanks, marks
/// between words or the place of a tone.
struct Spelled: Hashable {
  private let words: [MarkedWord]
  /// All letters where a word is longer than words are compared by.
  private let letters: String

  /// - Complexity: O(n).
  init(_ text: String) {
    self.init(text.markedWords, of: text)
  }

  fileprivate init(_ words: [MarkedWord], of text: String) {
    self.words = words.map {
      MarkedWord(letters: $0.letters.standardSpelling, marks: $0.marks)
    }
    let isLong = words.contains { $0.letters.count == FoldedWord.capacity }
    // What has no words, such as a sign, is the same as itself alone.
    letters = isLong ? text.foldedLetters : words.isEmpty ? text : ""
  }
}

extension Optional<String> {
  /// Grows in place: a name may be merged over many rows.
  fileprivate mutating func addLine(_ line: String?) {
    guard let line, self != line else { return }
    if self == nil { self = line } else { self?.append("\n" + line) }
  }
}

extension [String] {
  /// Adds the values that are not there.
  ///
  /// - Returns: Those that are there in another spelling.
  @discardableResult
  fileprivate mutating func addNew(
    _ values: [String],
    _ known: inout [Spelled: String]
  ) -> [String] {
    var dropped: [String] = []
    for value in values where count > 8 || !contains(value) {
      let key = Spelled(value)
      if let old = known[key] {
        if old != value { dropped.append(value) }
      } else {
        known[key] = value
        append(value)
      }
    }
    return dropped
  }

  /// The first of the values of each spelling.
  fileprivate var bySpelling: [Spelled: String] {
    Dictionary(map { (Spelled($0), $0) }) { first, _ in first }
  }
}

extension String {
  /// Whether both are the same but for case, blanks, marks between words and the place of a tone.
  func isSpelled(as other: String) -> Bool {
    self == other || Spelled(self) == Spelled(other)
  }

  /// Whether both are the same name so, or one has a "Thủ tục" before it.
  fileprivate func isSpelledName(as other: String) -> Bool {
    self == other || isSpelled(as: other)
      || Spelled(NameComparison.spelling(self), of: self)
        == Spelled(NameComparison.spelling(other), of: other)
  }
}
