import MizanData
import MizanModel

/// Makes the figures of one sentence and moves the context on.
struct FigureBuilder {
  let reading: SentenceReading
  let catalogue: Catalogue
  let linker: LevelLinker
  let indicators: IndicatorChooser
  let periodChooser: PeriodChooser
  let drafts: [Draft]
  /// What "respectively" gives to each figure.
  let ordered: [Int: Marks.Mark]

  init(reading: SentenceReading, catalogue: Catalogue) {
    self.reading = reading
    self.catalogue = catalogue
    linker = LevelLinker(reading: reading)
    indicators = IndicatorChooser(reading: reading, linker: linker)
    let drafts = linker.drafts()
    self.drafts = drafts
    periodChooser = PeriodChooser(reading: reading, drafts: drafts)
    ordered = Respectively(reading: reading, drafts: drafts).indicators()
  }

  /// What the figures of a sentence hand on to the next one of the same sentence.
  struct ListState {
    var parties: PartyChooser.Parties?
    var indicator: IndicatorChooser.Choice?
    /// A time as a figure has it, and whether it was carried to it.
    typealias Time = (period: Period?, relative: String?, span: TextSpan?, isInferred: Bool, isCarried: Bool)
    var period: Time?
  }

  /// The figures, in the order of the text.
  func figures(_ context: inout DocumentContext) -> (figures: [Figure], rejections: [Rejection]) {
    if let month = periodChooser.fiscalMonth { context.fiscalMonth = month }
    let parties = PartyChooser(reading: reading, context: context)
    // A place for each draft; most stay empty only in sentences of many changes.
    var result: [Figure?] = Array(repeating: nil, count: drafts.count)
    var list = ListState()
    list.parties = goesOn(context)
    var rejections: [Rejection] = []
    for index in drafts.indices where drafts[index].owner == nil {
      var draft = drafts[index]
      resolveElided(&draft, index, context)
      resolveShared(&draft, context)
      if draft.parsed.unit == nil && draft.parsed.family == nil {
        rejections.append(
          Rejection(span: draft.parsed.quantity.numeral.span, reason: .noUnit, rule: "no_unit"))
        continue
      }
      var figure = Figure(quantity: draft.parsed.quantity, sentence: reading.span)
      figure.role = draft.role
      figure.isPart = isPart(index)
      figure.evidence += draft.evidence.filter { $0.concept == .unit }
      if let original = draft.companionOf, let source = result[original] {
        copyStatement(source, to: &figure)
      } else if let original = draft.equivalentOf, let source = result[original] {
        copy(source, to: &figure)
      } else {
        fill(&figure, draft, index, parties, &context, result, &list)
      }
      resolveCurrency(&figure, draft, &context)
      if let per = draft.parsed.denominator, let unit = figure.quantity.unit, unit.isCurrency {
        figure.quantity.unit = UnitCode("\(unit)/\(per)")
        figure.indicator = .price
      }
      setDenominator(&figure)
      completeContainers(&figure)
      if draft.isCompared || draft.role == .to, let source = draft.from.flatMap({ result[$0] }) {
        completeUnit(&figure, as: source)
      }
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
      let base = attach(drafts[index], to: &figure, owner: owner)
      if isCarried(base, to: figure), let first = context.firstPeriod, first.period != figure.period {
        // "Exports of 174 billion were 1.9% lower than in June": the time carried was the base, and the text speaks of another.
        (figure.period, figure.relativePeriod) = (first.period, first.relative)
        context.period = first
        figure.change?.basePeriod = base.flatMap { resolveBase($0, of: figure.period) }
      }
      if let period = figure.period, let base = figure.change?.basePeriod { context.basePeriod = (period, base) }
      result[owner] = figure
    }
    var figures = result.compactMap { $0 }
    nameTotals(&figures)
    for index in figures.indices where figures[index].period?.calendar != nil {
      figures[index].flags.append(.calendarConverted)
    }
    return (figures, rejections)
  }

  /// "It was followed by the UAE ($3.24bn)": the sentence goes on with the list of the one before it.
  private func goesOn(_ context: DocumentContext) -> PartyChooser.Parties? {
    guard let last = context.lastListed, last.refArea != nil, last.partner != nil,
      reading.cues(.follow).contains(where: { $0.first - reading.start <= 3 })
    else { return nil }
    return PartyChooser.Parties(refArea: last.refArea, partner: last.partner, rule: "parties.list")
  }

  // MARK: Fields

