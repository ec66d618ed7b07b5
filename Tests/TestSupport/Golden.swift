import Glibc
import Interchange
import SystemPackage
import Testing
public import TextScreen

/// Whether golden files are to be written anew.
public enum Golden {
  public static var isRecording: Bool { getenv("RECORD_GOLDENS") != nil }
}

/// Compares with a file under Goldens beside the test; with RECORD_GOLDENS set, or where there is
/// none, writes it and fails, so that a recording never passes unseen.
public func expectGolden(_ text: String, _ name: String, file: String = #filePath) throws {
  let path = FilePath(file).removingLastComponent().string + "/Goldens/" + name
  let isThere = access(path, F_OK) == 0
  guard isThere, !Golden.isRecording else {
    try FileWriting.write(to: path, overwrite: true) { output throws(FileError) in
      try output.write(Array(text.utf8))
    }
    Issue.record("Recorded a new golden file: \(name)")
    return
  }
  let golden = try String(decoding: FileReading.bytes(of: path), as: UTF8.self)
  #expect(text == golden, "\(name) looks different; RECORD_GOLDENS=1 writes it anew")
}

public func expectGolden(_ frame: Frame, _ name: String, file: String = #filePath) throws {
  try expectGolden(FramePicture(frame).text, name + ".txt", file: file)
}
