/// What a figure measures. Capacity, throughput and production are three things.
public enum Indicator: String, Sendable, CaseIterable {
  case tradeTurnover = "trade_turnover"
  case exports
  case imports
  case tradeBalance = "trade_balance"
  case investment
  case capacity
  case throughput
  case production
  case share
  case growth
  case price
  case count
  case gdp
  case other
}

/// How firm a figure is. No status means reported as actual.
public enum Status: String, Sendable, CaseIterable {
  case provisional
  case revised
  case estimate
  case forecast
  case target
  case planned
  case possible
  case claim
  case denied
  case baseline
}

/// Whether the text gives the value as a bound or an approximation.
public enum Bound: String, Sendable, CaseIterable {
  case about
  case over
  case under
}

/// The direction of a change; for a balance, that of the named deficit or surplus.
public enum Direction: String, Sendable, CaseIterable {
  case up
  case down
  case unchanged
}

/// What is off with a figure as printed, or assumed in reading it.
public enum Flag: String, Sendable, CaseIterable {
  case rehDecimal = "reh_decimal"
  case bidiScrambled = "bidi_scrambled"
  case malformedNumber = "malformed_number"
  case separatorAmbiguous = "separator_ambiguous"
  case internalInconsistency = "internal_inconsistency"
  case suspectScale = "suspect_scale"
  case mirrorConflict = "mirror_conflict"
  case periodAmbiguous = "period_ambiguous"
  case currencyAssumed = "currency_assumed"
  case currencyAmbiguous = "currency_ambiguous"
  case unitElided = "unit_elided"
  case periodInferred = "period_inferred"
  case calendarConverted = "calendar_converted"
  case calendarConflict = "calendar_conflict"
  case calendarUncertain = "calendar_uncertain"
}

/// A part of a statistical statement, named after its SDMX concept.
public enum Concept: String, Sendable, CaseIterable {
  case value
  case unit
  case indicator
  case refArea = "ref_area"
  case partner
  case period
  case change
  case status
  case facility
  case item
  case rate
  case source
}

/// An ISO 3166-1 alpha-2 code, or the code of a group in `data/catalogue/groups.tsv`.
public struct AreaCode: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The code as written in the catalogue.
  public let rawValue: String
  /// Makes a code from its catalogue form.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Makes a code from its catalogue form.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// Whether the code names a group rather than one country.
  public var isGroup: Bool { rawValue.utf8.count != 2 }
  /// The code.
  public var description: String { rawValue }
  /// Orders by code.
  public static func < (a: AreaCode, b: AreaCode) -> Bool { a.rawValue < b.rawValue }
}

/// A unit of `data/catalogue`: an ISO 4217 currency, a UCUM-like code, `%`, `percentage_point`, `x`, a counted
/// noun `{ship}`, or a price such as `MAD/t`.
public struct UnitCode: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The code as written in the catalogue.
  public let rawValue: String
  /// Makes a code from its catalogue form.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Makes a code from its catalogue form.
  public init(_ rawValue: String) { self.rawValue = rawValue }
  /// Whether the unit is a counted noun.
  public var isCount: Bool { rawValue.utf8.first == UInt8(ascii: "{") }
  /// Whether the code has the shape of an ISO 4217 currency.
  public var isCurrency: Bool {
    rawValue.utf8.count == 3 && rawValue.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
      && rawValue != "TEU" && rawValue != "FEU"
  }
  /// Whether the unit can only express a ratio or a change.
  public var isRatio: Bool { self == .percent || self == .percentagePoint || self == .times }
  /// The code.
  public var description: String { rawValue }
  /// Orders by code.
  public static func < (a: UnitCode, b: UnitCode) -> Bool { a.rawValue < b.rawValue }

  /// Percent.
  public static let percent = UnitCode("%")
  /// The difference of two percentages.
  public static let percentagePoint = UnitCode("percentage_point")
  /// N times, as the source says it.
  public static let times = UnitCode("x")
}
