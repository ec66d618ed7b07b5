import Glibc
import Interchange
import SystemPackage
import Testing

private func write(_ text: String, to path: String, overwrite: Bool = false) throws(FileError) {
  try FileWriting.write(to: path, overwrite: overwrite) { output throws(FileError) in
    try output.write(Array(text.utf8))
  }
}

private func content(_ path: String) throws(FileError) -> String {
  try String(decoding: FileReading.bytes(of: path), as: UTF8.self)
}

@Suite struct `A file is written whole or not at all` {
  @Test func `a new one`() throws {
    let scratch = Scratch()
    try write("một", to: "\(scratch.path)/a.csv")
    #expect(try content("\(scratch.path)/a.csv") == "một")
    #expect(scratch.names == ["a.csv"])
  }

  @Test func `never over another without leave, and then before any work`() throws {
    let scratch = Scratch()
    let path = "\(scratch.path)/a.csv"
    try write("cũ", to: path)
    #expect(throws: FileError.exists(path: path)) {
      try FileWriting.write(to: path) { _ in Issue.record("asked for content") }
    }
    #expect(try content(path) == "cũ")
    #expect(scratch.names == ["a.csv"])
  }

  @Test func `over another with leave, keeping its permissions`() throws {
    let scratch = Scratch()
    let path = "\(scratch.path)/a.csv"
    try write("cũ", to: path)
    chmod(path, 0o640)
    try write("mới", to: path, overwrite: true)
    #expect(try content(path) == "mới")
    #expect(try FilePath(path).stat().permissions.rawValue == 0o640)
    #expect(scratch.names == ["a.csv"])
  }

  @Test func `and not at all where the content fails`() throws {
    let scratch = Scratch()
    let path = "\(scratch.path)/a.csv"
    try write("cũ", to: path)
    let failure = FileError.system(.ioError, path: "x")
    #expect(throws: failure) {
      try FileWriting.write(to: path, overwrite: true) { output throws(FileError) in
        try output.write([UInt8](repeating: 65, count: 200_000))
        throw failure
      }
    }
    #expect(try content(path) == "cũ")
    #expect(scratch.names == ["a.csv"])
  }

  @Test func `by one of two that race for a name`() throws {
    let scratch = Scratch()
    let path = "\(scratch.path)/a.csv"
    #expect(throws: FileError.exists(path: path)) {
      try FileWriting.write(to: path) { output throws(FileError) in
        try output.write(Array("chậm".utf8))
        try write("nhanh", to: path)
      }
    }
    #expect(try content(path) == "nhanh")
    #expect(scratch.names == ["a.csv"])
  }

  @Test func `when the disk is full`() throws {
    let scratch = Scratch()
    guard mount("none", scratch.path, "tmpfs", 0, "size=64k") == 0 else {
      try Test.cancel("a small disk cannot be mounted here")
    }
    defer { umount(scratch.path) }
    let path = "\(scratch.path)/a.csv"
    try write("cũ", to: path)
    #expect(throws: FileError.system(.noSpace, path: path)) {
      try write(String(repeating: "x", count: 300_000), to: path, overwrite: true)
    }
    #expect(try content(path) == "cũ")
    #expect(scratch.names == ["a.csv"])
  }

  @Test func `when it grows beyond the limit of the process`() async {
    await #expect(processExitsWith: .success) {
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
      guard setrlimit(__rlimit_resource_t(1), &limit) == 0 else { exit(3) }
      let scratch = Scratch()
      let path = "\(scratch.path)/a.csv"
      do throws(FileError) {
        try write(String(repeating: "x", count: 300_000), to: path)
        exit(4)
      } catch {
        let isExpected = error == .system(.fileTooLarge, path: path) && scratch.names.isEmpty
        rmdir(scratch.path)
        exit(isExpected ? 0 : 5)
      }
    }
  }
}

