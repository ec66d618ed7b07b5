import BrowserUI
import CatalogIndex
import ProcedureModel
import Strings
import TestSupport
import Testing
import TextScreen

/// A screen of the browser on the bundled catalog, and how to get there.
struct Scene: Sendable, CustomTestStringConvertible {
  let name: String
  let sizes: [Size]
  let play: @Sendable (inout Session) -> Void

  init(_ name: String, _ sizes: [Size], _ play: @escaping @Sendable (inout Session) -> Void) {
    self.name = name
    self.sizes = sizes
    self.play = play
  }

  var testDescription: String { name }

  static let small = Size(width: 80, height: 24)
  static let large = Size(width: 160, height: 45)
  static let tiny = Size(width: 40, height: 12)
  static let none = Size(width: 1, height: 1)
  static let usual = [small, large, tiny]

  static let lists: [Scene] = [
    Scene("list", usual + [none, Size(width: 120, height: 35), Size(width: 20, height: 4)]) { _ in
    },
    Scene("typing", usual + [none]) {
      $0.press("/")
      $0.type("dang ky ket hon")
      $0.press(.down)
    },
    Scene("meaning", usual) { $0.search("dang ki kết hon cap:xa") },
    Scene("other-name", usual) {
      $0.press("/")
      $0.type("giay doc than")
    },
    Scene("telex", [small, tiny]) { $0.search("ddawng kys keets hoon") },
    Scene("terms", [small, large]) { $0.search("ket hon cap:xa -\"nước ngoài\" | 1.0008") },
    Scene("facets-on", usual) { $0.press("X", "H", "4", .down) },
    Scene("no-match", usual + [none]) {
      $0.press("X", "4")
      $0.search("ket hon")
    },
    Scene("no-match-at-all", [small]) {
      $0.press("X", "3")
      $0.search("ket hon xyz")
    },
    Scene("marked", usual) {
      $0.search("ket hon")
      $0.press(" ", " ", .down, " ")
      $0.search("khai sinh")
    },
    Scene("basket", usual) {
      $0.press(.down, "V", .down, .down, "V", "S")
    },
    Scene("range", usual) { $0.press(.down, "V", .down, .down, .down) },
    Scene("bottom", [small]) { $0.press("G") },
    Scene("unknown-key", [small]) { $0.press("z") },
    Scene("no-detail-pane", [small]) { $0.press("D") },
  ]

  static let views: [Scene] = [
    Scene("detail", usual + [none, Size(width: 20, height: 4)]) {
      $0.search("ket hon")
      $0.press(" ", .up, .enter)
    },
    Scene("reason", usual) {
      $0.search("chung thuc chu ky tu phap")
      $0.press(.enter)
    },
    Scene("reason-reading", [small]) {
      $0.search("LLTP")
      $0.press(.enter)
    },
    Scene("help", usual + [none]) { $0.press("?") },
    Scene("help-narrowed", usual) {
      $0.press("?")
      $0.type("chon")
      $0.press(.down)
    },
    Scene("help-nothing", [small]) {
      $0.press("?")
      $0.type("zzz")
    },
    Scene("facet-pane", usual + [none]) { $0.press("F", .down, .enter) },
    Scene("warnings", usual) {
      $0.press("F", .tab, .tab, .enter, .escape, .enter, .pageDown)
    },
    Scene("warning-pane", usual) { $0.press("F", .tab, .tab, .enter) },
    Scene("facet-pane-narrowed", [small, large]) {
      $0.press("F")
      $0.type("dat")
    },
    Scene("export", usual + [none]) {
      $0.search("ket hon")
      $0.press("e")
    },
    Scene("export-problem", [small]) {
      $0.press("e", .control("u"))
      $0.type("thu-tuc.doc")
      $0.press(.enter)
    },
    Scene("overwrite", usual) {
      $0.search("ket hon")
      $0.press("e", .enter)
      guard case .export(let request) = $0.effects.last else { return }
      $0.send(.exportFinished(request, .exists))
    },
    Scene("print", usual + [none]) {
      $0.search("ket hon")
      $0.press(" ", " ", "p", .down)
    },
    Scene("print-problem", [small]) {
      $0.press("p", .enter)
      guard case .print(let request) = $0.effects.last else { return }
      let complaint = "lpr: Error - no default destination available."
      $0.send(.printFinished(request, .refused(status: 1, complaint: complaint)))
    },
    Scene("printed", [small]) {
      $0.press("p", .enter)
      guard case .print(let request) = $0.effects.last else { return }
      $0.send(.printFinished(request, .printed))
    },
    Scene("exported", [small]) {
      $0.search("ket hon")
      $0.press("e", .enter)
      guard case .export(let request) = $0.effects.last else { return }
      $0.send(.exportFinished(request, .written(path: "/home/quay/thu-tuc.csv")))
    },
  ]
}

@Suite struct `The browser looks as it did` {
  @Test(arguments: Scene.lists + Scene.views)
  func `in Vietnamese`(scene: Scene) throws {
    try compare(scene, .vietnamese)
  }

  @Test(arguments: (Scene.lists + Scene.views).filter { `the main ones`.contains($0.name) })
  func `in English`(scene: Scene) throws {
    try compare(scene, .english)
  }

  static let `the main ones`: Set = [
    "list", "typing", "no-match", "detail", "help", "facet-pane", "export", "other-name", "reason",
    "print",
  ]

  private func compare(_ scene: Scene, _ language: Language) throws {
    for size in scene.sizes where language == .vietnamese || size.width >= 80 {
      var session = Session(.bundled, language: language, size: size)
      scene.play(&session)
      let name = "\(scene.name).\(size.width)x\(size.height).\(language.rawValue)"
      try expectGolden(session.frame, name)
    }
  }
}

@Suite struct `Poor catalogs look as they did` {
  @Test func `without tiers and levels`() throws {
    let catalog = Catalog.sample([
      .sample("Cấp hộ chiếu", tier: nil, level: nil, field: "Xuất nhập cảnh"),
      .sample(code: "1.000894", tier: nil, level: nil, agencies: ["UBND cấp xã"]),
    ])
    for size in Scene.usual {
      let session = Session(catalog, size: size)
      try expectGolden(session.frame, "plain-list.\(size.width)x\(size.height).vi")
    }
  }

  @Test func `with names alone`() throws {
    let catalog = Catalog.sample([.sample(tier: nil, level: nil, field: nil)])
    var session = Session(catalog)
    try expectGolden(session.frame, "names-alone.80x24.vi")
    session.press("F")
    try expectGolden(session.frame, "names-alone-facets.80x24.vi")
  }

  @Test func `without a single procedure`() throws {
    for size in Scene.usual {
      let session = Session(.sample([]), size: size)
      try expectGolden(session.frame, "empty.\(size.width)x\(size.height).vi")
    }
  }

  @Test func `in the newer levels, with ministries and several tiers`() throws {
    var both = Procedure.sample("Chứng thực chữ ký", level: .full)
    both.tiers = [TierSet(.district), TierSet(.commune)]
    both.levels = [LevelSet(.partial), LevelSet(.full)]
    let catalog = Catalog.sample([
      both, .sample("Cấp lại hộ chiếu", code: "1.001234", tier: .ministry, level: .partial),
      .sample("Khai sinh", tier: nil, level: .information),
    ])
    for size in Scene.usual {
      let session = Session(catalog, size: size)
      try expectGolden(session.frame, "kinds.\(size.width)x\(size.height).vi")
    }
  }
}
