/// Three procedures: one whole, one without a code, one whose name troubles every format.
let smallList = """
  code\tname\ttier\tfield\tagency\tlevel\tdossier
  1.000894\tĐăng ký kết hôn\txa\tHộ tịch\tUBND cấp xã\t2\tTờ khai | Giấy tờ tùy thân
  \tCấp bản sao\ttinh\tHộ tịch\tSở Tư pháp\t4\t
  2.000815\t"Chứng thực ""bản sao"", chữ ký | hợp đồng"\thuyen\tChứng thực\tPhòng Tư pháp\t3\t

  """

/// Names that would move a terminal, forge a line, or turn letters around.
let hostileList = """
  code\tname\ttier\tfield
  1.000001\tđỏ \u{1B}[31mESC\u{7}\txa\tA\u{9B}2J
  1.000002\tngược \u{202E}nôh tếk\u{2066}\txa\tB\u{200F}
  \t"hai\u{2028}dòng\ntthc: giả"\txa\tC\u{7F}

  """
