import MizanModel

/// The facts of no language: areas, groups, units, currencies, indicators, facilities, commodities.
public struct Catalogue: Sendable {
  /// Names by language tag.
  public struct Names: Sendable, Equatable {
    /// The English name.
    public let english: String
    /// The Arabic name.
    public let arabic: String
    /// The name in a language, English when there is none.
    public func name(in language: String) -> String { language == "ar" ? arabic : english }
  }

  /// A country of ISO 3166-1.
  public struct Area: Sendable {
    /// ISO 3166-1 alpha-2.
    public let code: AreaCode
    /// ISO 3166-1 alpha-3.
    public let alpha3: String
    /// The numeric code of ISO 3166-1, which is that of UN M49; `nil` where there is none.
    public let m49: Int?
    /// The currency of the country, ISO 4217.
    public let currency: UnitCode?
    /// Its names.
    public let names: Names
  }

  /// A group of countries.
  public struct Group: Sendable {
    /// The code of the group.
    public let code: AreaCode
    /// The members.
    public let members: [AreaCode]
    /// Its names.
    public let names: Names
  }

  /// A unit of measure.
  public struct Unit: Sendable {
    /// The UCUM-like code.
    public let code: UnitCode
    /// Mass, volume, energy and so on: values convert only inside a dimension.
    public let dimension: String
    /// The factor to the dimension's base unit as an exact fraction.
    public let numerator: ExactDecimal
    /// The denominator of the factor.
    public let denominator: ExactDecimal
    /// Written signs that stand in any language.
    public let symbols: [String]
    /// Its names.
    public let names: Names
  }

  /// A currency of ISO 4217.
  public struct Currency: Sendable {
    /// ISO 4217 alphabetic code.
    public let code: UnitCode
    /// Dollar, dinar, riyal and so on: what the bare word names.
    public let family: String
    /// Written signs.
    public let symbols: [String]
    /// Its names.
    public let names: Names
  }

  /// What a unit of a good may plausibly cost.
  public struct PriceBand: Sendable {
    /// The unit of the good.
    public let unit: UnitCode
    /// US dollars a unit, from the lowest to the highest.
    public let dollars: ClosedRange<ExactDecimal>
  }

  /// An indicator.
  public struct IndicatorInfo: Sendable {
    /// The code.
    public let indicator: Indicator
    /// The report sheet it belongs to: trade, capacity, ratio or other.
    public let group: String
    /// Whether values below zero have a meaning.
    public let isSigned: Bool
    /// Its names.
    public let names: Names
    /// Its definitions.
    public let definitions: Names
  }

  /// A port, railway, pipeline, canal, field or plant.
  public struct Facility: Sendable {
    /// What a facility may be.
    static let kinds = ["railway", "port", "pipeline", "canal", "field", "plant", "corridor"]
    /// The code.
    public let code: String
    /// Port, railway, pipeline and so on.
    public let kind: String
    /// The countries it lies in.
    public let areas: [AreaCode]
    /// The indicators that make sense for it.
    public let indicators: [Indicator]
    /// Its names.
    public let names: Names
  }

  /// A good.
  public struct Commodity: Sendable {
    /// The code.
    public let code: String
    /// The chapter or heading of the Harmonized System, or `nil`.
    public let hs: String?
    /// Its names.
    public let names: Names
  }

  /// Countries by code.
  public private(set) var areas: [AreaCode: Area] = [:]
  /// Groups by code.
  public private(set) var groups: [AreaCode: Group] = [:]
  /// Units by code.
  public private(set) var units: [UnitCode: Unit] = [:]
  /// Currencies by code.
  public private(set) var currencies: [UnitCode: Currency] = [:]
  /// Indicators.
  public private(set) var indicators: [Indicator: IndicatorInfo] = [:]
  /// Facilities by code.
  public private(set) var facilities: [String: Facility] = [:]
  /// Commodities by code.
  public private(set) var commodities: [String: Commodity] = [:]

  /// The first month of the fiscal year, 2 to 12, for countries where it is not January.
  public private(set) var fiscalYears: [AreaCode: Int] = [:]

  /// Whether the publisher at an address is a statistical office or another body of a state, by host.
  public private(set) var publishers: [String: Bool] = [:]

  /// The plausible prices of goods, each in one or more units.
  public private(set) var priceBands: [String: [PriceBand]] = [:]

  /// Converts dates of other calendars.
  public private(set) var calendars = CalendarConverter()

  /// An empty catalogue.
  public init() {}

  /// Reads and checks the tables of `catalogue/`.
  public init(_ source: DataSource, diagnostics: inout [Diagnostic]) {
    var reader = CatalogueReader(source: source, diagnostics: diagnostics)
    areas = reader.areas()
    currencies = reader.currencies()
    groups = reader.groups(areas)
    units = reader.units()
    indicators = reader.indicators()
    facilities = reader.facilities(areas)
    commodities = reader.commodities()
    fiscalYears = reader.fiscalYears(areas)
    publishers = reader.publishers()
    priceBands = reader.priceBands(commodities, units)
    calendars = CalendarConverter(ummAlQura: reader.ummAlQura())
    reader.checkCurrencies(currencies)
    diagnostics = reader.diagnostics
  }

  /// The name of a country or group, its code when unknown.
  public func name(of area: AreaCode, in language: String) -> String {
    areas[area]?.names.name(in: language) ?? groups[area]?.names.name(in: language) ?? area.rawValue
  }

  /// The name of a unit or currency, its code when unknown.
  public func name(of unit: UnitCode, in language: String) -> String {
    units[unit]?.names.name(in: language) ?? currencies[unit]?.names.name(in: language) ?? unit.rawValue
  }

  /// The name of an indicator.
  public func name(of indicator: Indicator, in language: String) -> String {
    indicators[indicator]?.names.name(in: language) ?? indicator.rawValue
  }

  /// The name of a facility, its code when unknown.
  public func facilityName(_ code: String, in language: String) -> String {
    facilities[code]?.names.name(in: language) ?? code
  }

  /// The name of a commodity, its code when unknown.
  public func commodityName(_ code: String, in language: String) -> String {
    commodities[code]?.names.name(in: language) ?? code
  }

  /// Whether an address belongs to a statistical office, a ministry or an international body; the longest host of
  /// `publishers.tsv` that it ends with decides. `false` for a file.
  ///
  /// For example `https://www.stat.gov.az/news` does, `https://petra.gov.jo` is a news agency.
  public func isOfficial(_ address: String?) -> Bool {
    guard var rest = address.map({ Substring($0.lowercased()) }) else { return false }
    if let scheme = rest.firstIndex(of: ":"), rest[scheme...].hasPrefix("://") {
      rest = rest[rest.index(scheme, offsetBy: 3)...]
    }
    var host = rest.prefix { $0 != "/" && $0 != ":" && $0 != "?" }
    while !host.isEmpty {
      if let isOfficial = publishers[String(host)] { return isOfficial }
      guard let dot = host.firstIndex(of: ".") else { return false }
      host = host[host.index(after: dot)...]
    }
    return false
  }
}
