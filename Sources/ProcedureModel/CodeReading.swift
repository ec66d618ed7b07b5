/// What a cell for the code of a procedure says.
public enum CodeReading: Hashable, Sendable {
  /// That there is none.
  case none
  /// A code in the plain form, with or without the suffix of a unit.
  case exact(ProcedureCode)
  /// A code whose seven digits are all there and in order, written otherwise; in the plain form.
  case repaired(ProcedureCode, Set<CodeRepair>)
  /// Something else: the code as given, why it is doubtful, and the code that may be meant.
  case doubtful(ProcedureCode, CodeDoubt, suggestion: ProcedureCode?)

  /// The code that a catalog takes; a doubtful one as given.
  public var code: ProcedureCode? {
    switch self {
    case .none: nil
    case .exact(let code), .repaired(let code, _), .doubtful(let code, _, suggestion: _): code
    }
  }
}

extension CodeReading {
  /// The code that a text means or may mean, where it is not written as that already.
  public var suggestion: ProcedureCode? {
    switch self {
    case .none, .exact: nil
    case .repaired(let code, _): code
    case .doubtful(_, _, let suggestion): suggestion
    }
  }
}

/// What was done to a code that certainly means what it was made to.
public enum CodeRepair: String, CaseIterable, Hashable, Sendable {
  /// Dots doubled, missing, misplaced, or commas in their place: `2..002400`, `2002638`.
  case dots
  /// Blanks inside: `1. 001193`.
  case blanks
  /// Words, brackets or marks around: `Mã TTHC: 1.001193`, `'1.001193`.
  case surroundings
  /// The number of a service behind it: `1.001193.01`.
  case service
  /// It stood in the name: `Cấp thẻ (1.010733)`.
  case inName
}

/// Why a code is taken as given and not understood.
public enum CodeDoubt: Hashable, Sendable {
  /// Zeros may be missing at its end, as spreadsheets drop them from numbers: `1.00157`.
  case endingZeros
  /// A number that a spreadsheet did not keep exactly: `1.0011929999999999`.
  case inexactNumber
  /// Letters stand for digits: `1.O01193`.
  case letters
  /// Seven digits that begin like no code.
  case unusualBeginning
  /// There are several.
  case several([ProcedureCode])
  /// It is no code of the national database.
  case notNational
}
