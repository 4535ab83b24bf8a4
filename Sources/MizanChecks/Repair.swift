import MizanModel

/// A single misprint that may have made a number what it is.
struct Repair: Equatable {
  let term: Term
  let kind: Proposal.Kind
  let amount: Amount

  /// All misprints of one number that are tried, the likeliest kind first.
  ///
  /// - Parameter isSigned: whether the number may also have the wrong sign.
  static func all(of term: Term, _ amount: Amount, isSigned: Bool) -> [Repair] {
    var result: [Repair] = []
    // A change is a rate or an amount of its own; nobody says thousand percent for percent.
    if term.part == .level {
      result += [-3, 3, -6, 6].map { Repair(term: term, kind: .scaleWord, amount: amount.scaled(by: $0)) }
    }
    if isSigned { result.append(Repair(term: term, kind: .sign, amount: amount.negated)) }
    result += [-1, 1, -2, 2].map { Repair(term: term, kind: .decimalPoint, amount: amount.scaled(by: $0)) }
    return result + swaps(of: term, amount)
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
          result.append(Repair(term: term, kind: .digits, amount: swapped))
        }
      }
      place *= 10
    }
    return result
  }
}
