import MizanData
import MizanModel

/// Chooses the period of a figure from the mentions of its sentence.
struct PeriodChooser {
  let reading: SentenceReading
  private var list: TokenList { reading.list }

  /// Mentions that may date a figure: no calendar days and no durations.
  private var candidates: [PeriodMention] = []
  /// First tokens of the mentions that date the levels compared with.
  private var takenByBase: Set<Int> = []
  /// First tokens of the mentions right behind the A of "from A to B": they date A alone.
  private var takenByFrom: Set<Int> = []
  /// Last tokens of the changes: "down 110,000 bpd from April".
  private let changeEnds: Set<Int>

  init(reading: SentenceReading, drafts: [Draft]) {
    self.reading = reading
    changeEnds = Set(drafts.filter { $0.kind == .change }.map(\.last))
    candidates = reading.periods.filter {
      $0.reason != .duration && !($0.isDate && $0.period != nil) && !($0.period == nil && $0.anchor == .none)
        && !isAside($0)
    }
    for (index, draft) in drafts.enumerated() where draft.isCompared {
      let next = drafts[(index + 1)...].first { $0.owner == nil }?.first ?? reading.limit
      if let mention = ofCompared(draft, nextStart: next) { takenByBase.insert(mention.first) }
    }
    for draft in drafts where draft.role == .to {
      guard let from = draft.from.map({ drafts[$0] }) else { continue }
      if let mention = ofCompared(from, nextStart: draft.first) { takenByFrom.insert(mention.first) }
    }
  }

  /// "the 2023/24 financial year, which runs from July to June": the month that twelve months without a year begin with.
  var fiscalMonth: Int? {
    reading.periods.lazy.compactMap { mention -> Int? in
      guard let period = mention.period, let first = period.first, let last = period.last, first.year == nil,
        last.year == nil, first.month > 1, first.month == last.month + 1
      else { return nil }
      return first.month
    }.first
  }

  /// A period that only explains another one ("in 2023-24 (April-March)") or tells when something began to be.
  private func isAside(_ mention: PeriodMention) -> Bool {
    let before = mention.first - 1
    let isSpelledOut = isExactSpan(mention)
    // "the first four months of the season 2024/2025 (November 2024 - February 2025)": the brackets are more exact.
    if mention.isOfOtherYear,
      let open = ((mention.last + 1)..<max(mention.last + 1, min(mention.last + 4, reading.limit))).first(where: {
        list[$0].kind == .symbol
      }),
      list[open].isSymbol("("), reading.periods.contains(where: { $0.first == open + 1 && isExactSpan($0) })
    {
      return true
    }
    guard before > reading.start else { return false }
    if isNameOrNumber(mention) { return true }
    if list[before].isSymbol("("),
      let outer = reading.periods.first(where: {
        $0.last == before - 1 && ($0.period != nil || $0.isOfOtherYear) && !$0.isSame
      }),
      !(isSpelledOut && outer.isOfOtherYear)
    {
      return !reading.quantities.contains { $0.first > mention.last && isInside($0.first, mention) }
    }
    // "which was founded in 1923", "the port opened its first berth in 1926"
    return reading.cues(.founded).contains {
      $0.last < mention.first && mention.first - $0.last <= 6
        && !reading.hasComma($0.last, mention.first) && !hasQuantity($0.last, mention.first)
    }
  }

  /// "Vision 2030", "resolution 27 of 2019": the year belongs to what it stands behind.
  private func isNameOrNumber(_ mention: PeriodMention) -> Bool {
    guard mention.anchor == .explicit, mention.period?.frequency == .annual else { return false }
    let isBare = list[mention.first].kind == .digits
    let lexicon = reading.lexicon
    for mark in reading.marks.cues where mark.last < mention.first && mention.first - mark.last <= 4 {
      switch lexicon.cues[mark.index].kind {
      case .name where isBare && lexicon.cues[mark.index].value == "year":
        if !((mark.last + 1)..<mention.first).contains(where: { list[$0].kind != .word }) { return true }
      case .identifier:
        if ((mark.last + 1)..<mention.first).contains(where: { list[$0].kind == .digits }) { return true }
      default: break
      }
    }
    return false
  }

  private func isExactSpan(_ mention: PeriodMention) -> Bool {
    mention.anchor == .explicit && mention.period?.frequency == .span && mention.period?.hasUnknownYear == false
  }

