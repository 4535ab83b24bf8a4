import MizanData
import MizanModel

/// Constructions that name the counterpart of trade.
extension PartyChooser {
  /// "imports from the African nation": the counterpart that the text has named.
  func unnamed(_ outward: Set<Area.Link>, _ draft: Draft, _ place: Place, than ref: AreaCode?) -> AreaCode? {
    guard let known = context.parties, let partner = known.partner, partner != ref else { return nil }
    let kinds = CueKinds(
      outward.compactMap { $0 == .destination ? .destination : $0 == .origin ? .origin : $0 == .with ? .with : nil })
    let isNamed = reading.cues(.country).contains { mark in
      mark.first > place.previousEnd && mark.first < place.nextStart && mark.first - draft.last <= 6
        && (1...3).contains { back in
          mark.first - back > place.previousEnd && reading.hasCue(kinds, endingAt: mark.first - back)
            && !((mark.first - back + 1)..<mark.first).contains { list[$0].kind != .word }
        }
    }
    return isNamed ? partner : nil
  }

  /// "China, to which Iran exported 6.9 billion": the subject behind the verb is the reporter.
  private func resumed(_ draft: Draft, _ place: Place) -> Parties? {
    guard let cue = place.cue, cue.last < draft.first, cue.first > place.previousEnd,
      let mark = reading.cues(.resumed).first(where: { $0.first == cue.last + 1 || $0.last + 1 == cue.first }),
      let reporter = areas.first(where: {
        $0.first == max(mark.last, cue.last) + 1 || $0.last + 1 == cue.first && $0.first > mark.last
      }),
      let other = areas.last(where: { $0.last < min(mark.first, cue.first) && $0.code != reporter.code })
    else { return nil }
    return Parties(
      refArea: reporter.code, partner: other.code, refMark: reporter, partnerMark: other, rule: "parties.resumed")
  }

  /// The parties as a construction of their own says them, the closest first.
  func construction(_ indicator: Indicator, _ draft: Draft, _ place: Place) -> Parties? {
    if let found = resumed(draft, place) { return found }
    if let found = bracketed(draft, place) { return found }
    if let found = taken(draft, place) { return found }
    if let found = destination(indicator, draft, place) { return found }
    if let found = market(draft, place) { return found }
    if let found = counterpart(draft, place, isNew: true) { return found }
    if let found = buyer(indicator, draft, place) { return found }
    return listed(draft, place)
  }

  /// "the main buyers were the US", "Germany was the top buyer", "China came first among the partners of Dubai with trade
  /// of 67 billion": the area beside the word is the counterpart.
  ///
  /// - Parameter isNew: whether the word has to stand behind the figure before this one.
  func counterpart(_ draft: Draft, _ place: Place, isNew: Bool = false) -> Parties? {
    let words = reading.marks.indicators.filter {
      lexicon.indicators[$0.index].kind == .counterpart
        && (!isNew && $0.first == place.cue?.first || $0.first > place.previousEnd && $0.last < draft.first)
    }
    guard let cue = words.last else { return nil }
    let all = areas.filter { $0.last < draft.first }
    // "ASEAN remained the largest trading partner"; but "Uganda stayed the first market in Africa".
    let countries = all.filter { !$0.code.isGroup }
    let before = countries.isEmpty ? all.filter { $0.kind == .name } : countries
    // "China headed the destinations of Saudi exports": a name may also be an adjective.
    // "the Iraqi market", "السوق العراقية": the adjective of the word itself tells which one.
    func isMarket(_ area: Area) -> Bool {
      area.kind == .adjective && area.first == cue.last + 1 && context.parties?.refArea != area.code
    }
    let owner = before.first { area in
      area.kind == .adjective && !isMarket(area)
        || area.first == cue.last + 1 && before[0].last < cue.first && area.link == .none && isAdjective(area)
    }
    guard let reporter = owner?.code ?? context.reporter else { return nil }
    let named = before.filter { $0.code != reporter && ($0.kind != .adjective || isMarket($0)) }
    guard let area = named.last(where: { $0.first > cue.last }) ?? named.last else { return nil }
    return Parties(
      refArea: reporter, partner: area.code, refMark: owner, partnerMark: area, rule: "parties.counterpart")
  }

