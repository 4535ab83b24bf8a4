import MizanModel

/// What a sentence tells as a part of the number before it ("of which") is no more than that number.
enum PartOfWhole: Check {
  static let code = "part_of_whole"

  static func questions(_ statements: Statements) -> [Question] {
    statements.figures.indices.compactMap { part in
      let figure = statements.figures[part]
      guard figure.isPart, figure.unit?.isRatio == false, figure.indicator != .price,
        let whole = statements.figures[..<part].lastIndex(where: { $0.sentence == figure.sentence && !$0.isEquivalent }
        ),
        statements.figures[whole].unit == figure.unit, statements.figures[whole].indicator == figure.indicator
      else { return nil }
      var relation = Relation(
        computed: .size(.level(part)), comparison: .atMost, stated: .size(.level(whole)), tie: .loose)
      relation.misprints = [.scaleWord]
      return Question([relation])
    }
  }
}
