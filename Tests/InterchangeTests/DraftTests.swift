import Glibc
import Interchange
import SystemPackage
import Testing

private func write(_ text: String, to path: String, overwrite: Bool = false) throws(FileError) {
  try FileWriting.write(to: path, overwrite: overwrite) { output throws(FileError) in
    try output.write(Array(text.utf8))
  }
}

private func names(in path: String) -> [String] {
  guard let folder = opendir(path) else { return [] }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}

/// Whether the file system of a folder knows files without a name.
private func knowsNameless(_ folder: String) -> Bool {
  let file = open(folder, 0o20_000_000 | O_DIRECTORY | O_WRONLY, 0o600)
  guard file >= 0 else { return false }
  close(file)
  return true
}

@Suite struct `A file in the making` {
  @Test(arguments: [false, true])
  func `has no name that a killed process could leave behind`(isThere: Bool) throws {
    let scratch = Scratch()
    guard knowsNameless(scratch.path) else { try Test.cancel("no nameless files here") }
    let path = "\(scratch.path)/a.csv"
    if isThere { try write("cũ", to: path) }
    let names = scratch.names
    try FileWriting.write(to: path, overwrite: true) { output throws(FileError) in
      try output.write([UInt8](repeating: 65, count: 300_000))
      #expect(scratch.names == names)
    }
    #expect(scratch.names == ["a.csv"])
    #expect(try FileReading.bytes(of: path) == [UInt8](repeating: 65, count: 300_000))
  }

  @Test func `becomes readable to whom any new file would be`() throws {
    let scratch = Scratch()
    try write("x", to: "\(scratch.path)/a.csv")
    let plain = open("\(scratch.path)/plain", O_CREAT | O_WRONLY, 0o666)
    close(plain)
    var (made, usual) = (stat(), stat())
    stat("\(scratch.path)/a.csv", &made)
    stat("\(scratch.path)/plain", &usual)
    #expect(made.st_mode == usual.st_mode)
    #expect(made.st_nlink == 1)
  }

  @Test func `has a hidden name where the system does not show open files`() async {
    await #expect(processExitsWith: .success) {
      let scratch = Scratch()
      let root = open("/", O_RDONLY | O_DIRECTORY)
      // Without /proc a file without a name could never be given one.
      guard chdir(scratch.path) == 0, chroot(".") == 0 else {
        rmdir(scratch.path)
        exit(errno == EPERM ? 0 : 3)
      }
      var hidden: [String] = []
      do throws(FileError) {
        try FileWriting.write(to: "/a.csv") { output throws(FileError) in
          try output.write([65])
          hidden = names(in: "/")
        }
        try write("mới", to: "/a.csv", overwrite: true)
      } catch {
        exit(4)
      }
      let left = names(in: "/")
      fchdir(root)
      chroot(".")
      for name in left { unlink("\(scratch.path)/\(name)") }
      rmdir(scratch.path)
      let isHidden = hidden.count == 1 && hidden[0].hasPrefix(".tthc-")
      exit(isHidden && left == ["a.csv"] ? 0 : 5)
    }
  }
}

@Suite struct `Before any work` {
  @Test(arguments: [
    ("/no/such/folder/x", Errno.noSuchFileOrDirectory), ("/tmp", .isDirectory),
    ("/tmp/", .isDirectory),
    ("/dev/null/x", .notDirectory),
  ])
  func `it is known what cannot be written`(path: String, errno: Errno) {
    #expect(throws: FileError.system(errno, path: path)) {
      try FileWriting.check(path, overwrite: true)
    }
  }

  @Test func `it is known what may not be replaced, and the look changes nothing`() throws {
    let scratch = Scratch()
    let path = "\(scratch.path)/a.csv"
    try FileWriting.check(path)
    #expect(scratch.names == [])
    try write("cũ", to: path)
    #expect(throws: FileError.exists(path: path)) { try FileWriting.check(path) }
    try FileWriting.check(path, overwrite: true)
    #expect(scratch.names == ["a.csv"])
    #expect(try FileReading.bytes(of: path) == Array("cũ".utf8))
  }

  @Test(arguments: ["-", "/dev/stdout", "/dev/null"])
  func `streams are left alone`(path: String) throws {
    try FileWriting.check(path)
  }

  @Test func `nobody waits for the reader of a FIFO`() throws {
    let scratch = Scratch()
    mkfifo("\(scratch.path)/pipe", 0o600)
    try FileWriting.check("\(scratch.path)/pipe")
  }
}
