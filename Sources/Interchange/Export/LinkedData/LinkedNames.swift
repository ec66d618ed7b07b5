import ProcedureModel

/// The IRIs of things that have no address of their own.
///
/// They are names and no addresses, since the program has no place in the web: `urn:tthc:` and what
/// the thing is, then what the national database or the list calls it. One thing has one name in every
/// export, so that graphs of several exports join; what a list alone names (`name@tier`, an agency)
/// has the place of the list before it, since two provinces use one name for two things.
enum LinkedNames {
  static let country = "http://publications.europa.eu/resource/authority/country/VNM"
  static let vietnamese = "http://publications.europa.eu/resource/authority/language/VIE"
  static let dong = "http://publications.europa.eu/resource/authority/currency/VND"

  /// The name of a thing of some kind: `urn:tthc:KIND:PART:…`.
  static func iri(_ kind: String, _ parts: String?...) -> String {
    (["urn:tthc", kind] + parts.compactMap { $0 }.map(encoded)).joined(separator: ":")
  }

  static func iri(_ tier: Tier) -> String { iri("tier", tier.slug) }

  static func iri(_ level: ServiceLevel) -> String { iri("level", level.slug) }

  static func iri(_ scheme: LevelScheme) -> String { iri("levels", scheme.rawValue) }

  static let tiers = iri("tiers")

  /// The text with a percent sign and two digits for each byte that a URN does not take.
  private static func encoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: ","):
        bytes.append(byte)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        bytes += Array((byte < 16 ? "%0" : "%").utf8) + Array(digits.utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONValue {
  /// A text with its language.
  static func vietnamese(_ text: String) -> JSONValue { .object([("vi", .string(text))]) }

  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
