import MizanData
import MizanModel

/// Periods of figures, and of the levels told with them.
extension FigureBuilder {
  func resolver(_ context: DocumentContext, of figure: Figure) -> PeriodResolver {
    PeriodResolver(
      published: context.published, implied: context.implied, calendars: catalogue.calendars,
      fiscalStart: figure.refArea.map { catalogue.fiscalYears[$0] ?? 1 })
  }

  /// Flags a period that follows from another statement of the text.
  func markInferred(_ figure: inout Figure) {
    if !figure.flags.contains(.periodInferred) { figure.flags.append(.periodInferred) }
  }

  /// Whether a figure tells what is to be, so that the dates of what was are not its dates.
  func isAhead(_ figure: Figure) -> Bool {
    [.target, .forecast, .planned, .possible].contains(figure.status)
  }

  func setPeriod(
    _ figure: inout Figure, _ draft: Draft, _ index: Int, _ list: inout ListState, _ context: DocumentContext
  ) {
    // "to reach 2 million barrels within three years" has no date.
    if isAhead(figure) || followsPlan(draft), periodChooser.hasTerm(behind: draft) { return }
    if draft.kind == .level, draft.first > reading.start,
      let base = periodChooser.ofBase(draft, from: linker.hedgeStart(draft), nextStart: nextStart(index))
    {
      let found = resolve(base, for: figure, context, speakingOf: context.period?.period)
      date(&figure, by: base, found, rule: "period.base")
      return
    }
    let mark = indicatorMark(of: figure)
    let isStock = mark.map { $0.first > previousEnd(index) && namesStock($0) } ?? false
    if isStock, let mention = periodChooser.stockDate(draft, nextStart: nextStart(index)),
      let month = resolver(context, of: figure).month(of: mention)
    {
      date(&figure, by: mention, PeriodResolver.Result(period: month), rule: "period.date")
      return
    }
    if dateByWords(&figure, draft, index, &list, context, isStock: isStock) { return }
    if let known = list.period, sharesDate(figure, draft, index) {
      // What stands beside a dated figure in one sentence has its date.
      date(&figure, as: known, rule: "period.list")
      return
    }
    carryPeriod(to: &figure, draft, index, &list, context, isStock: isStock)
  }

  /// "1.6 million barrels by the end of the year, then 2 million within three years"
  private func followsPlan(_ draft: Draft) -> Bool {
    reading.cues(.status).contains { mark in
      let status = Status(rawValue: reading.lexicon.cues[mark.index].value)
      return mark.last < draft.first && (status == .target || status == .planned || status == .forecast)
    }
  }

  /// "to be lifted to 560,000 TEU by late 2025 under a US$185m programme": when it will be done dates no cost.
  private func isCost(_ figure: Figure, _ index: Int) -> Bool {
    guard figure.indicator == .investment,
      let before = drafts[..<index].last(where: { $0.owner == nil && $0.equivalentOf == nil })?.parsed.unit
    else { return false }
    return !before.isCurrency && !before.isRatio
  }

  /// Dates a figure by words of its sentence, and says whether there are any.
  private func dateByWords(
    _ figure: inout Figure, _ draft: Draft, _ index: Int, _ list: inout ListState, _ context: DocumentContext,
    isStock: Bool
  ) -> Bool {
    let mention = periodChooser.choose(
      draft, previousEnd: previousEnd(index), nextStart: nextStart(index), hasContext: context.period != nil,
      allowsEarlier: !isAhead(figure) && !isCost(figure, index) && figure.indicator != .count
        && figure.indicator != .capacity && !isStock)
    guard let mention else { return false }
    // "averaged 1.41 million in the quarter, short of the 2024 budget"
    if context.period != nil, mention.first > draft.last + 3,
      reading.cues(.sameTime).contains(where: {
        $0.first > draft.last && $0.first - draft.last <= 2 && reading.hasComma($0.last, mention.first)
      })
    {
      return false
    }
    let found = resolve(mention, for: figure, context, speakingOf: context.period?.period, isStock: isStock)
    // "1,228 kilometres, closed since 2018": a length lasts.
    if IndicatorChooser.isExtent(figure.unit), found.period?.first != nil, found.period?.last == nil { return false }
    let isAside = periodChooser.opensBrackets(mention)
    let rule =
      isAside
      ? "period.bracketed"
      : periodChooser.isAlone(mention)
        ? "period.alone"
        : mention.isSame ? "period.earlier" : found.isInferred ? "period.inferred" : "period.nearest"
    date(&figure, by: mention, found, rule: rule)
    if draft.role != .from, !isAside {
      list.period = (
        figure.period, figure.relativePeriod, reading.list.span(mention.first, mention.last), found.isInferred, false
      )
    }
    return true
  }

  /// Whether a figure without words of time has the time of the one in front of it in its sentence.
  private func sharesDate(_ figure: Figure, _ draft: Draft, _ index: Int) -> Bool {
    if figure.status == .target, periodChooser.isCompared(draft, after: previousEnd(index)) { return true }
    guard !isAhead(figure) else { return false }
    return figure.indicator == .price || figure.indicator == .other && !IndicatorChooser.isExtent(figure.unit)
  }

