/// Texts of the command line.
public struct CommandStrings: Sendable {
  public var total: String
  public var tierByLevel: String
  public var published: String
  public var counted: String
  public var difference: String
  public var countingRule: String
  public var understood: @Sendable (String) -> String
  public var count: String
  public var more: @Sendable (String) -> String

  public var imported: @Sendable (String, String) -> String
  public var nothingToReport: @Sendable (String) -> String
  /// What stands for the image of the bundled catalog where it is no file of the person's own.
  public var cacheRebuilt: String
  public var cacheNotRebuilt: String
  public var noCache: String
  public var partAbout: String
  public var partNames: String
  public var partFacets: String
  public var partCodes: String
  public var partDetails: String
  public var partRanking: String
  public var partWords: String
}

/// What went wrong: what, where and what to do, in a line.
public struct ErrorStrings: Sendable {
  public var notFound: String
  public var noPermission: String
  public var isDirectory: String
  public var notDirectory: String
  public var diskFull: String
  public var readOnly: String
  public var tooLargeForDisk: String
  public var quota: String
  public var badPath: String
  public var notSeekable: String
  public var standardStream: String
  public var noDevice: String
  public var inputOutput: String
  public var other: @Sendable (String) -> String
  public var exists: String
  public var tooLarge: @Sendable (String) -> String
  public var empty: String
  public var binary: String
  public var notUTF8: @Sendable (String) -> String
  public var notACatalog: @Sendable (String, String) -> String
  public var noRows: String
  public var imageUnknownVersion: @Sendable (String) -> String
  public var imageForeign: String
  public var imageCutShort: @Sendable (String, String) -> String
  public var imageDamagedHeader: String
  public var imageDamagedPart: @Sendable (String) -> String
  public var imageMakeAnew: String
  public var imageToTerminal: String
  public var nameNotUTF8: String
  public var nameWithoutTab: String
  public var nameWithoutWord: String
  public var rowProblems: @Sendable (String, String) -> String
  public var line: @Sendable (String) -> String
  public var missingName: String
  public var unknownTier: @Sendable (String) -> String
  public var unknownLevel: @Sendable (String) -> String
  public var extraCells: @Sendable (String) -> String
  public var unknownHeading: @Sendable (String) -> String
  public var repeatedHeading: @Sendable (String) -> String

  public var inputNotTerminal: String
  public var outputNotTerminal: String
  public var noControllingTerminal: String
  public var typeNotSet: String
  public var typeDumb: @Sendable (String) -> String
  public var typeUnknown: @Sendable (String) -> String
  public var tooPoor: @Sendable (String) -> String
  public var noUTF8Locale: String

  public var unknownCommand: @Sendable (String, String) -> String
  public var noSuchWord: @Sendable (String) -> String
  public var unknownOption: @Sendable (String) -> String
  public var uselessOption: @Sendable (String, String) -> String
  public var missingValue: @Sendable (String) -> String
  public var unexpectedArgument: @Sendable (String) -> String
  public var missingArgument: @Sendable (String) -> String
  public var badValue: @Sendable (String, String, String) -> String
  public var badUsage: @Sendable (String) -> String
  public var unknownID: @Sendable (String) -> String
  public var oneCatalog: String
  public var unknownFormat: @Sendable (String, String) -> String
}
