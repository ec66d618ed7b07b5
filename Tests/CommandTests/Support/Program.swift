import Glibc
import Subprocess
import SystemPackage

/// The built program, which stands beside the running tests whatever the scratch path is.
enum Program {
  static let folder: FilePath = {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let path = buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    return FilePath(String(decoding: path, as: UTF8.self)).removingLastComponent()
  }()

  static var path: String { folder.appending("tthc").string }

  /// Where the programs of this run keep the image of the bundled catalog: made once, not by every
  /// one of hundreds; gone when the tests end.
  static let cache: String = {
    var template = Array("/tmp/tthc-tests-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    atexit {
      Scratch.removeAll(in: Program.cache + "/tthc")
      rmdir(Program.cache)
    }
    return made ?? "/nonexistent"
  }()
}

/// What a command wrote and how it ended.
struct Outcome {
  let bytes: [UInt8]
  let error: String
  let status: Int32

  var output: String { String(decoding: bytes, as: UTF8.self) }
  var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// The program's surroundings, no matter where the tests run: English, and no terminal.
let surroundings = [
  "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "en_US.UTF-8",
  "LANG": "C", "XDG_CACHE_HOME": Program.cache,
]

/// Runs `tthc` with arguments.
func tthc(
  _ arguments: String...,
  input: String = "",
  environment: [String: String] = [:],
  folder: String = "/"
) async throws -> Outcome {
  try await run(
    Program.path,
    arguments,
    input: input,
    environment: environment,
    folder: folder
  )
}

/// Runs a line of `sh`, in which `tthc` is the program.
func shell(
  _ line: String,
  input: String = "",
  environment: [String: String] = [:],
  folder: String = "/"
) async throws -> Outcome {
  let define = "tthc() { '\(Program.path)' \"$@\"; }\n"
  return try await run(
    "/bin/sh",
    ["-c", define + line],
    input: input,
    environment: environment,
    folder: folder
  )
}

/// Runs a program in a session of its own, so that the terminal of whoever runs the tests is not
/// within its reach.
func run(
  _ program: String,
  _ arguments: [String],
  input: String = "",
  environment: [String: String] = [:],
  folder: String = "/"
) async throws -> Outcome {
  let options = inOwnSession()
  let variables = surroundings.merging(environment) { $1 }.map { Array("\($0)=\($1)\0".utf8) }
  let result = try await Gate.processes.pass {
    try await Subprocess.run(
      .path(FilePath(program)),
      arguments: Arguments(arguments),
      environment: .custom(variables),
      workingDirectory: FilePath(folder),
      platformOptions: options,
      input: .fileDescriptor(try inputFile(holding: input), closeAfterSpawningProcess: true),
      output: .bytes(limit: 1 << 25),
      error: .string(limit: 1 << 20)
    )
  }
  let status: Int32 =
    switch result.terminationStatus {
    case .exited(let code): code
    case .signaled(let signal): 128 + signal
    }
  return Outcome(
    bytes: result.standardOutput,
    error: result.standardError,
    status: status
  )
}

/// A nameless file that a program reads as its standard input.
///
/// Not `.string`: swift-subprocess ends the whole process where the program leaves before it has
/// read everything (its issue 367), as a program does that refuses its arguments.
private func inputFile(holding text: String) throws -> FileDescriptor {
  var path = Array("/tmp/tthc-input-XXXXXX".utf8CString)
  let file = FileDescriptor(rawValue: mkstemp(&path))
  unlink(path)
  _ = try file.writeAll(text.utf8)
  _ = try file.seek(offset: 0, from: FileDescriptor.SeekOrigin.start)
  return file
}

private func inOwnSession() -> PlatformOptions {
  var options = PlatformOptions()
  options.createSession = true
  return options
}
