import CXlsxWriter

/// How cells look, by the names that the lines have for it.
struct CellStyles {
  private let formats: [String: UnsafeMutablePointer<lxw_format>]

  /// The format of a style; the library's own where there is none of that name.
  subscript(name: String) -> UnsafeMutablePointer<lxw_format>? { formats[name] }

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    var formats: [String: UnsafeMutablePointer<lxw_format>] = [:]
    for (name, adjust) in CellStyles.table {
      guard let format = workbook_add_format(workbook) else { continue }
      // Text, so that a code, a date or `=1+1` stays what it is also where a person edits it.
      format_set_num_format(format, "@")
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      adjust(format)
      formats[name] = format
    }
    self.formats = formats
  }

  private static var table: [(String, (UnsafeMutablePointer<lxw_format>) -> Void)] {
    [
      ("text", { _ in }),
      ("boxed", { format_set_border($0, UInt8(LXW_BORDER_THIN.rawValue)) }),
      (
        "head",
        {
          format_set_bold($0)
          center($0)
          format_set_border($0, UInt8(LXW_BORDER_THIN.rawValue))
          format_set_bg_color($0, 0xD9E2F3)
        }
      ),
      (
        "title",
        {
          format_set_bold($0)
          format_set_font_size($0, 14)
          center($0)
        }
      ),
      (
        "note",
        {
          format_set_italic($0)
          center($0)
        }
      ),
      ("label", { format_set_bold($0) }),
      ("group1", { group($0, color: 0xE7E6E6) }),
      ("group2", { group($0, color: 0xF2F2F2) }),
      ("group3", { group($0, color: 0xFAFAFA) }),
    ]
  }

  private static func center(_ format: UnsafeMutablePointer<lxw_format>) {
    format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
  }

  private static func group(_ format: UnsafeMutablePointer<lxw_format>, color: UInt32) {
    format_set_bold(format)
    format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_bg_color(format, color)
  }
}
