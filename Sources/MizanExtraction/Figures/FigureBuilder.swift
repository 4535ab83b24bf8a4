import MizanData
import MizanModel

/// Makes the figures of one sentence and moves the context on.
struct FigureBuilder {
  let reading: SentenceReading
  let catalogue: Catalogue
  private let linker: LevelLinker
  private let indicators: IndicatorChooser
  private let periodChooser: PeriodChooser
  private let drafts: [Draft]

  init(reading: SentenceReading, catalogue: Catalogue) {
    self.reading = reading
    self.catalogue = catalogue
    linker = LevelLinker(reading: reading)
    indicators = IndicatorChooser(reading: reading, linker: linker)
    let drafts = linker.drafts()
    self.drafts = drafts
    periodChooser = PeriodChooser(reading: reading, drafts: drafts)
  }

  /// What the figures of a sentence hand on to the next one of the same sentence.
  private struct ListState {
    var parties: PartyChooser.Parties?
    var indicator: IndicatorChooser.Choice?
    var period: (period: Period?, relative: String?, span: TextSpan?)?
  }

  /// The figures, in the order of the text.
  func figures(_ context: inout DocumentContext) -> (figures: [Figure], rejections: [Rejection]) {
    let parties = PartyChooser(reading: reading, context: context)
    var result: [Int: Figure] = [:]
    var list = ListState()
    var rejections: [Rejection] = []
    for index in drafts.indices where drafts[index].owner == nil {
      var draft = drafts[index]
      resolveElided(&draft, index, context)
      if draft.parsed.unit == nil && draft.parsed.family == nil {
        rejections.append(
          Rejection(span: draft.parsed.quantity.numeral.span, reason: .noUnit, rule: "no_unit"))
        continue
      }
      var figure = Figure(quantity: draft.parsed.quantity, sentence: reading.span)
      figure.role = draft.role
      if let original = draft.companionOf, let source = result[original] {
        copyStatement(source, to: &figure)
      } else if let original = draft.equivalentOf, let source = result[original] {
        copy(source, to: &figure)
      } else {
        fill(&figure, draft, index, parties, &context, result, &list)
      }
      resolveCurrency(&figure, draft, &context)
      setDenominator(&figure)
      if draft.role == .to, let from = draft.from, var base = result[from] {
        dateBase(&base, drafts[from], of: figure, &context)
        result[from] = base
        if base.period != nil, base.period != figure.period { figure.change?.basePeriod = base.period }
      } else if draft.isCompared, let from = draft.from, let later = result[from]?.period, let base = figure.period {
        context.basePeriod = (later, base)
      }
      result[index] = figure
    }
    for index in drafts.indices {
      guard let owner = drafts[index].owner else { continue }
      guard var figure = result[owner] else {
        rejections.append(
          Rejection(span: drafts[index].parsed.quantity.numeral.span, reason: .noUnit, rule: "change_without_level"))
        continue
      }
      attach(drafts[index], to: &figure, owner: owner)
      result[owner] = figure
    }
    var figures = result.keys.sorted().compactMap { result[$0] }
    nameTotals(&figures)
    return (figures, rejections)
  }

  /// A level without words of its own that is the sum of the exports and imports behind it is their turnover.
  private func nameTotals(_ figures: inout [Figure]) {
    guard figures.count >= 3 else { return }
    for index in 0..<figures.count - 2 {
      let parts = figures[(index + 1)...(index + 2)]
      guard Set(parts.map(\.indicator)) == [.exports, .imports], figures[index].indicator != .tradeTurnover,
        figures[index].evidence.contains(where: { $0.concept == .indicator && $0.rule != "indicator.nearest_cue" }),
        let sum = figures[index + 1].value.adding(figures[index + 2].value), isClose(sum, figures[index].value)
      else { continue }
      figures[index].indicator = .tradeTurnover
      figures[index].evidence.removeAll { $0.concept == .indicator }
      figures[index].evidence.append(Evidence(.indicator, nil, rule: "indicator.sum_of_flows"))
    }
  }

  /// Whether two amounts differ by less than a hundredth.
  private func isClose(_ a: ExactDecimal, _ b: ExactDecimal) -> Bool {
    guard let difference = a.subtracting(b)?.magnitude.multiplied(by: 100) else { return false }
    return difference < b.magnitude
  }

  // MARK: Fields

