package import ProcedureModel
package import Strings

/// What people are told of a value beside its name.
extension Strings {
  /// What a level offers.
  package func explanation(of level: ServiceLevel) -> String {
    switch level {
    case .one: catalog.explainOne
    case .two: catalog.explainTwo
    case .three: catalog.explainThree
    case .four: catalog.explainFour
    case .information: catalog.explainInformation
    case .partial: catalog.explainPartial
    case .full: catalog.explainFull
    }
  }

  /// A level's explanation and, in the older scheme, what it is taken for today.
  package func fullExplanation(
    of level: ServiceLevel,
    name: (ServiceLevel) -> String
  ) -> String {
    let text = explanation(of: level)
    guard level.scheme == .fourLevels else { return text }
    let today = level.converted.levels.map(name).joined(separator: ", ")
    return "\(text) (\(catalog.today): \(today), \(catalog.converted))"
  }

  /// A tier's name, with what became of the tier.
  package func explained(_ tier: Tier, name: String) -> String {
    tier == .district ? "\(name) (\(catalog.districtEnded))" : name
  }

  /// How sure a name is.
  package func certainty(_ value: String) -> String {
    switch value {
    case "high": catalog.certaintyHigh
    case "medium": catalog.certaintyMedium
    case "low": catalog.certaintyLow
    default: value
    }
  }

  /// How a code was checked; nil where nothing can be said.
  ///
  /// Only reference catalogs say how sure their codes are; there, silence means unchecked.
  package func codeCheck(of procedure: Procedure) -> String? {
    switch procedure.codeCheck {
    case nil:
      procedure.code != nil && procedure.certainty != nil ? catalog.codeUnchecked : nil
    case "confirmed"?: catalog.codeConfirmed
    case let other?: other
    }
  }
}

extension Column {
  /// The columns in the order in which somebody at a counter asks for them.
  package static let readingOrder: [Column] = [
    .code, .name, .tier, .alsoAt, .agency, .timeLimit, .fee, .dossier, .result, .level,
    .levelScheme, .field, .legalBasis, .audience, .certainty, .codeCheck, .more, .asGiven,
  ]

  /// Whether several values stand one under the other.
  package var isLong: Bool {
    switch self {
    case .dossier, .legalBasis, .agency, .audience, .asGiven: true
    default: false
    }
  }
}
