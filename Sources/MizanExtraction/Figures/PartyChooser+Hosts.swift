import MizanData
import MizanModel

/// The parties of investments, counts, prices and what a single area has.
extension PartyChooser {
  /// Investment and counts: the host is where they are, the partner whose they are.
  func hosted(_ draft: Draft, _ place: Place) -> Parties {
    if let found = arrived(draft, place) { return found }
    // "Russia was the largest market with 6.7 million arrivals", "Singapore was the top source with $11.7 billion"
    if IndicatorChooser.isVisit(draft.parsed.unit) || draft.parsed.unit?.isCurrency ?? false,
      let found = counterpart(draft, place)
    {
      return found
    }
    // "Laos received 2.67 million visitors"
    if IndicatorChooser.isVisit(draft.parsed.unit), let host = receiver(draft, place) {
      return Parties(refArea: host.code, refMark: host, rule: "parties.host")
    }
    if place.previous?.partner != nil, let parties = listed(draft, place) { return parties }
    let near = areas.filter { $0.first <= draft.last + 24 && $0.first < place.nextStart || $0.last < draft.first }
    // "Ethiopia attracted 3.9 billion" among investments
    let subject =
      place.cue == nil
      ? near.last {
        $0.first > place.previousEnd && $0.last < draft.first && $0.link == .none && $0.kind == .name
          && !isDateline($0) && !$0.isPossessive
      } : nil
    if let subject, !near.contains(where: { [.inside, .destination].contains($0.link) && $0.last < draft.first }),
      context.indicator?.indicator == .investment, draft.parsed.unit?.isCurrency ?? false,
      !areas.contains(where: { $0.link == .inside && $0.first > draft.last && $0.first < place.nextStart })
    {
      return Parties(refArea: subject.code, refMark: subject, rule: "parties.host")
    }
    // "In Asia, flows to Indonesia": the country rather than the group.
    let host = host(among: near.filter { !$0.code.isGroup }, draft, place) ?? host(among: near, draft, place)
    let origin =
      near.last {
        $0.first > place.previousEnd && $0.last < draft.first && $0.code != host?.code && $0.link != .inside
          && !isDateline($0)
      }
      ?? near.first { [.origin, .belonging, .none].contains($0.link) && $0.code != host?.code && !isDateline($0) }
    guard let host else {
      // "Seven Indian companies are active in the country"
      if let origin, let known = context.reporter, known != origin.code,
        saysHere(behind: place.previousEnd, place.nextStart)
      {
        return Parties(refArea: known, partner: origin.code, partnerMark: origin, rule: "parties.host")
      }
      guard let origin else {
        return Parties(refArea: context.reporter, rule: "parties.carried")
      }
      // "14,800 companies, 2,080 of them with capital from Türkiye"
      if origin.link == .origin, let host = place.previous?.refArea, host != origin.code {
        return Parties(refArea: host, partner: origin.code, partnerMark: origin, rule: "parties.list")
      }
      let other = areas.first { $0.code != origin.code && $0.first > draft.last && !$0.code.isGroup }
      if let other, origin.link == .belonging {
        return Parties(
          refArea: other.code, partner: origin.code, refMark: other, partnerMark: origin, rule: "parties.host")
      }
      if let parties = context.parties, parties.partner != nil, parties.refArea != origin.code {
        return Parties(refArea: parties.refArea, partner: origin.code, partnerMark: origin, rule: "parties.carried")
      }
      return Parties(refArea: origin.code, refMark: origin, rule: "parties.clause")
    }
    return Parties(refArea: host.code, partner: origin?.code, refMark: host, partnerMark: origin, rule: "parties.host")
  }

  /// The subject of a verb such as "received" close in front of who came.
  private func receiver(_ draft: Draft, _ place: Place) -> Area? {
    let verbs = reading.marks.indicators.filter {
      $0.last < draft.first && draft.first - $0.last <= 4 && lexicon.indicators[$0.index].kind == .verb
        && lexicon.indicators[$0.index].indicator == .throughput
    }
    guard let verb = verbs.last else { return nil }
    return areas.last {
      $0.last + 1 == verb.first && $0.first > place.previousEnd && $0.link == .none && $0.kind == .name
    }
  }

  private func host(among near: [Area], _ draft: Draft, _ place: Place) -> Area? {
    near.first {
      [.inside, .destination].contains($0.link) && $0.first > (place.cue?.first ?? place.previousEnd)
        && ($0.last < draft.first || $0.first - draft.last <= 4 || place.cue.map { $0.first > draft.last } ?? true)
    }
      ?? near.last { $0.link == .inside }
  }

  /// "Geneva, 20 January 2025 -": where a text was written.
  private func isDateline(_ area: Area) -> Bool {
    area.kind == .city && area.first == reading.start && area.last + 1 < reading.limit
      && list[area.last + 1].kind == .symbol && !area.isPossessive
  }

