import BrowserUI
import CatalogIndex
import Interchange
import TestSupport
import Testing
import TextScreen

@Suite struct `At any size` {
  private static let catalog = Catalog.numbered(40)
  private static let keys: [Key] =
    Array(Set(BoundKey.all.map(\.key))) + Array("Đabkmt:\"|.ộ\u{301}").map { .character($0) }

  private static let sizes = [(1, 1), (2, 2), (19, 3), (20, 4), (40, 12), (59, 9), (60, 8)]
    .map { Size(width: $0.0, height: $0.1) }

  @Test(arguments: Mode.allCases)
  func `every mode draws every size`(mode: Mode) {
    var session = session(in: mode, `At any size`.catalog)
    for width in [1, 2, 19, 20, 59, 60, 109, 110, 140] {
      for height in [1, 2, 3, 4, 5, 8, 9, 12, 16] {
        session.resize(width, height)
        expectWhole(session)
      }
    }
    session.resize(500, 200)
    expectWhole(session)
    #expect(session.state.mode == mode)
  }

  @Test(arguments: 0..<8)
  func `no key traps in whatever order they come`(seed: UInt64) {
    var random = Seeded(seed)
    var session = Session(`At any size`.catalog)
    let keys = `At any size`.keys.sorted { "\($0)" < "\($1)" }
    for step in 0..<120 {
      if step.isMultiple(of: 9) {
        let tiny = `At any size`.sizes[Int(random.next() % 7)]
        let any = Size(
          width: .random(in: 1...150, using: &random),
          height: .random(in: 1...30, using: &random)
        )
        session.send(.resize(Bool.random(using: &random) ? tiny : any))
      }
      session.press(keys[Int.random(in: 0..<keys.count, using: &random)])
      if case .export(let request) = session.takeEffects().last {
        let outcomes: [ExportOutcome] = [.exists, .written(path: "x"), .failed(.exists(path: "x"))]
        session.send(.exportFinished(request, outcomes[Int(random.next() % 3)]))
      }
      expectWhole(session)
    }
  }

  /// The frame has the size of the screen, the cursor is on it, and so is the selected row.
  private func expectWhole(_ session: Session) {
    let frame = session.frame
    let size = session.state.size
    guard frame.size == size, frame.cells.count == size.width * size.height else {
      Issue.record("\(frame.size) instead of \(size)")
      return
    }
    if let cursor = frame.cursor {
      #expect(0..<size.width ~= cursor.x && 0..<size.height ~= cursor.y, "\(cursor) at \(size)")
    }
    guard [.list, .search].contains(session.state.mode), session.state.currentRow != nil,
      size.width >= 20, size.height >= 4
    else { return }
    let selected = (0..<size.height).filter { y in
      let row = frame.row(y)
      return row.contains { $0.text == ">" && $0.style.attributes.contains(.reverse) }
    }
    #expect(selected.count == 1, "the selected row at \(size)")
  }
}

@Suite struct `The selected line` {
  @Test func `has both reverse video and a marker`() throws {
    var session = Session(.bundled)
    session.press(.down, .down)
    let frame = session.frame
    let rows = (0..<24).filter { frame.row($0).first?.text == ">" }
    let row = frame.row(try #require(rows.first))
    #expect(rows.count == 1)
    #expect(row.dropLast().allSatisfy { $0.style.attributes.contains(.reverse) })
  }

  @Test func `stays on the screen through every motion and size`() {
    var session = Session(.numbered(100), size: Size(width: 80, height: 24))
    let motions: [Key] = [.pageDown, .end, .pageUp, .up, .home, .control("d"), .control("u")]
    for motion in motions {
      session.press(motion)
      for height in [4, 24, 10, 60] {
        session.resize(80, height)
        let state = session.state
        #expect(state.top...state.top + state.layout.list.height ~= state.cursor)
        #expect(session.screen.contains { $0.hasPrefix(">") })
      }
    }
  }
}
