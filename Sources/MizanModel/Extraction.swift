/// A numeral that is no figure, and why.
public struct Rejection: Sendable, Equatable {
  /// Why a numeral is no figure.
  public enum Reason: String, Sendable, CaseIterable {
    case date
    case year
    case time
    case period
    case duration
    case ordinal
    case rank
    case name
    case listNumber = "list_number"
    case sectionNumber = "section_number"
    case age
    case identifier
    case listSize = "list_size"
    case numberWord = "number_word"
    case noUnit = "no_unit"
  }

  /// Where it stands.
  public var span: TextSpan
  /// Why it is none.
  public var reason: Reason
  /// The words or rule that decided.
  public var rule: String

  /// Makes a rejection.
  public init(span: TextSpan, reason: Reason, rule: String) {
    self.span = span
    self.reason = reason
    self.rule = rule
  }
}

/// Everything read from one document.
public struct Extraction: Sendable {
  /// The document, unchanged.
  public var document: Document
  /// The language that was used.
  public var language: String
  /// The sentences, in order, covering all figures.
  public var sentences: [TextSpan]
  /// The figures in the order of the text.
  public var figures: [Figure]
  /// The numerals that are no figures, in the order of the text.
  public var rejections: [Rejection]
  /// The number of numerals found, two for a range; each is in exactly one figure, change or rejection.
  public var numeralCount: Int

  /// Makes an extraction.
  public init(
    document: Document, language: String, sentences: [TextSpan], figures: [Figure], rejections: [Rejection],
    numeralCount: Int
  ) {
    self.document = document
    self.language = language
    self.sentences = sentences
    self.figures = figures
    self.rejections = rejections
    self.numeralCount = numeralCount
  }
}
