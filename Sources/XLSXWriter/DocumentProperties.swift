/// What the file says about itself. Each text has 255 UTF-16 units at most.
public struct DocumentProperties: Hashable, Sendable {
  /// The title.
  public var title: String
  /// Who made the document.
  public var author: String
  /// What it is about; empty is left out.
  public var subject: String
  /// Free remarks; empty is left out.
  public var comments: String
  /// Keywords; empty is left out.
  public var keywords: String
  /// The body that answers for it; empty is left out.
  public var company: String
  /// The day that the file gives as the one it was made on, 1980 to 9999. The caller passes it, so that the same input
  /// gives the same bytes on any day.
  public var created: CalendarDate

  /// Properties by their parts.
  public init(
    title: String, author: String, subject: String = "", comments: String = "", keywords: String = "",
    company: String = "", created: CalendarDate
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.comments = comments
    self.keywords = keywords
    self.company = company
    self.created = created
  }
}
