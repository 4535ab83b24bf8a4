/// What was written otherwise than asked, because a spreadsheet cannot hold it. Empty when all was written as asked.
public struct Fallbacks: OptionSet, Hashable, Sendable {
  /// The bits, one a fallback.
  public let rawValue: UInt8

  /// A set from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The text was too long and was cut, the marker of `WorkbookOptions.LongText.clip` at its end.
  public static let clippedText = Fallbacks(rawValue: 1)
  /// Characters that XML forbids were replaced by U+FFFD.
  public static let replacedCharacters = Fallbacks(rawValue: 2)
  /// The sheet has 65,530 links already; the text was written without one.
  public static let tooManyLinks = Fallbacks(rawValue: 4)
  /// The link is longer than 2,079 characters; the text was written without it.
  public static let linkTooLong = Fallbacks(rawValue: 8)
  /// The link is not of the kinds http, https, ftp and mailto; the text was written without it.
  public static let unsupportedLink = Fallbacks(rawValue: 16)
  /// The text has more than 250 runs, or is longer than 32,767 characters with their mark-up; it was written in one look.
  public static let unformattedText = Fallbacks(rawValue: 32)
}