  private func fill(
    _ figure: inout Figure, _ draft: Draft, _ index: Int, _ parties: PartyChooser, _ context: inout DocumentContext,
    _ known: [Int: Figure], _ list: inout ListState
  ) {
    if let from = draft.from, let source = known[from], draft.isCompared || draft.role == .to {
      copyStatement(source, to: &figure)
      datePair(&figure, draft, index, source, context)
      linkChange(&figure, draft, source)
      setItem(&figure, draft, index, context, keepsFacility: true)
      return
    }
    setIndicator(&figure, draft, index, &list.indicator, context)
    setFacility(&figure, draft, context)
    setParties(&figure, draft, index, parties, &list.parties, context)
    setStatus(&figure, draft, index)
    setPeriod(&figure, draft, index, &list, context)
    setDirection(&figure, draft, index)
    setItem(&figure, draft, index, context, keepsFacility: false)
    remember(figure, draft, &context)
  }

  private func setIndicator(
    _ figure: inout Figure, _ draft: Draft, _ index: Int, _ last: inout IndicatorChooser.Choice?, _ context: DocumentContext
  ) {
    var choice = indicators.choose(for: draft, drafts: drafts)
    if choice == nil, let before = last, indicators.fits(before.indicator, draft), before.indicator != .other {
      // Further down a list the first words still hold.
      choice = before
      choice?.rule = "indicator.list"
    }
    if choice == nil, let carried = context.indicator,
      isNear(carried.paragraph) || draft.parsed.isElided,
      indicators.fits(carried.indicator, draft), carried.indicator != .count
    {
      choice = IndicatorChooser.Choice(
        indicator: carried.indicator, kind: carried.kind, mark: nil, rule: "indicator.carried")
      figure.evidence.append(Evidence(.indicator, carried.span, rule: "indicator.carried"))
    }
    if let choice, choice.mark.map({ $0.last < draft.first }) ?? true { last = choice }
    if draft.kind == .share {
      figure.indicator = .share
      figure.evidence.append(
        Evidence(.indicator, choice?.mark.map { reading.list.span($0.first, $0.last) }, rule: "indicator.share"))
      return
    }
    if draft.kind == .change {
      figure.indicator = .growth
      figure.growthOf = choice?.indicator
      if draft.direction == .down { figure.value = figure.value.magnitude.negated }
      figure.evidence.append(
        Evidence(.indicator, choice?.mark.map { reading.list.span($0.first, $0.last) }, rule: "indicator.growth"))
      figure.evidence += draft.evidence
      return
    }
    if figure.unit?.rawValue.contains("/") ?? false, figure.unit.map({ isPrice($0) }) ?? false {
      figure.indicator = .price
      figure.evidence.append(Evidence(.indicator, figure.quantity.unitSpan, rule: "indicator.unit_price"))
      return
    }
    guard let choice else {
      figure.indicator = byUnit(figure, draft)
      figure.evidence.append(Evidence(.indicator, figure.quantity.unitSpan, rule: "indicator.unit"))
      return
    }
    figure.indicator = choice.indicator
    if choice.kind == .deficit, !figure.value.isNegative { figure.value = figure.value.negated }
    if let unit = figure.unit, unit.isCount, ![.throughput, .capacity].contains(choice.indicator) || choice.rule != "indicator.nearest_cue" {
      figure.indicator = .count
    }
    if let mark = choice.mark {
      figure.evidence.append(Evidence(.indicator, reading.list.span(mark.first, mark.last), rule: choice.rule))
    }
  }

  /// Whether a statement stands in this paragraph, or in the one before a sentence that names no indicator.
  private func isNear(_ paragraph: Int) -> Bool {
    let distance = reading.sentence.paragraph - paragraph
    return distance == 0 || distance <= 1 && reading.marks.indicators.isEmpty
  }

  private func isPrice(_ unit: UnitCode) -> Bool {
    UnitCode(String(unit.rawValue.prefix { $0 != "/" })).isCurrency
  }

  private func byUnit(_ figure: Figure, _ draft: Draft) -> Indicator {
    guard let unit = figure.unit else { return .other }
    if unit.isCount {
      return reading.marks.facilities.isEmpty || unit != UnitCode("{ship}") ? .count : .throughput
    }
    if unit.rawValue.hasSuffix("/d") { return .production }
    return .other
  }

