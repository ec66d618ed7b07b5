/// A made-up list under the headings of an office, with the columns that a generated catalog has not:
/// for speed and load only.
struct OfficeList {
  /// As the national portal and the lists of provinces write them.
  static let headings = [
    "Mã TTHC", "Tên thủ tục", "Cấp thực hiện", "Mức độ", "Lĩnh vực", "Cơ quan thực hiện",
    "Thời hạn giải quyết", "Phí, lệ phí", "Thành phần hồ sơ", "Căn cứ pháp lý",
  ]

  /// Goes through the rows, the headings first.
  static func forEachRow(_ rows: Int, _ body: ([ArraySlice<UInt8>]) -> Void) {
    body(headings.map { Array($0.utf8)[...] })
    var catalog = GeneratedCatalog()
    var random = SplitMix(seed: 7)
    var heading = GeneratedCatalog.heading.count
    catalog.write(rows: rows) { piece in
      for line in piece.dropFirst(heading).split(separator: UInt8(ascii: "\n")) {
        let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        body(cells + details(&random))
      }
      heading = 0
    }
  }

  private static func details(_ random: inout SplitMix) -> [ArraySlice<UInt8>] {
    [
      times[random.below(times.count)], fees[random.below(fees.count)],
      some(papers, separator: "\n", &random), some(laws, separator: "; ", &random),
    ]
  }

  private static func some(
    _ texts: [ArraySlice<UInt8>],
    separator: String,
    _ random: inout SplitMix
  ) -> ArraySlice<UInt8> {
    let first = random.below(texts.count)
    let count = 1 + random.below(4)
    let chosen = (first..<first + count).map { texts[$0 % texts.count] }
    return Array(chosen.joined(separator: separator.utf8))[...]
  }

  private static let times = list(
    """
    Trong ngày|03 ngày làm việc|05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ|15 ngày|30 ngày \
    làm việc|Không quá 20 ngày; trường hợp phải xác minh thì không quá 25 ngày|10 ngày làm việc
    """
  )
  private static let fees = list(
    "Không|Không thu|8.000 đồng/bản|Phí: 100.000 đồng|Lệ phí: 50.000 đồng/lần|Theo quy định của HĐND tỉnh"
  )
  private static let papers = list(
    """
    - Tờ khai theo mẫu|- Đơn đề nghị theo Mẫu số 01|- Bản sao giấy tờ tùy thân|- Bản sao có chứng \
    thực văn bằng, chứng chỉ|- Giấy chứng nhận đã được cấp (bản chính)|- Báo cáo tình hình hoạt \
    động trong 02 năm gần nhất|- 02 ảnh 4x6 cm|- Văn bản ủy quyền (nếu có)
    """
  )
  private static let laws = list(
    """
    Luật Hộ tịch số 60/2014/QH13|Nghị định số 123/2015/NĐ-CP|Thông tư số 04/2020/TT-BTP|Nghị định \
    số 61/2018/NĐ-CP|Luật Đất đai số 31/2024/QH15|Nghị định số 118/2025/NĐ-CP|Quyết định số \
    1872/QĐ-BTP
    """
  )

  private static func list(_ text: String) -> [ArraySlice<UInt8>] {
    text.split(separator: "|").map { Array($0.utf8)[...] }
  }
}

extension OfficeList {
  /// Writes the list as Excel saves "CSV UTF-8": a byte order mark, quotes where needed, CR LF.
  ///
  /// Each row, the headings first, is written as `change` gives it; none where it gives nil.
  static func writeCSV(
    rows: Int,
    to path: String,
    changing change: ([ArraySlice<UInt8>]) -> [ArraySlice<UInt8>]? = { $0 }
  ) {
    let output = OutputFile(path)
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    forEachRow(rows) { cells in
      guard let cells = change(cells) else { return }
      for (place, cell) in cells.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        append(quoted: cell, to: &bytes)
      }
      bytes += [13, 10]
      guard bytes.count > 1 << 20 else { return }
      output.write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    output.write(bytes)
    output.close()
  }

  private static func append(quoted cell: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    guard cell.contains(where: { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 10 }) else {
      bytes += cell
      return
    }
    bytes.append(quote)
    for byte in cell { bytes += byte == quote ? [quote, quote] : [byte] }
    bytes.append(quote)
  }
}
