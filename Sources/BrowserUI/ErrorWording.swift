public import CatalogIndex
public import Interchange
import ProcedureModel
public import Strings
import SystemPackage

/// What went wrong, as one clause without the name of the file.
extension Strings {
  public func message(_ error: FileError) -> String {
    switch error {
    case .exists: errors.exists
    case .tooLarge(_, let limit): errors.tooLarge(number(limit))
    case .system(let errno, _): message(errno)
    case .noHelper(let name, _): exports.noHelper(name)
    case .library(let name, let code, _): exports.library(name, String(code))
    }
  }

  public func message(_ error: CatalogError) -> String {
    switch error {
    case .empty: errors.empty
    case .binary: errors.binary
    case .notUTF8(let line): errors.notUTF8(number(line))
    case .notACatalog(let heading, let missing):
      errors.notACatalog(String(heading.prefix(30)), missing.rawValue)
    case .noRows: errors.noRows
    }
  }

  public func message(_ error: ImageError) -> String {
    switch error {
    case .unreadable(let number): message(Errno(rawValue: number))
    case .notAnImage: errors.binary
    case .unknownVersion(let version): errors.imageUnknownVersion(String(version))
    case .foreign: errors.imageForeign
    case .cutShort(let expected, let found):
      errors.imageCutShort(number(Int(clamping: found)), number(Int(clamping: expected)))
    case .damagedHeader: errors.imageDamagedHeader
    case .damagedSection(let section): errors.imageDamagedPart(name(of: ImagePart(section)))
    }
  }

  public func name(of part: ImagePart) -> String {
    switch part {
    case .about: commands.partAbout
    case .names: commands.partNames
    case .facets: commands.partFacets
    case .codes: commands.partCodes
    case .details: commands.partDetails
    case .ranking: commands.partRanking
    case .words: commands.partWords
    }
  }

  private func message(_ errno: Errno) -> String {
    switch errno {
    case .noSuchFileOrDirectory: errors.notFound
    case .permissionDenied, .notPermitted: errors.noPermission
    case .isDirectory: errors.isDirectory
    case .notDirectory: errors.notDirectory
    case .noSpace: errors.diskFull
    case .readOnlyFileSystem: errors.readOnly
    case .fileTooLarge: errors.tooLargeForDisk
    case .diskQuotaExceeded: errors.quota
    case .fileNameTooLong, .invalidArgument: errors.badPath
    case .noSuchAddressOrDevice: errors.noDevice
    case .illegalSeek: errors.notSeekable
    case .ioError: errors.inputOutput
    default: errors.other(errno.description)
    }
  }
}
