import BrowserUI
import Glibc
import Interchange
import Strings
import SystemPackage

extension ExportWork {
  /// The file as it would be written, without what belongs beside it.
  func bytes(_ strings: Strings) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    try format.write(procedures(), context: context(strings, stamp: .now), to: &bytes)
    return bytes
  }

  /// Writes text to the terminal on standard output, without what could act on it: whoever wants every
  /// byte of a file writes one.
  func show(_ strings: Strings) throws(FileError) {
    var sink = TerminalSink()
    try format.write(procedures(), context: context(strings, stamp: .now), to: &sink)
    try sink.flush()
  }

  /// Writes a file and what belongs beside it: afterwards all of it is there, or nothing has changed.
  ///
  /// - Parameters:
  ///   - path: The file, as the person named it.
  ///   - overwrite: Whether files of these names may be replaced.
  ///   - strings: The language of formats for people.
  ///   - progress: Called with the place of each procedure that is written; formats that look at all
  ///     of them first begin again.
  /// - Throws: What the system or the library that makes the format said.
  func write(
    to path: String,
    overwrite: Bool,
    _ strings: Strings,
    progress: @escaping (Int) -> Void = { _ in }
  ) throws(FileError) {
    let context = context(strings, stamp: .now)
    let procedures = procedures(progress)
    try FileWriting.write(
      to: path,
      overwrite: overwrite,
      companions: format.companions(context)
    ) { output throws(FileError) in
      try format.write(procedures, context: context, to: &output)
    }
  }
}

extension ExportWork.Stamp {
  /// This program now, or in the second of SOURCE_DATE_EPOCH, by which builds that must repeat to the
  /// byte set their clock.
  fileprivate static var now: ExportWork.Stamp {
    var second = Environment.value("SOURCE_DATE_EPOCH").flatMap { time_t($0) } ?? time(nil)
    var parts = tm()
    gmtime_r(&second, &parts)
    var text = [CChar](repeating: 0, count: 32)
    let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    let date = String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return ExportWork.Stamp(date: date, version: Tthc.version)
  }
}

/// Standard output as a terminal that a catalog's text must not move.
private struct TerminalSink: ~Copyable, ByteSink {
  private var output = BufferedFile(.standardOutput, path: Output.standard)

  mutating func write(_ bytes: [UInt8]) throws(FileError) {
    let lines = String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false,
      whereSeparator: \.isNewline
    )
    let shown = lines.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false)
        .map { Printable.line(String($0)) }.joined(separator: "\t")
    }
    try output.write(Array(shown.joined(separator: "\n").utf8))
  }

  mutating func flush() throws(FileError) {
    try output.flush()
  }
}
