/// What a sheet is about.
public enum SheetKind: String, Sendable, CaseIterable {
  /// What the book holds, with links to its sheets.
  case cover
  /// Turnover, exports, imports and balances.
  case trade
  /// Capacity, throughput and production: three things, in one sheet, never in one row.
  case capacity
  /// Shares, growth and other ratios.
  case ratio
  /// Investment, prices, counts, gross domestic product and the rest.
  case other
  /// What was computed and stands in no text.
  case derived
  /// A table of a report definition; there may be many.
  case table
  /// Selected figures that stand in no table, with the reason.
  case apart
  /// Observations that texts give differently.
  case discrepancy
  /// Growth that a text states otherwise than its levels give it.
  case growthGap = "growth_gap"
  /// Numbers of one text that contradict each other, with the arithmetic.
  case checks
  /// The sentence, place and printed form of every figure and change.
  case evidence
  /// Notes, shorthand, what was refused and what is missing.
  case notes

  /// The sheets that hold figures as the texts give them.
  static let groups: [SheetKind] = [.trade, .capacity, .ratio, .other]

  /// The sheets of a book of all figures.
  static let figureBook: [SheetKind] = [.cover] + groups + [.derived, .checks, .evidence, .notes]

  /// The sheets of a book of tables, with so many tables.
  static func tableBook(_ language: String, tables: Int) -> [SheetID] {
    [SheetID(.cover, language)] + (1...max(1, tables)).map { SheetID(.table, language, number: $0) }
      + [.discrepancy, .growthGap, .checks, .apart, .evidence, .notes].map { SheetID($0, language) }
  }
}

/// Which sheet: what it is about, and in which language.
public struct SheetID: Hashable, Sendable {
  /// What it is about.
  public let kind: SheetKind
  /// The BCP 47 primary tag of its language.
  public let language: String
  /// Which of the sheets of that kind, from 1; 0 where there is one.
  public let number: Int

  /// Names a sheet.
  public init(_ kind: SheetKind, _ language: String, number: Int = 0) {
    self.kind = kind
    self.language = language
    self.number = number
  }
}

/// A place in a report that a link or a formula refers to.
public struct CellPlace: Hashable, Sendable {
  /// The sheet.
  public let sheet: SheetID
  /// The row of the sheet's table, from 0; `nil` for the head of the sheet.
  public let row: Int?
  /// The column of the table; `nil` for the first one.
  public let column: String?

  /// Names a place.
  public init(_ sheet: SheetID, row: Int? = nil, column: String? = nil) {
    self.sheet = sheet
    self.row = row
    self.column = column
  }
}
