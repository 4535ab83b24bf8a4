/// Words of a text in which a part is pointed out.
public struct Quotation: Sendable, Equatable {
  /// The words before that part.
  public let before: String
  /// The part, a printed number for one.
  public let marked: String
  /// The words after it.
  public let after: String
  /// The BCP 47 primary tag of the text's language.
  public let language: String
  /// Whether that language runs from right to left.
  public let isRightToLeft: Bool

  /// All of the words.
  public var text: String { before + marked + after }

  /// Makes a quotation.
  public init(before: String, marked: String, after: String, language: String, isRightToLeft: Bool) {
    self.before = before
    self.marked = marked
    self.after = after
    self.language = language
    self.isRightToLeft = isRightToLeft
  }
}
