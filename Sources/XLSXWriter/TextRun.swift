/// A stretch of a cell's text with one look.
public struct TextRun: Hashable, Sendable {
  /// The text.
  public var text: String
  /// Heavier letters.
  public var bold: Bool
  /// Slanted letters.
  public var italic: Bool

  /// A stretch of text.
  public init(_ text: String, bold: Bool = false, italic: Bool = false) {
    self.text = text
    self.bold = bold
    self.italic = italic
  }
}
