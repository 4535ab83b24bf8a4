import MizanModel

/// The shares that a sentence gives several countries or goods are together no more than 100 percent; nor is one alone.
enum SharesOfWhole: Check {
  static let code = "shares_of_whole"

  static func questions(_ statements: Statements) -> [Question] {
    let shares = statements.all(.share).filter {
      let figure = statements.figures[$0]
      return figure.unit == .percent && figure.quantity.low == nil && figure.quantity.bound != .over
        && (figure.partner != nil || figure.item != nil)
    }
    var seen: Set<Int> = []
    return shares.compactMap { share in
      guard !seen.contains(share) else { return nil }
      let same = shares.filter { isBeside($0, share, statements) }
      seen.formUnion(same)
      let figures = same.map { statements.figures[$0] }
      let areDistinct =
        Set(figures.map(\.partner)).count == same.count
        || (Set(figures.map(\.partner)).count == 1 && Set(figures.map(\.item)).count == same.count)
      guard areDistinct else { return nil }
      var relation = Relation(
        computed: .sum(same.map { .level($0) }), comparison: .atMost, stated: .number(100), tie: .close)
      relation.nearness = 1
      return Question([relation])
    }
  }

  private static func isBeside(_ a: Int, _ b: Int, _ statements: Statements) -> Bool {
    let (one, two) = (statements.figures[a], statements.figures[b])
    return one.sentence == two.sentence && one.refArea == two.refArea && one.facility == two.facility
      && one.growthOf == two.growthOf && statements.isSameTime(a, b) && (one.partner == nil) == (two.partner == nil)
  }
}
