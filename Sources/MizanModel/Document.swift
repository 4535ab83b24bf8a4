/// One press text, never edited: all spans of all results refer to `bytes`.
public struct Document: Sendable {
  /// The identifier that the user or the file gave.
  public var id: String
  /// The text as valid UTF-8.
  public let bytes: [UInt8]
  /// The language as a BCP 47 primary tag (`ar`, `en`), or `nil` to detect it.
  public var language: String?
  /// The publication date: the anchor of relative wording such as "last year". Never guessed.
  public var published: CalendarDate?
  /// Where the text came from: a path or an address.
  public var source: String?

  /// Makes a document from valid UTF-8 bytes.
  public init(
    id: String, bytes: [UInt8], language: String? = nil, published: CalendarDate? = nil, source: String? = nil
  ) {
    self.id = id
    self.bytes = bytes
    self.language = language
    self.published = published
    self.source = source
  }

  /// Makes a document from a string.
  public init(
    id: String, text: String, language: String? = nil, published: CalendarDate? = nil, source: String? = nil
  ) {
    self.init(id: id, bytes: Array(text.utf8), language: language, published: published, source: source)
  }

  /// The text of a span, exactly as printed; what of it lies outside the document is left out.
  public func text(_ span: TextSpan) -> String {
    let start = min(max(0, span.start), bytes.count)
    return String(decoding: bytes[start..<min(bytes.count, max(start, span.end))], as: UTF8.self)
  }
}
