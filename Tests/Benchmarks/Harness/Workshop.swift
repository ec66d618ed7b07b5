import Glibc

/// What all benchmarks work with: the folder of their files, the peers, and how much is asked of them.
struct Workshop {
  /// Where everything lies that is made on the way.
  static let folder =
    Options(Array(CommandLine.arguments.dropFirst()))?.folder ?? "/tmp/tthc-benchmarks-\(getpid())"

  let options: Options
  let files: CatalogFiles
  let peers: Peers

  /// Makes the folder, which `close` removes unless it was named by the person.
  init?(_ options: Options) {
    guard mkdir(Workshop.folder, 0o700) == 0 || errno == EEXIST else { return nil }
    self.options = options
    files = CatalogFiles(folder: Workshop.folder)
    peers = Peers()
  }

  func close() {
    guard options.folder == nil, let remove = Program.find("rm") else { return }
    _ = Command([remove, "-rf", Workshop.folder]).run()
  }

  /// The least and the largest number of rows that is measured.
  var fewRows: Int { options.rows.min() ?? CatalogFiles.bundledRows }

  /// The browser on a catalog of so many rows.
  ///
  /// A browser that does not open images gets the list instead.
  func browser(_ rows: Int) -> Command {
    guard rows != CatalogFiles.bundledRows else { return Command([Program.browser]) }
    let image = files.image(rows)
    let test = Command([Program.browser, "search", "--catalog", image, "--count", "a"]).run()
    let opens = (test?.status ?? 2) < 2
    if !opens { Progress.say("this tthc does not open images: it gets the list") }
    return Command([Program.browser, opens ? image : files.list(rows)])
  }
}

/// The programs to compare with, where they are installed.
struct Peers {
  let fzf = Program.find("fzf")
  let fzy = Program.find("fzy")
  let sqlite = Program.find("sqlite3")
  let valgrind = Program.find("valgrind")
  let compiler = Program.find("cc", "clang", "gcc")
  /// The Python that has the module that reads workbooks.
  let openpyxl = Peers.python(with: "openpyxl")

  /// Asks each Python where it lies, because what is called so may be a script that looks for it.
  private static func python(with module: String) -> String? {
    let script = "import sys, \(module); print(sys.executable, end='')"
    return Program.all("python3").lazy.compactMap { python in
      Command([python, "-c", script]).run().flatMap { $0.status == 0 ? $0.output : nil }
    }.first
  }

  /// The Debian packages that are not there.
  var missing: [String] {
    [
      ("fzf", fzf), ("fzy", fzy), ("sqlite3", sqlite), ("valgrind", valgrind), ("cc", compiler),
      ("python3-openpyxl", openpyxl),
    ].filter { $0.1 == nil }.map(\.0)
  }
}
