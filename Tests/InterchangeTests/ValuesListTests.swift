import Interchange
import Testing

@Suite struct `Papers and laws of a cell` {
  @Test(
    arguments: [
      ("Tờ khai, bản sao", ["Tờ khai, bản sao"]),
      ("Đơn;Bản sao ; Ảnh;", ["Đơn", "Bản sao", "Ảnh"]),
      ("Đơn (một bản; có chữ ký); Ảnh", ["Đơn (một bản; có chữ ký)", "Ảnh"]),
      ("Đơn (một bản; Ảnh", ["Đơn (một bản", "Ảnh"]),
      (
        "- Đơn đăng ký\n- Giấy chứng nhận\r\n+ Bản sao",
        ["Đơn đăng ký", "Giấy chứng nhận", "Bản sao"]
      ),
      ("1. Đơn\n2. Bản sao", ["Đơn", "Bản sao"]),
      ("1. Đơn 2. Bản sao 3. Ảnh", ["Đơn", "Bản sao", "Ảnh"]),
      ("a) Đơn; b) Bản sao", ["Đơn", "Bản sao"]), ("- Đơn; - Ảnh", ["Đơn", "Ảnh"]),
      ("a) Đơn b) Bản sao", ["Đơn", "Bản sao"]),
      ("(1) Đơn\n(2) Ảnh", ["Đơn", "Ảnh"]),
      ("- Đơn\ntheo mẫu số 1\n- Ảnh", ["Đơn theo mẫu số 1", "Ảnh"]),
      ("Luật Hộ tịch\nNghị định 123/2015/NĐ-CP", ["Luật Hộ tịch", "Nghị định 123/2015/NĐ-CP"]),
      ("Đơn | Bản sao a|b | Ảnh", ["Đơn", "Bản sao a|b", "Ảnh"]),
      ("\u{F0B7} Đơn\n\u{F0B7} Ảnh", ["Đơn", "Ảnh"]),
      ("2. Đơn", ["2. Đơn"]), ("45/2013/QH13 Luật Đất đai", ["45/2013/QH13 Luật Đất đai"]),
      ("-5 độ", ["-5 độ"]), ("1.001193", ["1.001193"]), ("Không có thông tin", []), (" \n ", []),
      ("II.1, mục 1 của II.2 phần B", ["II.1, mục 1 của II.2 phần B"]),
    ]
  )
  func `stand apart by lines, marks and numbers, never by commas`(text: String, items: [String]) {
    #expect(ItemList.items(text) == items)
  }

  @Test func `that come as several values lose their bullets alone`() {
    let values = ["- Giấy chứng nhận; bản sao", "1. Đơn", "", "Không có thông tin"]
    #expect(ItemList.items(of: values) == ["Giấy chứng nhận; bản sao", "1. Đơn"])
  }
}

@Suite struct `The audience of a cell` {
  private static let all = [
    "Công dân Việt Nam", "Doanh nghiệp", "Người nước ngoài", "Tổ chức nước ngoài", "Hợp tác xã",
    "Cán bộ, công chức, viên chức", "Doanh nghiệp có vốn đầu tư nước ngoài",
    "Doanh nghiệp Việt Nam",
    "Tổ chức (không bao gồm doanh nghiệp, HTX)", "Người Việt Nam định cư ở nước ngoài",
  ]

  @Test func `is cut between known values, whatever commas they hold`() {
    #expect(AudienceList.values(Self.all.joined(separator: ", ")) == Self.all)
    #expect(AudienceList.values(Self.all.joined(separator: "\n")) == Self.all)
    for one in Self.all {
      #expect(AudienceList.values(one) == [one])
      for other in Self.all where other != one {
        #expect(AudienceList.values("\(one), \(other)") == [one, other])
        #expect(AudienceList.values("\(one),\(other)") == [one, other])
      }
    }
  }

  @Test(
    arguments: [
      ("Tổ chức, cá nhân", ["Tổ chức", "cá nhân"]),
      ("Cá nhân, tổ chức có nhu cầu", ["Cá nhân, tổ chức có nhu cầu"]),
      ("Người đứng đầu cơ quan, tổ chức", ["Người đứng đầu cơ quan, tổ chức"]),
      ("Công dân Việt Nam, Nhà thầu nước ngoài", ["Công dân Việt Nam", "Nhà thầu nước ngoài"]),
      ("Nhà thầu chính, Nhà thầu phụ", ["Nhà thầu chính, Nhà thầu phụ"]),
      ("Công dân Việt Nam; Công dân Việt Nam", ["Công dân Việt Nam"]),
      (
        "cán bộ, công chức, viên chức, Công dân Việt Nam",
        ["cán bộ, công chức, viên chức", "Công dân Việt Nam"]
      ),
    ]
  )
  func `breaks no other value`(text: String, values: [String]) {
    #expect(AudienceList.values(text) == values)
  }
}

