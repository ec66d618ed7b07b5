import ProcedureModel
import Testing

@Suite struct `A time limit` {
  @Test(
    arguments: [
      ("03 ngày làm việc", 3, TimeLimit.Unit.workingDay), ("5 Ngày làm việc", 5, .workingDay),
      ("30 ngày", 30, .day), ("24 giờ", 24, .hour), ("6 tháng", 6, .month), ("1 năm", 1, .year),
      ("Không quá 15 ngày làm việc", 15, .workingDay), ("Không quá 20 ngày.", 20, .day),
      ("trong thời hạn không quá 07 ngày làm việc", 7, .workingDay),
      ("15ngay lam viec", 15, .workingDay),
      ("Thời hạn giải quyết: 10 ngày", 10, .day),
      ("05 (năm) ngày làm việc", 5, .workingDay), ("15 (mười lăm) ngày", 15, .day),
      ("120 (một trăm hai mươi) ngày", 120, .day), ("105 (một trăm linh năm) ngày", 105, .day),
      ("03 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ", 3, .workingDay),
      ("15 ngày, kể từ ngày nhận được hồ sơ đầy đủ, hợp lệ theo quy định", 15, .day),
    ]
  )
  func `is certain where the text is one amount of one unit`(
    text: String,
    amount: Int,
    unit: TimeLimit.Unit
  ) {
    #expect(TimeLimit(certain: text) == TimeLimit(amount: amount, unit: unit))
    #expect(Procedure(name: "A", timeLimit: text).timeLimitValue?.amount == amount)
  }

  @Test(
    arguments: [
      "", "1", "05", "ngày", "Trong ngày", "Ngay khi tiếp nhận thông báo", "Trong ngày làm việc",
      "20 ngày (công trình); 15 ngày (nhà ở riêng lẻ)", "30 ngày; vụ phức tạp 45 ngày",
      "20 ngày (trong đó Sở 15 ngày)", "10-15 ngày", "10 - 15 ngày", "1,5 ngày", "3.5 ngày",
      "Từ 10 ngày", "Ít nhất 10 ngày", "0 ngày", "05 (sáu) ngày", "05 (ngày) ngày", "5 (năm ngày",
      "03 ngày làm việc kể từ ngày kiểm tra", "3 ngày kể từ ngày nhận", "08 giờ làm việc",
      "2 tuần", "02 ngày làm việc, không kể thời gian niêm yết 15 ngày", "99999 ngày",
      "Trực tuyến 3 ngày, trực tiếp 5 ngày", "25 ngày lập báo cáo thẩm định", "5 ngày/hồ sơ",
      "Không quá 8 ngày làm việc (không tính thời gian thực hiện nghĩa vụ tài chính)",
      "Không có thông tin",
    ]
  )
  func `is not guessed`(text: String) {
    #expect(TimeLimit(certain: text) == nil)
  }
}

@Suite struct `A fee` {
  @Test(
    arguments: [
      ("8.000 đồng", 8000), ("8,000 đồng", 8000), ("20000đ", 20000), ("20.000 VNĐ", 20000),
      ("1.500.000 đồng", 1_500_000), ("Lệ phí: 20,000 VNĐ/hồ sơ", 20000),
      ("50.000 đồng/lần", 50000), ("Phí 100.000 đồng.", 100_000), ("20 nghìn đồng", 20000),
      ("2 triệu đồng", 2_000_000), ("50.000 đồng Việt Nam", 50000),
    ]
  )
  func `is certain where the text is one amount with its unit`(text: String, dong: Int) {
    #expect(Fee(certain: text) == .amount(dong))
    #expect(Procedure(name: "A", fee: text).feeValue?.dong == dong)
  }

  @Test(arguments: ["Không", "không.", "Miễn phí", "MIỄN PHÍ", "Không thu phí", "Không có"])
  func `may be none`(text: String) {
    #expect(Fee(certain: text) == .free)
    #expect(Fee.free.dong == 0)
  }

  @Test(
    arguments: [
      "", "0", "0 đồng", "20.000", "20,000", "20 VNĐ", "20 VNĐ (20.000đ/tờ khai)",
      "2.000 đồng/trang",
      "Miễn phí (Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định)",
      "50.000 đồng/lần (miễn khi đăng ký qua mạng)", "10.000 đồng; 20.000 đồng", "20.00 đồng",
      "1.5 triệu đồng", "1,5 triệu", "Theo Nghị quyết của HĐND tỉnh", "Không có thông tin",
      "Không quy định", "20.000,000 đồng", "2000.000 đồng", "10.000 - 20.000 đồng", "20.000 USD",
      "999999999999 triệu đồng", "99999999999999999999 đồng", "70.000 đồng/giấy",
    ]
  )
  func `is not guessed`(text: String) {
    #expect(Fee(certain: text) == nil)
  }
}
