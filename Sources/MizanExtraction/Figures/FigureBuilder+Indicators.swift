import MizanData
import MizanModel

/// What figures measure, and at which facility.
extension FigureBuilder {
  /// A level without words of its own that is the sum of the exports and imports behind it is their turnover.
  func nameTotals(_ figures: inout [Figure]) {
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
  func isClose(_ a: ExactDecimal, _ b: ExactDecimal) -> Bool {
    guard let difference = a.subtracting(b)?.magnitude.multiplied(by: 100) else { return false }
    return difference < b.magnitude
  }

  func setIndicator(
    _ figure: inout Figure, _ draft: Draft, _ index: Int, _ last: inout IndicatorChooser.Choice?,
    _ context: DocumentContext
  ) {
    let choice = chosen(for: &figure, draft, index, last, context)
    if let choice, choice.mark.map({ $0.last < draft.first }) ?? true { last = choice }
    measure(&figure, draft, choice, context)
  }

  /// The words or the text so far that say what a figure measures.
  private func chosen(
    for figure: inout Figure, _ draft: Draft, _ index: Int, _ last: IndicatorChooser.Choice?, _ context: DocumentContext
  ) -> IndicatorChooser.Choice? {
    var choice = indicators.choose(for: draft, drafts: drafts)
    if let mark = ordered[index] {
      let word = reading.lexicon.indicators[mark.index]
      choice = IndicatorChooser.Choice(
        indicator: word.indicator, kind: word.kind, mark: mark, rule: "indicator.respectively")
    }
    if choice == nil, last == nil, let mark = counterpartBehind() {
      // "China with $8.5 billion, Iraq with $7.1 billion and the UAE with $3.9 billion were the main buyers"
      let word = reading.lexicon.indicators[mark.index]
      if indicators.fits(word.indicator, draft) {
        choice = IndicatorChooser.Choice(
          indicator: word.indicator, kind: word.kind, mark: mark, rule: "indicator.list")
      }
    }
    if choice == nil, let before = last, indicators.fits(before.indicator, draft), before.indicator != .other {
      // Further down a list the first words still hold.
      choice = before
      choice?.rule = "indicator.list"
    }
    if isTaker(choice?.mark), let mark = choice?.mark, mark.first <= previousEnd(index), let before = last,
      indicators.fits(before.indicator, draft)
    {
      // "South Korea sent 2.01 million, China 1.98 million"
      choice = before
      choice?.rule = "indicator.list"
    } else if choice == nil || isTaker(choice?.mark), let taken = takenFlow(draft, index, context) {
      choice = IndicatorChooser.Choice(indicator: taken, kind: .noun, mark: nil, rule: "indicator.carried")
      figure.evidence.append(Evidence(.indicator, nil, rule: "indicator.carried"))
    }
    if choice == nil, let carried = context.indicator,
      isNear(carried.paragraph) || draft.parsed.isElided,
      indicators.fits(carried.indicator, draft), carried.indicator != .count,
      carried.indicator != .other || figure.unit?.isCurrency ?? (draft.parsed.family != nil)
    {
      choice = IndicatorChooser.Choice(
        indicator: carried.indicator, kind: carried.kind, mark: nil, rule: "indicator.carried")
      figure.evidence.append(Evidence(.indicator, carried.span, rule: "indicator.carried"))
    }
    // "Singapore was the top source with $11.7 billion" among investments
    if choice?.indicator == .other, choice?.kind == .counterpart, context.indicator?.indicator == .investment {
      choice?.indicator = .investment
    }
    // "Transit goods took 6.4 million tons, with Uganda the first destination at 5.2 million": what passes goes on passing.
    if choice?.kind == .counterpart, index > 0, last?.indicator == .throughput, figure.unit?.isCurrency == false {
      choice?.indicator = .throughput
    }
    // "exported 99 million barrels with revenue of 8 billion": what exports brought in is their value.
    if choice?.indicator == .other, choice?.kind == .weak,
      (last?.indicator ?? context.indicator?.indicator) == .exports,
      figure.unit?.isCurrency ?? (draft.parsed.family != nil)
    {
      choice?.indicator = .exports
      choice?.rule = "indicator.revenue_of_exports"
    }
    return choice
  }

  /// Makes a figure a share, a growth, a price or a level of what was chosen.
  private func measure(
    _ figure: inout Figure, _ draft: Draft, _ choice: IndicatorChooser.Choice?, _ context: DocumentContext
  ) {
    if draft.kind == .share {
      // "cut its forecast of growth to 1.7% from 2.6%"; but "40% of growth" is a share.
      let isGrowth = choice?.indicator == .growth && draft.role != nil && !reading.hasCue([.of], at: draft.last + 1)
      figure.indicator = isGrowth ? .growth : .share
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
    if figure.quantity.rate == "year", choice?.mark.map({ $0.first < draft.first }) ?? true, isOfPlace(draft) {
      figure.indicator = .capacity
      figure.evidence.append(Evidence(.indicator, figure.quantity.unitSpan, rule: "indicator.rated_place"))
      return
    }
    guard let choice else {
      figure.indicator = byUnit(figure, draft, context)
      figure.evidence.append(Evidence(.indicator, figure.quantity.unitSpan, rule: "indicator.unit"))
      return
    }
    figure.indicator = isShipment(choice, draft, context) ? .exports : choice.indicator
    // "The Caspian Pipeline Consortium shipped 47.3 million tonnes": what a place ships passes through it.
    if choice.indicator == .exports, choice.kind == .verb, let verb = choice.mark,
      let place = reading.marks.facilities.last(where: { $0.last < verb.first && verb.first - $0.last <= 4 }),
      let kind = catalogue.facilities[reading.lexicon.facilities[place.index]]?.kind, Self.places.contains(kind),
      !reading.hasCue([.from, .origin, .inside], endingAt: place.first - 1),
      !reading.marks.areas.contains(where: { $0.first > place.last && $0.last < verb.first })
    {
      figure.indicator = .throughput
    }
    // A pipeline that pumps does not produce.
    if choice.indicator == .production, let mark = reading.marks.facilities.last,
      catalogue.facilities[reading.lexicon.facilities[mark.index]]?.kind == "pipeline"
    {
      figure.indicator = .throughput
    }
    if choice.kind == .deficit, !figure.value.isNegative { figure.value = figure.value.negated }
    if let unit = figure.unit, unit.isCount,
      !(Self.vehicles.contains(unit) && [.throughput, .capacity].contains(choice.indicator)
        || IndicatorChooser.traded.contains(unit) && [.exports, .imports, .production].contains(choice.indicator))
        || choice.rule != "indicator.nearest_cue"
    {
      figure.indicator = passes(unit, context) ? .throughput : .count
    }
    if let mark = choice.mark {
      figure.evidence.append(Evidence(.indicator, reading.list.span(mark.first, mark.last), rule: choice.rule))
    }
  }

  /// The only words for an indicator, where they stand behind all figures and name the counterparts of the list.
  private func counterpartBehind() -> Marks.Mark? {
    guard drafts.count > 1, let end = drafts.last?.last, let mark = reading.marks.indicators.first, mark.first > end,
      mark.first - end <= 8, reading.lexicon.indicators[mark.index].kind == .counterpart
    else { return nil }
    return mark
  }

  /// "the 15.6 million t/yr Gorgon plant": what a plant is for, between the article and its name.
  private func isOfPlace(_ draft: Draft) -> Bool {
    guard reading.language.grammar == .english, draft.first > reading.start,
      reading.list.isWord(draft.first - 1, among: reading.language.articles)
    else { return false }
    return ((draft.last + 1)...(draft.last + 4)).contains { token in
      token < reading.limit && (reading.hasCue([.place], at: token) || reading.marks.facilities.at(token) != nil)
    }
  }

  /// Whether the words for an indicator are a verb of who supplied what: "sent".
  private func isTaker(_ mark: Marks.Mark?) -> Bool {
    mark.map { reading.hasCue([.taker], at: $0.first) } ?? false
  }

  /// "Pakistan took 155 million kilograms": of the trade that the text tells, or of what passes through its place.
  private func takenFlow(_ draft: Draft, _ index: Int, _ context: DocumentContext) -> Indicator? {
    guard let cue = reading.lastCue(.taker, between: previousEnd(index), and: draft.first) else { return nil }
    let isAtPlace = context.facility != nil && context.indicator?.indicator == .throughput
    let flow: Indicator?
    if reading.lexicon.cues[cue.index].value == "from" {
      // "South Korea sent 2 million tonnes" in a text on the trade of another country.
      let subject = reading.marks.areas.last { $0.last < cue.first && cue.first - $0.last <= 2 }
      flow =
        subject.map { reading.lexicon.areas[$0.index] }.flatMap {
          $0.kind == .name && context.reporter != nil && $0.code != context.reporter && !isAtPlace ? .imports : nil
        }
    } else {
      flow = isAtPlace ? .throughput : context.flow == nil ? nil : .exports
    }
    return flow.flatMap { indicators.fits($0, draft) ? $0 : nil }
  }

  /// "Shipments came to 18.2 thousand tons" in a text on exports that names no place they would pass through.
  private func isShipment(_ choice: IndicatorChooser.Choice, _ draft: Draft, _ context: DocumentContext) -> Bool {
    guard choice.indicator == .throughput, reading.marks.facilities.isEmpty else { return false }
    // "Rail shipments between Kazakhstan and China" go both ways.
    let isMutual =
      !reading.cues(.both).isEmpty
      || choice.mark.map { mark in (1...2).contains { reading.hasCue([.between], at: mark.last + $0) } } ?? false
    if choice.kind == .noun, context.flow == .exports, context.facility == nil, !isMutual { return true }
    // "of which 9.6 bcm was delivered to Europe"
    if choice.kind == .verb, context.flow == .exports, context.facility == nil,
      let area = reading.marks.areas.first(where: { $0.first > draft.last && $0.first - draft.last <= 5 }),
      reading.hasCue([.destination], endingAt: area.first - 1)
    {
      return true
    }
    // "aims to ship 7.9 million tons abroad"
    return reading.cues(.world).contains { reading.lexicon.cues[$0.index].value == "abroad" }
      && choice.kind == .verb
  }

  /// Whether a statement stands in this paragraph or the one before.
  func isNear(_ paragraph: Int) -> Bool {
    let distance = reading.sentence.paragraph - paragraph
    return distance <= 1
  }

  func isPrice(_ unit: UnitCode) -> Bool {
    UnitCode(String(unit.rawValue.prefix { $0 != "/" })).isCurrency
  }

  /// What a figure measures when no words say it: at a port, railway or pipeline goods pass through.
  func byUnit(_ figure: Figure, _ draft: Draft, _ context: DocumentContext) -> Indicator {
    guard let unit = figure.unit else { return .other }
    if IndicatorChooser.isPower(unit) { return .capacity }
    if unit.isCount { return passes(unit, context) ? .throughput : .count }
    if unit.rawValue.hasSuffix("/d") || figure.quantity.rate == "day" && !unit.isCurrency { return .production }
    return isAtPlace(context) && ["t", "TEU", "m3", "bbl"].contains(unit.rawValue) ? .throughput : .other
  }

  /// The words of this sentence that say what a figure measures.
  func indicatorMark(of figure: Figure) -> Marks.Mark? {
    guard let span = figure.evidence.first(where: { $0.concept == .indicator })?.span else { return nil }
    return reading.marks.indicators.first { reading.list.span($0.first, $0.last) == span }
  }

  /// "سعر الطن 425 درهما": the denominator stands behind the word for price.
  func setDenominator(_ figure: inout Figure) {
    guard figure.indicator == .price, let unit = figure.unit, unit.isCurrency else { return }
    // "between 76 and 82.5 dollars a barrel, 80.15 on average"
    let beside = drafts.compactMap(\.parsed.unit).first { $0.rawValue.hasPrefix(unit.rawValue + "/") }
    if let beside {
      figure.quantity.unit = beside
      return
    }
    // "the average price of each ton"
    guard let mark = indicatorMark(of: figure),
      let of = (1...4).lazy.map({ mark.last + $0 }).prefix(while: {
        $0 < reading.limit && reading.list[$0].kind == .word
      })
      .compactMap({ reading.marks.units.at($0) }).first,
      let per = reading.lexicon.units[of.index].code, !per.isCurrency,
      !per.isCount, !per.isRatio
    else { return }
    figure.quantity.unit = UnitCode("\(unit)/\(per)")
  }
}
