import MizanModel

/// Finds observations that a text states more than once.
///
/// The exact statement stays; a rounded one, a repeated one, and a change announced without its level are marked.
enum Duplicates {
  /// Marks the repeated statements.
  static func mark(_ figures: inout [Figure]) {
    guard figures.count > 1 else { return }
    for index in figures.indices where !figures[index].isEquivalent {
      let isRepeated =
        figures[index].indicator == .growth
        ? isAnnounced(index, figures)
        : window(index, figures).contains { $0 != index && repeats(index, $0, figures) }
      if isRepeated { figures[index].isDuplicate = true }
    }
  }

  /// The figures near enough to repeat one: a press text is shorter, and reading stays linear.
  private static func window(_ index: Int, _ figures: [Figure]) -> Range<Int> {
    max(0, index - 150)..<min(figures.count, index + 150)
  }

  // MARK: Levels

  /// Whether `index` says less exactly, or later, what `other` says.
  private static func repeats(_ index: Int, _ other: Int, _ figures: [Figure]) -> Bool {
    // Most pairs are told apart by these two, before anything of them is copied.
    guard figures[index].indicator == figures[other].indicator,
      figures[index].quantity.unit == figures[other].quantity.unit,
      figures[index].refArea == figures[other].refArea
    else { return false }
    let a = figures[index]
    let b = figures[other]
    guard !b.isEquivalent, isSameStatement(a, b), a.quantity.span != b.quantity.span else { return false }
    if a.value == b.value {
      if a.sentence == b.sentence && a.item != b.item { return false }
      // A figure with its change says more than one without.
      let more = a.change?.quantity != nil && b.change?.quantity == nil
      let less = a.change?.quantity == nil && b.change?.quantity != nil
      return less || !more && other < index
    }
    return isRounded(a, of: b)
  }

  /// Whether figures of one indicator, unit and reporter agree in all else that makes a statement.
  private static func isSameStatement(_ a: Figure, _ b: Figure) -> Bool {
    a.partner == b.partner && a.period == b.period && a.facility == b.facility && a.role == b.role
      && a.status == b.status
      && (a.item == b.item || a.item == nil || b.item == nil) && a.growthOf == b.growthOf
  }

  /// Whether `a` is `b` rounded or cut to fewer digits: "over 99 million" for 99,867,946.
  private static func isRounded(_ a: Figure, of b: Figure) -> Bool {
    let coarse = a.quantity.numeral.precision
    guard a.quantity.bound != nil || coarse > b.quantity.numeral.precision, coarse > b.quantity.numeral.precision,
      a.quantity.low == nil, let gap = a.value.magnitude.subtracting(b.value.magnitude)?.magnitude
    else { return false }
    return gap < coarse && gap.multiplied(by: 50).map { $0 < b.value.magnitude } ?? false
  }

  // MARK: Changes

  /// Whether a growth without its level is the change of a level elsewhere in the text.
  private static func isAnnounced(_ index: Int, _ figures: [Figure]) -> Bool {
    let growth = figures[index]
    for other in window(index, figures) where other != index {
      let level = figures[other]
      if level.indicator == .growth {
        if other < index, level.value == growth.value, level.growthOf == growth.growthOf, level.unit == growth.unit,
          level.refArea == growth.refArea, level.partner == growth.partner, level.period == growth.period,
          level.item == growth.item, level.sentence != growth.sentence
        {
          return true
        }
        continue
      }
      guard isAbout(growth, level) else { continue }
      if let quantity = level.change?.quantity, quantity.unit == growth.unit,
        quantity.value.magnitude == growth.value.magnitude
      {
        return true
      }
      if growth.unit == .percent, let base = base(of: other, figures), fits(growth.value, level, base) { return true }
    }
    return false
  }

  private static func isAbout(_ growth: Figure, _ level: Figure) -> Bool {
    (growth.growthOf == nil || level.indicator == growth.growthOf)
      && (growth.refArea == level.refArea || growth.refArea == level.partner || growth.refArea == nil)
      && (growth.period == nil || level.period == nil || growth.period == level.period)
      && (growth.item == nil || level.item == nil || growth.item == level.item)
  }

  /// The level one year earlier that stands behind a level.
  private static func base(of index: Int, _ figures: [Figure]) -> Figure? {
    let level = figures[index]
    guard index + 1 < figures.count else { return nil }
    let next = figures[index + 1]
    let isBase =
      next.indicator == level.indicator && next.unit == level.unit && next.refArea == level.refArea
      && next.sentence == level.sentence && next.period != level.period
    return isBase ? next : nil
  }

  /// Whether the growth from `base` to `level` is the stated one to its printed digits.
  private static func fits(_ stated: ExactDecimal, _ level: Figure, _ base: Figure) -> Bool {
    guard let difference = level.value.magnitude.subtracting(base.value.magnitude),
      let growth = difference.multiplied(by: 100)?.divided(by: base.value.magnitude, digits: 4),
      let gap = growth.subtracting(stated)?.magnitude
    else { return false }
    return gap <= ExactDecimal(6, exponent: -1 - stated.fractionDigits)
  }
}
