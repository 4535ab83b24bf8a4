import MizanModel

/// An arithmetic expression over numbers of a text.
indirect enum Expression {
  /// A number of the text.
  case term(Term)
  /// Its size without sign: what a text says of a deficit.
  case size(Term)
  /// A constant.
  case number(ExactDecimal)
  /// a + b + ...
  case sum([Expression])
  /// a − b.
  case difference(Expression, Expression)
  /// a × b.
  case product(Expression, Expression)
  /// a ÷ b rounded to digits after the point; for showing only, comparisons multiply.
  case quotient(Expression, Expression, digits: Int)

  static func level(_ figure: Int) -> Expression { .term(.level(figure)) }

  /// The numbers of the text in it, in order.
  var terms: [Term] {
    switch self {
    case .term(let term), .size(let term): [term]
    case .number: []
    case .sum(let parts): parts.flatMap(\.terms)
    case .difference(let a, let b), .product(let a, let b), .quotient(let a, let b, _): a.terms + b.terms
    }
  }

  /// What it comes to, between what bounds; `nil` when a number is missing or 38 digits do not suffice.
  func amount(_ number: (Term) -> Amount?) -> Amount? {
    switch self {
    case .term(let term): return number(term)
    case .size(let term): return number(term).map { $0.value.isNegative ? $0.negated : $0 }
    case .number(let value): return Amount(value)
    case .sum(let parts):
      return parts.reduce(Amount(0)) { sum, part in part.amount(number).flatMap { sum?.adding($0) } }
    case .difference(let a, let b):
      guard let left = a.amount(number), let right = b.amount(number) else { return nil }
      return left.adding(right.negated)
    case .product(let a, let b):
      guard let left = a.amount(number), let right = b.amount(number) else { return nil }
      return left.multiplied(by: right)
    case .quotient(let a, let b, let digits):
      guard let left = a.amount(number)?.value, let right = b.amount(number)?.value else { return nil }
      return left.divided(by: right, digits: digits).map { Amount($0) }
    }
  }

  /// The unit of a number or of a sum; `nil` for constants, products and quotients.
  func unit(_ statements: Statements) -> UnitCode? {
    switch self {
    case .term(let term), .size(let term): statements.unit(term)
    case .sum(let parts): parts.first?.unit(statements)
    case .difference(let a, _): a.unit(statements)
    case .number, .product, .quotient: nil
    }
  }

  /// The expression with its numbers: `298,300,000 - 394,100,000`.
  func text(_ number: (Term) -> Amount?) -> String {
    switch self {
    case .term, .size, .number: return amount(number)?.value.grouped ?? "?"
    case .sum(let parts): return parts.map { $0.text(number) }.joined(separator: " + ")
    case .difference(let a, let b): return "\(a.text(number)) - \(b.nested(number))"
    case .product(let a, let b): return "\(a.nested(number)) × \(b.nested(number))"
    case .quotient(let a, let b, _): return "\(a.nested(number)) ÷ \(b.nested(number))"
    }
  }

  private func nested(_ number: (Term) -> Amount?) -> String {
    switch self {
    case .sum, .difference: return "(\(text(number)))"
    case .term, .number, .size:
      let plain = text(number)
      return plain.hasPrefix("-") ? "(\(plain))" : plain
    case .product, .quotient: return text(number)
    }
  }
}
