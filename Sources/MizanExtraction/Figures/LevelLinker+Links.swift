import MizanData
import MizanModel

/// Levels told as pairs: from and to, against, in brackets.
extension LevelLinker {
  /// "from A to B" with a change: A is the earlier level, B the later one.
  func linkFromTo(_ drafts: inout [Draft]) {
    guard drafts.count > 1 else { return }
    for index in 0..<drafts.count - 1 {
      let next = index + 1
      guard drafts[index].kind != .change || drafts[index].parsed.isRatio,
        drafts[next].kind != .change || drafts[next].parsed.isRatio
      else { continue }
      let low = drafts[index].parsed
      let high = drafts[next].parsed
      guard reading.hasCue([.from, .origin], endingAt: hedgeStart(drafts[index]) - 1),
        high.first - low.last <= 12, isTo(drafts[next], after: low.last)
      else { continue }
      guard low.unit == high.unit || !low.hasUnit || !high.hasUnit else { continue }
      drafts[index].role = .from
      drafts[index].kind = .level
      drafts[next].kind = .level
      drafts[next].role = .to
      drafts[next].from = index
      if !low.hasUnit, high.hasUnit { elide(&drafts[index].parsed, from: high) }
      if !high.hasUnit, low.hasUnit { elide(&drafts[next].parsed, from: low) }
      for both in [index, next] where drafts[both].parsed.unit == .percent { drafts[both].kind = .share }
    }
  }

  func isTo(_ draft: Draft, after last: Int) -> Bool {
    let start = hedgeStart(draft)
    if isCue([.to], endingAt: start - 1) { return true }
    // "from 15 million tons a year to 25": the word may stand a little before.
    return reading.cues(.to).contains { $0.first > last && $0.last < start && start - $0.last <= 2 }
  }

  /// Takes the unit of a neighbour, and its scale word where both share one.
  func elide(_ parsed: inout ParsedQuantity, from other: ParsedQuantity, sharesScale: Bool = false) {
    parsed.quantity.unit = other.quantity.unit
    parsed.family = other.family
    parsed.isElided = true
    parsed.quantity.flags.append(.unitElided)
    if parsed.numerals[0].scale == 1, other.numerals[0].scale > 1, parsed.quantity.value < 1000,
      sharesScale || isCue([.from], endingAt: parsed.first - 1), other.quantity.low == nil,
      let scaled = parsed.quantity.numeral.value.multiplied(by: other.numerals[0].scale)
    {
      parsed.quantity.numeral.value = scaled
    }
  }

  /// "against 8.8 billion": a level of the base period, unless it brings an indicator of its own.
  func linkCompared(_ drafts: inout [Draft]) {
    for index in drafts.indices.dropFirst() where drafts[index].kind != .change {
      let start = hedgeStart(drafts[index])
      if let reached = levelReached(drafts, index, start) {
        drafts[index].isCompared = true
        drafts[index].from = reached
        let isPrice = drafts[reached].parsed.unit?.rawValue.contains("/") ?? false
        if !drafts[index].parsed.hasUnit || isPrice { elide(&drafts[index].parsed, from: drafts[reached].parsed) }
        continue
      }
      if let previous = baseLevel(drafts, index, start) {
        if !drafts[index].parsed.hasUnit { elide(&drafts[index].parsed, from: drafts[previous].parsed) }
        drafts[index].isCompared = true
        drafts[index].from = previous
        continue
      }
      guard
        let cue = reading.cues(.compared).last(where: {
          $0.last < start && start - $0.last <= 3 && $0.first > drafts[index - 1].last
        })
      else { continue }
      guard let previous = drafts[..<index].lastIndex(where: { $0.kind != .change && $0.equivalentOf == nil }),
        !hasOwnIndicator(
          cue.last, start, unlike: drafts[previous], sameUnit: drafts[previous].parsed.unit == drafts[index].parsed.unit
        ), !hasOwnIndicator(behind: drafts[index], unlike: drafts[previous])
      else { continue }
      drafts[index].isCompared = true
      drafts[index].from = previous
      if !drafts[index].parsed.hasUnit { elide(&drafts[index].parsed, from: drafts[previous].parsed) }
    }
  }

  /// Whether an indicator between two tokens is another one than that in front of a level: "a surplus of 5.8 billion,
  /// compared with a surplus of 8.1 billion" compares.
  private func hasOwnIndicator(_ low: Int, _ high: Int, unlike level: Draft, sameUnit: Bool) -> Bool {
    let words = reading.lexicon.indicators
    let named = reading.marks.indicators.filter { $0.first > low && $0.last < high }
    guard sameUnit, let before = reading.marks.indicators.last(where: { $0.last < level.first }) else {
      return !named.isEmpty
    }
    return named.contains {
      words[$0.index].indicator != words[before.index].indicator
        || words[$0.index].kind != words[before.index].kind && words[$0.index].indicator != .tradeBalance
    }
  }

  /// "against 142.79 billion dirhams of exports" behind a level of imports.
  private func hasOwnIndicator(behind draft: Draft, unlike level: Draft) -> Bool {
    let words = reading.lexicon.indicators
    guard let own = reading.marks.indicators.at(draft.last + 1), list[own.first].prefixes & AffixClass.conjunction == 0,
      let before = reading.marks.indicators.last(where: { $0.last < level.first })
    else { return false }
    return words[own.index].indicator != words[before.index].indicator && words[own.index].kind != .weak
  }

