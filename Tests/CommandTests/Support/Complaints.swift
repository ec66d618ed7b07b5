import Testing

/// Expects one line on standard error that names what is wrong, nothing on standard output, and
/// exit status 2.
func expectComplaint(
  _ outcome: Outcome,
  _ parts: String...,
  at place: SourceLocation = #_sourceLocation
) {
  #expect(outcome.status == 2, sourceLocation: place)
  #expect(outcome.output == "", sourceLocation: place)
  #expect(outcome.error.hasPrefix("tthc: "), sourceLocation: place)
  #expect(outcome.error.hasSuffix("\n"), sourceLocation: place)
  #expect(outcome.error.count { $0.isNewline } == 1, sourceLocation: place)
  expectHarmless(outcome.error, at: place)
  for part in parts {
    #expect(outcome.error.contains(part), sourceLocation: place)
  }
}

/// Expects a text without anything that could move a terminal or turn its letters around.
func expectHarmless(_ text: String, at place: SourceLocation = #_sourceLocation) {
  let harmful = text.unicodeScalars.filter { scalar in
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
  #expect(harmful.isEmpty, sourceLocation: place)
}
