import Glibc
import MizanModel

/// A single misprint that may have made a number what it is.
struct Repair: Equatable {
  let term: Term
  let kind: Proposal.Kind
  let amount: Amount
  /// How often two unrelated numbers of a text differ by the factor of this misprint, per part of the number.
  ///
  /// The logarithm of their ratio spreads about zero with a mean of two: a factor of ten is three times rarer, one of a thousand thirty times.
  let density: Double

  init(term: Term, kind: Proposal.Kind, amount: Amount, factor: Double) {
    (self.term, self.kind, self.amount) = (term, kind, amount)
    density = factor > 0 ? exp(-abs(log(factor)) / 2) / 4 : 0
  }

  /// All misprints of one number that are tried, the likeliest kind first.
  ///
  /// - Parameters:
  ///   - isSigned: whether the number may also have the wrong sign.
  ///   - hasScale: whether scale words go with it.
  static func all(of term: Term, _ amount: Amount, isSigned: Bool, hasScale: Bool) -> [Repair] {
    var result: [Repair] = []
    if hasScale {
      result += [-3, 3, -6, 6].map { moved(term, .scaleWord, amount, by: $0) }
    }
    if isSigned { result.append(Repair(term: term, kind: .sign, amount: amount.negated, factor: 1)) }
    result += [-1, 1, -2, 2].map { moved(term, .decimalPoint, amount, by: $0) }
    return result + swaps(of: term, amount)
  }

  private static func moved(_ term: Term, _ kind: Proposal.Kind, _ amount: Amount, by power: Int) -> Repair {
    Repair(term: term, kind: kind, amount: amount.scaled(by: power), factor: pow(10, Double(power)))
  }

  /// The number with two neighbouring digits exchanged.
  private static func swaps(of term: Term, _ amount: Amount) -> [Repair] {
    var result: [Repair] = []
    var place: Int128 = 1
    let size = Int128(amount.value.mantissa.magnitude)
    while size / place >= 10, place < 1_000_000_000_000 {
      let (right, left) = (size / place % 10, size / place / 10 % 10)
      if right != left {
        let shift = (right - left) * place * 10 + (left - right) * place
        let signed = amount.value.isNegative ? -shift : shift
        let change = Amount(ExactDecimal(signed, exponent: amount.value.exponent))
        if let swapped = amount.adding(change) {
          let factor = swapped.value.double / amount.value.double
          result.append(Repair(term: term, kind: .digits, amount: swapped, factor: factor))
        }
      }
      place *= 10
    }
    return result
  }
}