  private func hasQuantity(_ low: Int, _ high: Int) -> Bool {
    reading.quantities.contains { $0.first > low && $0.last < high }
  }

  /// Whether a token stands in the same brackets as a mention, behind it.
  private func isInside(_ token: Int, _ mention: PeriodMention) -> Bool {
    mention.last < token && !(mention.last..<token).contains { list[$0].isSymbol(")") }
  }

  /// Whether a mention in brackets dates an amount in the same brackets alone: "1.58 million TEU (2022: 1.45 million)".
  private func datesOnlyBracketed(_ mention: PeriodMention, _ draft: Draft) -> Bool {
    opensBrackets(mention) && !isInside(draft.first, mention)
  }

  /// Whether a mention and an amount share brackets that the mention opens.
  func opensBrackets(_ mention: PeriodMention) -> Bool {
    mention.first > reading.start && list[mention.first - 1].isSymbol("(")
      && reading.quantities.contains { isInside($0.first, mention) }
  }

  /// "in March alone": the text looks at a part of its time and goes on with the whole.
  func isAlone(_ mention: PeriodMention) -> Bool { reading.hasCue([.alone], at: mention.last + 1) }

  /// "A year earlier, goods worth 4.1 billion had been brought in": no level of the sentence could be compared with it.
  private func opensSentence(_ mention: PeriodMention) -> Bool {
    mention.first == reading.start && mention.period == nil && mention.anchor == .contextOffset(-1)
      && mention.last + 1 < reading.limit && reading.hasComma(mention.last, mention.last + 2)
  }

  /// Whether the mention is what a figure is compared with.
  func isBase(_ mention: PeriodMention) -> Bool {
    if opensSentence(mention) { return false }
    if mention.isSame || takenByBase.contains(mention.first) { return true }
    // "for this year" is no base, whatever leads to it.
    if reading.hasCue([.base], endingAt: mention.first - 1) { return mention.anchor != .yearOffset(0) }
    if isBehindChange(mention) { return true }
    // "the same month of the year before (September 2015)"
    if mention.first > reading.start, list[mention.first - 1].isSymbol("("),
      let outer = reading.periods.last(where: { $0.last == mention.first - 2 }), isBase(outer)
    {
      return true
    }
    switch mention.anchor {
    case .contextOffset(let count), .contextMonths(let count): if count < 0 { return true }
    default: break
    }
    return reading.cues(.compared).contains { cue in
      cue.last < mention.first && mention.first - cue.last <= 4
        && !reading.quantities.contains { $0.first > cue.last && $0.last < mention.first }
    }
  }

  /// "down 110,000 bpd from April", "28.4% more than in 2021": close behind a change, with a word that leads to a base.
  private func isBehindChange(_ mention: PeriodMention) -> Bool {
    guard let end = (1...5).lazy.map({ mention.first - $0 }).first(where: { changeEnds.contains($0) }) else {
      return false
    }
    return ((end + 1)...mention.first).contains { token in
      if token == mention.first { return reading.hasCue([.from], at: token) }
      return reading.hasCue([.from, .compared], at: token)
        || reading.marks.cues.all(at: token).contains {
          $0.last > $0.first && [.bound, .change].contains(reading.lexicon.cues[$0.index].kind)
        }
    }
  }

