import MizanData
import MizanModel

/// Reads what stands around amounts: bounds, ranges of two amounts, and one amount in two units.
struct BoundReader {
  let text: MentionText

  /// The amounts of a stretch of text without dates, with bounds read and ranges joined.
  func finished(_ amounts: [Amount], _ catalogue: Catalogue) -> [Amount] {
    var list = amounts
    joinUnits(&list, catalogue)
    joinRanges(&list)
    for index in list.indices { addBound(&list[index], next: index + 1 < list.count ? list[index + 1].first : nil) }
    joinBounds(&list)
    return list
  }

  // MARK: One amount in two units

  /// "5 feet and 2 inches": in the smaller unit.
  private func joinUnits(_ list: inout [Amount], _ catalogue: Catalogue) {
    var index = 0
    while index + 1 < list.count {
      let high = list[index]
      let low = list[index + 1]
      if let a = high.unit, let b = low.unit, a != b, let large = catalogue.units[a], let small = catalogue.units[b],
        large.dimension == small.dimension, !a.isCount, isJoint(high.last, low.first),
        let factor = ratio(large, small), factor > 1, let sum = high.value.multiplied(by: factor)?.adding(low.value)
      {
        list[index].value = sum
        list[index].unit = b
        list[index].last = low.last
        list.remove(at: index + 1)
      } else {
        index += 1
      }
    }
  }

  private func ratio(_ large: Catalogue.Unit, _ small: Catalogue.Unit) -> ExactDecimal? {
    guard let top = large.numerator.multiplied(by: small.denominator),
      let bottom = large.denominator.multiplied(by: small.numerator)
    else { return nil }
    return top.divided(by: bottom, digits: 12)
  }

  /// Whether only "and" or a comma stands between.
  private func isJoint(_ last: Int, _ first: Int) -> Bool {
    let next = text.skip([.and], text.skipComma(last + 1))
    return next == first
  }

  // MARK: Ranges

  private func joinRanges(_ list: inout [Amount]) {
    var index = 0
    while index + 1 < list.count {
      if let joined = range(list[index], list[index + 1]) {
        list[index] = joined
        list.remove(at: index + 1)
      } else {
        index += 1
      }
    }
  }

  private func range(_ low: Amount, _ high: Amount) -> Amount? {
    guard !low.isRange, !high.isRange, !low.isOrdinal, !high.isOrdinal, isRangeLink(low, high) else { return nil }
    guard
      !low.hasUnit || !high.hasUnit || low.unit == high.unit && low.family == high.family || isDenominator(low, high)
    else {
      return nil
    }
    var bottom = low.value
    if low.scale == 1, high.scale > 1, bottom < 1000, !low.hasUnit, let scaled = bottom.multiplied(by: high.scale) {
      bottom = scaled
    }
    // Below zero the larger number comes first: "from -18 to -34".
    let isReversed = bottom > high.value && bottom.isNegative && high.value.isNegative
    guard bottom < high.value || isReversed else { return nil }
    var result = high
    result.low = isReversed ? high.value : bottom
    result.high = isReversed ? bottom : high.value
    result.first = low.first
    result.isTemperature = low.isTemperature || high.isTemperature
    if !high.hasUnit {
      result.unit = low.unit
      result.family = low.family
    }
    if let found = text.word([.between], endingAt: low.first - 1) { result.first = found.first }
    return result
  }

  /// "$80 to $85 a barrel": the denominator stands only behind the second.
  private func isDenominator(_ low: Amount, _ high: Amount) -> Bool {
    guard let a = low.unit, let b = high.unit else { return false }
    return b.rawValue.hasPrefix(a.rawValue + "/")
  }

