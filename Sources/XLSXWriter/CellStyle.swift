/// How a cell looks. Equal styles are one format in the file, however often they are used.
///
/// A style is checked when it is first used: a font under 10 points, an indent outside 0 to 15 or a number format of more
/// than 127 UTF-8 bytes throws `XLSXWriterError.badValue`.
public struct CellStyle: Hashable, Sendable {
  /// Where a cell's content stands between its left and right edges.
  public enum Alignment: Hashable, Sendable {
    /// By content: text at the reading order's start, numbers at the right.
    case general
    /// At the left edge.
    case left
    /// In the middle.
    case center
    /// At the right edge.
    case right
  }

  /// Where a cell's content stands between its upper and lower edges.
  public enum VerticalAlignment: Hashable, Sendable {
    /// At the lower edge, as Excel does by itself.
    case bottom
    /// At the upper edge.
    case top
    /// In the middle.
    case center
  }

  /// A line along a cell's edge.
  public enum Border: Hashable, Sendable {
    /// No line.
    case none
    /// A thin line.
    case thin
    /// A line of middling weight.
    case medium
    /// A thick line.
    case thick
    /// Two thin lines.
    case double
  }

  /// In which direction mixed text is laid out.
  public enum ReadingOrder: UInt8, Hashable, Sendable {
    /// By the first strong letter (0).
    case context = 0
    /// From left to right (1).
    case leftToRight = 1
    /// From right to left (2); LibreOffice orders mixed Arabic and Latin text rightly only with this.
    case rightToLeft = 2
  }

  /// Heavier letters.
  public var bold: Bool
  /// Slanted letters.
  public var italic: Bool
  /// A single line under the text.
  public var underlined: Bool
  /// Place between left and right.
  public var alignment: Alignment
  /// Place between top and bottom.
  public var verticalAlignment: VerticalAlignment
  /// Whether long text is broken into lines inside the cell.
  public var wraps: Bool
  /// Steps of indent from the aligned edge, 0 to 15.
  public var indent: Int
  /// An Excel number format such as `#,##0.0`; nil is `General`.
  public var numberFormat: String?
  /// Size in points, 10 to 409.
  public var fontSize: Double
  /// Colour of the text; nil is the reader's own.
  public var fontColor: Color?
  /// Colour of the ground; nil is none.
  public var fill: Color?
  /// The line along the upper edge.
  public var topBorder: Border
  /// The line along the lower edge.
  public var bottomBorder: Border
  /// Direction of mixed text.
  public var readingOrder: ReadingOrder

  /// A style that differs from `plain` in what is given.
  public init(
    bold: Bool = false, italic: Bool = false, underlined: Bool = false, alignment: Alignment = .general,
    verticalAlignment: VerticalAlignment = .bottom, wraps: Bool = false, indent: Int = 0, numberFormat: String? = nil,
    fontSize: Double = 11, fontColor: Color? = nil, fill: Color? = nil, topBorder: Border = .none,
    bottomBorder: Border = .none, readingOrder: ReadingOrder = .context
  ) {
    self.bold = bold
    self.italic = italic
    self.underlined = underlined
    self.alignment = alignment
    self.verticalAlignment = verticalAlignment
    self.wraps = wraps
    self.indent = indent
    self.numberFormat = numberFormat
    self.fontSize = fontSize
    self.fontColor = fontColor
    self.fill = fill
    self.topBorder = topBorder
    self.bottomBorder = bottomBorder
    self.readingOrder = readingOrder
  }

  /// The same as `==`, without a copy of the other style: a sheet asks it at every cell.
  func isSame(as other: UnsafePointer<CellStyle>) -> Bool {
    bold == other.pointee.bold && italic == other.pointee.italic && underlined == other.pointee.underlined
      && alignment == other.pointee.alignment && verticalAlignment == other.pointee.verticalAlignment
      && wraps == other.pointee.wraps && indent == other.pointee.indent && fontSize == other.pointee.fontSize
      && topBorder == other.pointee.topBorder && bottomBorder == other.pointee.bottomBorder
      && readingOrder == other.pointee.readingOrder && fontColor == other.pointee.fontColor
      && fill == other.pointee.fill && numberFormat == other.pointee.numberFormat
  }

  /// Calibri of 11 points and nothing else.
  public static let plain = CellStyle()
  /// Blue and underlined, as links are.
  public static let link = CellStyle(underlined: true, fontColor: .link)
}
