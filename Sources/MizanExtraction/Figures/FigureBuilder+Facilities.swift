import MizanData
import MizanModel

/// The ports, railways and plants that figures are told of.
extension FigureBuilder {
  func setFacility(_ figure: inout Figure, _ draft: Draft, _ index: Int, _ context: DocumentContext) {
    let physical: [Indicator] = [.capacity, .throughput, .production, .count, .other, .share, .growth]
    // The growth of trade is that of a country, whatever place the sentence names.
    if let trade = figure.growthOf, [.exports, .imports, .tradeTurnover, .tradeBalance].contains(trade) { return }
    guard physical.contains(figure.indicator), figure.indicator == .other || !(figure.unit?.isCurrency ?? false) else {
      return
    }
    let marks = reading.marks.facilities
    if figure.indicator == .share, hasArea(behind: draft, before: nextStart(index)) { return }
    // Shares are of goods before they are of a place that a later clause names.
    let part = reading.cues(.member).first { $0.first > draft.last }?.first
    let limit = figure.indicator == .share ? nextStart(index) : part ?? reading.limit
    let mark = marks.last { $0.last < draft.first } ?? marks.first { $0.first > draft.last && $0.first < limit }
    if let place = meantPlace(draft, behind: mark, before: limit, context) {
      figure.facility = place.code
      figure.evidence.append(
        Evidence(.facility, reading.list.span(place.mark.first, place.mark.last), rule: "facility.by_kind"))
    } else if let mark {
      figure.facility = reading.lexicon.facilities[mark.index]
      figure.evidence.append(
        Evidence(.facility, reading.list.span(mark.first, mark.last), rule: "facility.nearest"))
    } else if let carried = context.facility,
      [.capacity, .throughput].contains(figure.indicator) || figure.growthOf == .throughput,
      !isElsewhere(draft, than: carried.code)
    {
      figure.facility = carried.code
      figure.evidence.append(Evidence(.facility, carried.span, rule: "facility.carried"))
    }
  }

  /// The area of a facility, and whose goods or people pass through it.
  func setParties(
    _ figure: inout Figure, at facility: Catalogue.Facility, _ draft: Draft, _ index: Int, _ parties: PartyChooser,
    _ previous: inout PartyChooser.Parties?
  ) {
    figure.refAreas = facility.areas.count > 1 ? facility.areas : []
    figure.refArea = facility.areas.count == 1 ? facility.areas[0] : nil
    figure.evidence.append(Evidence(.refArea, nil, rule: "area.facility"))
    let place = PartyChooser.Place(
      cue: nil, previousEnd: previousEnd(index), nextStart: nextStart(index), previous: previous)
    if figure.indicator == .count,
      let own = parties.areas.first(where: { $0.first >= draft.first && $0.last <= draft.last }),
      own.code != figure.refArea
    {
      // "2,300 Indian companies in Jebel Ali"
      setPartner(&figure, own, rule: "parties.host")
    } else if let area = Respectively(reading: reading, drafts: drafts).areas(parties.areas)[index] {
      setPartner(&figure, area, rule: "parties.respectively")
    } else if figure.indicator != .throughput {
      return
    } else if let to = parties.destination(behind: draft, before: place.nextStart) {
      setPartner(&figure, to, rule: "parties.destination")
    } else if let area = parties.taker(draft, after: place.previousEnd)
      ?? parties.counterpart(draft, place, isNew: true)?.partnerMark
    {
      // "transit goods, with Uganda the first destination at 5.2 million"
      setPartner(&figure, area, rule: "parties.counterpart")
      previous = PartyChooser.Parties(refArea: figure.refArea, partner: area.code, rule: "parties.counterpart")
    } else if previous?.partner != nil {
      // "followed by Zambia with 2.2 million"
      if let listed = parties.listed(draft, place), listed.partner != nil, let mark = listed.partnerMark {
        setPartner(&figure, mark, rule: listed.rule)
      }
    } else if let from = parties.source(behind: draft, place) ?? ownerOfGoods(draft, parties, place),
      from.code != figure.refArea
    {
      setPartner(&figure, from, rule: "parties.arrived")
    }
  }