  /// "Dubai received 74,000 visitors from Uzbekistan", "the company took in 186 trains from China": who came, from where.
  func arrived(_ draft: Draft, _ place: Place) -> Parties? {
    guard let source = source(behind: draft, place) else { return nil }
    let host = areas.last { $0.first > place.previousEnd && $0.last < draft.first && $0.link == .none }
    guard let area = host?.code ?? context.reporter, area != source.code else { return nil }
    return Parties(
      refArea: area, partner: source.code, refMark: host, partnerMark: source, rule: "parties.arrived")
  }

  /// The area that a figure comes from, close behind it.
  func source(behind draft: Draft, _ place: Place) -> Area? {
    areas.first {
      $0.link == .origin && $0.first > draft.last && $0.first - draft.last <= 4 && $0.first < place.nextStart
    }
  }

  /// "in the country": the one that the text tells of.
  private func saysHere(behind low: Int, _ high: Int) -> Bool {
    reading.cues(.country).contains { mark in
      mark.first > low && mark.last < high
        && (1...2).contains { mark.first - $0 > low && reading.hasCue([.inside], endingAt: mark.first - $0) }
    }
  }

  /// "imported 6.9 million tons from Saudi Arabia at an average price of 561 dollars": a price has the parties of the trade
  /// that it stands behind.
  func priced(_ draft: Draft, _ place: Place) -> Parties {
    guard var previous = place.previous, previous.partner != nil, previous.rule != "parties.share",
      !areas.contains(where: { $0.first > place.previousEnd && $0.last < draft.first })
    else { return single(draft, place) }
    previous.rule = "parties.list"
    return previous
  }

  /// Remittances and the like: "transfers of Egyptians who work in India" go from the one to the other.
  func transferred(_ draft: Draft, _ place: Place) -> Parties {
    if let found = counterpart(draft, place) { return found }
    // "It was followed by the UAE ($3.24bn), the United Kingdom ($2.06bn)"
    if place.previous?.rule == "parties.list", place.previous?.partner != nil, let found = listed(draft, place) {
      return found
    }
    // "Italy ranked second with $38.5 million" in a list of who sent what
    if let home = context.reporter, context.lastListed?.partner != nil || place.previous?.partner != nil,
      let subject = areas.last(where: { $0.first > place.previousEnd && $0.last < draft.first }),
      subject.link == .none || subject.link == .joined, subject.kind == .name, !subject.isPossessive,
      subject.code != home,
      place.cue.map({ $0.last < subject.first }) ?? true
    {
      return Parties(refArea: home, partner: subject.code, partnerMark: subject, rule: "parties.list")
    }
    var parties = single(draft, place)
    // "of which 4.4 billion came from Saudi Arabia"
    let source = source(behind: draft, place).flatMap { reading.hasComma(draft.last, $0.first) ? nil : $0 }
    let between = place.cue.flatMap { cue in
      areas.first {
        $0.first > cue.last && $0.last < draft.first && [.inside, .origin].contains($0.link)
          && $0.code != parties.refArea && !$0.code.isGroup
      }
    }
    if let source, parties.refArea == source.code, let home = context.reporter, home != source.code {
      (parties.refArea, parties.refMark) = (home, nil)
    }
    guard parties.refArea != nil, let other = source ?? between, other.code != parties.refArea else { return parties }
    (parties.partner, parties.partnerMark) = (other.code, other)
    return parties
  }

  func single(_ draft: Draft, _ place: Place) -> Parties {
    // "Seven Indian companies, among them a venture with a capacity of": the adjective is of what is counted.
    let countries = areas.filter { area in
      !area.code.isGroup && !reading.quantities.contains { $0.first <= area.first && area.last <= $0.last }
    }
    let attached = place.cue.flatMap { cue in
      countries.first { $0.first > cue.last && $0.first - cue.last <= 3 && $0.last < draft.first }
    }
    let near = attached ?? countries.last { $0.last < draft.first && $0.first > place.previousEnd }
    // "exports of Kazakhstan to Azerbaijan reached 428 million, while GDP grew": its own country's.
    if near == nil, let previous = place.previous, let area = previous.refArea {
      return Parties(refArea: area, refMark: previous.refMark, rule: "parties.list")
    }
    let named = near ?? countries.last { $0.last < draft.first } ?? countries.first { $0.first < place.nextStart }
    // "the plant that TotalEnergies builds": a company says where it is from, not where the plant is.
    if let body = named, body.kind == .organisation, let home = context.reporter, home != body.code,
      place.cue.map({ lexicon.indicators[$0.index].indicator == .capacity }) ?? false
    {
      return Parties(refArea: home, rule: "parties.carried")
    }
    // "output in the southern African country, which left OPEC": the country of the text.
    if named == nil, let home = context.reporter,
      reading.cues(.country).contains(where: { cue in
        cue.last < draft.first && list[cue.first].suffixes == 0
          && !reading.marks.areas.contains { $0.first <= cue.last && cue.first <= $0.last }
      })
    {
      return Parties(refArea: home, rule: "parties.carried")
    }
    let before = named ?? areas.last { $0.last < draft.first }
    if let before { return Parties(refArea: before.code, refMark: before, rule: "parties.nearest") }
    return Parties(refArea: context.home?.area ?? context.parties?.refArea, rule: "parties.carried")
  }
}
