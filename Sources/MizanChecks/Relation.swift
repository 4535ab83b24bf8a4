import MizanModel

/// What numbers of one text have to satisfy together, and whether they do.
struct Relation {
  /// How the computed side stands to the stated one.
  enum Comparison {
    case equal
    /// The computed side is no larger than the stated one: a part and its whole.
    case atMost
  }

  /// How sure it is that the numbers belong together.
  enum Tie {
    /// The text puts them together, no other number comes into question, and they nearly agree: that they do not is the finding.
    case close
    /// Only a single misprint that repairs it all is a finding.
    case loose
  }

  let computed: Expression
  let comparison: Comparison
  let stated: Expression
  /// The same as a reader would write it, where that is another form: the growth in percent instead of a product.
  var shown: (computed: Expression, stated: Expression)?
  var tie: Tie
  /// How far both sides may differ as a part of them, on top of what printed digits leave open.
  var slack: ExactDecimal = 0
  /// How large a gap, as a part of the larger side, a close tie bears: beyond it the numbers are rather about different things.
  var nearness = ExactDecimal(2, exponent: -1)
  /// The misprints that may explain a gap.
  var misprints: [Proposal.Kind] = Proposal.Kind.allCases
  /// Whether a misprint has to give the very same number, not one that rounds to it.
  var isExact = false

  /// The numbers that are suspected where neither a misprint nor another relation tells; all when empty.
  var accused: [Term] = []

  var terms: [Term] { computed.terms + stated.terms }

  /// Whether the numbers satisfy it; `nil` when they cannot be computed.
  func holds(_ number: (Term) -> Amount?) -> Bool? {
    guard var left = computed.amount(number), let right = stated.amount(number) else { return nil }
    if slack != .zero {
      guard let wide = left.widened(by: slack) else { return nil }
      left = wide
    }
    switch comparison {
    case .equal: return left.overlaps(right)
    case .atMost: return left.low <= right.high
    }
  }

  /// Whether a misprint mends it.
  func isMended(_ number: (Term) -> Amount?) -> Bool {
    guard isExact else { return holds(number) == true }
    return computed.amount(number)?.value == stated.amount(number)?.value
  }

  /// Whether the numbers belong together so surely that a gap needs no explanation.
  func isNearMiss(_ number: (Term) -> Amount?) -> Bool {
    guard tie == .close, let left = computed.amount(number)?.value, let right = stated.amount(number)?.value,
      let gap = right.subtracting(left)?.magnitude,
      let most = max(left.magnitude, right.magnitude).multiplied(by: nearness)
    else { return false }
    return gap <= most
  }

  /// How much the printed digits leave open, as a part of the numbers: the chance that any other number would fit too.
  func looseness(_ number: (Term) -> Amount?) -> Double {
    guard let left = computed.amount(number), let right = stated.amount(number),
      let gap = left.adding(right.negated), let width = gap.high.subtracting(gap.low)
    else { return 1 }
    if isExact { return 1 / Double(max(1, min(left.value.mantissa.magnitude, right.value.mantissa.magnitude))) }
    let size = min(left.value.magnitude, right.value.magnitude)
    return size == .zero ? 1 : width.double / size.double + slack.double * 2
  }
}
