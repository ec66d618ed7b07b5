import Foundation
import Testing

extension Trait where Self == ConditionTrait {
  /// What a page looks like on paper only a browser knows.
  static var needsChromium: Self {
    .enabled(if: access(PaperPage.browser, X_OK) == 0, "Chromium is not installed")
  }
}

/// Pages as a browser prints them.
private enum PaperPage {
  static let browser = "/usr/bin/chromium"

  /// The sheets of paper that a page of a folder takes.
  static func count(of name: String, in folder: String) async throws -> Int {
    let outcome = try await run(
      browser,
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
        "--user-data-dir=\(folder)/profile", "--print-to-pdf=\(folder)/\(name).pdf",
        "file://\(folder)/\(name)",
      ],
      environment: ["HOME": folder],
      folder: folder
    )
    #expect(outcome.status == 0)
    let pdf = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name).pdf"))
    let text = String(decoding: pdf, as: UTF8.self)
    return text.ranges(of: "/Type /Page\n").count
  }
}

@Suite(.needsChromium) struct `On paper` {
  @Test func `each slip is a page of its own`() async throws {
    let scratch = Scratch()
    for layout in ["slip", "table", "long"] {
      let name = "\(layout).html"
      let outcome = try await tthc(
        "export",
        "ket hon",
        "--limit",
        "2",
        "--layout",
        layout,
        "--output",
        name,
        folder: scratch.path
      )
      #expect(outcome.status == 0)
      let count = try await PaperPage.count(of: name, in: scratch.path)
      #expect(count == (layout == "table" ? 1 : 2), "\(layout)")
    }
  }

  @Test func `a slip that is too long goes on on the next page`() async throws {
    let scratch = Scratch()
    let papers = (1...60).map { "Giấy tờ số \($0) của hồ sơ" }.joined(separator: " | ")
    try scratch.write("name\tdossier\nDài\t\(papers)\nNgắn\tĐơn\n", to: "list.tsv")
    _ = try await tthc(
      "export",
      "--catalog",
      "list.tsv",
      "--layout",
      "slip",
      "--output",
      "x.html",
      folder: scratch.path
    )
    #expect(try await PaperPage.count(of: "x.html", in: scratch.path) == 3)
  }
}
