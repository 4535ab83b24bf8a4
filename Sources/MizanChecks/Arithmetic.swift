import MizanModel

/// The arithmetic of a finding in numbers: the words around them are those of a language and stand in its pack.
public enum Arithmetic: Sendable, Equatable {
  /// A computation with its result, and the number that the text prints for it.
  case printed(computed: String, stated: String)
  /// A part, or the sum of parts, and what it may not be more than.
  case atMost(part: String, limit: String)
  /// The two parts of a number that leaves out the scale between theirs.
  case noPartBetween(above: String, below: String)
  /// Numbers of a ranking, one of which falls out by its scale.
  case outOfOrder([String])
  /// A price computed from a value and a volume, and the band of plausible ones.
  case outOfBand(computed: String, low: String, high: String)
  /// What is read as actual, though its period had not ended when the text was published.
  case notEnded(Period, published: CalendarDate)
}

extension Finding {
  /// The arithmetic as JSON Lines and `mizan explain` print it.
  public var formula: String {
    switch arithmetic {
    case .printed(let computed, let stated): "\(computed), printed \(stated)" + gapText
    case .atMost(let part, let limit): "\(part), no more than \(limit)" + gapText
    case .noPartBetween(let above, let below): "\(above) + \(below): no part between"
    case .outOfOrder(let values): values.joined(separator: " > ") + ": out of order by its scale"
    case .outOfBand(let computed, let low, let high): "\(computed), plausible are \(low) to \(high)"
    case .notEnded(let period, let published):
      "read as actual, but \(period) had not ended on \(published): a plan or forecast?"
    }
  }

  private var gapText: String { gap.map { ", gap \($0.grouped)" } ?? "" }
}
