import ProcedureModel

/// Reads what is known of a catalog as a whole: `Resources/*.snapshot.tsv`.
///
/// A line a fact: `key value vi en source_vi source_en`, tab-separated. The key is `place`, `date`,
/// `source`, or `figure` with the query that counts the same (`-` where none does).
enum SnapshotFile {
  static func read(_ text: String) -> SnapshotDescription {
    var about = SnapshotDescription()
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 6 else { continue }
      take(cells, into: &about)
    }
    return about
  }

  private static func take(_ cells: [String], into about: inout SnapshotDescription) {
    let text = BilingualText(vietnamese: cells[2], english: cells[3])
    let key = cells[0].split(separator: " ", maxSplits: 1)
    switch key[0] {
    case "place": about.place = cells[1]
    case "date": about.date = cells[1]
    case "source": about.source = text
    case "figure":
      let figure = PublishedFigure(
        label: text,
        value: Int(cells[1]) ?? 0,
        source: BilingualText(vietnamese: cells[4], english: cells[5]),
        query: key.count == 1 ? "" : key[1] == "-" ? nil : String(key[1])
      )
      about.publishedFigures.append(figure)
    default: break
    }
  }
}
