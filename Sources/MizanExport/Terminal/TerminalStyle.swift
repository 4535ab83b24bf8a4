/// The looks of words on a terminal, as SGR sequences of ECMA-48; none where colour is not wanted.
struct TerminalStyle {
  let isColored: Bool

  /// A title or the heading of a column.
  func heading(_ text: String) -> String { set(text, "1") }

  /// A rule between headings and rows.
  func rule(_ text: String) -> String { set(text, "2") }

  /// A shorthand in brackets.
  func mark(_ text: String) -> String { set(text, "33") }

  /// The blocks of a sparkline.
  func spark(_ text: String) -> String { set(text, "36") }

  private func set(_ text: String, _ code: String) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
