import Strings
import TextScreen

/// A slip as a page of plain text, narrow enough for A5 paper.
///
///     Phiếu thủ tục                                    Mã 1.000894
///     ============================================================
///     Đăng ký kết hôn
///     ------------------------------------------------------------
///     Nơi nộp          UBND cấp xã
///     Giấy tờ          ☐ Tờ khai đăng ký kết hôn
///     …
struct TextSlip {
  /// What parts a page from the next.
  static let pageBreak = "\u{0C}"

  private static let page = TextPage(width: 60, labelWidth: 19)

  let slip: SlipText
  let pages: PageStrings

  var lines: [String] {
    let page = TextSlip.page
    return [head, page.rule("=")] + page.wrapped(slip.name) + [page.rule("-")]
      + slip.items.flatMap(page.lines)
      + [page.rule("-")] + slip.foot.flatMap(page.wrapped)
  }

  private var head: String {
    guard let code = slip.code else { return pages.slip }
    let right = "\(pages.code) \(ReadableText.line(code))"
    let room = TextSlip.page.width - ScreenText.width(pages.slip)
    guard ScreenText.width(right) < room else { return "\(pages.slip) \(right)" }
    return pages.slip + ScreenText.rightAligned(right, to: room)
  }
}
