import MizanModel

extension Finding {
  /// Tells of a relation that does not hold; `nil` when it cannot be computed.
  init?(
    _ relation: Relation, check: String, suspects: Set<Term>, flag: Flag?, repair: Repair?, _ statements: Statements
  ) {
    let computed = relation.shown?.computed ?? relation.computed
    let stated = relation.shown?.stated ?? relation.stated
    guard let expected = computed.amount(statements.amount)?.value,
      let printed = stated.amount(statements.amount)?.value, printed.subtracting(expected) != nil
    else { return nil }
    let left = computed.text(statements.amount)
    let right = stated.text(statements.amount)
    let result = left == expected.grouped ? left : "\(left) = \(expected.grouped)"
    let statedResult = right == printed.grouped ? right : "\(right) = \(printed.grouped)"
    self.init(
      check: check, figures: Set(relation.terms.map(\.figure)).sorted(),
      suspects: Set(suspects.map(\.figure)).sorted(),
      arithmetic: relation.comparison == .equal
        ? .printed(computed: result, stated: statedResult) : .atMost(part: result, limit: statedResult),
      expected: expected, printed: printed, unit: stated.unit(statements) ?? computed.unit(statements), flag: flag,
      proposal: repair.map {
        Proposal(figure: $0.term.figure, isChange: $0.term.part == .change, kind: $0.kind, value: $0.amount.value)
      })
  }
}
