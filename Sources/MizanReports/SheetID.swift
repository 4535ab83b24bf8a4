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
  /// The sentence, place and printed form of every figure and change.
  case evidence
  /// Notes, shorthand, what was refused and what is missing.
  case notes

  /// The sheets that hold figures as the texts give them.
  static let groups: [SheetKind] = [.trade, .capacity, .ratio, .other]
}

/// Which sheet: what it is about, and in which language.
public struct SheetID: Hashable, Sendable {
  /// What it is about.
  public let kind: SheetKind
  /// The BCP 47 primary tag of its language.
  public let language: String

  /// Names a sheet.
  public init(_ kind: SheetKind, _ language: String) {
    self.kind = kind
    self.language = language
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
