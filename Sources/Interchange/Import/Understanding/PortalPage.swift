/// Text of the national portal's pages as crawlers flatten it: what belongs to the page and not to the
/// procedure.
enum PortalPage {
  /// How the form begins that stands below the result on every page.
  private static let beginnings = [
    "Từ khóaKhông có thông tinMô tảKhông có thông tinChọn cơ quan thực hiện",
    "Chọn cơ quan thực hiệnTỉnh/ Thành phốBộ ngành",
  ]

  /// The text before the form; nil where no form stands in it.
  static func withoutForm(_ text: String) -> String? {
    for beginning in beginnings {
      guard let range = text.firstRange(of: beginning) else { continue }
      return String(text[..<range.lowerBound])
    }
    return nil
  }
}