  /// The mention that dates a level.
  ///
  /// - Parameters:
  ///   - previousEnd: last token of the level before it, or one before the sentence.
  ///   - nextStart: first token of the level behind it, or the end of the sentence.
  ///   - allowsEarlier: whether a mention before the figure in front of this one may date it.
  ///   - hasContext: whether a period could be carried from the sentences before.
  func choose(_ draft: Draft, previousEnd: Int, nextStart: Int, hasContext: Bool, allowsEarlier: Bool)
    -> PeriodMention?
  {
    var own = candidates.filter { mention in
      (takenByFrom.contains(mention.first) ? draft.role == .from : !isBase(mention))
        && !datesOnlyBracketed(mention, draft)
    }
    // "figures released today show": the day of a release dates no figure; "now 14 companies" does.
    let hasOther = own.contains { !$0.isDay }
    own.removeAll {
      let distance = $0.first > draft.last ? gap(draft.last, $0.first) : gap($0.last, draft.first)
      return $0.isDay && (hasOther || isThisDay($0)) && ($0.anchor != .dayOffset(0) || distance > 3)
    }
    func isFree(_ mention: PeriodMention) -> Bool { mention.first > draft.last && mention.first < nextStart }
    let after = own.first(where: isFree)
    if let after, gap(draft.last, after.first) <= 3, !reading.hasComma(draft.last, after.first) { return after }
    let before = own.last {
      // What is to be is not dated by what stands close behind the figure before it: "500 million this year, and with time
      // 1 billion".
      $0.first > previousEnd && $0.last < draft.first
        && !(($0.isStep || !allowsEarlier) && previousEnd >= reading.start && gap(previousEnd, $0.first) <= 2)
    }
    // "received 30 million in 2024, and aims at 150 million from near and far by 2030": what is to be has the later time.
    if let before, let after, !allowsEarlier, let known = before.period?.first?.year,
      let later = after.period?.first?.year,
      known < later, gap(draft.last, after.first) <= 8, !reading.hasComma(draft.last, after.first)
    {
      return after
    }
    if let before { return before }
    if let after, !hasClauseBreak(draft.last, after.first) { return after }
    if allowsEarlier, let earlier = own.last(where: { $0.last < draft.first && !$0.isStep }) { return earlier }
    // "2.1 million tonnes of oil and 24,500 containers in 2023"
    return own.first {
      $0.first > draft.last
        && (!hasContext && allowsEarlier
          || !$0.isOpen && isOneClause(draft.last, $0.first) && (allowsEarlier || !hasQuantity(draft.last, $0.first)))
    }
  }

  /// "اليوم": the day of the news, where "now" is the time of what it tells.
  private func isThisDay(_ mention: PeriodMention) -> Bool {
    reading.marks.periods.all(at: mention.first).contains { reading.lexicon.periods[$0.index].name == "this_day" }
  }

  /// The period that a sentence without figures gives to those behind it: "crude output slid in May".
  var lead: PeriodMention? { candidates.first { !isBase($0) && !$0.isOpen && !$0.isDay } }

  /// "reserves stood at $7.9bn as of March 1", "بتاريخ 27 دجنبر": the day close behind a stock.
  func stockDate(_ draft: Draft, nextStart: Int) -> PeriodMention? {
    reading.periods.first {
      $0.isDate && $0.period != nil && $0.first > draft.last && $0.first < nextStart && gap(draft.last, $0.first) <= 3
        && !reading.hasComma(draft.last, $0.first)
    }
  }

  /// Whether a length of time stands close behind a draft: "within five years".
  func hasTerm(behind draft: Draft) -> Bool {
    reading.periods.contains {
      $0.reason == .duration && $0.first > draft.last && gap(draft.last, $0.first) <= 2
    }
  }

  /// "hit 4.76 billion against a target of 3.54 billion": a target for the time of the level in front of it.
  func isCompared(_ draft: Draft, after previousEnd: Int) -> Bool {
    reading.cues(.compared).contains { $0.first > previousEnd && $0.last < draft.first && draft.first - $0.last <= 5 }
  }

  /// The time that the text tells of, as words beside a figure say it.
  struct SameTime {
    /// How many months it has, where the words tell.
    var months: Int?
  }

  /// "in the same period", "خلال الربع": words beside a figure that say it is of the time that the text tells of.
  func sameTime(after low: Int, before high: Int) -> SameTime? {
    let said = reading.cues(.sameTime).first { cue in
      cue.first > low && cue.last < high
        && !reading.periods.contains { $0.first <= cue.last && cue.first <= $0.last }
    }
    guard let said else { return namesSamePeriod(after: low, before: high) ? SameTime() : nil }
    return SameTime(months: ["month": 1, "quarter": 3, "half": 6, "year": 12][reading.lexicon.cues[said.index].value])
  }

  private func namesSamePeriod(after low: Int, before high: Int) -> Bool {
    reading.periods.contains { mention in
      mention.isSame && mention.anchor == .contextOffset(-1) && mention.first > low && mention.last < high
        && !isYearBefore(mention) && !isCompared(mention)
    }
  }

