extension ExportStrings {
  static let vietnamese = ExportStrings(
    noneStated: "Không nêu",
    binaryToTerminal: { "\($0) không phải văn bản: ghi vào tệp bằng --output TỆP" },
    noHelper: { "không tìm thấy chương trình \($0) bên cạnh tthc" },
    library: { "\($0) không ghi được (mã \($1))" },
    noProvenance: "không có thông tin về lần xuất nào trong tệp này hay tệp .about.json bên cạnh",
    catalogChanged: { "danh mục \($0) đã khác so với lần xuất trước" },
    workbook: .vietnamese
  )
}
