import Glibc
import Testing

/// A window of a terminal, with a shell in it: a tmux server of its own.
struct Window {
  let scratch: String
  private let socket: String

  static var isInstalled: Bool {
    ["/usr/bin", "/usr/local/bin", "/bin"].contains { folder in
      access("\(folder)/tmux", X_OK) == 0
    }
  }

  /// Opens a window in a folder of its own, and closes it after the work.
  static func with(
    width: Int = 80,
    height: Int = 24,
    _ environment: [String: String] = [:],
    _ work: (Window) async throws -> Void
  ) async throws {
    try await Gate.windows.pass { try await open(width, height, environment, work) }
  }

  private static func open(
    _ width: Int,
    _ height: Int,
    _ environment: [String: String],
    _ work: (Window) async throws -> Void
  ) async throws {
    let scratch = Scratch()
    let path = scratch.path
    let window = Window(scratch: path, socket: "tthc\(path.split(separator: "-").last ?? "")")
    let variables = [
      "PS1": "$ ", "PATH": "\(Program.folder):/usr/local/bin:/usr/bin:/bin", "SHELL": "/bin/sh",
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": path,
      "XDG_CACHE_HOME": Program.cache,
    ].merging(environment) { $1 }
    _ = try await run(
      "/usr/bin/env",
      ["tmux", "-u", "-L", window.socket, "-f", "/dev/null"]
        + ["new-session", "-d", "-x", "\(width)", "-y", "\(height)"]
        + ["env"] + variables.map { "\($0)=\($1)" } + ["sh"]
        + [";", "set", "-g", "status", "off", ";", "set", "-g", "window-size", "manual"],
      environment: ["LC_ALL": "C.UTF-8"],
      folder: path
    )
    do {
      try await window.resize(width, height)
      try await window.waits { $0.contains("$") }
      try await work(window)
    } catch {
      try await window.tmux("kill-server")
      throw error
    }
    try await window.tmux("kill-server")
    _ = consume scratch
  }

  /// Types a line into the shell.
  func enter(_ line: String) async throws {
    try await tmux("send-keys", "-l", line)
    try await tmux("send-keys", "Enter")
  }

  /// Types text as it is.
  func type(_ text: String) async throws {
    try await tmux("send-keys", "-l", text)
  }

  /// Presses keys by their tmux names, one after the other.
  func press(_ keys: String...) async throws {
    for key in keys { try await tmux("send-keys", key) }
  }

  func resize(_ width: Int, _ height: Int) async throws {
    try await tmux("resize-window", "-x", "\(width)", "-y", "\(height)")
  }

  /// What the window shows, its lines without blanks at their ends.
  var screen: String {
    get async throws { try await tmux("capture-pane", "-p") }
  }

  /// What the window shows with its colours and attributes.
  var styledScreen: String {
    get async throws { try await tmux("capture-pane", "-p", "-e") }
  }

  /// A fact that tmux knows of the window, such as `alternate_on`.
  func fact(_ name: String) async throws -> String {
    try await tmux("display-message", "-p", "#{\(name)}").filter { $0 != "\n" }
  }

  /// Waits until the screen is as it should be.
  @discardableResult
  func waits(
    at place: SourceLocation = #_sourceLocation,
    until isReady: (String) async throws -> Bool
  ) async throws -> String {
    for _ in 0..<400 {
      let screen = try await screen
      if try await isReady(screen) { return screen }
      try await Task.sleep(for: .milliseconds(30))
    }
    let screen = try await screen
    Issue.record("this did not come:\n\(screen)", sourceLocation: place)
    throw Late()
  }

  @discardableResult
  func waits(
    for text: String,
    at place: SourceLocation = #_sourceLocation
  ) async throws -> String {
    try await waits(at: place) { $0.contains(text) }
  }

  @discardableResult
  func tmux(_ arguments: String...) async throws -> String {
    try await run(
      "/usr/bin/env",
      ["tmux", "-u", "-L", socket] + arguments,
      environment: ["LC_ALL": "C.UTF-8"]
    ).output
  }

  private struct Late: Error {}
}

extension Window {
  /// Changes the size and waits until the program can have heard: tmux passes it on within 250 ms.
  func resizeAndWait(_ width: Int, _ height: Int) async throws {
    try await resize(width, height)
    let terminal = try await fact("pane_tty")
    try await waits { _ in
      try await shell("stty -F \(terminal) size").lines == ["\(height) \(width)"]
    }
  }

  /// The screen when the program has nothing left to do and it has stopped changing.
  func settled() async throws -> String {
    let shellID = try await fact("pane_pid")
    var last = ""
    var same = 0
    while same < 4 {
      try await Task.sleep(for: .milliseconds(40))
      let states = try await shell(
        "for p in $(cat /proc/\(shellID)/task/*/children); do cut -d' ' -f3 /proc/$p/stat; done"
      )
      let now = try await styledScreen
      same = now == last && states.lines == ["S"] ? same + 1 : 0
      last = now
    }
    return last
  }
}