  private func setFacility(_ figure: inout Figure, _ draft: Draft, _ context: DocumentContext) {
    let physical: Set<Indicator> = [.capacity, .throughput, .production, .count, .other, .share, .growth]
    guard physical.contains(figure.indicator), figure.indicator == .other || !(figure.unit?.isCurrency ?? false) else { return }
    let marks = reading.marks.facilities
    let mark = marks.last { $0.last < draft.first } ?? marks.first { $0.first > draft.last }
    if let mark {
      figure.facility = reading.lexicon.facilities[mark.index]
      figure.evidence.append(
        Evidence(.facility, reading.list.span(mark.first, mark.last), rule: "facility.nearest"))
    } else if let carried = context.facility, [.capacity, .throughput].contains(figure.indicator) {
      figure.facility = carried.code
      figure.evidence.append(Evidence(.facility, carried.span, rule: "facility.carried"))
    }
  }

  private func setParties(
    _ figure: inout Figure, _ draft: Draft, _ index: Int, _ parties: PartyChooser, _ previous: inout PartyChooser.Parties?,
    _ context: DocumentContext
  ) {
    if let code = figure.facility, let facility = catalogue.facilities[code], !facility.areas.isEmpty {
      figure.refAreas = facility.areas.count > 1 ? facility.areas : []
      figure.refArea = facility.areas.count == 1 ? facility.areas[0] : nil
      figure.evidence.append(Evidence(.refArea, nil, rule: "area.facility"))
      if figure.indicator == .throughput, let to = parties.destination(behind: draft, before: nextStart(index)) {
        figure.partner = to.code
        figure.evidence.append(Evidence(.partner, reading.list.span(to.first, to.last), rule: "parties.destination"))
      }
      return
    }
    let about = figure.growthOf ?? (figure.indicator == .share ? .share : figure.indicator)
    let cue = figure.evidence.first { $0.concept == .indicator }?.span.flatMap { span in
      reading.marks.indicators.first { reading.list.span($0.first, $0.last) == span }
    }
    let place = PartyChooser.Place(
      cue: cue, previousEnd: previousEnd(index), nextStart: nextStart(index), previous: previous)
    let found = parties.choose(about, isShare: figure.indicator == .share, at: draft, place)
    previous = found
    figure.refArea = found.refArea
    figure.partner = found.partner
    let refSpan = found.refMark.map { reading.list.span($0.first, $0.last) }
    let partnerSpan = found.partnerMark.map { reading.list.span($0.first, $0.last) }
    if found.refArea != nil {
      figure.evidence.append(Evidence(.refArea, refSpan ?? contextSpan(found.refArea, context), rule: found.rule))
    }
    if found.partner != nil {
      figure.evidence.append(Evidence(.partner, partnerSpan ?? contextSpan(found.partner, context), rule: found.rule))
    }
  }

  private func contextSpan(_ area: AreaCode?, _ context: DocumentContext) -> TextSpan? {
    context.named.last { $0.area == area && $0.span.start < reading.span.end }?.span
  }

  /// Last token of the level before a draft.
  private func previousEnd(_ index: Int) -> Int {
    drafts[..<index].last { $0.owner == nil && $0.equivalentOf == nil }?.last ?? reading.start - 1
  }

  private func nextStart(_ index: Int) -> Int {
    drafts[(index + 1)...].first {
      $0.owner == nil && $0.equivalentOf == nil && !isBracketed($0, behind: drafts[index].last) }?.first
      ?? reading.limit
  }

  /// Whether a draft stands in brackets close behind a token: "a 21.3% share (equal to $21.7bn)".
  private func isBracketed(_ draft: Draft, behind last: Int) -> Bool {
    guard draft.first - last <= 11, last + 1 < draft.first else { return false }
    return ((last + 1)..<draft.first).contains { reading.list[$0].isSymbol("(") }
      && !((last + 1)..<draft.first).contains { reading.list[$0].isSymbol(")") }
  }

  // MARK: Period

  private func resolver(_ context: DocumentContext) -> PeriodResolver {
    PeriodResolver(published: context.published, implied: context.implied)
  }

  /// Whether a figure tells what is to be, so that the dates of what was are not its dates.
  private func isAhead(_ figure: Figure) -> Bool {
    [.target, .forecast, .planned, .possible].contains(figure.status)
  }