  private func isRangeLink(_ low: Amount, _ high: Amount) -> Bool {
    let isBetween = text.word([.between], endingAt: low.first - 1) != nil
    let isFrom = text.word([.from], endingAt: low.first - 1) != nil
    var next = low.last + 1
    if isBetween, next == high.first { return text.hasPrefix(AffixClass.conjunction, next) }
    if isFrom, next == high.first { return text.hasPrefix(AffixClass.to, next) }
    if text.isDash(next) {
      next += 1
      if next == high.first { return true }
    } else if let found = text.word(isBetween || isFrom ? [.and, .to] : [.to], at: next) {
      next = found.last + 1
      // With a verb of change "from A to B" are two levels.
      if isFrom, hasChange(before: low.first) { return false }
    } else {
      return false
    }
    next = text.skip([.about], next)
    while next < high.first, text.isDash(next) || text.isSymbol("~", next) { next += 1 }
    return next == high.first
  }

  private func hasChange(before token: Int) -> Bool {
    text.marks.cues.contains { $0.first < token && text.lexicon.cues[$0.index].kind == .change }
  }

  // MARK: Bounds

  private func addBound(_ amount: inout Amount, next: Int?) {
    guard !amount.isRange else {
      if text.word([.about], endingAt: amount.first - 1) != nil { amount.bound = .about }
      return
    }
    let value = amount.value
    if !amount.isOrdinal, let after = text.word([.overAfter, .underAfter], at: amount.last + 1),
      (next ?? text.limit) > after.last + 2 || next == nil
    {
      set(&amount, after.word.kind == .overAfter, value)
      return
    }
    guard let before = boundBefore(amount.first, isOrdinal: amount.isOrdinal) else { return }
    switch before {
    case .over: set(&amount, true, value)
    case .under: set(&amount, false, value)
    default: amount.bound = .about
    }
  }

  private func set(_ amount: inout Amount, _ isLower: Bool, _ value: ExactDecimal) {
    amount.bound = isLower ? .over : .under
    if isLower { amount.low = value } else { amount.high = value }
  }

  /// The bound in front of a number: "more than", "<=", "equal to or less than", "less than or equal to".
  private func boundBefore(_ first: Int, isOrdinal: Bool) -> MentionWordKind? {
    var before = first - 1
    if let article = text.word([.article], endingAt: before) { before = article.first - 1 }
    // "أقل من أو يساوي", "less than or equal to"
    if let equal = text.word([.orEqual], endingAt: before) { before = equal.first - 1 }
    if let found = text.word([.over, .under, .about], endingAt: before) {
      // "over the first" is no bound, "higher than the tenth" is one.
      return isOrdinal && found.first == before && text.numerals.grammar == .english ? nil : found.word.kind
    }
    if text.isSymbol("=", before), before - 1 >= text.start { before -= 1 }
    if text.isSymbol("<", before) { return .under }
    if text.isSymbol(">", before) {
      return before > text.start && text.isSymbol("=", before - 1) ? nil : .over
    }
    return nil
  }

  /// "more than 40 and less than 100": one range, where the bounds enclose something.
  private func joinBounds(_ list: inout [Amount]) {
    var index = 0
    while index + 1 < list.count {
      let a = list[index]
      let b = list[index + 1]
      let (low, high) = a.low != nil ? (a, b) : (b, a)
      if a.low == nil || a.high == nil, b.low == nil || b.high == nil, let bottom = low.low, low.high == nil,
        let top = high.high, high.low == nil, bottom < top, a.unit == b.unit || !a.hasUnit, isChain(a.last, b.first)
      {
        var joined = b
        joined.first = a.first
        joined.low = bottom
        joined.high = top
        joined.bound = nil
        list[index] = joined
        list.remove(at: index + 1)
      } else {
        index += 1
      }
    }
  }

  private func isChain(_ last: Int, _ first: Int) -> Bool {
    var index = last + 1
    while index < first {
      if let found = text.word([.and, .over, .under, .orEqual, .or], at: index) {
        index = found.last + 1
      } else if text.isSymbol(",", index) || text.list[index].kind == .symbol && text.list[index].word == 0x60C {
        index += 1
      } else {
        return false
      }
    }
    return true
  }
}
