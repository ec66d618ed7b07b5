public import Interchange
import ProcedureModel
public import Strings

/// What was found in lists, in words.
extension Strings {
  /// Why a file gives no table, in a clause.
  public func message(_ error: ListError) -> String {
    switch error {
    case .empty: errors.empty
    case .unknownKind: imports.unknownKind
    case .encrypted: imports.encrypted
    case .outdatedWorkbook: imports.outdatedWorkbook
    case .cutShort: imports.cutShort
    case .damaged(let part, nil): imports.damaged(part)
    case .damaged(let part, let line?): imports.damagedAt(part, number(line))
    case .tooLarge(let limit): message(limit)
    case .unsafePath(let path): imports.unsafePath(path)
    case .entities(let part): imports.entities(part)
    case .notText(let encoding, let line): imports.notText(encoding.rawValue, number(line))
    case .noSheet(let name, []): imports.oneTable(name)
    case .noSheet(let name, let names): imports.noSheet(name, names.joined(separator: ", "))
    }
  }

  private func message(_ limit: ListError.Limit) -> String {
    switch limit {
    case .bytes(let most): imports.tooManyBytes(number(most))
    case .cell(let most): imports.tooLongCell(number(most))
    case .columns(let most): imports.tooManyColumns(number(most))
    case .rows(let most): imports.tooManyRows(number(most))
    case .cells(let most): imports.tooManyCells(number(most))
    case .depth(let most): imports.tooDeep(number(most))
    }
  }

  /// Why lists give no catalog.
  public func message(_ refusal: ListRefusal) -> String {
    switch refusal {
    case .file(let error): message(error)
    case .sheet(let skip): message(skip)
    case .nothing: imports.nothingImportable
    }
  }

  /// How much of lists was not understood, with the first place; nil where all was.
  public func message(_ report: ImportReport) -> String? {
    let issues = report.files.flatMap(\.sheets).flatMap(\.issues)
    guard let first = issues.first else { return nil }
    return errors.rowProblems(
      number(issues.count),
      "\(errors.line(number(first.line))): \(message(first.kind))"
    )
  }

  /// Why a sheet gives no procedures.
  public func message(_ skip: SheetReport.Skip) -> String {
    switch skip {
    case .empty: imports.emptySheet
    case .noHeadings: imports.noHeadings
    case .noNames(let headings): imports.noNames(headings.joined(separator: ", "))
    case .notProcedures(let headings): imports.notProcedures(headings.joined(separator: ", "))
    case .noRows: imports.noRows
    }
  }

  /// Why a part of a file is no table.
  public func message(_ reason: SkippedPart.Reason) -> String {
    switch reason {
    case .empty: imports.emptySheet
    case .noRecords: imports.noRecords
    case .noTable: imports.noTable
    case .hidden: imports.hidden
    }
  }

  /// What is unclear in a row.
  public func message(_ issue: RowIssue.Kind) -> String {
    switch issue {
    case .missingName(""): errors.missingName
    case .missingName(let first): imports.missingName(String(first.prefix(60)))
    case .unreadableCode(let text): imports.unreadableCode(String(text.prefix(60)))
    case .unknownTier(let text): imports.unknownTier(String(text.prefix(60)))
    case .unknownLevel(let text): imports.unknownLevel(String(text.prefix(60)))
    case .sharedTiers(let text): imports.sharedTiers(String(text.prefix(60)))
    case .errorCell(let heading, let value): imports.errorCell(heading, value)
    case .unreadableLine: imports.unreadableLine
    case .repeatedKey(let key): imports.repeatedKey(String(key.prefix(60)))
    case .unclearTick(let heading, let value):
      imports.unclearTick(heading, String(value.prefix(60)))
    case .extraCells(let count): imports.extraCells(number(count))
    case .takenForNote(let text): imports.takenForNote(String(text.prefix(60)))
    case .unreadTable(let heading): imports.unreadTable(String(heading.prefix(60)))
    case .differs(let place, let heading):
      imports.differs(imports.row(number(place.line)), heading)
    }
  }

  /// What a column was taken for.
  public func name(of meaning: ColumnMeaning, heading: String) -> String {
    switch meaning {
    case .field(let column): label(of: column)
    case .furtherField(let column): imports.further(label(of: column))
    case .tierTick(let tiers): imports.ticked(names(of: tiers))
    case .sharedTierTick: imports.ticked(imports.several)
    case .levelTick(let levels): imports.ticked(names(of: levels))
    case .kept(heading): imports.kept
    case .kept(let name): imports.keptAs(name)
    case .ignored(let reason): name(of: reason)
    }
  }

  private func name(of reason: ColumnMeaning.Reason) -> String {
    switch reason {
    case .numbering: imports.numbering
    case .derived: imports.derived
    case .wholePage: imports.wholePage
    case .asked: imports.asked
    case .empty: imports.emptyColumn
    }
  }

  /// An encoding and what tells it.
  public func name(of finding: EncodingFinding) -> String {
    let evidence =
      switch finding.evidence {
      case .given: imports.given
      case .byteOrderMark: imports.byteOrderMark
      case .valid: imports.valid
      case .zeroBytes(let count): imports.zeroBytes(number(count))
      case .syllables(let count, let all, "", _): imports.lostBytes(number(count), number(all))
      case .syllables(let count, let all, let example, let meant):
        imports.syllables(number(count), number(all), example, meant)
      }
    return imports.encoding(finding.encoding.rawValue, evidence)
  }
}