  private func setPeriod(
    _ figure: inout Figure, _ draft: Draft, _ index: Int, _ list: inout ListState, _ context: DocumentContext
  ) {
    if let mention = periodChooser.choose(
      draft, previousEnd: previousEnd(index), nextStart: nextStart(index), hasContext: context.period != nil, allowsEarlier: !isAhead(figure))
    {
      let found = resolver(context).resolve(mention, context: context.period?.period)
      figure.period = fiscal(found.period, of: figure)
      figure.relativePeriod = found.relative
      if found.isInferred { figure.flags.append(.periodInferred) }
      figure.evidence.append(
        Evidence(
          .period, reading.list.span(mention.first, mention.last),
          rule: found.isInferred ? "period.inferred" : "period.nearest"))
      list.period = (figure.period, figure.relativePeriod, reading.list.span(mention.first, mention.last))
      return
    }
    let flows: Set<Indicator> = [
      .tradeTurnover, .exports, .imports, .tradeBalance, .throughput, .production, .share, .growth, .investment, .price,
    ]
    let isAhead = isAhead(figure)
    if let known = list.period, !isAhead, figure.indicator == .other || figure.indicator == .price {
      // What stands beside a dated figure in one sentence has its date.
      (figure.period, figure.relativePeriod) = (known.period, known.relative)
      figure.evidence.append(Evidence(.period, known.span, rule: "period.list"))
      return
    }
    guard flows.contains(figure.indicator), !isAhead, let carried = context.period, figure.quantity.rate == nil else { return }
    figure.period = carried.period
    figure.relativePeriod = carried.relative
    figure.evidence.append(Evidence(.period, carried.span, rule: "period.carried"))
    if carried.period != nil { list.period = (carried.period, carried.relative, carried.span) }
  }

  /// A fiscal year in the months of the figure's country; both calendar years where the catalogue knows none.
  private func fiscal(_ period: Period?, of figure: Figure) -> Period? {
    guard var period, period.isFiscal else { return period }
    guard let month = figure.refArea.flatMap({ catalogue.fiscalYears[$0] }) else {
      guard period.frequency == .annual else { return period }
      return Period(
        first: YearMonth(period.first?.year, 1), last: YearMonth(period.last?.year, 12), frequency: .annual, isFiscal: true)
    }
    period.first = period.first?.adding(months: month - 7)
    period.last = period.last?.adding(months: month - 7)
    return period
  }

  /// Levels told as a pair: the earlier one is dated by its own words or one year before the later one.
  private func datePair(
    _ figure: inout Figure, _ draft: Draft, _ index: Int, _ source: Figure, _ context: DocumentContext
  ) {
    let resolver = resolver(context)
    if draft.isCompared {
      if let mention = periodChooser.ofCompared(draft, nextStart: nextStart(index)) {
        let found = resolver.resolve(mention, context: source.period)
        figure.period = found.period
        figure.relativePeriod = found.relative
        figure.evidence.append(
          Evidence(.period, reading.list.span(mention.first, mention.last), rule: "period.compared"))
      } else {
        figure.period = source.period?.shifted(years: -1)
        figure.evidence.append(Evidence(.period, nil, rule: "period.year_before"))
      }
      return
    }
    // "from A in 2016 to B in 2017": B's own words, else what dates the sentence.
    let from = draft.from.map { drafts[$0] } ?? draft
    let own = periodChooser.choose(
      draft, previousEnd: from.last, nextStart: nextStart(index), hasContext: true, allowsEarlier: true)
    if let own, own.first > from.last {
      let found = resolver.resolve(own, context: source.period)
      figure.period = found.period
      figure.relativePeriod = found.relative
      figure.evidence.append(Evidence(.period, reading.list.span(own.first, own.last), rule: "period.nearest"))
    }
  }

  private func linkChange(_ figure: inout Figure, _ draft: Draft, _ source: Figure) {
    guard draft.role == .to else { return }
    let direction: Direction =
      figure.value.magnitude > source.value.magnitude
      ? .up : figure.value.magnitude < source.value.magnitude ? .down : .unchanged
    figure.change = Change(direction: direction, basePeriod: source.period == figure.period ? nil : source.period)
    figure.evidence.append(Evidence(.change, source.quantity.span, rule: "change.from_to"))
  }