  /// "Ukrainian grain dropped to 4.9 million tonnes": the country whose goods pass.
  private func ownerOfGoods(_ draft: Draft, _ parties: PartyChooser, _ place: PartyChooser.Place) -> PartyChooser.Area?
  {
    parties.areas.last { area in
      area.kind == .adjective && area.first > place.previousEnd && area.last < draft.first
        && !reading.hasComma(area.last, draft.first)
        && (reading.marks.commodities.at(area.last + 1) != nil || reading.marks.commodities.at(area.first - 1) != nil)
    }
  }

  /// "Valencia moved 1.41 million TEU": a city of another country is the subject of a verb.
  private func isElsewhere(_ draft: Draft, than code: String) -> Bool {
    let areas = catalogue.facilities[code]?.areas ?? []
    let words = reading.lexicon.areas
    return reading.marks.areas.contains { mark in
      mark.last < draft.first && words[mark.index].kind == .city
        && reading.marks.indicators.at(mark.last + 1).map { reading.lexicon.indicators[$0.index].kind == .verb }
          ?? false
        && !reading.marks.areas.all(at: mark.first).contains { areas.contains(words[$0.index].code) }
    }
  }

  /// "the capacity of the corridor": a facility that the text has named, by its kind.
  private func meantPlace(
    _ draft: Draft, behind named: Marks.Mark?, before limit: Int, _ context: DocumentContext
  ) -> (code: String, mark: Marks.Mark)? {
    let words = reading.cues(.place).filter { mark in
      reading.isDefinite(mark.first) && mark.first < limit
        && !reading.marks.facilities.contains { $0.first <= mark.last && mark.first <= $0.last }
    }
    guard let mark = words.last(where: { $0.last < draft.first }) ?? words.first(where: { $0.first > draft.last }),
      named.map({ $0.last < draft.first && $0.last < mark.first || $0.first > draft.last }) ?? true,
      let code = context.place(ofKind: reading.lexicon.cues[mark.index].value)
    else { return nil }
    return (code, mark)
  }

  /// "34 percent of the needs of the Italian market": the share is that of an area, whatever place stands in front of it.
  private func hasArea(behind draft: Draft, before limit: Int) -> Bool {
    reading.marks.areas.contains { mark in
      mark.first > draft.last && mark.first < limit
        && !reading.marks.facilities.contains { $0.first <= mark.first && mark.last <= $0.last }
    }
  }

  /// What passes through ports and along railways and roads; other counted nouns are counts, whatever the verb.
  static let vehicles: Set<UnitCode> = Set(
    [
      "boat", "car", "container", "ferry", "flight", "locomotive", "passenger", "ship", "tanker", "train", "trip",
      "truck", "vehicle", "vessel", "wagon",
    ].map { UnitCode("{\($0)}") })

  /// Whether vehicles are told of a place or with a verb that they pass by.
  func passes(_ unit: UnitCode, _ context: DocumentContext) -> Bool {
    guard Self.vehicles.contains(unit) else { return false }
    return unit == UnitCode("{passenger}") || isAtPlace(context)
      || reading.marks.indicators.contains { reading.lexicon.indicators[$0.index].indicator == .throughput }
  }

  /// Whether the sentence, or else the text so far, speaks of a place that goods pass through.
  func isAtPlace(_ context: DocumentContext) -> Bool {
    let code = reading.marks.facilities.last.map { reading.lexicon.facilities[$0.index] } ?? context.facility?.code
    return code.flatMap { catalogue.facilities[$0]?.kind }.map { Self.places.contains($0) } ?? false
  }

  /// The kinds of facilities that goods pass through.
  static let places: Set<String> = ["port", "railway", "pipeline", "canal", "corridor"]
}
