/// SQLite's full-text index over the same list, through its command line.
struct SQLiteIndex {
  let program: String

  /// Reads the list into a table and indexes the words of its columns.
  ///
  /// Folding is the tokenizer's own, with đ, which it does not know, by hand; nothing is synced.
  ///
  /// - Returns: The wall time in milliseconds; nil where it failed.
  func build(list: String, database: String) -> Double? {
    run(
      """
      PRAGMA journal_mode=OFF;
      PRAGMA synchronous=OFF;
      CREATE TABLE list(code, name, tier, level, field, agency);
      .mode tabs
      .import --skip 1 \(list) list
      CREATE VIRTUAL TABLE words USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2');
      INSERT INTO words(rowid, text) SELECT rowid, replace(replace(
        code||' '||name||' '||tier||' '||level||' '||field||' '||agency, 'đ', 'd'), 'Đ', 'D') FROM list;

      """,
      database: database
    )?.milliseconds
  }

  /// The processor time of each question in milliseconds, in one process with a warm database.
  ///
  /// The matches go into a temporary table once, which is faster than to match again for each facet.
  func times(_ questions: [Question], database: String) -> [Double] {
    let text = Self.warming + questions.map(script).joined()
    guard let output = run(text, database: database)?.output else { return [] }
    var times: [Double] = []
    for line in output.split(separator: "\n") {
      if line == "question" {
        times.append(0)
      } else if line.hasPrefix("Run Time:"), !times.isEmpty {
        times[times.count - 1] += Self.milliseconds(line)
      }
    }
    return times
  }

  private static let warming = """
    PRAGMA temp_store=MEMORY;
    PRAGMA cache_size=-2000000;
    PRAGMA mmap_size=8000000000;
    SELECT sum(length(name)) > 0 FROM list;
    SELECT count(*) > 0 FROM words WHERE words MATCH 'd*';

    """

  private func script(_ question: Question) -> String {
    let words = question.text.split(separator: " ")
    let match = words.dropLast().map { "\"\($0)\"" } + words.suffix(1).map { "\"\($0)\"*" }
    let tier = question.isProvince ? ["tier = 'Cấp tỉnh'"] : []
    let field = question.field.map { ["field = '\($0)'"] } ?? []
    let counts = [
      ("tier", field), ("level", tier + field), ("field", tier), ("agency", tier + field),
    ]
    .map { "SELECT \($0), count(*) FROM found \(Self.filter($1)) GROUP BY 1;" }
    return """
      DROP TABLE IF EXISTS temp.found;
      .print question
      .timer on
      CREATE TEMP TABLE found AS SELECT list.rowid AS row, tier, level, field, agency \
      FROM words JOIN list ON list.rowid = words.rowid WHERE words MATCH '\(match.joined(separator: " AND "))';
      \(counts.joined(separator: "\n"))
      SELECT row FROM found \(Self.filter(tier + field)) LIMIT 50;
      .timer off

      """
  }

  private static func filter(_ conditions: [String]) -> String {
    conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
  }

  /// User and system time: of the wall time the timer gives whole milliseconds only.
  private static func milliseconds(_ line: Substring) -> Double {
    let words = line.split(separator: " ")
    return words.indices.reduce(0) { sum, place in
      guard words[place] == "user" || words[place] == "sys", place + 1 < words.count else {
        return sum
      }
      return sum + (Double(words[place + 1]) ?? 0) * 1000
    }
  }

  private func run(_ script: String, database: String) -> (output: String, milliseconds: Double)? {
    let path = Workshop.folder + "/script.sql"
    FileText.write(script, to: path)
    guard let done = Command([program, database], input: path).run(), done.status == 0 else {
      return nil
    }
    return (done.output, done.milliseconds)
  }
}
