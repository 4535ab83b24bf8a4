/// The words that gave a field of a figure, or the rule that carried it there.
public struct Evidence: Sendable, Equatable {
  /// The field.
  public var concept: Concept
  /// Where the words stand; `nil` when a rule alone gave the field.
  public var span: TextSpan?
  /// The rule, for example `indicator.nearest_cue`.
  public var rule: String

  /// Makes a piece of evidence.
  public init(_ concept: Concept, _ span: TextSpan?, rule: String) {
    self.concept = concept
    self.span = span
    self.rule = rule
  }
}

/// The change that leads to a level: up 49 percent on 2022.
public struct Change: Sendable, Equatable {
  /// Up or down.
  public var direction: Direction
  /// The printed amount without sign, or `nil` where only the direction is said.
  public var quantity: Quantity?
  /// The period that the change is counted from.
  public var basePeriod: Period?

  /// Makes a change.
  public init(direction: Direction, quantity: Quantity? = nil, basePeriod: Period? = nil) {
    self.direction = direction
    self.quantity = quantity
    self.basePeriod = basePeriod
  }
}

/// A number of the text with all that makes it a statistical statement.
public struct Figure: Sendable, Equatable {
  /// Whether the figure is the start or the end of a change told as "from A to B".
  public enum Role: String, Sendable {
    case from
    case to
  }

  /// The printed quantity.
  public var quantity: Quantity
  /// The value in base units, with the sign that the indicator gives it (a deficit is negative).
  public var value: ExactDecimal
  /// What is measured.
  public var indicator: Indicator
  /// What a growth figure is the growth of.
  public var growthOf: Indicator?
  /// Exporter for exports, importer for imports, host for investment; one of the pair for turnover.
  public var refArea: AreaCode?
  /// All areas of a facility that crosses several, where no single one is the reference area.
  public var refAreas: [AreaCode]
  /// The counterpart.
  public var partner: AreaCode?
  /// The time it refers to.
  public var period: Period?
  /// Relative wording as an offset code (`Y-1`, `M-1`, `Y-H1`), kept also when resolved.
  public var relativePeriod: String?
  /// The change that led to this level.
  public var change: Change?
  /// Target, forecast, provisional and so on.
  public var status: Status?
  /// The code of a port, railway, pipeline or plant of the catalogue.
  public var facility: String?
  /// The commodity or sub-item, a catalogue code.
  public var item: String?
  /// From or to, in a change told with both levels.
  public var role: Role?
  /// Told as a part of the figure before it: "of which".
  public var isPart: Bool
  /// The same observation as another figure, in a second currency or in words.
  public var isEquivalent: Bool
  /// The same observation repeated.
  public var isDuplicate: Bool
  /// What is off or assumed.
  public var flags: [Flag]
  /// Which words or rules gave each field.
  public var evidence: [Evidence]
  /// The sentence that holds the figure.
  public var sentence: TextSpan

  /// Makes a figure from its quantity; everything else is unresolved.
  public init(quantity: Quantity, indicator: Indicator = .other, sentence: TextSpan) {
    self.quantity = quantity
    self.value = quantity.value
    self.indicator = indicator
    self.refAreas = []
    self.isPart = false
    self.isEquivalent = false
    self.isDuplicate = false
    self.flags = quantity.flags
    self.evidence = []
    self.sentence = sentence
  }

  /// The unit of the quantity.
  public var unit: UnitCode? { quantity.unit }

  /// The concepts that the text does not give and a complete observation needs.
  public var missing: [Concept] {
    var result: [Concept] = []
    if unit == nil { result.append(.unit) }
    if refArea == nil && refAreas.isEmpty { result.append(.refArea) }
    if indicator == .tradeTurnover && partner == nil { result.append(.partner) }
    if period == nil || period?.hasUnknownYear == true { result.append(.period) }
    return result
  }

  /// Whether the statement is complete: an observation rather than an unresolved figure.
  public var isObservation: Bool { missing.isEmpty }
}
