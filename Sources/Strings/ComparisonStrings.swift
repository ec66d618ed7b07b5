/// Words for what is different between two catalogs.
public struct ComparisonStrings: Sendable {
  public var added: String
  public var removed: String
  public var renamed: String
  public var recoded: String
  public var moved: String
  public var raised: String
  public var lowered: String
  public var level: String
  public var field: String
  public var agency: String
  public var time: String
  public var fee: String
  public var papers: String
  public var result: String
  public var law: String
  public var audience: String
  public var spelling: String
  public var similar: String
  public var split: String
  public var merged: String

  /// The two catalogs above a report.
  public var old: @Sendable (String) -> String
  public var new: @Sendable (String) -> String
  /// How many procedures are in both, and how many of them are not the same.
  public var inBoth: @Sendable (String, String) -> String
  /// How alike two names are, in percent.
  public var alike: @Sendable (Int) -> String
  public var forReview: String
  public var more: @Sendable (String) -> String

  /// What is said on standard error.
  public var nothingDiffers: @Sendable (String) -> String
  public var sameFile: String
  public var noCommonCode: String
  public var noneInCommon: String
  public var notCompared: @Sendable (String, String) -> String
  public var converted: String
  public var inputTwice: String

  /// The parts of a decision, and the columns of its tables.
  public var partNew: String
  public var partChanged: String
  public var partEnded: String
  public var part: String
  public var content: String
  public var noField: String
  public var nothingInPart: String
}

extension ComparisonStrings {
  static let english = ComparisonStrings(
    added: "Added",
    removed: "Removed",
    renamed: "Renamed",
    recoded: "Another code",
    moved: "Other tiers",
    raised: "Level raised",
    lowered: "Level lowered",
    level: "Level stated otherwise",
    field: "Another field",
    agency: "Another agency",
    time: "Another time limit",
    fee: "Another fee",
    papers: "Other papers",
    result: "Another result",
    law: "Other legal basis",
    audience: "For others",
    spelling: "Spelled otherwise",
    similar: "Alike, to be judged",
    split: "Perhaps split",
    merged: "Perhaps merged",
    old: { "Old: \($0)" },
    new: { "New: \($0)" },
    inBoth: { "\($0) procedures in both, \($1) of them changed" },
    alike: { "\($0) % alike" },
    forReview: "For a person to judge",
    more: { "… \($0) more; --limit says how many" },
    nothingDiffers: { "no differences in \($0) procedures" },
    sameFile: "both are the same file",
    noCommonCode: "the two have no code in common; procedures are found again by their names",
    noneInCommon: "no procedure is in both",
    notCompared: { "not compared, since \($0) states none: \($1)" },
    converted:
      "levels of two schemes, compared through the conversion 4 → full, 3 → partial, 1-2 → information",
    inputTwice: "standard input cannot be both catalogs",
    partNew: "Newly issued procedures",
    partChanged: "Procedures amended, supplemented or replaced",
    partEnded: "Procedures abolished",
    part: "Part",
    content: "What changed",
    noField: "No field",
    nothingInPart: "(none)"
  )

  static let vietnamese = ComparisonStrings(
    added: "Thêm mới",
    removed: "Không còn",
    renamed: "Đổi tên",
    recoded: "Đổi mã",
    moved: "Đổi cấp thực hiện",
    raised: "Nâng mức độ",
    lowered: "Hạ mức độ",
    level: "Mức độ ghi khác",
    field: "Đổi lĩnh vực",
    agency: "Đổi cơ quan",
    time: "Đổi thời hạn",
    fee: "Đổi phí, lệ phí",
    papers: "Đổi thành phần hồ sơ",
    result: "Đổi kết quả",
    law: "Đổi căn cứ pháp lý",
    audience: "Đổi đối tượng",
    spelling: "Chỉ khác cách viết",
    similar: "Gần giống, cần xem lại",
    split: "Có thể đã tách",
    merged: "Có thể đã gộp",
    old: { "Cũ:  \($0)" },
    new: { "Mới: \($0)" },
    inBoth: { "\($0) thủ tục có ở cả hai, \($1) trong số đó thay đổi" },
    alike: { "giống \($0) %" },
    forReview: "Cần người xem xét",
    more: { "… còn \($0); --limit cho biết xem bao nhiêu" },
    nothingDiffers: { "không có khác biệt trong \($0) thủ tục" },
    sameFile: "cả hai là cùng một tệp",
    noCommonCode: "hai danh mục không có mã chung; thủ tục được đối chiếu theo tên",
    noneInCommon: "không có thủ tục nào ở cả hai",
    notCompared: { "không so sánh, vì \($0) không ghi: \($1)" },
    converted:
      "mức độ theo hai quy định, so sánh theo quy đổi 4 → toàn trình, 3 → một phần, 1-2 → cung cấp thông tin",
    inputTwice: "đầu vào chuẩn không thể là cả hai danh mục",
    partNew: "Danh mục thủ tục hành chính mới ban hành",
    partChanged: "Danh mục thủ tục hành chính được sửa đổi, bổ sung, thay thế",
    partEnded: "Danh mục thủ tục hành chính bị bãi bỏ",
    part: "Phần",
    content: "Nội dung thay đổi",
    noField: "Không ghi lĩnh vực",
    nothingInPart: "(không có)"
  )
}