  private static let flows: Set<Indicator> = [
    .tradeTurnover, .exports, .imports, .tradeBalance, .throughput, .production, .share, .growth, .price,
  ]
  private func namesFlow(_ figure: Figure) -> Bool {
    indicatorMark(of: figure).map { reading.lexicon.indicators[$0.index].kind == .flow } ?? false
  }

  /// Whether a change in percent belongs to a level: what it measures was measured a time before as well.
  private func hasRate(_ index: Int) -> Bool {
    drafts.contains { $0.owner == index && $0.kind == .change && $0.parsed.unit == .percent }
  }

  /// The rules by which words of the text say what a figure measures.
  private static let named: Set<String> = ["indicator.nearest_cue", "indicator.carried", "indicator.list"]

  /// Gives a figure the time that the text speaks of.
  private func carryPeriod(
    to figure: inout Figure, _ draft: Draft, _ index: Int, _ list: inout ListState, _ context: DocumentContext,
    isStock: Bool
  ) {
    guard !isAhead(figure), figure.quantity.rate == nil else { return }
    // Investments are stocks and plans as well: they have the time of what the text tells of only among investments.
    let isFlow =
      Self.flows.contains(figure.indicator)
      || figure.indicator == .investment
        && (context.indicator?.indicator == .investment || hasRate(index) || namesFlow(figure))
      || figure.indicator == .count && IndicatorChooser.isVisit(figure.unit)
    // Revenue that words name has the time of the trade around it.
    let isRevenue =
      figure.indicator == .other && (figure.unit?.isCurrency ?? (draft.parsed.family != nil))
      && figure.evidence.contains { $0.concept == .indicator && Self.named.contains($0.rule) }
    let isDatable = figure.indicator != .capacity && !IndicatorChooser.isExtent(figure.unit)
    let said = isDatable ? periodChooser.sameTime(after: previousEnd(index), before: nextStart(index)) : nil
    guard said != nil || !isStock && (isFlow || isRevenue),
      let carried = said?.months.flatMap({ context.period(ofMonths: $0) }) ?? context.period
    else { return }
    if said == nil, let known = list.period, known.isCarried {
      // "Tea earned 48 billion in the quarter, as shipments slipped to 138,000 tonnes"
      date(&figure, as: known, rule: "period.carried")
      return
    }
    let known = (carried.period, carried.relative, carried.span, context.isPeriodInferred, true)
    date(&figure, as: known, rule: "period.carried")
    if carried.period != nil { list.period = known }
  }

  /// What a mention means for a figure: a fiscal year is that of its country, a stock that of a month at its end.
  private func resolve(
    _ mention: PeriodMention, for figure: Figure, _ context: DocumentContext, speakingOf period: Period?,
    isStock: Bool = false
  ) -> PeriodResolver.Result {
    // "during the nine months": those that the text has told of, whatever it has looked at since.
    let told =
      mention.isDefinite && mention.anchor == .none
      ? mention.period?.monthCount.flatMap { context.period(ofMonths: $0)?.period } : nil
    var found = resolver(context, of: figure).resolve(mention, context: told ?? period)
    if isAhead(figure), mention.anchor == .none, let ahead = resolver(context, of: figure).next(mention) {
      found.period = ahead
    }
    // What is counted from another period has the months of that one already.
    if mention.anchor == .explicit, !mention.isSame { found.period = fiscal(found.period, of: figure, context) }
    if isStock, found.period?.isCumulative ?? false, let end = found.period?.last {
      // Reserves "at the end of March" are those of that month, not of the months up to it.
      found.period = .month(end.year, end.month)
    }
    return found
  }

  private func date(
    _ figure: inout Figure, by mention: PeriodMention, _ found: PeriodResolver.Result, rule: String
  ) {
    let span = reading.list.span(mention.first, mention.last)
    date(&figure, as: (found.period, found.relative, span, found.isInferred, false), rule: rule)
  }

  private func date(_ figure: inout Figure, as known: ListState.Time, rule: String) {
    (figure.period, figure.relativePeriod) = (known.period, known.relative)
    if known.isInferred { markInferred(&figure) }
    figure.evidence.append(Evidence(.period, known.span, rule: rule))
  }

  /// Whether words name a stock, which has a date and no length of time.
  private func namesStock(_ mark: Marks.Mark) -> Bool { reading.lexicon.indicators[mark.index].kind == .stock }

  /// A fiscal year in the months that the text says, or those of the figure's country; both calendar years where neither is
  /// known.
  private func fiscal(_ period: Period?, of figure: Figure, _ context: DocumentContext) -> Period? {
    guard var period, period.isFiscal else { return period }
    guard let month = context.fiscalMonth ?? figure.refArea.flatMap({ catalogue.fiscalYears[$0] }) else {
      guard period.frequency == .annual else { return period }
      return Period(
        first: YearMonth(period.first?.year, 1), last: YearMonth(period.last?.year, 12), frequency: .annual,
        isFiscal: true)
    }
    period.first = period.first?.adding(months: month - 7)
    period.last = period.last?.adding(months: month - 7)
    return period
  }

