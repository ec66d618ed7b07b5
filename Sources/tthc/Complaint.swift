import BrowserUI
import CursesTerminal
import Glibc
import Interchange
import Strings
import SystemPackage

/// The one place that turns a failure into a line of text and an exit status.
struct Complaint {
  /// Bad usage or unreadable input.
  static let status: Int32 = 2

  private let failure: Failure
  private let strings: Strings

  init(_ failure: Failure, _ strings: Strings) {
    self.failure = failure
    self.strings = strings
  }

  /// Says on standard error what is wrong.
  ///
  /// - Returns: The exit status; a reader that has gone away is nobody's fault.
  func report() -> Int32 {
    if case .file(.system(.brokenPipe, _)) = failure { return 0 }
    StandardError.say(text)
    return Complaint.status
  }

  /// `FILE: what is wrong (where)`, or what is wrong with the usage.
  var text: String {
    switch failure {
    case .file(let error): "\(name(error.path)): \(strings.message(error))"
    case .catalog(let error, let path): "\(name(path)): \(strings.message(error))"
    case .list(let refusal, let path): "\(name(path)): \(strings.message(refusal))"
    case .image(let error, let path): "\(name(path)): \(strings.message(error))"
    case .terminal(let error): text(error)
    case .usage(let problem): text(problem)
    }
  }

  private func name(_ path: String) -> String {
    path == "-" ? strings.errors.standardStream : path
  }

  private func text(_ error: TerminalError) -> String {
    let errors = strings.errors
    return switch error {
    case .inputNotTerminal: errors.inputNotTerminal
    case .outputNotTerminal: errors.outputNotTerminal
    case .noControllingTerminal: errors.noControllingTerminal
    case .typeNotSet: errors.typeNotSet
    case .typeDumb(let type): errors.typeDumb(type)
    case .typeUnknown(let type): errors.typeUnknown(type)
    case .tooPoor(let type): errors.tooPoor(type)
    case .noUTF8Locale: errors.noUTF8Locale
    }
  }

  private func text(_ problem: UsageProblem) -> String {
    let errors = strings.errors
    return switch problem {
    case .unknownCommand(let word, let near): errors.unknownCommand(word, near)
    case .noSuchWord(let word): errors.noSuchWord(word)
    case .unknownOption(let option): errors.unknownOption(option)
    case .missingValue(let option): errors.missingValue(option)
    case .uselessOption(let option, let command): errors.uselessOption(option, command)
    case .missingArgument(let name): errors.missingArgument(name)
    case .unexpectedArgument(let argument): errors.unexpectedArgument(argument)
    case .badValue(let option, let value, let allowed):
      errors.badValue(option, value, allowed.joined(separator: " "))
    case .unknownEnding(let path):
      errors.unknownFormat(
        path,
        ExportFormat.allCases.map { "." + $0.fileEndings[0] }.joined(separator: " ")
      )
    case .severalCatalogs: errors.oneCatalog
    case .inputTwice: strings.comparison.inputTwice
    case .imageToTerminal: errors.imageToTerminal
    case .binaryToTerminal(let format): strings.exports.binaryToTerminal(format)
    case .noProvenance(let path): "\(name(path)): \(strings.exports.noProvenance)"
    case .replacesSource(let path): "\(path): \(strings.imports.replacesSource)"
    case .sameOutput(let path): "\(name(path)): \(strings.imports.sameOutput)"
    case .isCatalogFile(let path): "\(path): \(strings.imports.isCatalogFile)"
    case .badMap(let text): strings.imports.badMap(text)
    case .other(let text): errors.badUsage(text)
    }
  }
}