  /// "a year earlier", "على أساس سنوي"
  func isYearBefore(_ mention: PeriodMention) -> Bool {
    reading.marks.periods.all(at: mention.first).contains { reading.lexicon.periods[$0.index].kind == .yearBefore }
  }

  private func isCompared(_ mention: PeriodMention) -> Bool {
    reading.cues(.compared).contains { $0.last < mention.first && mention.first - $0.last <= 4 }
      || isBehindChange(mention)
  }

  /// The mention that dates the base of a compared level or a change.
  func base(_ draft: Draft, from low: Int, to high: Int) -> PeriodMention? {
    candidates.first { isBase($0) && $0.first >= low && $0.first < high }
  }

  /// The mention that dates a level told as a base without the later one: "jumped by 41.6% from the 7.31 trillion recorded
  /// in the preceding quarter", "38.2% more than in the same period of 2021 ($281.8 million)".
  func ofBase(_ draft: Draft, from start: Int, nextStart: Int) -> PeriodMention? {
    if list[draft.first - 1].isSymbol("("), let found = candidates.last(where: { $0.last == draft.first - 2 }),
      isBase(found)
    {
      return found
    }
    // "الفترة المماثلة من العام الماضي البالغة 1.8 مليون": the words say what that period had.
    if draft.first - 2 >= reading.start, reading.hasCue([.level], at: draft.first - 1),
      list[draft.first - 1].prefixes & AffixClass.article != 0,
      let found = candidates.last(where: { $0.last == draft.first - 2 }), isBase(found)
    {
      return found
    }
    // "The country had imported 6.04 million tonnes in the same months of 2023-24."
    let same = candidates.first {
      $0.isSame && $0.anchor == .explicit && $0.first > draft.last && $0.first < nextStart
        && gap(draft.last, $0.first) <= 3 && !reading.hasComma(draft.last, $0.first) && !isCompared($0)
        && !takenByBase.contains($0.first)
    }
    if let same { return same }
    let isLed = (1...2).contains { back in
      start - back >= reading.start && reading.hasCue([.from], endingAt: start - back)
        && changeEnds.contains { start - back - $0 <= 2 && $0 < start }
    }
    guard isLed else { return nil }
    return candidates.first {
      $0.first > draft.last && $0.first < nextStart && gap(draft.last, $0.first) <= 6
        && !reading.hasComma(draft.last, $0.first)
    }
  }

  /// The mention right behind a compared level.
  func ofCompared(_ draft: Draft, nextStart: Int) -> PeriodMention? {
    let own = candidates.first { $0.first > draft.last && $0.first < nextStart && gap(draft.last, $0.first) <= 6 }
    // "19,047 ships with cargoes of 1.19 billion tons in 2020": both amounts have the time behind the second.
    guard own == nil, draft.isCompared, gap(draft.last, nextStart) <= 3, !reading.hasComma(draft.last, nextStart),
      let second = reading.quantities.first(where: { $0.first == nextStart }), !second.isRatio
    else { return own }
    return candidates.first {
      $0.first > second.last && gap(second.last, $0.first) <= 2 && !reading.hasComma(second.last, $0.first)
    }
  }

  /// The mention in front of a compared level: "up on January, which saw 19.3 million".
  func beforeCompared(_ draft: Draft, previousEnd: Int) -> PeriodMention? {
    candidates.last { $0.first > previousEnd && $0.last < draft.first && isBase($0) }
  }

  private func gap(_ last: Int, _ first: Int) -> Int { first - last - 1 }

  /// Whether nothing between two tokens begins another clause: no comma, no verb or noun of its own.
  private func isOneClause(_ low: Int, _ high: Int) -> Bool {
    !reading.hasComma(low, high) && !hasClauseBreak(low, high)
      && !reading.marks.indicators.contains { $0.first > low && $0.last < high }
      && !reading.marks.cues.contains {
        $0.first > low && $0.last < high && [.change, .level].contains(reading.lexicon.cues[$0.index].kind)
      }
  }

  private func hasClauseBreak(_ low: Int, _ high: Int) -> Bool {
    guard low + 1 < high else { return false }
    return ((low + 1)..<high).contains { index in
      reading.hasCue([.clause], at: index) || list[index].isSymbol(";")
        || reading.marks.indicators.contains { $0.first == index && list[index].prefixes & AffixClass.conjunction != 0 }
    }
  }
}
