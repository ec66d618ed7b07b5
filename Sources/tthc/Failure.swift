import CatalogIndex
import CursesTerminal
import Interchange

/// Why the program cannot do what it was asked; `Complaint` gives it its words.
enum Failure: Error {
  case file(FileError)
  case catalog(CatalogError, path: String)
  case list(ListRefusal, path: String)
  case image(ImageError, path: String)
  case terminal(TerminalError)
  case usage(UsageProblem)

  /// Does work on a file, whose refusal is the failure of the whole command.
  static func catching<Value>(
    _ work: @autoclosure () throws(FileError) -> Value
  ) throws(Failure) -> Value {
    do throws(FileError) {
      return try work()
    } catch {
      throw .file(error)
    }
  }
}

/// What is wrong with the command line.
enum UsageProblem: Equatable {
  case unknownCommand(String, near: String)
  /// Neither a command nor a file.
  case noSuchWord(String)
  case unknownOption(String)
  case missingValue(option: String)
  /// The command would do nothing with it.
  case uselessOption(String, command: String)
  case missingArgument(String)
  case unexpectedArgument(String)
  case badValue(option: String, value: String, allowed: [String])
  case unknownEnding(path: String)
  case severalCatalogs
  /// Both catalogs of a comparison are standard input.
  case inputTwice
  /// The output is one of the lists that are read.
  case replacesSource(path: String)
  /// The catalog and the report would go to one place.
  case sameOutput(path: String)
  /// A source is what `import` writes.
  case isCatalogFile(path: String)
  /// What stands behind `--map` is no heading with a field.
  case badMap(String)
  /// An image was to be written to a terminal.
  case imageToTerminal
  /// A format that is no text was to be written to a terminal.
  case binaryToTerminal(format: String)
  /// A file tells nothing of an export that could be repeated.
  case noProvenance(path: String)
  /// What the option parser says where none of the above fits.
  case other(String)
}
