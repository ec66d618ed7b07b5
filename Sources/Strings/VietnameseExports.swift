extension ExportStrings {
  static let vietnamese = ExportStrings(
    nothingToCopy: "Không có gì để chép",
    procedures: { "\($0) thủ tục" },
    directly: "OSC 52",
    through: { "OSC 52 qua \($0)" },
    copied: { "Đã chép mã \($0) vào bộ nhớ tạm (\($1))" },
    copiedWhole: { "Đã chép cả bản ghi \($0) vào bộ nhớ tạm (\($1))" },
    tooManyToCopy: { "Nhiều hơn \($0) bản ghi, bộ nhớ tạm không nhận: dùng e để xuất ra tệp" },
    tooLongToCopy: { "Dài quá \($0) byte, bộ nhớ tạm không nhận: dùng e để xuất ra tệp" },
    preview: { "Xem trước · \($0)" },
    nothingToComplete: "Không có gì để điền nốt",
    oneLayout: "Định dạng này chỉ có một bố cục",
    layoutTable: "bảng",
    layoutLong: "bản ghi đầy đủ",
    layoutAppendix: "phụ lục",
    layoutSlip: "phiếu",
    noneStated: "Không nêu",
    pages: .vietnamese,
    print: .vietnamese,
    binaryToTerminal: { "\($0) không phải văn bản: ghi vào tệp bằng --output TỆP" },
    noHelper: { "không tìm thấy chương trình \($0) bên cạnh tthc" },
    library: { "\($0) không ghi được (mã \($1))" },
    noProvenance: "không có thông tin về lần xuất nào trong tệp này hay tệp .about.json bên cạnh",
    catalogChanged: { "danh mục \($0) đã khác so với lần xuất trước" },
    workbook: .vietnamese
  )
}
