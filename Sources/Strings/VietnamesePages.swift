extension PageStrings {
  static let vietnamese = PageStrings(
    slip: "Phiếu thủ tục",
    code: "Mã",
    whereToFile: "Nơi nộp",
    papers: "Giấy tờ",
    online: "Qua mạng",
    askThere: "Không nêu, xin hỏi nơi nộp",
    data: "Dữ liệu",
    catalog: "Danh mục",
    source: "Nguồn",
    query: "Truy vấn",
    everything: "toàn bộ danh mục",
    chosen: "chọn từng thủ tục",
    exported: "Xuất",
    // 2022-12 is 12/2022.
    date: { $0.split(separator: "-").reversed().joined(separator: "/") }
  )
}
