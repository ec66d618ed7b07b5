import Glibc
import Testing

@Suite struct `What import writes` {
  /// A file of ours stands there: without force it is named and kept, and nothing is written.
  private func expectForce(
    _ line: String,
    toReplace file: String,
    in scratch: borrowing Scratch
  ) async throws {
    try scratch.write(officeList, to: "list.csv")
    try scratch.write("mine", to: file)
    expectComplaint(try await shell(line, folder: scratch.path), file, "--force")
    #expect(try scratch.read(file) == "mine")
    #expect(scratch.names == ["list.csv", file])
    #expect(try await shell(line + " --force", folder: scratch.path).status == 0)
  }

  @Test func `stands beside the old file until it is whole, and the old one stays without force`()
    async throws
  {
    let scratch = Scratch()
    let line = "tthc import list.csv --output list.tthc --report report.json"
    try await expectForce(line, toReplace: "list.tthc", in: scratch)
    #expect(scratch.names == ["list.csv", "list.tthc", "report.json"])
  }

  @Test func `is refused before any work, and no report is given for what cannot be kept`()
    async throws
  {
    let scratch = Scratch()
    try scratch.write(officeList, to: "list.csv")
    mkdir("\(scratch.path)/folder", 0o755)
    for (output, reason) in [
      ("none/x.tthc", "no such file or folder"), ("folder", "is a folder"),
      ("folder/", "is a folder"),
      ("list.csv/x", "not a folder"),
    ] {
      let line = "tthc import list.csv --force --output \(output) --report r.json"
      expectComplaint(try await shell(line, folder: scratch.path), "tthc: \(output): ", reason)
      let report = "tthc import list.csv --dry-run --force --report \(output)"
      expectComplaint(try await shell(report, folder: scratch.path), "tthc: \(output): ", reason)
    }
    #expect(scratch.names == ["folder", "list.csv"])
  }

  @Test(
    arguments: [
      "list.csv --output list.csv", "list.csv --output ./list.csv", "list.csv --output link.csv",
      "- --output list.csv <list.csv", ". --output list.csv",
      "list.csv --dry-run --report list.csv",
      "list.csv --output new.tthc --report link.csv", "other.csv list.csv --output list.csv",
    ]
  )
  func `is never one of the sources, whatever force is used`(arguments: String) async throws {
    let scratch = Scratch()
    try scratch.write(officeList, to: "list.csv")
    try scratch.write(officeList, to: "other.csv")
    symlink("list.csv", "\(scratch.path)/link.csv")
    for (language, words) in [("en", "one of the sources"), ("vi", "là một trong các nguồn")] {
      expectComplaint(
        try await shell(
          "tthc import --force --lang \(language) \(arguments)",
          folder: scratch.path
        ),
        words
      )
    }
    #expect(try scratch.read("list.csv") == officeList)
    #expect(scratch.names == ["link.csv", "list.csv", "other.csv"])
  }

  @Test func `and its report replace files by force alone`() async throws {
    let scratch = Scratch()
    let line = "tthc import list.csv --output x.tthc --report r.json"
    try await expectForce(line, toReplace: "r.json", in: scratch)
    #expect(try scratch.read("r.json").hasPrefix("{"))
  }

  @Test func `goes to another place than the report`() async throws {
    let scratch = Scratch()
    try scratch.write(officeList, to: "list.csv")
    for both in ["--output x --report x", "--output - --report -", "--report -"] {
      expectComplaint(
        try await shell("tthc import list.csv --force \(both) | cat", folder: scratch.path)
          .asFailure,
        "both the catalog and the report"
      )
    }
    #expect(scratch.names == ["list.csv"])
  }

  @Test(arguments: ["-", "/dev/stdout"])
  func `to standard output is the catalog alone, and the report goes aside`(
    output: String
  )
    async throws
  {
    let scratch = Scratch()
    try scratch.write(officeList, to: "list.csv")
    let made = try await shell(
      "tthc import list.csv --output \(output) >out.tthc; tthc search --count --catalog out.tthc",
      folder: scratch.path
    )
    #expect(made.output == "2\n")
    #expect(made.error.contains("Procedures: 2"))
  }

  @Test func `is nothing in a dry run`() async throws {
    let scratch = Scratch()
    try scratch.write(officeList, to: "list.csv")
    let made = try await shell(
      "tthc import list.csv --dry-run --output x.tthc",
      folder: scratch.path
    )
    #expect(made.status == 0)
    #expect(made.output.contains("Procedures: 2"))
    #expect(made.error == "")
    #expect(scratch.names == ["list.csv"])
  }

  @Test func `leaves the old file where it is interrupted, and nothing beside it`() async throws {
    let scratch = Scratch()
    try scratch.write(longList, to: "list.csv")
    try scratch.write("mine", to: "list.tthc")
    let made = try await shell(
      "timeout -s INT 0.3 \(Program.path) import list.csv --force --output list.tthc; echo $?",
      folder: scratch.path
    )
    #expect(made.output == "124\n")
    #expect(try scratch.read("list.tthc") == "mine")
    #expect(scratch.names == ["list.csv", "list.tthc"])
  }

  @Test func `in a folder that may not be written says so`() async throws {
    let scratch = Scratch()
    try scratch.write(officeList, to: "list.csv")
    // The root of the system's own files, where not even root can write.
    let outcome = try await shell(
      "tthc import list.csv --output /proc/x.tthc",
      folder: scratch.path
    )
    expectComplaint(outcome, "/proc/x.tthc: ")
  }

  @Test func `of one procedure is counted in the singular`() async throws {
    let scratch = Scratch()
    let made = try await tthc(
      "import",
      "-",
      "--output",
      "\(scratch.path)/x.tthc",
      input: "Tên thủ tục,Lĩnh vực\nĐăng ký kết hôn,Hộ tịch\n"
    )
    #expect(made.error == "tthc: wrote 1 procedure to \(scratch.path)/x.tthc\n")
  }
}

@Suite(.needsTmux) struct `On a terminal an import` {
  @Test func `shows how far it is, and Ctrl-C leaves the old file`() async throws {
    try await Window.with(width: 120) { window in
      _ = try await shell("cat >list.csv", input: longList, folder: window.scratch)
      _ = try await shell("echo mine >list.tthc", folder: window.scratch)
      try await window.enter("tthc import list.csv --force --output list.tthc")
      let screen = try await window.waits(for: "dòng/giây")
      #expect(screen.contains("% · "))
      #expect(screen.contains("còn "))
      try await window.press("C-c")
      try await window.waits(for: "^C")
      try await window.enter("echo left=$?")
      try await window.waits(for: "left=130")
      let left = try await shell("cat list.tthc; ls", folder: window.scratch)
      #expect(left.lines.first == "mine")
      #expect(left.lines.filter { $0.hasPrefix("list") } == ["list.csv", "list.tthc"])
    }
  }
}

/// A list that takes the program some seconds.
private let longList =
  "Mã TTHC;Tên thủ tục;Lĩnh vực;Cấp thực hiện\n"
  + (1...60_000).map { "9.\(100_000 + $0);Thủ tục số \($0);Lĩnh vực;Cấp xã\n" }.joined()

extension Outcome {
  /// The outcome of the first program of a pipe, whose status the last one hides.
  fileprivate var asFailure: Outcome { Outcome(bytes: bytes, error: error, status: 2) }
}
