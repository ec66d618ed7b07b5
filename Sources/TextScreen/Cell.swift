/// One place on the screen: a letter with its marks, and its style.
///
/// A trivial value of 16 bytes, so that a whole screen is filled, copied and compared as plain
/// memory. From the lowest bit up: five Unicode scalars of 21 bits, the attributes from bit 112 and
/// the ink from bit 120. A scalar of zero is none, since nothing that is shown has it.
public struct Cell: Hashable, Sendable {
  /// The scalars that one cell can hold; ncurses keeps no more (`CCHARW_MAX`).
  @inlinable public static var scalarCapacity: Int { 5 }

  /// The packed cell.
  public internal(set) var bits: UInt128

  // Computed, since stored globals are made on first use, which every access would have to check.
  @inlinable static var scalarBits: UInt128 { 21 }
  @inlinable static var scalarMask: UInt128 { 0x1F_FFFF }
  @inlinable static var textMask: UInt128 { (1 << 105) - 1 }

  /// Takes one grapheme cluster, or nothing in the right half of a wide one; scalars beyond the
  /// capacity are dropped.
  public init(_ text: String, _ style: Style = .plain) {
    bits = style.cellBits
    var shift: UInt128 = 0
    for scalar in text.unicodeScalars.prefix(Cell.scalarCapacity) {
      bits |= UInt128(scalar.value) &<< shift
      shift += Cell.scalarBits
    }
  }

  /// A letter of one scalar in a style that is packed already.
  @inline(__always)
  init(scalar: UInt32, styleBits: UInt128) {
    bits = UInt128(scalar) | styleBits
  }

  /// The right half of a wide letter.
  init(rightHalfIn styleBits: UInt128) {
    bits = styleBits
  }

  public static let blank = Cell(" ")

  /// One grapheme cluster; empty in the right half of a wide one.
  public var text: String {
    String(String.UnicodeScalarView(scalars))
  }

  /// One of the five scalars; zero where there is none.
  @inlinable
  public func scalar(_ place: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: bits >> (UInt128(place) * Cell.scalarBits) & Cell.scalarMask)
  }

  /// The ink and the attributes in one number, for tables: sixteen for each ink.
  @inlinable
  public var styleNumber: Int {
    Int(UInt8(truncatingIfNeeded: bits >> 120)) << 4 | Int(UInt8(truncatingIfNeeded: bits >> 112))
  }

  /// The scalars of the cluster.
  public var scalars: [Unicode.Scalar] {
    (0..<Cell.scalarCapacity).compactMap { place in
      let value = scalar(place)
      return value == 0 ? nil : Unicode.Scalar(value)
    }
  }

  public var style: Style {
    get {
      Style(
        Style.Attributes(rawValue: UInt8(truncatingIfNeeded: bits >> 112)),
        ink: Style.Ink(rawValue: UInt8(truncatingIfNeeded: bits >> 120)) ?? .standard
      )
    }
    set { bits = bits & Cell.textMask | newValue.cellBits }
  }

  /// The first scalar; zero in the right half of a wide letter.
  @inlinable
  public var firstScalar: UInt32 { UInt32(truncatingIfNeeded: bits & Cell.scalarMask) }

  /// Whether the cell holds one scalar of Latin, about whose single column all libraries agree.
  @inlinable
  public var isSimple: Bool {
    let text = bits & Cell.textMask
    return text &- 1 < 0x2FF || text &- 0x1E00 < 0x100
  }

  /// Whether there are marks beside the first scalar.
  @inlinable
  public var hasMarks: Bool { bits & Cell.textMask > Cell.scalarMask }

  /// This cell with another first scalar.
  package func replacingFirst(by scalar: Unicode.Scalar) -> Cell {
    var cell = self
    cell.bits = bits & ~Cell.scalarMask | UInt128(scalar.value)
    return cell
  }

  /// This cell with a scalar before its others; the last of as many as fit is dropped.
  package func inserting(_ scalar: Unicode.Scalar) -> Cell {
    var cell = self
    let text = bits << Cell.scalarBits & Cell.textMask | UInt128(scalar.value)
    cell.bits = bits & ~Cell.textMask | text
    return cell
  }

  /// Whether the left neighbour is a wide letter that takes this place too.
  @inlinable
  public var isRightHalf: Bool { bits & Cell.textMask == 0 }

  /// This cell with a blank in place of its letter.
  var blanked: Cell { Cell(scalar: 0x20, styleBits: bits & ~Cell.textMask) }
}

extension Style {
  /// The style at its place in a cell.
  @inline(__always)
  var cellBits: UInt128 {
    UInt128(attributes.rawValue) << 112 | UInt128(ink.rawValue) << 120
  }
}
