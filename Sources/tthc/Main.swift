import Glibc
import Strings

/// Where the program begins: arguments in, exit status out.
@main
enum Main {
  @MainActor
  static func main() {
    // A reader that leaves and a file that may not grow are errors to report, not deaths.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    exit(status(arguments))
  }

  /// Runs the command; the terminal is given back before this returns.
  @MainActor
  private static func status(_ arguments: [String]) -> Int32 {
    let strings = Strings.of(Environment.language(arguments))
    do throws(Failure) {
      // The browser on a catalog is the daily start: it does without the option parser.
      if let request = BrowseRequest(plain: arguments) {
        return try Browser.run(request, strings)
      }
      return try Invocation(arguments).run(strings)
    } catch {
      return Complaint(error, strings).report()
    }
  }
}
