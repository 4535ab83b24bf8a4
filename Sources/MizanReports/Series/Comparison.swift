import MizanChecks
import MizanData

/// Whether growth may be computed from one level to another, and what the reader has to be told of it.
///
/// What may be compared at all is for `Comparability` to say; here stands only what arithmetic needs besides.
struct Comparison {
  /// Why there is no growth.
  enum Refusal: Hashable {
    /// The two are not like with like.
    case notComparable(Difference)
    /// One is only said to be over or under the number.
    case bound
    /// One is a range.
    case range
    /// One is a surplus and the other a deficit.
    case sign
    /// The base is nothing.
    case zero
    /// The levels are percentages, whose difference is in points.
    case ratio
    /// A text gives several values of one of the two, and no growth that tells which is meant.
    case ambiguous

    /// The code of its words.
    var code: String {
      switch self {
      case .notComparable(let difference): "difference.\(difference.rawValue)"
      case .bound: "refused.bound"
      case .range: "refused.range"
      case .sign: "refused.sign"
      case .zero: "refused.zero"
      case .ratio: "refused.ratio"
      case .ambiguous: "refused.ambiguous"
      }
    }
  }

  /// Why there is no growth; empty where there is.
  let refusals: [Refusal]
  /// What differs without forbidding the comparison. That the times differ is what growth is about, and is left out.
  let notes: [Difference]

  init(of level: Observation, on base: Observation, _ catalogue: Catalogue) {
    var refusals: [Refusal] = []
    var notes: [Difference] = []
    switch Comparability(of: base.figure, and: level.figure, catalogue, aspect: .levels) {
    case .same: break
    case .comparable(let differences): notes = differences.filter { $0 != .time }
    case .notComparable(let reasons): refusals = reasons.map { .notComparable($0) }
    }
    let quantities = [base.figure.quantity, level.figure.quantity]
    if quantities.contains(where: { $0.bound.map { $0 != .about } ?? false }) { refusals.append(.bound) }
    if quantities.contains(where: { $0.low != nil }) { refusals.append(.range) }
    if base.value == .zero {
      refusals.append(.zero)
    } else if base.value.isNegative != level.value.isNegative {
      refusals.append(.sign)
    }
    if level.key.unit.isRatio { refusals.append(.ratio) }
    self.refusals = refusals
    self.notes = notes
  }
}
