public import CatalogIndex
public import CatalogReports
import ProcedureModel
public import Strings
import TextScreen

/// What was found in a catalog, in words.
extension Strings {
  public func name(of severity: CheckSeverity) -> String {
    switch severity {
    case .error: checks.error
    case .warning: checks.warning
    case .note: checks.note
    }
  }

  public func name(of check: Check) -> String {
    switch check {
    case .duplicateCode: checks.duplicateCode
    case .malformedCode: checks.malformedCode
    case .districtTier: checks.districtTier
    case .duplicateName: checks.duplicateName
    case .similarName: checks.similarName
    case .similarField: checks.similarField
    case .similarAgency: checks.similarAgency
    case .strangeCharacters: checks.strangeCharacters
    case .mixedLevels: checks.mixedLevels
    case .publishedFigure: checks.publishedFigure
    case .missingCode: checks.missingCode
    case .missingTier: checks.missingTier
    case .missingLevel: checks.missingLevel
    case .missingField: checks.missingField
    case .missingAgency: checks.missingAgency
    case .missingTime: checks.missingTime
    case .missingFee: checks.missingFee
    case .missingDossier: checks.missingDossier
    case .missingLaw: checks.missingLaw
    case .unusualCode: checks.unusualCode
    case .codeAtSeveralTiers: checks.codeAtSeveralTiers
    case .notComposed: checks.notComposed
    case .cleanedText: checks.cleanedText
    case .districtNamed: checks.districtNamed
    }
  }

  /// What a finding says of one of its rows, or of the catalog.
  ///
  /// - Complexity: O(text of a few rows), however many rows the finding has.
  public func text(of finding: Finding, row: Int?, in catalog: Catalog) -> String {
    switch finding.detail {
    case .code: checks.sameCode(others(than: row, in: finding, catalog, by: titled))
    case .name: checks.sameName(others(than: row, in: finding, catalog, by: coded))
    case .spelling(let difference, let values):
      finding.check == .similarName
        ? alike(difference, values, row, catalog) : unusual(values, row, finding.check, catalog)
    case .missing(let column): checks.missing(label(of: column))
    case .nowhere(let column): checks.nowhere(label(of: column))
    case .written(let code, let suggestion?): checks.perhaps(code, suggestion)
    case .written(let code, nil): checks.noSuggestion(code)
    case .characters(let trouble, let column, let first):
      checks.characters(label(of: column), names(of: trouble) + Strings.number(of: first))
    case .cleaned(let column):
      checks.cleaned(label(of: column), given(column, row, catalog))
    case .scheme(let scheme, let others): checks.scheme(name(of: scheme), name(of: others))
    case .endedTier: checks.endedTier
    case .figure(let figure, let counted):
      checks.figure(
        text(figure.label),
        number(figure.value),
        number(counted),
        text(figure.source)
      )
    }
  }
}

extension Strings {
  /// So many other rows are named; a name that stands there a thousand times names no more.
  private static let named = 3

  /// The other rows of a finding.
  private func others(
    than row: Int?,
    in finding: Finding,
    _ catalog: Catalog,
    by title: (Int, Catalog) -> String
  ) -> String {
    let others = finding.rows.prefix(Strings.named + 1).filter { $0 != row }.prefix(Strings.named)
    let text = others.map { title($0, catalog) }.joined(separator: ", ")
    let more = finding.rows.count - 1 - others.count
    return more > 0 ? checks.andMore(text, number(more)) : text
  }

  private func titled(_ row: Int, _ catalog: Catalog) -> String {
    let tiers = names(of: catalog.tiersAndLevels(row).tiers)
    return "«\(catalog.name(row))»" + (tiers.isEmpty ? "" : " (\(tiers))")
  }

  private func coded(_ row: Int, _ catalog: Catalog) -> String {
    catalog.codeKey(row) ?? checks.withoutCode
  }

  /// In what a name differs from others of the same words.
  private func alike(
    _ difference: SpellingDifference,
    _ values: [String],
    _ row: Int?,
    _ catalog: Catalog
  ) -> String {
    let own = row.map { catalog.name($0) }
    let others = values.lazy.filter { $0 != own }.prefix(Strings.named)
    let quoted = others.map { "«\($0)»" }.joined(separator: ", ")
    return checks.differsOnly(names(of: difference), quoted)
  }

  /// A field or an agency beside its usual spelling.
  private func unusual(
    _ values: [String],
    _ row: Int?,
    _ check: Check,
    _ catalog: Catalog
  ) -> String {
    let procedure = row.map { catalog.procedures[$0] }
    let stated =
      check == .similarField ? [procedure?.field].compactMap(\.self) : procedure?.agencies ?? []
    let usual = values.first ?? ""
    let words = StandardWords(usual)
    let own = stated.first { $0 != usual && StandardWords($0) == words } ?? ""
    return checks.usuallyWritten(own, usual)
  }

  private func names(of difference: SpellingDifference) -> String {
    let names: [(SpellingDifference, String)] = [
      (.letterCase, checks.letterCase), (.tonePlace, checks.tonePlace), (.iAndY, checks.iAndY),
      (.separators, checks.separators),
    ]
    return names.filter { difference.contains($0.0) }.map(\.1).joined(separator: ", ")
  }

  private func names(of trouble: CharacterTrouble) -> String {
    let names: [(CharacterTrouble, String)] = [
      (.notComposed, checks.piecesOfLetters), (.invisible, checks.invisible),
      (.privateUse, checks.privateUse), (.control, checks.control),
      (.unusualBlank, checks.unusualBlank), (.lost, checks.lost),
      (.doubledBlank, checks.doubledBlank),
    ]
    return names.filter { trouble.contains($0.0) }.map(\.1).joined(separator: ", ")
  }

  /// A character that nobody may be able to see, by its number.
  private static func number(of scalar: Unicode.Scalar?) -> String {
    guard let scalar else { return "" }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return " (U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ")"
  }

  private func name(of scheme: LevelScheme) -> String {
    switch scheme {
    case .fourLevels: checks.fourLevels
    case .threeKinds: checks.threeKinds
    }
  }

  /// What the list wrote in a column, cut to what a line can hold.
  private func given(_ column: Column, _ row: Int?, _ catalog: Catalog) -> String {
    let texts = row.map { catalog.procedures[$0].asGiven } ?? []
    let given = texts.first { $0.name == column.rawValue }?.text ?? ""
    return ScreenText.cut(given, to: 80)
  }
}
