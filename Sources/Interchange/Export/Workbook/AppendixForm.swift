import ProcedureModel

/// The form of a decision's appendix: its headings and the words of its group rows.
///
/// It is a form of Vietnamese administration and its words are those by which such lists are read, so
/// they are Vietnamese in every language of the program.
enum AppendixForm {
  static let numbering = "STT"

  /// The columns where the person names none, of which those that say nothing are left out, except
  /// the first two.
  static let columns: [Column] = [
    .code, .name, .timeLimit, .agency, .fee, .legalBasis, .level,
  ]

  /// A heading as decisions write it; nil for columns that they do not have.
  static func heading(_ column: ExportColumn) -> String? {
    guard case .attribute(let column) = column else { return nil }
    return switch column {
    case .code: "Mã TTHC"
    case .name: "Tên thủ tục hành chính"
    case .tier: "Cấp thực hiện"
    case .field: "Lĩnh vực"
    case .timeLimit: "Thời hạn giải quyết"
    case .agency: "Cơ quan thực hiện"
    case .fee: "Phí, lệ phí"
    case .legalBasis: "Căn cứ pháp lý"
    case .level: "Mức độ DVCTT"
    case .dossier: "Thành phần hồ sơ"
    case .result: "Kết quả thực hiện"
    case .audience: "Đối tượng thực hiện"
    default: nil
    }
  }

  /// What a group row says without its number.
  static func group(_ heading: Grouping.Heading, of procedure: Procedure) -> String {
    switch heading.column {
    case .tier:
      let tiers = procedure.tiers.tiers.map(name)
      return tiers.isEmpty
        ? "KHÔNG NÊU CẤP THỰC HIỆN" : "THỦ TỤC HÀNH CHÍNH " + tiers.joined(separator: ", ")
    case .field: return procedure.field.map { "Lĩnh vực \($0)" } ?? "Không nêu lĩnh vực"
    case .level:
      let levels = procedure.levels.levels.map(name)
      return levels.isEmpty ? "Không nêu mức độ" : levels.joined(separator: ", ")
    default: return heading.value ?? "Không nêu cơ quan thực hiện"
    }
  }

  private static func name(_ tier: Tier) -> String {
    switch tier {
    case .province: "CẤP TỈNH"
    case .district: "CẤP HUYỆN"
    case .commune: "CẤP XÃ"
    case .ministry: "CẤP BỘ"
    case .other: "CỦA CƠ QUAN KHÁC"
    }
  }

  private static func name(_ level: ServiceLevel) -> String {
    switch level {
    case .one, .two, .three, .four: "Mức độ \(level.name)"
    case .information: "Dịch vụ cung cấp thông tin trực tuyến"
    case .partial: "Dịch vụ công trực tuyến một phần"
    case .full: "Dịch vụ công trực tuyến toàn trình"
    }
  }

  /// The number of a group by how deep it lies: `A`, `II`, `3`.
  static func number(_ number: Int, depth: Int) -> String {
    switch depth {
    case 0 where number <= 26: String(UnicodeScalar(UInt8(64 + number)))
    case 1: GroupMark.roman(number)
    default: String(number)
    }
  }
}
