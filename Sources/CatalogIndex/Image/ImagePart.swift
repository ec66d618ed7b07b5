/// A part of an image as a person would name it; several sections each.
public enum ImagePart: CaseIterable, Sendable {
  /// Place, date and source of the catalog.
  case about
  case names
  /// Tiers, levels, fields and agencies.
  case facets
  case codes
  /// What a procedure states beside.
  case details
  /// What puts rows in order.
  case ranking
  /// The words by which rows are found.
  case words

  /// The part that a section belongs to.
  public init(_ section: UInt32) {
    self =
      switch ImageSection(rawValue: section) {
      case .about: .about
      case .names, .nameStarts: .names
      case .classOfRow, .classTiers, .classAlsoAt, .classLevels, .classFields, .classAgencyStarts,
        .classAgencies, .histogram, .fieldTexts, .fieldStarts, .agencyTexts, .agencyStarts:
        .facets
      case .codeOfRow, .codesSorted, .codeRows, .codePrefixes, .codeBitmaps: .codes
      case .records, .recordStarts, .recordTags: .details
      case .priors, .priorOfRow, .nameHashes, .nameHashRows: .ranking
      case nil: .words
      }
  }
}
