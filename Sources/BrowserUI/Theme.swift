import TextScreen

/// What each kind of text looks like.
///
/// Attributes carry the meaning, ink only repeats it; inks that are hard to read on white or on
/// black are not used.
enum Theme {
  static let title = Style(.reverse)
  static let label = Style(.dim)
  static let heading = Style(.bold)
  static let strong = Style(.bold)
  static let quiet = Style(.dim)
  static let key = Style(.bold)
  static let rule = Style(.dim)
  static let problem = Style(.bold, ink: .red)
  static let notice = Style(.bold)
  static let chosen = Style(.reverse)
  static let prompt = Style(.bold)

  /// The matched letters of a text in some style.
  static func match(_ style: Style) -> Style {
    Style(style.attributes.union([.bold, .underline]), ink: .magenta)
  }
}
