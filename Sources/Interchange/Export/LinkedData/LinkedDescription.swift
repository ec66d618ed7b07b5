import ProcedureModel
import Strings

/// The description that CPSV-AP wants of every service.
enum LinkedDescription {
  private static let heading = "Mô tả"
  /// What is said of a description that is none of the list's.
  private static let generated = "(Mô tả do tthc lập từ các cột khác; danh mục không có mô tả.)"

  /// The list's own, else one made of what it states otherwise, which says so.
  static func text(of procedure: Procedure) -> String {
    if let own = procedure.more.first(where: { $0.name == heading }), !own.text.isEmpty {
      return own.text
    }
    var text = "Thủ tục hành chính"
    let tiers = procedure.tiers.tiers.map { $0.name(in: .vietnamese).lowercased() }
    if !tiers.isEmpty { text += " cấp " + tiers.joined(separator: ", ") }
    if let field = procedure.field { text += ", lĩnh vực \(field)" }
    let levels = procedure.levels.levels.map { $0.name(in: .vietnamese).lowercased() }
    if !levels.isEmpty { text += ", dịch vụ trực tuyến " + levels.joined(separator: ", ") }
    return "\(text). \(generated)"
  }
}
