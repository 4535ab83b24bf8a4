import MizanModel

/// A sentence that ranks countries or goods gives their values in order: one that falls out by a scale, and would stand in order
/// with a thousandth or a thousand times its value, has the wrong scale word.
///
/// The first of a list may be the total, so it is never the one.
enum RankedList: Check {
  static let code = "ranked_list"

  private static let farApart: ExactDecimal = 30
  /// How many times smaller than the one before a value may be that still belongs to its list.
  private static let step: ExactDecimal = 10

  static func findings(_ statements: Statements) -> [Finding] {
    guard statements.figures.count > 2 else { return [] }
    var result: [Finding] = []
    var first = 0
    while first < statements.figures.count {
      var list = [first]
      var next = first + 1
      while next < statements.figures.count {
        if isListed(next, after: first, statements) {
          list.append(next)
        } else if !isBeside(next, first, statements) {
          break
        }
        next += 1
      }
      if list.count > 2, let finding = finding(list, statements) { result.append(finding) }
      first = list[list.count - 1] + 1
    }
    return result
  }

  private static func isListed(_ index: Int, after first: Int, _ statements: Statements) -> Bool {
    guard statements.isSameSentence(first, index) else { return false }
    let (one, two) = (statements.figures[first], statements.figures[index])
    return one.indicator == two.indicator && one.unit == two.unit && one.unit?.isRatio == false
      && one.indicator != .tradeBalance && one.indicator != .price && two.role == nil && !two.isEquivalent
      && statements.isSameTime(first, index)
      && (one.refArea, one.partner, one.item) != (two.refArea, two.partner, two.item)
  }

  /// Whether a figure only tells more of a member of the list: its share, or its volume beside its value.
  private static func isBeside(_ index: Int, _ first: Int, _ statements: Statements) -> Bool {
    guard statements.isSameSentence(first, index) else { return false }
    let (one, two) = (statements.figures[first], statements.figures[index])
    return (two.unit?.isRatio ?? false || two.isEquivalent || one.unit != two.unit)
  }

  private static func finding(_ list: [Int], _ statements: Statements) -> Finding? {
    let values = list.map { statements.figures[$0].value }
    let found = values.indices.dropFirst().flatMap { place in
      [-3, 3].compactMap { power -> (Int, ExactDecimal)? in
        let moved = ExactDecimal(values[place].mantissa, exponent: values[place].exponent + power)
        return isOutOfScale(place, values) && isInOrder(values, place, moved) ? (place, moved) : nil
      }
    }
    guard found.count == 1, let (place, moved) = found.first else { return nil }
    return Finding(
      check: code, figures: list, suspects: [list[place]],
      arithmetic: .outOfOrder(values.map(\.grouped)), expected: nil, printed: values[place],
      unit: statements.figures[list[place]].unit, flag: .suspectScale,
      proposal: Proposal(figure: list[place], isChange: false, kind: .scaleWord, value: moved))
  }

  private static func isOutOfScale(_ place: Int, _ values: [ExactDecimal]) -> Bool {
    let (value, before) = (values[place], values[place - 1])
    guard let high = before.multiplied(by: farApart), let low = value.multiplied(by: farApart) else { return false }
    return value > high || low < before
  }

  /// Whether all values fall, none by more than a step, once `moved` stands at `place`.
  private static func isInOrder(_ values: [ExactDecimal], _ place: Int, _ moved: ExactDecimal) -> Bool {
    var list = values
    list[place] = moved
    return zip(list, list.dropFirst()).allSatisfy { before, after in
      before >= after && after > .zero && (after.multiplied(by: step).map { $0 >= before } ?? false)
    }
  }
}
