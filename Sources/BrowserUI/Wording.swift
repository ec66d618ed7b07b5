import CatalogIndex
import Interchange
public import ProcedureModel
public import Strings

/// The words of the model's values, from the one table of texts.
extension Strings {
  public func name(of tier: Tier) -> String {
    switch tier {
    case .province: catalog.province
    case .district: catalog.district
    case .commune: catalog.commune
    case .ministry: catalog.ministry
    case .other: catalog.other
    }
  }

  /// A level as lists show it: a digit, or the name of the newer scheme.
  public func name(of level: ServiceLevel) -> String {
    switch level {
    case .one, .two, .three, .four: level.name
    case .information: catalog.levelInformation
    case .partial: catalog.levelPartial
    case .full: catalog.levelFull
    }
  }

  public func names(of tiers: TierSet) -> String {
    tiers.tiers.map(name(of:)).joined(separator: ", ")
  }

  public func names(of levels: LevelSet) -> String {
    levels.levels.map(name(of:)).joined(separator: ", ")
  }

  public func label(of column: Column) -> String {
    switch column {
    case .code: columns.code
    case .name: columns.name
    case .tier: columns.tier
    case .alsoAt: columns.alsoAt
    case .field: columns.field
    case .agency: columns.agency
    case .level: columns.level
    case .levelScheme: columns.levelScheme
    case .timeLimit: columns.timeLimit
    case .fee: columns.fee
    case .dossier: columns.dossier
    case .result: columns.result
    case .legalBasis: columns.legalBasis
    case .audience: columns.audience
    case .certainty: columns.certainty
    case .codeCheck: columns.codeCheck
    case .more: columns.more
    case .asGiven: columns.asGiven
    }
  }

  /// The place and date of a snapshot, or the name of its file, and its size, or how many of it there
  /// are.
  public func title(of about: SnapshotDescription, count: Int, outOf all: Int? = nil) -> String {
    let origin = [about.place ?? about.file, about.date].compactMap(\.self)
    let isPart = all.map { $0 != count } ?? false
    let size = isPart ? "\(number(count))/\(number(all ?? count))" : number(count)
    return (origin + [catalog.procedures(size)]).joined(separator: " · ")
  }

  /// The sentence of the language in a text that comes in both.
  public func text(_ text: BilingualText) -> String {
    switch language {
    case .vietnamese: text.vietnamese
    case .english: text.english
    }
  }

  func name(of layout: ExportLayout) -> String {
    switch layout {
    case .table: exports.layoutTable
    case .long: exports.layoutLong
    case .appendix: exports.layoutAppendix
    case .slip: exports.layoutSlip
    }
  }

  var exportFormatList: String {
    ExportFormat.allCases.map { "." + $0.fileEndings[0] }.joined(separator: " ")
  }

  func name(of order: SortOrder) -> String {
    let name =
      switch order.key {
      case .relevance: browser.sortRelevance
      case .name: browser.sortName
      case .code: browser.sortCode
      case .tier: browser.sortTier
      case .level: browser.sortLevel
      case .field: browser.sortField
      case .agency: browser.sortAgency
      }
    return name + (order.isReversed ? " ▲" : "")
  }

  func name(of group: Binding.Group) -> String {
    switch group {
    case .move: keys.groupMove
    case .search: keys.groupSearch
    case .filter: keys.groupFilter
    case .mark: keys.groupMark
    case .record: keys.groupRecord
    case .output: keys.groupOutput
    case .dialog: keys.groupDialog
    case .program: keys.groupProgram
    }
  }

  func name(of mode: Mode) -> String {
    switch mode {
    case .list: keys.modeList
    case .search: keys.modeSearch
    case .facets: keys.modeFacets
    case .detail: keys.modeDetail
    case .help: keys.modeHelp
    case .export: keys.modeExport
    case .overwrite: keys.modeOverwrite
    case .print: keys.modePrint
    }
  }
}
