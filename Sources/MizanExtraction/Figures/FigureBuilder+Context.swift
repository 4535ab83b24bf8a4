import MizanData
import MizanModel

/// What figures take over from others, and what they hand on to the text.
extension FigureBuilder {
  func copyStatement(_ source: Figure, to figure: inout Figure) {
    figure.indicator = source.indicator
    figure.growthOf = source.growthOf
    figure.refArea = source.refArea
    figure.refAreas = source.refAreas
    figure.partner = source.partner
    figure.period = source.period
    figure.relativePeriod = source.relativePeriod
    if source.flags.contains(.periodInferred) { markInferred(&figure) }
    figure.facility = source.facility
    figure.item = source.item
    figure.status = source.status
    figure.quantity.rate = figure.quantity.rate ?? source.quantity.rate
    figure.evidence += source.evidence.filter { ![.change, .status].contains($0.concept) }
    if source.value.isNegative, !source.quantity.value.isNegative, !figure.value.isNegative {
      figure.value = figure.value.negated
    }
  }

  func copy(_ source: Figure, to figure: inout Figure) {
    copyStatement(source, to: &figure)
    figure.isEquivalent = true
    // "RM2,214 a tonne (US$530)"
    if let full = source.unit?.rawValue, let per = full.firstIndex(of: "/"), let own = figure.unit, own.isCurrency {
      figure.quantity.unit = UnitCode(own.rawValue + full[per...])
    }
  }

  /// Gives a level its change.
  ///
  /// - Returns: the mention of the time that the change is counted from.
  func attach(_ draft: Draft, to figure: inout Figure, owner: Int) -> PeriodMention? {
    var quantity = draft.parsed.quantity
    quantity.numeral.value = quantity.numeral.value.magnitude
    // "rose by 21 billion riyals to 1.75 trillion riyals": one currency.
    if quantity.unit == nil, draft.parsed.family != nil, draft.parsed.family == drafts[owner].parsed.family {
      quantity.unit = figure.quantity.unit
    }
    if let full = figure.unit, let own = quantity.unit, own != full, full.rawValue.hasPrefix(own.rawValue + "/") {
      // "$557 per tonne, $78 higher than a year ago"
      quantity.unit = full
    }
    let base = periodChooser.base(draft, from: min(draft.first, drafts[owner].first), to: reading.limit)
    let resolved = base.map { resolveBase($0, of: figure.period) }
    figure.change = Change(
      direction: draft.direction ?? .up, quantity: quantity,
      basePeriod: (resolved ?? nil) ?? (base == nil ? nil : figure.period?.shifted(years: -1)))
    figure.evidence += draft.evidence
    figure.evidence.append(Evidence(.change, quantity.span, rule: "change.attached"))
    return base
  }

  /// Whether a figure is of an earlier time, as long as that of the text: the text looks back at it and does not go on with it.
  private func looksBack(_ figure: Figure, _ context: DocumentContext) -> Bool {
    guard let period = figure.period, let first = context.firstPeriod?.period, !period.hasUnknownYear else {
      return false
    }
    return first.frequency == period.frequency && first.isLater(than: period)
      || context.period?.period?.shifted(years: -1) == period
  }

  /// Whether the change of a figure is counted from the very months that were carried to the figure.
  func isCarried(_ base: PeriodMention?, to figure: Figure) -> Bool {
    guard let months = base?.period, months.hasUnknownYear, let period = figure.period, let year = period.last?.year,
      months.filling(year: year) == period
    else { return false }
    return figure.evidence.last { $0.concept == .period }?.rule == "period.carried"
  }

  // MARK: Context

  /// The rules that date a figure by a time that the text only looks at in passing, and does not go on with.
  static let passing: Set<String> = [
    "period.carried", "period.bracketed", "period.alone", "period.earlier", "period.base",
  ]

  func remember(_ figure: Figure, _ draft: Draft, _ context: inout DocumentContext) {
    let paragraph = reading.sentence.paragraph
    if let evidence = figure.evidence.first(where: { $0.concept == .indicator }), let span = evidence.span,
      figure.indicator != .growth, figure.indicator != .share, figure.indicator != .count
    {
      let kind: IndicatorCueKind = figure.indicator == .tradeBalance && figure.value.isNegative ? .deficit : .noun
      context.indicator = (figure.indicator, kind, paragraph, span)
    }
    let isAhead = isAhead(figure)
    if draft.role != .from, !isAhead, figure.period == nil || figure.period?.last != nil,
      !context.isToCome(figure.period), figure.relativePeriod?.hasPrefix("D") != true,
      figure.evidence.contains(where: {
        $0.concept == .period && !Self.passing.contains($0.rule)
      }), !looksBack(figure, context)
    {
      context.isPeriodInferred = figure.flags.contains(.periodInferred)
      context.period = (
        figure.period, figure.relativePeriod, paragraph,
        figure.evidence.last { $0.concept == .period }?.span
      )
      context.firstPeriod = context.firstPeriod ?? context.period
    }
    if figure.evidence.contains(where: { $0.rule == "period.alone" }) {
      context.keep(
        (figure.period, figure.relativePeriod, paragraph, figure.evidence.last { $0.concept == .period }?.span))
    }
    context.lastListed = (figure.refArea, figure.partner)
    let trade: [Indicator] = [.tradeTurnover, .exports, .imports, .tradeBalance]
    let isListed = figure.evidence.contains {
      ["parties.list", "parties.counterpart", "parties.respectively"].contains($0.rule)
    }
    if trade.contains(figure.indicator), figure.refArea != nil, !isListed || context.parties == nil {
      context.flow = figure.indicator
      context.firstParties = context.firstParties ?? (figure.refArea, figure.partner)
      context.parties = (figure.refArea, figure.partner, figure.evidence.first { $0.concept == .refArea }?.span)
    }
    if let code = figure.facility, let span = figure.evidence.first(where: { $0.concept == .facility })?.span {
      context.facility = (code, paragraph, span)
    }
    if !draft.parsed.isRatio, draft.parsed.hasUnit { context.unit = (draft.parsed.quantity.unit, draft.parsed.family) }
  }
}
