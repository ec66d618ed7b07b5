import CatalogIndex
import ProcedureModel

/// Catalogs that have something in every section of an image.
enum ImageSample {
  /// A dozen procedures with every column, and with whatever an image could get wrong: codes that are
  /// no national ones, suffixes, agencies that repeat, texts without a letter, other directions.
  static let rich = Snapshot(
    about: about,
    procedures: [complete, foreign, withoutCode, repeating, empty, directions] + equalNames + few
  )

  /// So many rows that rare words have lists of rows and frequent ones bitmaps.
  static let long = Snapshot(
    procedures: (0..<34).map { number in
      Procedure(
        code: ProcedureCode(number: number < 2 ? 2_000_815 : 1_001_000 + number),
        name: number == 5 ? "Kết hôn" : number == 6 ? "Kí hôn" : number % 2 == 0 ? "Ký" : "Ký ô",
        field: number == 7 ? "Hộ tịch" : "Ô"
      )
    }
  )

  private static let about = SnapshotDescription(
    place: "Mẫu",
    date: "2022-12",
    file: "mau.tsv",
    source: BilingualText(vietnamese: "nguồn", english: "source"),
    publishedFigures: [
      PublishedFigure(
        label: BilingualText(vietnamese: "cấp xã", english: "communes"),
        value: 12,
        source: BilingualText(vietnamese: "báo", english: "paper"),
        query: "cap:xa"
      ),
      PublishedFigure(
        label: BilingualText(vietnamese: "khác", english: "others"),
        value: -1,
        source: BilingualText(vietnamese: "", english: "")
      ),
    ]
  )

  private static let complete = Procedure(
    code: ProcedureCode("1.001193.000.00.00.H15"),
    name: "Thủ tục đăng ký kết hôn",
    tiers: [TierSet(.commune), TierSet(.province)],
    alsoAt: TierSet(.ministry),
    field: "Hộ tịch",
    agencies: ["Ủy ban xã", "Sở Tư pháp"],
    levels: [LevelSet(.two), LevelSet(.four)],
    timeLimit: "3 ngày",
    fee: "Miễn phí",
    dossier: ["Tờ khai", "Thẻ căn cước"],
    result: "Giấy chứng nhận",
    legalBasis: ["Luật Hộ tịch", "NĐ 123/2015"],
    audience: ["Công dân Việt Nam", "Cán bộ, công chức, viên chức"],
    certainty: "high",
    codeCheck: "confirmed",
    more: [NamedText(name: "Ghi chú", text: "a=b"), NamedText(name: "x=y\\", text: "")],
    asGiven: [NamedText(name: "name", text: "Thủ tục  đăng ký kết hôn")]
  )

  private static let foreign = Procedure(
    code: ProcedureCode("QĐ-12/UB"),
    name: "Cấp lại thẻ",
    tiers: TierSet(.district),
    fee: "5000 đ"
  )

  private static let withoutCode = Procedure(name: "Kĩ thuật hòa giải", levels: LevelSet(.full))

  private static let repeating = Procedure(
    code: ProcedureCode("2.000.815"),
    name: "Chứng thực",
    agencies: ["Sở Tư pháp", "Ban", "Sở Tư pháp"]
  )

  private static let empty = Procedure(
    name: "",
    field: "",
    agencies: [""],
    timeLimit: "",
    dossier: ["", "Đơn", ""],
    result: ""
  )

  private static let directions = Procedure(
    code: ProcedureCode("2000816"),
    name: "Tên \u{202E}ngược\u{202C} \u{5D0}\u{5D1} \u{627}",
    legalBasis: ["\u{2067}luật\u{2069}"]
  )

  private static let equalNames = [
    Procedure(name: "Cấp lại thẻ", tiers: TierSet(.commune)),
    Procedure(code: ProcedureCode("1.000001"), name: "Cấp lại thẻ", tiers: TierSet(.province)),
  ]

  private static let few = [
    Procedure(code: ProcedureCode("1.001194"), name: "… – !", alsoAt: TierSet(.other)),
    Procedure(
      code: ProcedureCode("1.001194.H15"),
      name: "g\u{303} q\u{323}\u{302} 日",
      field: "Đất"
    ),
    Procedure(code: ProcedureCode("00.12"), name: "A", levels: LevelSet(.partial)),
    Procedure(code: ProcedureCode("0.000000"), name: "Ơ", field: "Hộ tịch", certainty: "low"),
  ]
}

extension ImageAssembly {
  /// The file as it would be written.
  var fileBytes: [UInt8] {
    var bytes: [UInt8] = []
    write { (piece: UnsafeRawBufferPointer) in bytes += piece }
    return bytes
  }
}