  /// The level that an amount behind its base period is the base of: "14% less than in the same period of 2022, which
  /// saw 5.7 billion", "compared with the same period of 2021 ($281.8 million)", "9.5 per cent more than the 134.1bn".
  func baseLevel(_ drafts: [Draft], _ index: Int, _ start: Int) -> Int? {
    guard drafts[index].role == nil,
      let level = drafts[..<index].lastIndex(where: { $0.kind != .change && $0.equivalentOf == nil }),
      !drafts[index].parsed.hasUnit
        || drafts[level].parsed.unit == drafts[index].parsed.unit
          && drafts[level].parsed.family == drafts[index].parsed.family,
      drafts[level].kind == .level
    else { return nil }
    let previous = drafts[index - 1]
    let isBehindPeriod = reading.periods.contains {
      ($0.isSame || isCue([.base], endingAt: $0.first - 1) || isEarlier($0) && list[$0.last + 1].isSymbol("("))
        && $0.first > previous.last && $0.last < start
        && start - $0.last <= 7 && !reading.hasComma($0.last, start)
        && !hasOwnIndicator(previous.last, start, unlike: drafts[level], sameUnit: true)
    }
    let isThan =
      previous.kind == .change && start - previous.last <= 4
      && (reading.hasCue([.bound, .compared, .base], at: previous.last + 1)
        || reading.hasCue([.change], at: previous.last + 1)
          && reading.hasCue([.bound, .compared, .base], at: previous.last + 2))
    return isBehindPeriod || isThan ? level : nil
  }

  /// Counted back from what the text speaks of: "the year before".
  private func isEarlier(_ mention: PeriodMention) -> Bool {
    switch mention.anchor {
    case .contextOffset(let count), .contextMonths(let count): count < 0 && mention.last + 1 < reading.limit
    default: false
    }
  }

  /// The level that an amount behind "from" is the base of: "rose to 33.6 billion, from 24.5 billion a year ago",
  /// "amounted to 4.86 billion, down 10 percent from 5.4 billion", "16 percent of the total, up from 15 percent".
  func levelReached(_ drafts: [Draft], _ index: Int, _ start: Int) -> Int? {
    // "from the 7.3 billion recorded in the quarter before"
    let own = drafts[index].last
    let isDated = reading.periods.contains { $0.reason != .duration && $0.first > own && $0.first - own <= 6 }
    let from = isDated && start - 1 > reading.start && isArticle(start - 1) ? start - 2 : start - 1
    guard drafts[index].role == nil, isCue([.from], endingAt: from) else { return nil }
    let isBehindChange = drafts[index - 1].kind == .change
    let isUpFrom = isCue([.change], endingAt: start - 2)
    guard from + 1 - drafts[index - 1].last <= (isUpFrom ? 14 : isBehindChange ? 2 : 14),
      let reached = drafts[..<index].lastIndex(where: { $0.kind != .change && $0.equivalentOf == nil }),
      reached >= index - 2
    else { return nil }
    let level = drafts[reached]
    let hasArrived =
      isUpFrom || isCue([.to], endingAt: hedgeStart(level) - 1) || list[hedgeStart(level)].prefixes & AffixClass.to != 0
    guard level.role == nil, !level.isCompared, isBehindChange || hasArrived else { return nil }
    let parsed = drafts[index].parsed
    let isSameUnit = level.parsed.unit == parsed.unit && level.parsed.family == parsed.family
    // "$10,400 a tonne from $31,700"
    let isSamePrice = parsed.unit.map { level.parsed.unit?.rawValue.hasPrefix($0.rawValue + "/") ?? false } ?? false
    return isSameUnit || isSamePrice || !parsed.hasUnit ? reached : nil
  }

  /// A second amount in brackets directly behind the first: the same in another currency or in words.
  func linkEquivalents(_ drafts: inout [Draft]) {
    for index in drafts.indices.dropFirst() where drafts[index].kind == .level {
      let previous = drafts[index - 1]
      guard previous.kind == .level, drafts[index].from == nil else { continue }
      let between = (previous.last + 1)..<max(previous.last + 1, hedgeStart(drafts[index]))
      guard let open = between.first, list[open].isSymbol("("), between.count <= 3 else { continue }
      let low = previous.parsed.quantity
      let high = drafts[index].parsed.quantity
      // "21.7 million dinars (71 million dollars)": whose dinars they are the country decides later.
      if previous.parsed.family != nil, let other = high.unit, other.isCurrency {
        drafts[index].equivalentOf = index - 1
        continue
      }
      // "$218.6 billion (about Rs 18.91 lakh crore)"
      if low.unit?.isCurrency ?? false, high.unit == nil, drafts[index].parsed.family != nil {
        drafts[index].equivalentOf = index - 1
        continue
      }
      guard let a = low.unit, let b = high.unit else { continue }
      // "RM2,214 a tonne (US$530)": a price in another currency.
      let isPriced = a.rawValue.dropFirst(3).first == "/" && UnitCode(String(a.rawValue.prefix(3))).isCurrency
      let isOtherCurrency = a != b && (a.isCurrency || isPriced) && b.isCurrency
      let isSameAmount = a == b && isClose(low.value, high.value)
      if isOtherCurrency || isSameAmount {
        drafts[index].equivalentOf = index - 1
      } else if a.isCurrency != b.isCurrency, !a.isRatio, !b.isRatio {
        drafts[index].companionOf = index - 1
      }
    }
  }

  func isClose(_ a: ExactDecimal, _ b: ExactDecimal) -> Bool {
    guard let difference = a.subtracting(b), let wide = difference.magnitude.multiplied(by: 100) else { return false }
    return wide < a.magnitude || wide == a.magnitude
  }
}