@Suite struct `What is no plain file` {
  @Test func `a link stays and its target is written`() throws {
    let scratch = Scratch()
    symlink("real.csv", "\(scratch.path)/link.csv")
    try write("một", to: "\(scratch.path)/link.csv")
    #expect(try content("\(scratch.path)/real.csv") == "một")
    try write("hai", to: "\(scratch.path)/link.csv", overwrite: true)
    #expect(try content("\(scratch.path)/real.csv") == "hai")
    #expect(
      try FilePath("\(scratch.path)/link.csv").stat(followTargetSymlink: false).type
        == .symbolicLink
    )
    #expect(scratch.names == ["link.csv", "real.csv"])
  }

  @Test func `a link to itself is refused`() {
    let scratch = Scratch()
    symlink("loop", "\(scratch.path)/loop")
    #expect(throws: FileError.system(.tooManySymbolicLinkLevels, path: "\(scratch.path)/loop")) {
      try write("x", to: "\(scratch.path)/loop")
    }
  }

  @Test(arguments: [
    ("/tmp", Errno.isDirectory), ("/tmp/", .isDirectory), ("", .noSuchFileOrDirectory),
    ("/no/such/folder/x.csv", .noSuchFileOrDirectory), ("/dev/null/x.csv", .notDirectory),
    ("/proc/x.csv", .noSuchFileOrDirectory), ("/dev/full", .noSpace),
    ("/tmp/" + String(repeating: "x", count: 300), .fileNameTooLong),
  ])
  func `is refused with the system's reason`(path: String, errno: Errno) {
    #expect(throws: FileError.system(errno, path: path)) { try write("x", to: path) }
  }

  @Test func `a device is written straight`() throws {
    try write("x", to: "/dev/null")
    #expect(try FilePath("/dev/null").stat().type == .characterSpecial)
  }

  @Test func `a FIFO carries what is written`() async throws {
    let scratch = Scratch()
    let path = "\(scratch.path)/pipe"
    mkfifo(path, 0o600)
    let text = String(repeating: "Đăng ký\n", count: 20_000)
    let reader = Task.detached { try content(path) }
    try await Task.detached { try write(text, to: path) }.value
    #expect(try await reader.value == text)
  }

  @Test func `a pipe that nobody reads says so`() {
    signal(SIGPIPE, SIG_IGN)
    var ends: [CInt] = [0, 0]
    pipe(&ends)
    close(ends[0])
    defer { close(ends[1]) }
    let path = "/dev/fd/\(ends[1])"
    #expect(throws: FileError.system(.brokenPipe, path: path)) { try write("x", to: path) }
  }
}

@Suite struct `A file is read` {
  @Test func `whole, whatever its size`() throws {
    let scratch = Scratch()
    for size in [0, 1, 65_535, 65_536, 65_537, 300_000] {
      let path = "\(scratch.path)/\(size)"
      try write(String(repeating: "x", count: size), to: path)
      #expect(try FileReading.bytes(of: path).count == size)
    }
  }

  @Test func `unless it is larger than wanted`() throws {
    #expect(throws: FileError.tooLarge(path: "/dev/zero", limit: 100_000)) {
      try FileReading.bytes(of: "/dev/zero", limit: 100_000)
    }
    let scratch = Scratch()
    let path = "\(scratch.path)/a"
    try write("1234", to: path)
    #expect(try FileReading.bytes(of: path, limit: 4).count == 4)
    #expect(throws: FileError.tooLarge(path: path, limit: 3)) {
      try FileReading.bytes(of: path, limit: 3)
    }
  }

  @Test func `also where its size is not told`() throws {
    #expect(try !FileReading.bytes(of: "/proc/self/status").isEmpty)
  }

  @Test(arguments: [
    ("/tmp", Errno.isDirectory), ("/no/such/file", .noSuchFileOrDirectory),
    ("", .noSuchFileOrDirectory), ("/dev/null/x", .notDirectory),
    ("/dev/fd/9999", .badFileDescriptor),
  ])
  func `or refused with the system's reason`(path: String, errno: Errno) {
    #expect(throws: FileError.system(errno, path: path)) { try FileReading.bytes(of: path) }
  }
}
