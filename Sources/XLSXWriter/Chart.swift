/// A chart drawn from ranges of cells.
public struct Chart: Hashable, Sendable {
  /// How the values are drawn.
  public enum Kind: Hashable, Sendable {
    /// Points joined by a line.
    case line
    /// Bars lying down, the first category on top.
    case bar
    /// Bars standing up.
    case column
  }

  /// One row of values with its name in the legend.
  public struct Series: Hashable, Sendable {
    /// The name in the legend.
    public var name: String
    /// The cells that name the points; nil numbers them.
    public var categories: CellRange?
    /// The cells that hold the values: one row or one column.
    public var values: CellRange
    /// The colour; nil is one of Excel's own.
    public var color: Color?

    /// A series by its ranges.
    public init(name: String, categories: CellRange?, values: CellRange, color: Color? = nil) {
      self.name = name
      self.categories = categories
      self.values = values
      self.color = color
    }
  }

  /// How the values are drawn.
  public var kind: Kind
  /// The line above the chart.
  public var title: String
  /// What the categories are; nil is no title.
  public var categoryAxisTitle: String?
  /// What the values are, with their unit; nil is no title.
  public var valueAxisTitle: String?
  /// The number format of the value axis; nil is that of the cells.
  public var valueFormat: String?
  /// What the chart shows, for those who do not see it.
  public var altText: String
  /// The series, one at least; with one alone there is no legend.
  public var series: [Series]
  /// Whether the chart runs from right to left, the first category at the right.
  public var rightToLeft: Bool
  /// Width in pixels, 100 to 4,000.
  public var width: Int
  /// Height in pixels, 100 to 4,000.
  public var height: Int

  /// A chart by its parts.
  public init(
    kind: Kind, title: String, categoryAxisTitle: String? = nil, valueAxisTitle: String? = nil,
    valueFormat: String? = nil, altText: String, series: [Series], rightToLeft: Bool = false, width: Int = 640,
    height: Int = 320
  ) {
    self.kind = kind
    self.title = title
    self.categoryAxisTitle = categoryAxisTitle
    self.valueAxisTitle = valueAxisTitle
    self.valueFormat = valueFormat
    self.altText = altText
    self.series = series
    self.rightToLeft = rightToLeft
    self.width = width
    self.height = height
  }
}
