import Foundation
import Testing

/// The nodes of an export of the bundled catalog, by their names.
private func nodes(_ query: String...) async throws -> [JSON] {
  let outcome = try await run(Program.path, ["export", "--format", "jsonld"] + query)
  #expect(outcome.status == 0)
  return try JSON(outcome.output)["@graph"]?.array ?? []
}

extension [JSON] {
  fileprivate func of(_ type: String) -> [JSON] {
    filter { $0["@type"]?.strings?.contains(type) ?? ($0["@type"]?.string == type) }
  }
}

@Suite struct `Linked data` {
  @Test func `has what CPSV-AP wants at least of every procedure of the bundled catalog`()
    async throws
  {
    let nodes = try await nodes()
    let services = nodes.of("cpsv:PublicService")
    #expect(services.count == 1674)
    #expect(Set(services.compactMap { $0["identifier"]?.string }).count == 1674)
    #expect(Set(services.compactMap { $0["@id"]?.string }).count == 1674)
    let places = Set(nodes.of("dct:Location").compactMap { $0["@id"]?.string })
    for service in services {
      #expect(service["@type"]?.strings?.contains("schema:GovernmentService") == true)
      #expect(service["title"]?["vi"]?.string?.isEmpty == false)
      #expect(service["description"]?["vi"]?.string?.isEmpty == false)
      let authorities = service["hasCompetentAuthority"]?.array ?? []
      #expect(!authorities.isEmpty)
      for authority in authorities {
        #expect(authority["@type"]?.strings?.contains("cv:PublicOrganisation") == true)
        #expect(authority["prefLabel"]?["vi"]?.string?.isEmpty == false)
        #expect(authority["spatial"]?.string.map(places.contains) == true)
      }
    }
  }

  @Test func `refers to no concept of its own that it does not hold`() async throws {
    let nodes = try await nodes("muc:4")
    let concepts = Set(nodes.of("skos:Concept").compactMap { $0["@id"]?.string })
    let members = nodes.of("skos:Collection").flatMap { $0["member"]?.strings ?? [] }
    let used = nodes.of("cpsv:PublicService").flatMap { $0["isClassifiedBy"]?.strings ?? [] }
    #expect(!used.isEmpty && Set(used).isSubset(of: concepts))
    #expect(Set(used).isSubset(of: Set(members)))
    #expect(Set(members).isSubset(of: concepts))
  }

  @Test func `says time and cost as numbers only where they are certain ones`() async throws {
    let list = """
      name\ttime_limit\tfee\tagency\ttier
      A\t15 ngày\t8.000 đồng\tSở X\ttinh
      B\t03 ngày làm việc\tMiễn phí\t\txa
      C\t1\t20.000\t\t
      """
    let outcome = try await tthc("export", "--format", "jsonld", "--catalog", "-", input: list)
    let services = try JSON(outcome.output)["@graph"]?.array.of("cpsv:PublicService") ?? []
    try #require(services.count == 3)
    #expect(services.map { $0["processingTime"]?.string } == ["P15D", nil, nil])
    #expect(services.map { $0["hasCost"]?["hasValue"]?.string } == ["8000", "0", nil])
    let authorities = services.map { $0["hasCompetentAuthority"]?.array.first }
    #expect(
      authorities.map { $0?["prefLabel"]?["vi"]?.string } == [
        "Sở X", "Ủy ban nhân dân cấp xã", "Cơ quan nhà nước có thẩm quyền",
      ]
    )
    #expect(authorities.map { $0?["note"] != nil } == [false, true, true])
    let generated = services.compactMap { $0["description"]?["vi"]?.string }
    #expect(generated.allSatisfy { $0.contains("(Mô tả do tthc lập") })
  }

  @Test func `is repeated from what it says of itself`() async throws {
    let scratch = Scratch()
    let outcome = try await shell(
      "tthc export muc:4 --output a.jsonld && tthc export --replay a.jsonld --output b.jsonld",
      environment: ["SOURCE_DATE_EPOCH": "1700000000"],
      folder: scratch.path
    )
    #expect(outcome.status == 0)
    #expect(try scratch.bytes("a.jsonld") == scratch.bytes("b.jsonld"))
    #expect(scratch.names == ["a.jsonld", "b.jsonld"])
  }

  /// The official shapes have no word on whether they may be copied, so they are not in here: where
  /// they stand is said by `TTHC_CPSV_SHAPES`.
  private static let shapes = ProcessInfo.processInfo.environment["TTHC_CPSV_SHAPES"]

  private static let hostileRecords = """
    [{"id":"1.000894","code":"1.000894.000.00.00.H15","name":"Đăng ký \\"kết hôn\\" <&>",
    "tiers":["province","commune"],"alsoAt":["district"],"levels":["full","3"],"field":"Hộ tịch / A",
    "agencies":["UBND xã: <x>","Sở Tư pháp"],"timeLimit":"02 giờ","fee":"Không",
    "dossier":["Tờ khai","Tờ khai"],"result":"Trích lục","legalBasis":["Luật 60/2014/QH13"],
    "audience":["Công dân Việt Nam"],"more":[{"name":"Mô tả","text":"Mô tả của danh mục"}]},
    {"id":"\\u202ename\\u0001@none","name":"\\u202ename\\u0001"},
    {"id":"=cmd@none","name":"=cmd","levels":["information"],"tiers":["other"],"timeLimit":"1 tháng"},
    {"id":"B@none","name":"B","tiers":["ministry"],"timeLimit":"15 ngày","fee":"20.000 đồng"}]
    """

  @Test(
    .enabled(
      if: shapes != nil && OtherPrograms.hasPyshacl,
      "TTHC_CPSV_SHAPES does not name the official shapes, or pyshacl is not installed"
    )
  )
  func `conforms to the official shapes, says pyshacl`() async throws {
    let shapes = try #require(Self.shapes)
    let scratch = Scratch()
    let list = try scratch.write(Self.hostileRecords, to: "list.json")
    let made = try await shell(
      "tthc export --catalog '\(list)' --output a.jsonld && tthc export --limit 60 --output b.jsonld",
      folder: scratch.path
    )
    #expect(made.status == 0)
    for file in ["a.jsonld", "b.jsonld"] {
      let outcome = try await OtherPrograms.python(
        ["-m", "pyshacl", "-s", shapes, "-df", "json-ld", file],
        folder: scratch.path
      )
      #expect(outcome.output.contains("Conforms: True"), "\(outcome.output)")
      #expect(outcome.status == 0)
    }
  }
}
