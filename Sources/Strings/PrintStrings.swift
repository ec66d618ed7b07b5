/// Texts of printing from the browser.
public struct PrintStrings: Sendable {
  public var nothing: String
  /// How many slips are printed.
  public var heading: @Sendable (String) -> String
  public var prompt: String
  /// What may be typed: a command, or a file with one of these endings.
  public var targets: @Sendable (String) -> String
  public var noTarget: String
  public var page: @Sendable (String) -> String
  /// How many further slips are not shown.
  public var more: @Sendable (String) -> String
  public var cancelled: String
  /// The number of slips and the command.
  public var printed: @Sendable (String, String) -> String
  public var atWork: @Sendable (String, String) -> String
  /// The number of slips and the file.
  public var written: @Sendable (String, String) -> String
  public var exists: String
  /// The command or file, and why.
  public var failed: @Sendable (String, String) -> String
  public var noCommand: String
  /// The exit status of a command that said nothing.
  public var status: @Sendable (String) -> String
}

extension PrintStrings {
  static let vietnamese = PrintStrings(
    nothing: "Không có thủ tục để in",
    heading: { "IN \($0) PHIẾU" },
    prompt: "In bằng>",
    targets: { "Lệnh in (qua đầu vào chuẩn), hoặc tên tệp có đuôi \($0)" },
    noTarget: "Cần lệnh in hoặc tên tệp",
    page: { "trang \($0)" },
    more: { "… và \($0) phiếu nữa" },
    cancelled: "Đã hủy, chưa in gì",
    printed: { "Đã gửi \($0) phiếu tới \($1)" },
    atWork: { "Đã gửi \($0) phiếu tới \($1); lệnh còn đang chạy" },
    written: { "Đã ghi \($0) phiếu vào \($1)" },
    exists: "Tệp đã có, hãy đặt tên khác",
    failed: { "\($0): \($1)" },
    noCommand: "không tìm thấy lệnh này",
    status: { "lệnh báo lỗi, mã \($0)" }
  )

  static let english = PrintStrings(
    nothing: "Nothing to print",
    heading: { "PRINT \($0) \($0 == "1" ? "SLIP" : "SLIPS")" },
    prompt: "Print with>",
    targets: { "A command that prints its standard input, or a file name ending in \($0)" },
    noTarget: "A command or a file name is needed",
    page: { "page \($0)" },
    more: { "… and \($0) more" },
    cancelled: "Cancelled, nothing was printed",
    printed: { "Sent \($0) \($0 == "1" ? "slip" : "slips") to \($1)" },
    atWork: { "Sent \($0) \($0 == "1" ? "slip" : "slips") to \($1); it is still at work" },
    written: { "Wrote \($0) \($0 == "1" ? "slip" : "slips") to \($1)" },
    exists: "The file exists, choose another name",
    failed: { "\($0): \($1)" },
    noCommand: "there is no such command",
    status: { "the command failed with status \($0)" }
  )
}
