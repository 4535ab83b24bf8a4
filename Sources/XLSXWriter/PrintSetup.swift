/// How a sheet is printed, on A4 paper.
public struct PrintSetup: Hashable, Sendable {
  /// The white edges of a page, in inches, 0 to 10.
  public struct Margins: Hashable, Sendable {
    /// At the left.
    public var left: Double
    /// At the right.
    public var right: Double
    /// At the top.
    public var top: Double
    /// At the bottom.
    public var bottom: Double

    /// Margins in inches; the defaults are Excel's.
    public init(left: Double = 0.7, right: Double = 0.7, top: Double = 0.75, bottom: Double = 0.75) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
    }
  }

  /// Whether the long edge lies across.
  public var landscape: Bool
  /// How many pages wide the sheet is shrunk to, 0 to 32,767; 0 is as many as needed.
  public var pagesWide: Int
  /// How many pages tall, 0 to 32,767; 0 is as many as needed.
  public var pagesTall: Int
  /// The white edges.
  public var margins: Margins
  /// The line above each page, in Excel's codes (`&C&P`), 255 UTF-16 units at most; nil is none.
  public var header: String?
  /// The line below each page, as `header`.
  public var footer: String?

  /// A set-up that differs from an upright page, one page wide, in what is given.
  public init(
    landscape: Bool = false, pagesWide: Int = 1, pagesTall: Int = 0, margins: Margins = Margins(),
    header: String? = nil, footer: String? = nil
  ) {
    self.landscape = landscape
    self.pagesWide = pagesWide
    self.pagesTall = pagesTall
    self.margins = margins
    self.header = header
    self.footer = footer
  }
}
