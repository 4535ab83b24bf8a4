/// How a workbook is written.
public struct WorkbookOptions: Hashable, Sendable {
  /// What happens to a text that is longer than its place allows (32,767 UTF-16 units in a cell).
  public enum LongText: Hashable, Sendable {
    /// `XLSXWriterError.textTooLong` is thrown.
    case refuse
    /// The text is cut so that it fits with the marker at its end, and the call returns `Fallbacks.clippedText`.
    /// The marker has 255 UTF-16 units at most.
    case clip(marker: String)
  }

  /// Whether rows are written out as soon as the next one begins. Memory then stays at a few MB whatever the size, but
  /// rows must come in rising order, tables are refused and every text is stored in its cell.
  public var constantMemory: Bool
  /// What happens to long text.
  public var longText: LongText
  /// The folder for temporary parts; nil is `TMPDIR`, or `/tmp` where that is not set.
  public var temporaryFolder: String?

  /// Options that differ from the defaults in what is given.
  public init(constantMemory: Bool = false, longText: LongText = .refuse, temporaryFolder: String? = nil) {
    self.constantMemory = constantMemory
    self.longText = longText
    self.temporaryFolder = temporaryFolder
  }
}
