public import CatalogIndex
import ProcedureModel
public import Strings
import TextScreen

/// What a query was taken for: `lý lịch tư pháp (tên gọi khác)`.
public struct Understood: Hashable, Sendable {
  let meaning: String
  /// Why it is not what was typed; empty where it is.
  let why: String

  public var text: String { meaning + why }

  /// The text in so many columns; the meaning is cut before the reason for it.
  func text(width: Int) -> String {
    let room = width - ScreenText.width(why)
    return room < width / 2
      ? ScreenText.cut(text, to: width) : ScreenText.cut(meaning, to: room) + why
  }
}

/// What was understood of a query and why a row answers it, in words.
extension Strings {
  /// What a query was taken for, in official spelling, and why where it is not what was typed.
  ///
  /// - Complexity: O(bytes of a row).
  public func understood(_ query: Query, in result: SearchResult, of catalog: Catalog) -> Understood
  {
    let (meant, kind) = catalog.understood(query, in: result)
    let meaning = meaning(of: meant, isConverted: result.isConverted)
    return Understood(meaning: meaning, why: kind.map { " (\(name(of: $0)))" } ?? "")
  }

  public func name(of kind: Reading.Kind) -> String {
    switch kind {
    case .everydayName: match.kindEverydayName
    case .rawTyping: match.kindRawTyping
    case .slip: match.kindSlip
    case .initials: match.kindInitials
    case .code: match.kindCode
    case .fewerWords: match.kindFewerWords
    }
  }

  public func name(of band: RankBand) -> String {
    switch band {
    case .code: match.bandCode
    case .wholeName: match.bandWholeName
    case .beginning: match.bandBeginning
    case .opening, .laterOpening: match.bandOpening
    case .early: match.bandEarly
    case .phrase: match.bandPhrase
    case .divided: match.bandDivided
    case .name: match.bandName
    case .elsewhere: match.bandElsewhere
    }
  }

  /// Why a row matched: `tên «Đăng ký kết hôn» — trùng nguyên tên`; nil where it was only filtered.
  public func text(of reason: MatchReason) -> String? {
    let places = reason.places.map { "\(name(ofPlace: $0.column)) «\($0.text)»" }
      .joined(separator: ", ")
    let why = [
      reason.band.map(name(of:)), reason.marksAgree ? nil : match.otherMarks,
      reason.reading.map { name(of: $0.kind) },
    ]
    let parts = [places, why.compactMap(\.self).joined(separator: " · ")].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: " — ")
  }

  private func name(ofPlace column: Column) -> String {
    switch column {
    case .name: match.name
    case .field: match.field
    case .agency: match.agency
    case .code: match.code
    default: label(of: column).lowercased()
    }
  }
}
