import Interchange
import ProcedureModel
import Testing

@Suite struct `A cell that a spreadsheet would run` {
  private static let formulas = [
    "=1+1", "+1", "-1", "@SUM(A1)", "'=1", "''=1", "＝1+1", "＋1", "－1", "＠x", "=\"a\"",
    "- Nộp hồ sơ",
  ]

  @Test(arguments: formulas, [ExportFormat.csv, .tsv])
  func `is text in the file, and comes back as it was`(name: String, format: ExportFormat) throws {
    let procedure = Procedure(name: name)
    let text = try export([procedure], as: format)
    let row = text.split { $0.isNewline }[1]
    let cell = row.split { $0 == "," || $0 == "\t" }[0]
    #expect(cell.drop { $0 == "\"" }.hasPrefix("'"))
    let result = try OwnList.read(Array(text.utf8), name: "x.csv")
    #expect(result?.snapshot.procedures == [procedure])
  }

  @Test(arguments: ["a=1", "1-2", "'a", "'", "1.000894", "Đăng ký", "\u{FF21}"])
  func `is no other`(name: String) throws {
    let text = try export([Procedure(name: name)], as: .tsv)
    #expect(text.split(separator: "\n")[1].split(separator: "\t")[1] == name)
  }
}

@Suite struct `JSON on a terminal` {
  @Test(arguments: ["\u{9B}2J", "\u{202E}abc", "\u{2066}x", "\u{85}"])
  func `holds no control and no mark of direction as it is`(name: String) throws {
    let text = try export([Procedure(name: name)], as: .json)
    #expect(text.unicodeScalars.allSatisfy { $0.isASCII })
    let result = try OwnList.read(Array(text.utf8), name: "x.json")
    #expect(result?.snapshot.procedures.first?.name == name)
  }
}

@Suite struct `A record that another program wrote in our form` {
  @Test(arguments: [" =1", "\\t=1+1", "\\r=1", "abc\\t", "\u{A0}abc", "a\\u0000b"])
  func `comes back from every lossless format as it was read`(name: String) throws {
    let record = Array(#"[{"id":"1.000001","code":"1.000001","name":"\#(name)"}]"#.utf8)
    let read = try OwnList.read(record, name: "x.json")?.snapshot.procedures
    let procedures = try #require(read)
    for format in ExportFormat.allCases where format.isLossless {
      let text = try export(procedures, as: format)
      let back = try OwnList.read(Array(text.utf8), name: "x.\(format.rawValue)")
      #expect(back?.snapshot.procedures == procedures, "\(format)")
    }
  }
}
