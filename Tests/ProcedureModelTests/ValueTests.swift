import ProcedureModel
import Testing

@Suite struct `Tiers` {
  @Test(arguments: Tier.allCases)
  func `are read back from both of their spellings`(tier: Tier) {
    #expect(Tier(folded: tier.name) == tier)
    #expect(Tier(folded: tier.slug) == tier)
  }

  @Test(arguments: ["", "x", "xã", "XA", "none", "tinhh"])
  func `are not guessed`(text: String) {
    #expect(Tier(folded: text) == nil)
  }

  @Test(
    arguments: [
      ("Cấp tỉnh", Tier.province), ("TỈNH", .province), ("tinh", .province),
      ("Province", .province),
      ("Cấp xã", .commune), ("Xã, phường, thị trấn", .commune), ("Cấp huyện", .district),
      ("Cấp Bộ", .ministry), ("Cấp trung ương", .ministry), ("TW", .ministry),
      ("Cơ quan khác", .other), ("khác", .other),
    ]
  )
  func `are read as lists write them`(text: String, tier: Tier) {
    #expect(TierSet(spelledInList: text) == TierSet(tier))
  }

  @Test(arguments: ["", "Cấp", "Cấp thôn", "Sở", "xãx", "Cấp tỉnh và cấp xã", "Dùng chung"])
  func `of lists are not guessed`(text: String) {
    #expect(TierSet(spelledInList: text) == nil)
  }

  @Test func `may be said to be none`() {
    #expect(TierSet(spelledInList: "Không có thông tin") == [])
  }

  @Test func `of a set come in their own order, each once`() {
    let set: TierSet = [TierSet(.other), TierSet(.commune), TierSet(.province), TierSet(.commune)]
    #expect(set.tiers == [.province, .commune, .other])
    #expect(TierSet().tiers.isEmpty)
  }
}

@Suite struct `Levels` {
  @Test(arguments: ServiceLevel.allCases)
  func `are read back from both of their spellings`(level: ServiceLevel) {
    #expect(ServiceLevel(folded: level.name) == level)
    #expect(ServiceLevel(folded: level.slug) == level)
    #expect(LevelSet(level).levels == [level])
  }

  @Test(arguments: ["", "0", "5", "toan", "none", "Full"])
  func `are not guessed`(text: String) {
    #expect(ServiceLevel(folded: text) == nil)
  }

  @Test(
    arguments: [
      ("Toàn trình", ServiceLevel.full), ("DVC toàn trình", .full), ("DVCTT toàn trình", .full),
      ("Dịch vụ công trực tuyến toàn trình", .full), ("Toàn trình (Mức 4)", .full),
      ("full", .full), ("Một phần", .partial), ("DVC TT một phần", .partial),
      ("Dịch vụ công trực tuyến một phần", .partial), ("Cung cấp thông tin", .information),
      ("Dịch vụ cung cấp thông tin trực tuyến", .information), ("thongtin", .information),
      ("Mức độ 1", .one), ("Mức 2", .two), ("Mức độ 3", .three), ("DVC mức độ 4", .four),
      ("cấp 4", .four), ("4", .four),
    ]
  )
  func `are read as lists write them`(text: String, level: ServiceLevel) {
    #expect(LevelSet(spelledInList: text) == LevelSet(level))
  }

  @Test(arguments: [
    "", "Mức độ", "Mức độ 5", "DVC", "một", "Mức độ 3, 4", "44", "không toàn trình",
  ])
  func `of lists are not guessed`(text: String) {
    #expect(LevelSet(spelledInList: text) == nil)
  }

  @Test(arguments: ["Chưa cung cấp", "KHÔNG CUNG CẤP", "Không có thông tin"])
  func `may be said to be none`(text: String) {
    #expect(LevelSet(spelledInList: text) == [])
  }

  @Test func `belong to one scheme each, lowest first`() {
    #expect(LevelScheme.fourLevels.levels == [.one, .two, .three, .four])
    #expect(LevelScheme.threeKinds.levels == [.information, .partial, .full])
    for scheme in LevelScheme.allCases {
      #expect(scheme.levels.map(\.digit) == scheme.levels.map(\.digit).sorted())
    }
  }

  @Test(arguments: ServiceLevel.allCases)
  func `are converted into the other scheme and back`(level: ServiceLevel) {
    let converted = level.converted.levels
    #expect(!converted.isEmpty)
    for other in converted {
      #expect(other.scheme != level.scheme)
      #expect(other.converted.contains(LevelSet(level)))
    }
  }

  @Test func `are converted as the contract says`() {
    #expect(ServiceLevel.four.converted == LevelSet(.full))
    #expect(ServiceLevel.three.converted == LevelSet(.partial))
    #expect(ServiceLevel.information.converted == [LevelSet(.one), LevelSet(.two)])
  }
}

@Suite struct `A column` {
  @Test func `of a procedure about which nothing is known has no values, its name apart`() {
    let procedure = Procedure(name: "A")
    let stated = Column.allCases.filter { !$0.values(of: procedure).isEmpty }
    #expect(stated == [.name])
  }

  @Test func `gives the values of a procedure, tiers and levels in English`() {
    let procedure = Procedure(
      code: ProcedureCode("1.000894.H15"),
      name: "A",
      tiers: [TierSet(.commune), TierSet(.province)],
      agencies: ["Sở B", "Sở A"],
      levels: LevelSet(.full),
      dossier: ["Tờ khai", "Ảnh"]
    )
    #expect(Column.code.values(of: procedure) == ["1.000894.H15"])
    #expect(Column.tier.values(of: procedure) == ["province", "commune"])
    #expect(Column.level.values(of: procedure) == ["full"])
    #expect(Column.levelScheme.values(of: procedure) == ["ND42/2022"])
    #expect(Column.agency.values(of: procedure) == ["Sở B", "Sở A"])
    #expect(Column.dossier.values(of: procedure) == ["Tờ khai", "Ảnh"])
  }

  @Test func `has a heading and a key of its own`() {
    #expect(Set(Column.allCases.map(\.rawValue)).count == Column.allCases.count)
    #expect(Set(Column.allCases.map(\.jsonKey)).count == Column.allCases.count)
    #expect(Column.legalBasis.jsonKey == "legalBasis")
    #expect(Column.agency.jsonKey == "agencies")
  }
}

@Suite struct `A snapshot` {
  @Test func `knows the schemes of its levels`() {
    let levels: [LevelSet] = [LevelSet(.four), [], [LevelSet(.two), LevelSet(.full)]]
    let procedures = levels.map { Procedure(name: "A", levels: $0) }
    #expect(Snapshot(procedures: procedures).levelSchemes == [.fourLevels, .threeKinds])
    #expect(Snapshot(procedures: Array(procedures.prefix(2))).levelSchemes == [.fourLevels])
    #expect(Snapshot(procedures: []).levelSchemes.isEmpty)
  }
}