  func fill(
    _ figure: inout Figure, _ draft: Draft, _ index: Int, _ parties: PartyChooser, _ context: inout DocumentContext,
    _ known: [Figure?], _ list: inout ListState
  ) {
    if let from = draft.from, let source = known[from], draft.isCompared || draft.role == .to {
      copyStatement(source, to: &figure)
      if draft.isCompared { setSign(&figure, draft, index) }
      datePair(&figure, draft, index, source, context)
      linkChange(&figure, draft, source)
      setItem(&figure, draft, index, context)
      return
    }
    setIndicator(&figure, draft, index, &list.indicator, context)
    setFacility(&figure, draft, index, context)
    setParties(&figure, draft, index, parties, &list.parties, context)
    setStatus(&figure, draft, index)
    setPeriod(&figure, draft, index, &list, context)
    setDirection(&figure, draft, index)
    setItem(&figure, draft, index, context)
    remember(figure, draft, &context)
  }

  /// "a surplus of 333 million, against a deficit of 188 million": the level compared with has the sign of its own word.
  private func setSign(_ figure: inout Figure, _ draft: Draft, _ index: Int) {
    let word = reading.marks.indicators.last { $0.first > previousEnd(index) && $0.last < draft.first }
    guard figure.indicator == .tradeBalance, let word else { return }
    switch reading.lexicon.indicators[word.index].kind {
    case .deficit: figure.value = figure.value.magnitude.negated
    case .surplus: figure.value = figure.value.magnitude
    default: break
    }
  }

  /// Makes an area the partner, with the words that name it.
  func setPartner(_ figure: inout Figure, _ area: PartyChooser.Area, rule: String) {
    figure.partner = area.code
    figure.evidence.append(Evidence(.partner, reading.list.span(area.first, area.last), rule: rule))
  }

  func setParties(
    _ figure: inout Figure, _ draft: Draft, _ index: Int, _ parties: PartyChooser,
    _ previous: inout PartyChooser.Parties?,
    _ context: DocumentContext
  ) {
    if let code = figure.facility, let facility = catalogue.facilities[code], !facility.areas.isEmpty {
      setParties(&figure, at: facility, draft, index, parties, &previous)
      return
    }
    let about = figure.growthOf ?? (figure.indicator == .share ? .share : figure.indicator)
    let cue = indicatorMark(of: figure)
    let inOrder = Respectively(reading: reading, drafts: drafts).areas(parties.areas)
    let place = PartyChooser.Place(
      cue: cue, previousEnd: previousEnd(index), nextStart: nextStart(index), previous: previous)
    var found = parties.choose(about, isShare: figure.indicator == .share, at: draft, place)
    if let area = inOrder[index] { found = parties.replacing(area, of: Set(inOrder.values.map(\.code)), in: found) }
    // "SANTIAGO - Chile's exports": a country is no counterpart of itself.
    if found.partner == found.refArea { (found.partner, found.partnerMark) = (nil, nil) }
    previous = found
    if let indicator = found.indicator, figure.indicator == .imports { figure.indicator = indicator }
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

  func contextSpan(_ area: AreaCode?, _ context: DocumentContext) -> TextSpan? {
    context.named.last { $0.area == area && $0.span.start < reading.span.end }?.span
  }

  /// Whether "of which" leads from the level in front of a draft to it.
  private func isPart(_ index: Int) -> Bool {
    let low = previousEnd(index)
    return low >= reading.start
      && reading.cues(.member).contains {
        $0.first > low && $0.last < drafts[index].first && drafts[index].first - $0.last <= 3
      }
  }

  /// Last token of the level before a draft.
  func previousEnd(_ index: Int) -> Int {
    drafts[..<index].last { $0.owner == nil && $0.equivalentOf == nil }?.last ?? reading.start - 1
  }

  func nextStart(_ index: Int) -> Int {
    drafts[(index + 1)...].first {
      $0.owner == nil && $0.equivalentOf == nil && !isBracketed($0, behind: drafts[index].last)
    }?.first
      ?? reading.limit
  }

  /// Whether a draft stands in brackets close behind a token: "a 21.3% share (equal to $21.7bn)".
  func isBracketed(_ draft: Draft, behind last: Int) -> Bool {
    guard draft.first - last <= 11, last + 1 < draft.first else { return false }
    return ((last + 1)..<draft.first).contains { reading.list[$0].isSymbol("(") }
      && !((last + 1)..<draft.first).contains { reading.list[$0].isSymbol(")") }
  }

  // MARK: Status, item, currency

  func setStatus(_ figure: inout Figure, _ draft: Draft, _ index: Int) {
    let start = max(linker.clauseStart(draft.first), previousEnd(index) + 1)
    let marks = reading.cues(.status).filter { $0.last < draft.first && $0.first >= start }
    guard let mark = marks.last else { return }
    figure.status = Status(rawValue: reading.lexicon.cues[mark.index].value)
    figure.evidence.append(Evidence(.status, reading.list.span(mark.first, mark.last), rule: "status.cue"))
  }

  func setItem(
    _ figure: inout Figure, _ draft: Draft, _ index: Int, _ context: DocumentContext
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
}
