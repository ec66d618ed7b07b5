internal import CNcurses
package import TextScreen

/// What the key codes of ncurses, and the sequences that terminals send, mean.
nonisolated package enum KeyNames {
  /// The key of a code above the characters; nil for keys that mean nothing here.
  package static func key(code: CInt) -> Key? {
    if let key = byCode[code] { return key }
    let number = Int(code - KEY_F0)
    return (1...63).contains(number) ? .function(number) : nil
  }

  /// The key of a name that terminfo has beyond the standard ones: `kUP5` is Ctrl-Up.
  ///
  /// The digit tells the modifiers, and Shift alone has none. `kcbt2` is Shift-Tab on the console.
  package static func key(extendedName name: String) -> Key? {
    let modifier = name.last.flatMap(\.wholeNumberValue) ?? 2
    return byExtendedName[name.filter(\.isLetter)].map { modified($0, modifier) }
  }

  /// The key of `ESC [ parameters final`, for sequences that the terminal's description lacks.
  package static func key(controlSequence parameters: String, final: Character) -> Key? {
    // The Linux console: `ESC [ [ A` is F1.
    if parameters == "[" { return "ABCDE".firstOffset(of: final).map { .function($0 + 1) } }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) ?? 1 }
    let modifier = numbers.count > 1 ? numbers[1] : 1
    if final == "~" { return numbers.first.flatMap { byNumber[$0] }.map { modified($0, modifier) } }
    return byLetter[final].map { modified($0, modifier) }
  }

  /// The key of `ESC O final`, as the keypad in application mode sends it.
  package static func key(applicationFinal final: Character) -> Key? {
    final == "M" ? .enter : byLetter[final]
  }

  /// Shift has a key of its own for the arrows that select; other modifiers are dropped.
  private static func modified(_ key: Key, _ modifier: Int) -> Key {
    guard modifier == 2 else { return key }
    return key == .up ? .shiftUp : key == .down ? .shiftDown : key
  }

  private static let byCode: [CInt: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right,
    KEY_SR: .shiftUp, KEY_SF: .shiftDown, KEY_SLEFT: .left, KEY_SRIGHT: .right,
    KEY_HOME: .home, KEY_FIND: .home, KEY_A1: .home, KEY_SHOME: .home,
    KEY_END: .end, KEY_SELECT: .end, KEY_LL: .end, KEY_C1: .end, KEY_SEND: .end,
    KEY_PPAGE: .pageUp, KEY_A3: .pageUp, KEY_SPREVIOUS: .pageUp,
    KEY_NPAGE: .pageDown, KEY_C3: .pageDown, KEY_SNEXT: .pageDown,
    KEY_ENTER: .enter, KEY_BTAB: .backTab, KEY_BACKSPACE: .backspace,
    KEY_DC: .delete, KEY_SDC: .delete, KEY_IC: .insert, KEY_SIC: .insert,
  ]

  private static let byExtendedName: [String: Key] = [
    "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end,
    "kPRV": .pageUp, "kNXT": .pageDown, "kDC": .delete, "kIC": .insert, "kcbt": .backTab,
  ]

  private static let byLetter: [Character: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "Z": .backTab,
    "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
  ]

  private static let byNumber: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 200: .pasteStart, 201: .pasteEnd,
  ]
}

extension String {
  nonisolated fileprivate func firstOffset(of character: Character) -> Int? {
    firstIndex(of: character).map { distance(from: startIndex, to: $0) }
  }
}
