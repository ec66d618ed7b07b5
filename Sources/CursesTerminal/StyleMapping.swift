package import CNcurses
package import TextScreen

extension Style {
  /// The attributes in the bits of ncurses; a terminal that lacks one drops it.
  nonisolated package var cursesAttributes: attr_t {
    var bits: attr_t = 0
    if attributes.contains(.bold) { bits |= tthc_bold() }
    if attributes.contains(.dim) { bits |= tthc_dim() }
    if attributes.contains(.underline) { bits |= tthc_underline() }
    if attributes.contains(.reverse) { bits |= tthc_reverse() }
    return bits
  }
}

extension Style.Ink {
  /// The number of the colour pair: the ink on the terminal's own background.
  ///
  /// Pair 0 is the terminal's own text, and inks have the order of the eight terminal colours.
  nonisolated package var colorPair: CShort { CShort(rawValue) }

  /// Declares the colour pairs, when the terminal has colours.
  static func declareColors() -> Bool {
    guard has_colors(), start_color() == OK else { return false }
    let background = use_default_colors() == OK ? -1 : CShort(COLOR_BLACK)
    for ink in allCases where ink != .standard {
      _ = init_pair(ink.colorPair, CShort(ink.rawValue), background)
    }
    return true
  }
}