  /// "in September 2012 against September 2011 from 122 million to 135": A belongs to the base period.
  private func dateBase(_ figure: inout Figure, _ draft: Draft, of later: Figure, _ context: inout DocumentContext) {
    guard figure.period == later.period, figure.period != nil else {
      if let period = figure.period, later.period != nil { context.basePeriod = (later.period, period) }
      return
    }
    if let mention = periodChooser.base(draft, from: reading.start, to: draft.first) {
      figure.period = resolver(context).resolve(mention, context: later.period).period
      figure.evidence.append(Evidence(.period, reading.list.span(mention.first, mention.last), rule: "period.base"))
    } else if let known = context.basePeriod, known.of == later.period {
      figure.period = known.base
      figure.evidence.append(Evidence(.period, nil, rule: "period.base_carried"))
    } else {
      figure.period = nil
    }
  }

  /// "rose to 2.9 billion": a direction without an amount.
  private func setDirection(_ figure: inout Figure, _ draft: Draft, _ index: Int) {
    guard draft.kind != .change, draft.role == nil, !drafts.contains(where: { $0.owner == index }),
      let found = linker.arrival(of: draft, after: previousEnd(index))
    else { return }
    figure.change = Change(direction: found.direction)
    figure.evidence.append(Evidence(.change, reading.list.span(found.mark.first, found.mark.last), rule: "change.to"))
  }

  // MARK: Status, item, currency

  private func setStatus(_ figure: inout Figure, _ draft: Draft, _ index: Int) {
    let start = max(linker.clauseStart(draft.first), previousEnd(index) + 1)
    let marks = reading.cues(.status).filter { $0.last < draft.first && $0.first >= start }
    guard let mark = marks.last else { return }
    figure.status = Status(rawValue: reading.lexicon.cues[mark.index].value)
    figure.evidence.append(Evidence(.status, reading.list.span(mark.first, mark.last), rule: "status.cue"))
  }

  private func setItem(
    _ figure: inout Figure, _ draft: Draft, _ index: Int, _ context: DocumentContext, keepsFacility: Bool
  ) {
    guard figure.item == nil else { return }
    let marks = reading.marks.commodities
    let low = previousEnd(index)
    let mark =
      marks.last { $0.last < draft.first && $0.first > low }
      ?? marks.first { $0.first > draft.last && $0.first < nextStart(index) && $0.first - draft.last <= 4 }
    guard let mark else { return }
    figure.item = reading.lexicon.commodities[mark.index]
    figure.evidence.append(Evidence(.item, reading.list.span(mark.first, mark.last), rule: "item.nearest"))
  }

  private func resolveElided(_ draft: inout Draft, _ index: Int, _ context: DocumentContext) {
    guard !draft.parsed.hasUnit else { return }
    let neighbours = drafts.indices.filter { drafts[$0].parsed.hasUnit && !drafts[$0].parsed.isRatio && $0 != index }
    let isPending = draft.parsed.isPending
    let ratios = drafts.indices.filter { drafts[$0].parsed.hasUnit && $0 != index }
    let after = ratios.first { $0 > index }
    let previous = isPending ? after : ratios.last { $0 < index } ?? neighbours.first { $0 > index }
    if let previous {
      let isNamed = reading.marks.indicators.at(draft.last + 1) != nil && draft.parsed.quantity.value.exponent < 0
      linker.elide(&draft.parsed, from: drafts[previous].parsed, sharesScale: isPending || isNamed)
    } else if let unit = context.unit, draft.parsed.numerals[0].scale > 1 {
      draft.parsed.quantity.unit = unit.unit
      draft.parsed.family = unit.family
      draft.parsed.isElided = true
      draft.parsed.quantity.flags.append(.unitElided)
    }
  }

  private func resolveCurrency(_ figure: inout Figure, _ draft: Draft, _ context: inout DocumentContext) {
    guard let family = draft.parsed.family, figure.quantity.unit == nil else { return }
    if let known = context.currencies[family] {
      figure.quantity.unit = known
      figure.flags.append(.currencyAssumed)
      figure.evidence.append(Evidence(.unit, figure.quantity.unitSpan, rule: "currency.of_text"))
      return
    }
    for area in [figure.refArea, figure.partner, context.home?.area].compactMap({ $0 }) {
      if let currency = reading.language.units.currency(of: area, family: family) {
        figure.quantity.unit = currency
        context.currencies[family] = currency
        figure.flags.append(.currencyAssumed)
        figure.evidence.append(Evidence(.unit, figure.quantity.unitSpan, rule: "currency.of_area"))
        return
      }
    }
    figure.flags.append(.currencyAmbiguous)
  }

