import BrowserUI
import CatalogIndex
import CatalogReports
import ProcedureModel
import Strings

/// What has to be known of a comparison before it is believed, a line each on standard error.
struct DiffNotes {
  private let comparison: CatalogComparison
  private let sources: DiffSources
  private let strings: Strings

  init(_ comparison: CatalogComparison, _ sources: DiffSources, _ strings: Strings) {
    self.comparison = comparison
    self.sources = sources
    self.strings = strings
  }

  func say() {
    for line in lines { StandardError.say(line) }
  }

  private var lines: [String] {
    let texts = strings.comparison
    var lines = sources.areSameFile ? [texts.sameFile] : []
    let hasCodes = !comparison.notCompared.contains(.code)
    if comparison.pairCount == 0 {
      lines.append(texts.noneInCommon)
    } else if comparison.sameCodeCount == 0, hasCodes, statesCodes {
      lines.append(texts.noCommonCode)
    }
    let silent = [(sources.old, comparison.silentInOld), (sources.new, comparison.silentInNew)]
    lines += silent.filter { !$0.1.isEmpty }.map { name, columns in
      texts.notCompared(name, columns.map { strings.label(of: $0) }.joined(separator: ", "))
    }
    if comparison.isConverted { lines.append(texts.converted) }
    return lines
  }

  private var statesCodes: Bool { comparison.old.procedures.contains { $0.code != nil } }
}