  /// Levels told as a pair: the earlier one is dated by its own words or one year before the later one.
  func datePair(
    _ figure: inout Figure, _ draft: Draft, _ index: Int, _ source: Figure, _ context: DocumentContext
  ) {
    if draft.isCompared {
      let behind = periodChooser.ofCompared(draft, nextStart: nextStart(index))
      let mention =
        behind.flatMap { reading.hasComma(draft.last, $0.first) ? nil : $0 }
        ?? periodChooser.beforeCompared(draft, previousEnd: drafts[index - 1].last) ?? behind
      if let mention {
        let isStock = indicatorMark(of: figure).map { namesStock($0) } ?? false
        let found = resolve(mention, for: figure, context, speakingOf: source.period, isStock: isStock)
        date(&figure, by: mention, found, rule: "period.compared")
      } else {
        figure.period = source.period?.shifted(years: -1)
        markInferred(&figure)
        figure.evidence.append(Evidence(.period, nil, rule: "period.year_before"))
      }
      return
    }
    // "from A in 2016 to B in 2017": B's own words, else what dates the sentence.
    let from = draft.from.map { drafts[$0] } ?? draft
    let own = periodChooser.choose(
      draft, previousEnd: from.last, nextStart: nextStart(index), hasContext: true, allowsEarlier: true)
    if let own, own.first > from.last {
      let found = resolve(own, for: figure, context, speakingOf: source.period)
      figure.period = found.period
      figure.relativePeriod = found.relative
      figure.evidence.append(Evidence(.period, reading.list.span(own.first, own.last), rule: "period.nearest"))
    } else if let known = context.period, let later = known.period, let base = source.period, later.isLater(than: base)
    {
      // "from A in May 2020 to B": B has the period that the text speaks of.
      figure.period = later
      figure.relativePeriod = known.relative
      if context.isPeriodInferred { markInferred(&figure) }
      figure.evidence.append(Evidence(.period, known.span, rule: "period.carried"))
    }
  }

  func linkChange(_ figure: inout Figure, _ draft: Draft, _ source: Figure) {
    guard draft.role == .to else { return }
    // What the text says, even where its numbers say otherwise: a check tells of that.
    let said = linker.direction(before: draft.from.map { drafts[$0].first } ?? draft.first)
    let direction =
      said
      ?? (figure.value.magnitude > source.value.magnitude
        ? .up : figure.value.magnitude < source.value.magnitude ? .down : .unchanged)
    figure.change = Change(direction: direction, basePeriod: source.period == figure.period ? nil : source.period)
    figure.evidence.append(Evidence(.change, source.quantity.span, rule: "change.from_to"))
  }

  /// "in September 2012 against September 2011 from 122 million to 135": A belongs to the base period.
  func dateBase(_ figure: inout Figure, _ draft: Draft, of later: Figure, _ context: inout DocumentContext) {
    guard figure.period == later.period, figure.period != nil else {
      if let period = figure.period, later.period != nil { context.basePeriod = (later.period, period) }
      return
    }
    if let mention = periodChooser.base(draft, from: reading.start, to: draft.first) {
      let found = resolver(context, of: figure).resolve(mention, context: later.period)
      figure.period = found.period
      if found.isInferred { markInferred(&figure) }
      figure.evidence.append(Evidence(.period, reading.list.span(mention.first, mention.last), rule: "period.base"))
    } else if let known = context.basePeriod, known.of == later.period {
      figure.period = known.base
      markInferred(&figure)
      figure.evidence.append(Evidence(.period, nil, rule: "period.base_carried"))
    } else if reading.periods.contains(where: {
      $0.isSame && $0.anchor == .contextOffset(-1) && periodChooser.isYearBefore($0)
    }) {
      // "Year on year, traffic rose from A to B"
      figure.period = later.period?.shifted(years: -1)
      markInferred(&figure)
      figure.evidence.append(Evidence(.period, nil, rule: "period.year_before"))
    } else {
      figure.period = nil
    }
  }

  /// "rose to 2.9 billion": a direction without an amount.
  func setDirection(_ figure: inout Figure, _ draft: Draft, _ index: Int) {
    guard draft.kind != .change, draft.role == nil, !drafts.contains(where: { $0.owner == index }),
      let found = linker.arrival(of: draft, after: previousEnd(index))
    else { return }
    figure.change = Change(direction: found.direction)
    figure.evidence.append(Evidence(.change, reading.list.span(found.mark.first, found.mark.last), rule: "change.to"))
  }

  /// The base of a change, counted from the period of its level.
  func resolveBase(_ mention: PeriodMention, of period: Period?) -> Period? {
    if let offset = mention.anchor.years, offset != 0, let period, !period.hasUnknownYear {
      return period.shifted(years: offset)
    }
    let found = PeriodResolver(published: nil, implied: ImpliedYears()).resolve(mention, context: period).period
    // "1.9% lower than in June": the latest June before the level.
    guard let found, found.frequency == .month, found.hasUnknownYear, let month = found.last?.month,
      let level = period?.last, let year = level.year
    else { return found }
    return found.filling(year: month < level.month ? year : year - 1)
  }
}
