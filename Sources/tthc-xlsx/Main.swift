import CXlsxWriter
import Glibc

/// `tthc-xlsx`: makes a workbook of the lines on standard input and writes it to standard output.
///
/// A program of its own, since Debian has libxlsxwriter as a shared library alone and `tthc` starts
/// without any. `tthc` starts it where a workbook is wanted; people do not call it. The lines are
/// those of `WorkbookLine` in Interchange. Nothing is written before the line `end` was read and the
/// workbook is whole: who writes the lines need not read at the same time.
@main
enum Main {
  static func main() {
    // A workbook that nobody waits for is not finished.
    tthc_end_with_parent()
    signal(SIGPIPE, SIG_DFL)
    do throws(HelperError) {
      let result = try ResultFile()
      var reader = ScriptReader(STDIN_FILENO)
      var script = try WorkbookScript(writingTo: result)
      while try script.takeLine(of: &reader) {}
      try result.copy(to: STDOUT_FILENO)
    } catch {
      exit(error.status)
    }
    exit(0)
  }
}