  /// "سعر الطن 425 درهما": the denominator stands behind the word for price.
  private func setDenominator(_ figure: inout Figure) {
    guard figure.indicator == .price, let unit = figure.unit, unit.isCurrency,
      let span = figure.evidence.first(where: { $0.concept == .indicator })?.span,
      let mark = reading.marks.indicators.first(where: { reading.list.span($0.first, $0.last) == span }),
      let of = reading.marks.units.at(mark.last + 1), let per = reading.lexicon.units[of.index].code, !per.isCurrency,
      !per.isCount, !per.isRatio
    else { return }
    figure.quantity.unit = UnitCode("\(unit)/\(per)")
  }

  // MARK: Copies

  private func copyStatement(_ source: Figure, to figure: inout Figure) {
    figure.indicator = source.indicator
    figure.growthOf = source.growthOf
    figure.refArea = source.refArea
    figure.refAreas = source.refAreas
    figure.partner = source.partner
    figure.period = source.period
    figure.relativePeriod = source.relativePeriod
    figure.facility = source.facility
    figure.item = source.item
    figure.status = source.status
    figure.quantity.rate = figure.quantity.rate ?? source.quantity.rate
    figure.evidence += source.evidence.filter { ![.change, .status].contains($0.concept) }
    if source.value.isNegative, !source.quantity.value.isNegative, !figure.value.isNegative {
      figure.value = figure.value.negated
    }
  }

  private func copy(_ source: Figure, to figure: inout Figure) {
    copyStatement(source, to: &figure)
    figure.isEquivalent = true
  }

  private func attach(_ draft: Draft, to figure: inout Figure, owner: Int) {
    var quantity = draft.parsed.quantity
    quantity.numeral.value = quantity.numeral.value.magnitude
    let base = periodChooser.base(draft, from: min(draft.first, drafts[owner].first), to: reading.limit)
    let resolved = base.map { resolveBase($0, of: figure.period) }
    figure.change = Change(
      direction: draft.direction ?? .up, quantity: quantity,
      basePeriod: (resolved ?? nil) ?? (base == nil ? nil : figure.period?.shifted(years: -1)))
    figure.evidence += draft.evidence
    figure.evidence.append(Evidence(.change, quantity.span, rule: "change.attached"))
  }

  /// The base of a change, counted from the period of its level.
  private func resolveBase(_ mention: PeriodMention, of period: Period?) -> Period? {
    if case .yearOffset(let offset) = mention.anchor, offset != 0, let period, !period.hasUnknownYear {
      return period.shifted(years: offset)
    }
    return PeriodResolver(published: nil, implied: ImpliedYears()).resolve(mention, context: period).period
  }

  // MARK: Context

  private func remember(_ figure: Figure, _ draft: Draft, _ context: inout DocumentContext) {
    let paragraph = reading.sentence.paragraph
    if let evidence = figure.evidence.first(where: { $0.concept == .indicator }), let span = evidence.span,
      figure.indicator != .growth, figure.indicator != .share
    {
      let kind: IndicatorCueKind = figure.indicator == .tradeBalance && figure.value.isNegative ? .deficit : .noun
      context.indicator = (figure.indicator, kind, paragraph, span)
    }
    let isAhead = isAhead(figure)
    if draft.role != .from, !isAhead, figure.evidence.contains(where: { $0.concept == .period && $0.rule != "period.carried" }) {
      context.period = (
        figure.period, figure.relativePeriod, paragraph,
        figure.evidence.last { $0.concept == .period }?.span
      )
    }
    let trade: Set<Indicator> = [.tradeTurnover, .exports, .imports, .tradeBalance]
    if trade.contains(figure.indicator), figure.refArea != nil {
      context.parties = (figure.refArea, figure.partner, figure.evidence.first { $0.concept == .refArea }?.span)
    }
    if let code = figure.facility, let span = figure.evidence.first(where: { $0.concept == .facility })?.span {
      context.facility = (code, paragraph, span)
    }
    if !draft.parsed.isRatio, draft.parsed.hasUnit { context.unit = (draft.parsed.quantity.unit, draft.parsed.family) }
  }
}
