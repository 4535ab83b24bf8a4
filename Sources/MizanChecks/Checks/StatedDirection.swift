import MizanModel

/// A level that is said to have risen is no lower than the one it rose from, and the other way round.
///
/// Where the numbers nearly agree, the word may be wrong as well as they: it stands with the later level, which is the one suspected.
enum StatedDirection: Check {
  static let code = "stated_direction"

  static func questions(_ statements: Statements) -> [Question] {
    statements.figures.indices.compactMap { later in
      guard let change = statements.figures[later].change, change.direction != .unchanged
      else { return nil }
      let bases = Bases(statements, of: later)
      let alternatives = bases.figures.map { base -> Relation in
        let (lower, upper) = change.direction == .up ? (base, later) : (later, base)
        var relation = Relation(
          computed: .size(.level(lower)), comparison: .atMost, stated: .size(.level(upper)), tie: bases.tie)
        relation.nearness = ExactDecimal(3, exponent: -1)
        relation.accused = [.level(later)]
        return relation
      }
      return alternatives.isEmpty ? nil : Question(alternatives)
    }
  }
}
