import CatalogIndex
import Interchange
import Testing

@Suite struct `A command line that is wrong` {
  @Test(
    arguments: [
      ("serach", "search"), ("serch", "search"), ("Search", "search"), ("sho", "show"),
      ("exprot", "export"), ("stat", "stats"), ("brwose", "browse"), ("imort", "import"),
      ("chekc", "check"), ("dif", "diff"),
    ]
  )
  func `names the command that was meant`(word: String, command: String) async throws {
    for arguments in [[word], [word, "ket hon"], ["--limit", "3", word, "x"]] {
      expectComplaint(try await run(Program.path, arguments), "'\(word)'", "'\(command)'")
    }
  }

  @Test(arguments: [["similar", "1.000894"], ["ket", "hon"], ["missing"]])
  func `names the word that is neither a command nor a file, and how to search`(
    arguments: [String]
  ) async throws {
    let complaint = try await run(Program.path, arguments)
    expectComplaint(complaint, "'\(arguments[0])'", "tthc search \(arguments[0])")
  }

  @Test(arguments: ["search", "show 2000815", "export", "stats", "browse", ""])
  func `names the option that is none`(command: String) async throws {
    expectComplaint(
      try await shell("tthc \(command) --bogus"),
      "no option --bogus",
      "tthc --help"
    )
    expectComplaint(try await shell("tthc \(command) -Z"), "-Z", "tthc --help")
  }

  @Test(
    arguments: [
      ("--format", "docx", "csv tsv json jsonl md txt html xlsx jsonld sqlite postgres"),
      ("--tier", "quan", "xa"), ("--tier", "xa huyen", "xa"),
      ("--level", "9", "3..4"), ("--level", "3 4", "3..4"),
      ("--lang", "fr", "vi en"), ("--color", "pink", "auto always never"),
      ("--sort", "price", "relevance name code tier level field agency"),
      ("--sort", "--name", "relevance"), ("--limit", "-1", "0"), ("--limit", "x", "0"),
      ("--limit", "99999999999999999999", "0"), ("--limit", "1.5", "0"),
    ]
  )
  func `names the value that an option does not take, and those it takes`(
    option: String,
    value: String,
    allowed: String
  ) async throws {
    for command in ["search", "export"] {
      for arguments in [[command, option, value], ["\(option)=\(value)", command]] {
        expectComplaint(try await run(Program.path, arguments), option, "'\(value)'", allowed)
      }
    }
  }

  @Test(
    arguments: [
      "--catalog", "--tier", "--level", "--field", "--agency", "--sort", "--limit", "--format",
      "--output", "--lang", "--color",
    ]
  )
  func `names the option whose value is missing`(option: String) async throws {
    expectComplaint(try await tthc("search", option), option)
  }

  @Test(arguments: [
    ("show", "ID"), ("search --count=3", "--count"), ("stats --codes 3", "--codes"),
  ])
  func `says what is missing or too much`(command: String, part: String) async throws {
    expectComplaint(try await shell("tthc \(command)"), part)
  }

  @Test func `speaks Vietnamese unless the locale is English`() async throws {
    let locales = [
      ("C", "không có"), ("POSIX", "không có"), ("vi_VN.UTF-8", "không có"), ("", "không có"),
      ("en_US.UTF-8", "no such"), ("en", "no such"), ("de_DE", "không có"),
    ]
    for (locale, words) in locales {
      let outcome = try await tthc("/none", environment: ["LC_ALL": locale])
      expectComplaint(outcome, "/none: \(words)")
    }
    let chosen = try await tthc("/none", "--lang", "en", environment: ["LC_ALL": "vi_VN"])
    expectComplaint(chosen, "no such")
    expectComplaint(try await tthc("--lang=vi", "/none"), "không có")
    expectComplaint(
      try await tthc("/none", environment: ["LC_ALL": "", "LANG": "en_GB.UTF-8"]),
      "no such"
    )
  }
}

@Suite struct `A command line that looks wrong and is not` {
  @Test func `a file named like a command is opened by its path`() async throws {
    let scratch = Scratch()
    try scratch.write("nothing", to: "stats")
    try scratch.write("nothing", to: "serach")
    expectComplaint(try await tthc("./stats", folder: scratch.path), "./stats: not a catalog")
    expectComplaint(try await tthc("serach", folder: scratch.path), "serach: not a catalog")
    let command = try await tthc("stats", folder: scratch.path)
    #expect(command.status == 0)
  }

  @Test func `words that look like commands are words of a query`() async throws {
    let outcome = try await tthc("search", "--count", "show", "export")
    #expect(outcome.output == "0\n")
    let quoted = try await tthc("search", "--count", "--", "--limit")
    #expect(quoted.status != 2)
  }

  @Test(
    arguments: ["\"", "((", "a|", "|", "-", "--", "cap:", "cap:zzz", "muc:4..", "ma:", "*", "\\"]
  )
  func `no query is ever a syntax error`(query: String) async throws {
    let outcome = try await tthc("search", "--count", "--", query)
    #expect(outcome.status == (outcome.output == "0\n" ? 1 : 0))
    #expect(outcome.error == "")
  }
}

@Suite struct `Help` {
  @Test(arguments: ["browse", "search", "show", "export", "stats", "import", "check", "diff"])
  func `of every command names its options`(command: String) async throws {
    for line in [
      "\(command) --help", "\(command) -h", "help \(command)", "--lang en \(command) -h",
    ] {
      let outcome = try await shell("tthc \(line)")
      #expect(outcome.status == 0)
      #expect(outcome.error == "")
      #expect(outcome.output.contains("USAGE: tthc \(command)"))
      #expect(outcome.output.contains("--catalog"))
      #expect(outcome.output.contains("--lang"))
    }
  }

  @Test func `of the program names every command, and so does the word help`() async throws {
    for arguments in [["--help"], ["-h"], ["help"], ["--lang", "en", "--help"]] {
      let outcome = try await run(Program.path, arguments)
      for command in ["browse", "search", "show", "export", "stats", "import", "check", "diff"] {
        #expect(outcome.output.contains("\n  \(command) "), "\(command)")
      }
    }
  }

  @Test(arguments: ["--version", "search --version", "--lang en --version"])
  func `tells the version`(line: String) async throws {
    let outcome = try await shell("tthc \(line)")
    #expect(outcome.output.hasPrefix("tthc "))
    #expect(outcome.lines.count == 1)
    #expect(outcome.status == 0)
  }
}