@Suite struct `The agencies of a cell` {
  @Test(
    arguments: [
      ("Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và Du lịch"]),
      ("Ủy ban nhân dân cấp tỉnh, Sở Tư pháp", ["Ủy ban nhân dân cấp tỉnh", "Sở Tư pháp"]),
      ("Sở Tư pháp, UBND cấp  xã", ["Sở Tư pháp", "UBND cấp  xã"]),
      (
        "\nCục Đường bộ Việt Nam\n\nỦy ban nhân dân cấp xã\nỦy ban nhân dân cấp xã",
        ["Cục Đường bộ Việt Nam", "Ủy ban nhân dân cấp xã"]
      ),
      ("Ủy ban Nhân dân xã, phường, thị trấn.", ["Ủy ban Nhân dân xã, phường, thị trấn."]),
      (
        "Thi hành án dân sự tỉnh, thành phố, Phòng thi hành án cấp quân khu",
        ["Thi hành án dân sự tỉnh, thành phố", "Phòng thi hành án cấp quân khu"]
      ),
      (
        "Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ",
        ["Bộ, cơ quan ngang Bộ, cơ quan thuộc Chính phủ"]
      ),
      ("Cơ quan, tổ chức đang quản lý sổ gốc", ["Cơ quan, tổ chức đang quản lý sổ gốc"]),
      (
        "Cục Lãnh sự - Bộ Ngoại giao; Bộ Quốc phòng",
        ["Cục Lãnh sự - Bộ Ngoại giao", "Bộ Quốc phòng"]
      ),
      ("Văn phòng HĐND, UBND huyện", ["Văn phòng HĐND, UBND huyện"]),
      (
        "Giám đốc Sở Tư pháp, Trung tâm trợ giúp pháp lý nhà nước",
        ["Giám đốc Sở Tư pháp", "Trung tâm trợ giúp pháp lý nhà nước"]
      ),
      ("Sở Nông nghiệp, Bảo vệ thực vật", ["Sở Nông nghiệp, Bảo vệ thực vật"]),
      (
        "Tổ chức hành nghề luật sư, Tổ chức tư vấn pháp luật",
        ["Tổ chức hành nghề luật sư", "Tổ chức tư vấn pháp luật"]
      ),
      ("Không có thông tin", []),
    ]
  )
  func `stand apart only where one begins`(text: String, agencies: [String]) {
    #expect(AgencyList.values(text) == agencies)
  }
}

@Suite struct `Spellings of one value` {
  private func chosen(_ values: [String]) -> SpellingGroups.Chosen {
    var groups = SpellingGroups()
    for value in values { groups.add(value) }
    return groups.chosen()
  }

  @Test(
    arguments: [
      "Li\u{303}nh vu\u{31B}\u{323}c thu\u{309}y", "Lĩnh vực thuỷ", "LĨNH VỰC THỦY",
      "Lĩnh  vực thủy ", "Linh vuc thuy", "Lĩnh vực thủy.",
    ]
  )
  func `become the most frequent one`(other: String) {
    let chosen = chosen([other, "Lĩnh vực thủy", "Lĩnh vực thủy", "Hộ tịch"])
    #expect(chosen.count == 1)
    #expect(Array(chosen(other).utf8) == Array("Lĩnh vực thủy".utf8))
    #expect(chosen("Lĩnh vực thủy") == "Lĩnh vực thủy")
    #expect(chosen("Hộ tịch") == "Hộ tịch")
    #expect(FieldKey(other) == FieldKey("Lĩnh vực thủy"))
  }

  @Test func `stay apart where they differ in an accent`() {
    let communes = ["Xã Hòa An", "Xã Hóa An", "Xa Hoa An", "Xã Hoà An", "Xã Hoà An"]
    let chosen = chosen(communes)
    #expect(
      communes.map { chosen($0) } == [
        "Xã Hoà An", "Xã Hóa An", "Xa Hoa An", "Xã Hoà An", "Xã Hoà An",
      ]
    )
    #expect(AgencyKey("Xã Hòa An") == AgencyKey("Xã Hóa An"))
  }

  @Test func `that are equally frequent become the first`() {
    let chosen = chosen(["Sở Tư Pháp", "Sở Tư pháp"])
    #expect(chosen("Sở Tư pháp") == "Sở Tư Pháp")
  }
}
