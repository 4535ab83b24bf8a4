import MizanModel

/// The exports or imports of one country to or from another one or all, of all goods, in a year or month, as IMTS 2010 has them.
public struct MerchandiseFlow: Sendable, Equatable {
  /// Which way the goods went, as the reporter tells it.
  public enum Direction: String, Sendable, CaseIterable {
    /// They left the reporter.
    case exports = "X"
    /// They came to the reporter.
    case imports = "M"
  }

  /// A country, or all of them.
  public struct Party: Sendable, Equatable {
    /// UN M49; 0 for the world.
    public let code: Int
    /// ISO 3166-1 alpha-3; `W00` for the world.
    public let alpha3: String
    /// The English name.
    public let name: String

    /// All countries.
    static let world = Party(code: 0, alpha3: "W00", name: "World")
  }

  /// The year.
  public let year: Int
  /// The month, 1 to 12; `nil` for the whole year.
  public let month: Int?
  /// The country whose exports or imports they are.
  public let reporter: Party
  /// Exports or imports.
  public let direction: Direction
  /// The other country, or the world where the text names none.
  public let partner: Party
  /// The value in US dollars.
  public let value: ExactDecimal
}

/// The merchandise flows among the observations of a report, and how many others there are and why.
public struct MerchandiseTrade: Sendable, Equatable {
  /// Why an observation is no merchandise flow of UN Comtrade's form; in the order in which it is asked.
  public enum Reason: String, Sendable, CaseIterable {
    /// A period, an area or a unit is missing.
    case unresolved
    /// Texts give it so differently that no value is chosen.
    case irreconcilable
    /// Turnover, a balance, a capacity, a share and so on.
    case noFlow = "no_flow"
    /// A target, a forecast or what is denied.
    case notActual = "not_actual"
    /// Another currency, or a quantity.
    case otherUnit = "other_unit"
    /// One good or part: the text gives no code of the Harmonized System.
    case oneGood = "one_good"
    /// A group, several countries, or one without an M49 code.
    case noCountry = "no_country"
    /// Neither a calendar year nor a month.
    case otherPeriod = "other_period"
    /// A range, or over or under a number.
    case noValue = "no_value"
    /// The same flow as one that is written.
    case repeated
  }

  /// The flows, in the order of series and time.
  public let flows: [MerchandiseFlow]
  /// The observations left out; those with a reason stand under the first one that applies.
  public let leftOut: [Reason: Int]
  /// How many of the flows are approximate, provisional, estimated, claimed or in doubt, which the form cannot say.
  public let unfirm: Int
}
