import Glibc

/// What is known of the terminal that standard output leads to.
struct Terminal {
  /// Its width in columns: `COLUMNS` where it is set, else what the terminal says, else 80.
  let columns: Int
  /// Whether colour is wanted: not where `NO_COLOR` has a value (no-color.org), nor on a terminal that has none.
  let isColored: Bool
  /// The language of the locale by its BCP 47 primary tag, `nil` for the locales C and POSIX.
  let language: String?

  /// - Parameters:
  ///   - environment: the value of a variable; `nil` where it is not set.
  ///   - window: the columns that the terminal says it has.
  init(environment: (String) -> String?, window: Int?) {
    columns = environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? window ?? 80
    let kind = environment("TERM") ?? ""
    isColored = (environment("NO_COLOR") ?? "").isEmpty && !kind.isEmpty && kind != "dumb"
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? "C"
    let tag = locale.prefix { $0.isLetter }.lowercased()
    language = ["c", "posix"].contains(tag) ? nil : tag
  }

  /// The terminal of this process.
  static var current: Terminal {
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return Terminal(
      environment: { name in getenv(name).map { String(cString: $0) } }, window: isKnown ? Int(size.ws_col) : nil)
  }
}
