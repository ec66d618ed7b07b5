import ProcedureModel
import VietnameseText

/// Two rows of one procedure made one, where they do not contradict each other.
///
/// Portals repeat a procedure for every tier, level or agency; all else must be the same or stand in
/// one of the two alone.
struct ProcedureUnion {
  private(set) var procedure: Procedure
  /// The heading of the first column in which they differ; nil where they are one.
  private(set) var difference: String?

  init(_ first: Procedure, _ second: Procedure) {
    procedure = first
    uniteNames(second)
    unite(\.field, second, .field) { $0.isSpelled(as: $1) }
    unite(\.timeLimit, second, .timeLimit)
    unite(\.fee, second, .fee)
    unite(\.result, second, .result)
    unite(\.certainty, second, .certainty)
    unite(\.codeCheck, second, .codeCheck)
    uniteLists(\.dossier, second, .dossier)
    uniteLists(\.legalBasis, second, .legalBasis)
    uniteLists(\.audience, second, .audience)
    uniteMore(second)
    guard difference == nil else { return }
    procedure.tiers.formUnion(second.tiers)
    procedure.alsoAt.formUnion(second.alsoAt)
    procedure.levels.formUnion(second.levels)
    procedure.agencies.addNew(second.agencies)
    for given in second.asGiven where !procedure.asGiven.contains(given) {
      procedure.asGiven.append(given)
    }
  }

  private mutating func differ(in heading: String) {
    difference = difference ?? heading
  }

  private mutating func uniteNames(_ second: Procedure) {
    guard procedure.name != second.name else { return }
    guard NameComparison.words(procedure.name) == NameComparison.words(second.name) else {
      return differ(in: Column.name.rawValue)
    }
    procedure.asGiven.append(
      NamedText(name: Column.name.rawValue, text: RawText.escaped(second.name))
    )
  }

  private mutating func unite(
    _ path: WritableKeyPath<Procedure, String?>,
    _ second: Procedure,
    _ column: Column,
    areSame: (String, String) -> Bool = { $0 == $1 }
  ) {
    guard let new = second[keyPath: path] else { return }
    guard let old = procedure[keyPath: path] else {
      procedure[keyPath: path] = new
      return
    }
    if !areSame(old, new) { differ(in: column.rawValue) }
  }

  private mutating func uniteLists(
    _ path: WritableKeyPath<Procedure, [String]>,
    _ second: Procedure,
    _ column: Column
  ) {
    let (old, new) = (procedure[keyPath: path], second[keyPath: path])
    if old.isEmpty {
      procedure[keyPath: path] = new
    } else if !new.isEmpty, old != new {
      differ(in: column.rawValue)
    }
  }

  private mutating func uniteMore(_ second: Procedure) {
    for new in second.more where !procedure.more.contains(new) {
      if procedure.more.contains(where: { $0.name == new.name }) {
        differ(in: new.name)
      } else {
        procedure.more.append(new)
      }
    }
  }
}

extension Procedure {
  /// Adds what a further row says of the same procedure, as rows below a merged name do: further
  /// values to lists, further lines to texts.
  mutating func append(_ more: Procedure) {
    tiers.formUnion(more.tiers)
    alsoAt.formUnion(more.alsoAt)
    levels.formUnion(more.levels)
    agencies.addNew(more.agencies)
    dossier.addNew(more.dossier)
    legalBasis.addNew(more.legalBasis)
    audience.addNew(more.audience)
    code = code ?? more.code
    field = field ?? more.field
    timeLimit = timeLimit.addingLine(more.timeLimit)
    fee = fee.addingLine(more.fee)
    result = result.addingLine(more.result)
    for new in more.more where !self.more.contains(new) { self.more.append(new) }
    for new in more.asGiven where !asGiven.contains(new) { asGiven.append(new) }
  }
}

extension String? {
  fileprivate func addingLine(_ line: String?) -> String? {
    guard let line else { return self }
    guard let self, self != line else { return line }
    return self + "\n" + line
  }
}

extension [String] {
  fileprivate mutating func addNew(_ values: [String]) {
    for value in values where !contains(where: { $0.isSpelled(as: value) }) { append(value) }
  }
}

extension String {
  /// Whether both are the same but for case, accents, blanks and marks.
  func isSpelled(as other: String) -> Bool {
    self == other || foldedLetters == other.foldedLetters
  }
}
