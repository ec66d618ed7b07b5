import SystemPackage

/// The lists with which the readers are tested.
enum ListFixtures {
  /// Where they stand, with a slash at the end.
  static let folder = packageFolder() + "/Tests/InterchangeTests/Fixtures/"

  private static func packageFolder(file: String = #filePath) -> String {
    FilePath(file).removingLastComponent().removingLastComponent().removingLastComponent()
      .removingLastComponent().string
  }
}

/// Two procedures under headings as offices write them.
let officeList = """
  Mã TTHC;Tên thủ tục;Lĩnh vực;Cấp thực hiện;Mức độ
  9.000001;Đăng ký kết hôn;Hộ tịch;Cấp xã;Toàn trình
  9.000002;Cấp hộ chiếu;Xuất nhập cảnh;Cấp tỉnh;Một phần

  """

/// The same as an export of the program writes it.
let ownOfficeList = """
  code\tname\ttier\tfield
  9.000001\tĐăng ký kết hôn\tcommune\tHộ tịch
  9.000002\tCấp hộ chiếu\tprovince\tXuất nhập cảnh

  """
