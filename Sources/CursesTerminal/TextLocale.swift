import Glibc

/// The character encoding in which the C library and ncurses write.
enum TextLocale {
  /// Sets a UTF-8 encoding: that of the environment, or else any that the machine has.
  ///
  /// Vietnamese has to show under `LC_ALL=C` too: every terminal of today reads UTF-8, and a person
  /// who set `C` wanted English messages or byte order. Only `LC_CTYPE` is set, so that numbers and
  /// dates that other code formats stay as they are.
  static func setUTF8() throws(TerminalError) {
    for name in ["", "C.UTF-8", "en_US.UTF-8", "vi_VN.UTF-8"] where sets(name) { return }
    for name in installed() where sets(name) { return }
    throw .noUTF8Locale
  }

  private static func sets(_ name: String) -> Bool {
    guard unsafe setlocale(LC_CTYPE, name) != nil,
      let codeset = unsafe nl_langinfo(nl_item(CODESET))
    else { return false }
    return unsafe String(cString: codeset) == "UTF-8"
  }

  /// The names of the locales that are installed as folders.
  private static func installed() -> [String] {
    guard let folder = unsafe opendir("/usr/lib/locale") else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name.lowercased().hasSuffix("utf8") || name.lowercased().hasSuffix("utf-8") {
        names.append(name)
      }
    }
    return names
  }
}
