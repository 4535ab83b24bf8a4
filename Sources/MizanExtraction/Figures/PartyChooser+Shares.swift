import MizanData
import MizanModel

/// The parties of shares.
extension PartyChooser {
  /// A share: the whole belongs to the reporter ("of Kazakhstan's trade"), the part may be a counterpart.
  func share(_ draft: Draft, _ place: Place) -> Parties {
    if let found = counterpart(draft, place) { return found }
    let near = areas.filter { $0.first < place.nextStart }
    if let found = ofWhole(near, draft, place) { return found }
    let whole =
      near.first {
        $0.first > draft.last
          && ($0.link == .belonging || $0.link == .inside || $0.isPossessive
            || $0.link == .none && followsIndicator($0.first))
      } ?? near.last { $0.isPossessive && $0.last < draft.first }
    // "41 percent of them went to Saudi Arabia", "37 percent came from China"
    let source = near.first {
      $0.first > draft.last && $0.first - draft.last <= 6
        && ($0.link == .origin || $0.link == .destination && !hasIndicator(draft.last, $0.first))
    }
    if whole == nil, let source, let home = context.reporter, home != source.code {
      return Parties(refArea: home, partner: source.code, partnerMark: source, rule: "parties.share")
    }
    let part = near.last {
      $0.last < draft.first && $0.first > place.previousEnd && $0.code != whole?.code && !$0.isPossessive
    }
    // "The United States, India and Iraq together took 62 percent": several parts are no counterpart.
    let parts = near.filter { $0.last < draft.first && $0.first > place.previousEnd && $0.code != whole?.code }
    if parts.count > 1, parts.dropFirst().allSatisfy({ $0.link == .joined }),
      let reporter = whole?.code ?? place.previous?.refArea ?? context.reporter,
      !parts.contains(where: { $0.code == reporter })
    {
      return Parties(refArea: reporter, refMark: whole, rule: "parties.share")
    }
    // "38 percent of India's shipments to Tanzania"
    if part == nil,
      let cue = reading.marks.indicators.first(where: { $0.first > draft.last && $0.first < place.nextStart }),
      let reporter = whole?.code ?? place.previous?.refArea ?? context.reporter,
      let other = near.first(where: {
        $0.first > cue.last && $0.first - cue.last <= 4 && $0.code != reporter && !reading.hasComma(cue.last, $0.first)
          && $0.link == (lexicon.indicators[cue.index].indicator == .imports ? .origin : .destination)
      })
    {
      return Parties(
        refArea: reporter, partner: other.code, refMark: whole, partnerMark: other, rule: "parties.share")
    }
    if whole == nil, part == nil, let previous = place.previous { return previous }
    if let whole, let part, !part.code.isGroup {
      return Parties(refArea: whole.code, partner: part.code, refMark: whole, partnerMark: part, rule: "parties.share")
    }
    if let whole { return Parties(refArea: whole.code, refMark: whole, rule: "parties.share") }
    let named = near.first {
      $0.last < draft.first && $0.code != part?.code && [.none, .belonging, .inside].contains($0.link)
    }
    let known = place.previous?.refArea ?? named?.code ?? context.reporter
    if let part {
      if let known, known != part.code {
        // "China took 71 percent", "استحوذت الصين على 71%"
        let isTaken =
          reading.hasCue([.share, .taker], endingAt: part.first - 1)
          || reading.hasCue([.share, .taker], at: part.last + 1)
        return Parties(
          refArea: known,
          partner: !isTaken && place.previous?.partner == nil && place.previous != nil ? nil : part.code,
          partnerMark: part, rule: "parties.share")
      }
      return Parties(refArea: part.code, refMark: part, rule: "parties.share")
    }
    return Parties(refArea: known ?? context.home?.area, partner: place.previous?.partner, rule: "parties.carried")
  }

  /// "Iraq's share of the exports of Jordan reached 13 percent": the whole behind what it is a share of, the part in front.
  private func ofWhole(_ near: [Area], _ draft: Draft, _ place: Place) -> Parties? {
    for mark in reading.marks.indicators where mark.first > place.previousEnd && mark.last < draft.first {
      guard lexicon.indicators[mark.index].kind == .noun, lexicon.indicators[mark.index].indicator != .share,
        let whole = near.first(where: {
          $0.first > mark.last && $0.first - mark.last <= 4 && $0.last < draft.first && !$0.code.isGroup
            && ($0.link == .belonging || $0.link == .none)
        }),
        let part = near.last(where: { $0.last < mark.first && $0.first > place.previousEnd && !$0.code.isGroup }),
        part.code != whole.code, !part.isPossessive || whole.link == .belonging,
        reading.cues(.share).contains(where: { $0.first < whole.first && $0.first > place.previousEnd })
      else { continue }
      return Parties(refArea: whole.code, partner: part.code, refMark: whole, partnerMark: part, rule: "parties.share")
    }
    return nil
  }

  private func hasIndicator(_ low: Int, _ high: Int) -> Bool {
    reading.marks.indicators.contains { $0.first > low && $0.last < high }
  }

  /// Whether an area stands right behind an indicator: "of the exports of Egypt", "من صادرات مصر".
  private func followsIndicator(_ token: Int) -> Bool {
    reading.marks.indicators.contains { mark in
      mark.last < token && token - mark.last <= 3
        && !((mark.last + 1)..<token).contains {
          list[$0].kind == .symbol || reading.hasCue([.follow, .and], at: $0) || Self.isAnd(reading, $0)
        }
    }
  }
}
