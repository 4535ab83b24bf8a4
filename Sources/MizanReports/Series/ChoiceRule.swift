import MizanModel

/// The rules that choose among the observations of one series and span, in their order.
enum ChoiceRule: String, CaseIterable {
  /// A revised value before others, a provisional or claimed one after them.
  case revised
  /// An exact value before a rounded or hedged one.
  case exact
  /// A statistical office or ministry before the press.
  case official
  /// A text published later before an earlier one.
  case later
  /// What was read first, where nothing else decides.
  case first
  /// No value, since the texts are too far apart.
  case none

  /// The observation to show, and the rule that chose it; `nil` for none.
  static func choose(_ observations: [Observation]) -> (chosen: Observation, rule: ChoiceRule)? {
    guard var best = observations.first else { return nil }
    for other in observations.dropFirst() where precedes(other, best).first { best = other }
    let rules = observations.filter { $0.entry.index != best.entry.index }.map { precedes(best, $0).rule }
    // The rule of the last decision that was needed: the weakest one.
    let weakest = rules.max { allCases.firstIndex(of: $0) ?? 0 < allCases.firstIndex(of: $1) ?? 0 }
    return (best, weakest ?? .first)
  }

  private static func precedes(_ a: Observation, _ b: Observation) -> (first: Bool, rule: ChoiceRule) {
    for rule in allCases {
      let (left, right) = (rule.rank(a), rule.rank(b))
      if left != right { return (right.lexicographicallyPrecedes(left), rule) }
    }
    // The step of rounding comes under "exact" and needs an exact comparison.
    return (a.entry.index < b.entry.index, .first)
  }

  /// What the rule prefers: the greater list.
  private func rank(_ observation: Observation) -> [Int] {
    switch self {
    case .revised:
      switch observation.figure.status {
      case .revised: return [2]
      case nil, .baseline: return [1]
      case .provisional: return [0]
      case .estimate: return [-1]
      default: return [-2]
      }
    case .exact:
      let quantity = observation.figure.quantity
      let isHedged = quantity.bound != nil || quantity.low != nil
      return [isHedged ? 0 : 1, -Self.magnitude(observation.step)]
    case .official: return [observation.isOfficial ? 1 : 0]
    case .later:
      guard let date = observation.published else { return [0] }
      return [date.year, date.month, date.day]
    case .first: return [-observation.entry.index]
    case .none: return []
    }
  }

  /// The power of ten of a step.
  private static func magnitude(_ step: ExactDecimal) -> Int {
    step.exponent + step.mantissa.magnitude.description.utf8.count - 1
  }
}