  /// "The Philippines bought 1.97 million tonnes" in a text on the exports of another country: they are its exports.
  private func buyer(_ indicator: Indicator, _ draft: Draft, _ place: Place) -> Parties? {
    guard indicator == .imports, let cue = place.cue, cue.last < draft.first, cue.first > place.previousEnd,
      lexicon.indicators[cue.index].kind == .verb, let reporter = context.parties?.refArea,
      context.flow == .exports || context.isOfAllTrade(of: reporter),
      let subject = areas.last(where: { $0.last < cue.first && cue.first - $0.last <= 2 && $0.link == .none })
        ?? areas.first(where: { $0.first == cue.last + 1 && $0.link == .none }),
      subject.code != reporter, subject.kind == .name,
      !areas.contains(where: { $0.link == .origin && $0.code != reporter })
    else { return nil }
    return Parties(
      refArea: reporter, partner: subject.code, partnerMark: subject, rule: "parties.counterpart", indicator: .exports)
  }

  /// "with China (-8,012 million), Russia (-3,344 million)": each amount in brackets is that of the area in front of them.
  private func bracketed(_ draft: Draft, _ place: Place) -> Parties? {
    let open = draft.first - 1
    guard open > reading.start, list[open].isSymbol("("), let area = areas.last(where: { $0.last == open - 1 }),
      !area.isPossessive, area.kind == .name, [.with, .joined].contains(area.link),
      let reporter = place.previous?.refArea ?? context.reporter, reporter != area.code
    else { return nil }
    return Parties(refArea: reporter, partner: area.code, partnerMark: area, rule: "parties.list")
  }

  /// "1 billion to Europe, 760 million to Türkiye and 240 million to Georgia": behind each amount its own counterpart; "a surge
  /// of 19.7 percent in the United States": where the exports of another country grew.
  private func destination(_ indicator: Indicator, _ draft: Draft, _ place: Place) -> Parties? {
    guard indicator == .exports, let reporter = place.previous?.refArea,
      let area = areas.first(where: { $0.first > draft.last && $0.first < place.nextStart }),
      area.first - draft.last <= 3, area.code != reporter,
      area.link == .destination && (area.first - draft.last <= 2 || isReached(area, by: draft))
        || area.link == .inside && area.kind == .name && draft.parsed.isRatio && draft.kind == .change
    else { return nil }
    return Parties(refArea: reporter, partner: area.code, partnerMark: area, rule: "parties.list")
  }

  /// The subject of a verb such as "took" or "sent" in front of a figure.
  func taker(_ draft: Draft, after previousEnd: Int) -> Area? {
    guard let cue = reading.lastCue(.taker, between: previousEnd, and: draft.first) else { return nil }
    // "with Uganda alone taking 7.76 million tonnes"
    return areas.last {
      $0.last < cue.first && cue.first - $0.last <= 2 && [.none, .with].contains($0.link) && $0.kind == .name
    }
  }

  private func taken(_ draft: Draft, _ place: Place) -> Parties? {
    guard let area = taker(draft, after: place.previousEnd),
      let reporter = context.reporter, reporter != area.code
    else { return nil }
    return Parties(refArea: reporter, partner: area.code, partnerMark: area, rule: "parties.counterpart")
  }

  /// "The American market came first with 61 million": a market that no other area stands beside is a counterpart.
  private func market(_ draft: Draft, _ place: Place) -> Parties? {
    let before = areas.filter { $0.first > place.previousEnd && $0.last < draft.first }
    guard before.count == 1, let area = before.first, area.kind == .adjective,
      reading.hasCue([.market], endingAt: area.first - 1) || reading.hasCue([.market], at: area.last + 1),
      let reporter = context.reporter, reporter != area.code
    else { return nil }
    return Parties(refArea: reporter, partner: area.code, partnerMark: area, rule: "parties.counterpart")
  }

  private func isAdjective(_ area: Area) -> Bool {
    reading.marks.areas.all(at: area.first).contains { lexicon.areas[$0.index].kind == .adjective }
  }
}
