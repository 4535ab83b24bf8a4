import MizanData
import MizanModel

/// The parties of trade figures.
extension PartyChooser {
  func trade(_ indicator: Indicator, _ draft: Draft, _ place: Place) -> Parties {
    if let found = construction(indicator, draft, place) { return found }
    let outward: Set<Area.Link> =
      indicator == .imports
      ? [.origin, .with] : indicator == .exports ? [.destination, .with] : [.destination, .with, .origin]
    var ref: Area?
    var partner: Area?
    let leading = place.cue.flatMap { $0.first < draft.first ? $0 : nil }
    let behind = areas.filter {
      $0.first > (leading?.last ?? reading.start - 1) && $0.first < place.nextStart
        && !hasStop(leading?.last ?? reading.start, $0.first) && !isInNextClause($0, draft)
        && !isOfNext($0, draft)
    }
    if let found = counterpart(draft, place) { return found }
    if let cue = leading {
      // "صادرات مصر", "الصادرات المصرية", "exports of Egypt"
      ref = behind.first {
        !$0.code.isGroup && $0.first - cue.last <= 4 && [.none, .belonging, .inside].contains($0.link)
          && $0.first <= draft.last + 3 && !isTaker($0, behind: cue) && !isSubject($0, behind: cue)
      }
      // "السلع المصدرة للهند": behind a verb or participle the letter leads to the buyer.
      if indicator == .exports { partner = behind.first { isTaker($0, behind: cue) } }
      // "imports of Iranian goods" are those of another country.
      // "American imports of Iraqi crude"
      let front = areas.last {
        $0.last < cue.first && cue.first - $0.last <= 2 && ($0.isPossessive || $0.kind == .adjective)
      }
      if indicator == .imports, let goods = ref, goods.kind == .adjective, goods.link == .belonging,
        let reporter = front?.code ?? place.previous?.refArea ?? context.reporter, reporter != goods.code
      {
        return Parties(
          refArea: reporter, partner: goods.code, refMark: front, partnerMark: goods, rule: "parties.origin_of_goods")
      }
      // "Egypt's exports", "Kazakh exports"
      if ref == nil {
        ref = areas.last {
          $0.last < cue.first && cue.first - $0.last <= 4 && ($0.isPossessive || $0.kind == .adjective)
            && !($0.code.isGroup && $0.link == .destination)
        }
      }
      // "سجلت تونس فائضا", "Venezuela, which shipped"
      if ref == nil {
        let reach = lexicon.indicators[cue.index].kind == .verb ? 4 : 2
        ref = areas.last { $0.last < cue.first && cue.first - $0.last <= reach && $0.kind == .name && $0.link == .none }
      }
      if ref == nil, indicator == .exports { ref = behind.first { $0.link == .origin } }
      if ref == nil, indicator == .imports { ref = behind.first { $0.link == .destination } }
      if isSymmetric(indicator), let first = ref ?? behind.first {
        partner = behind.first { $0.link == .joined && $0.first > first.last }
      }
    }
    // "6.4 bcm to Europe, 4.9 bcm to Türkiye"
    partner =
      partner
      ?? areas.first {
        outward.contains($0.link) && $0.first > draft.last && $0.first - draft.last <= 3 && $0.first < place.nextStart
          && !reading.hasComma(draft.last, $0.first)
      }
    if ref == nil, partner != nil, let previous = place.previous?.refArea, previous != partner?.code {
      return Parties(refArea: previous, partner: partner?.code, partnerMark: partner, rule: "parties.list")
    }
    partner =
      partner ?? behind.first { outward.contains($0.link) && $0.code != ref?.code && $0.first <= draft.last + 12 }
    // "trade with Australia ended with a deficit of 0.39 billion"
    if ref == nil, partner == nil, isSymmetric(indicator) {
      partner = areas.last { $0.link == .with && $0.first > place.previousEnd && $0.last < draft.first }
    }
    // "while exports to Iraq reached 935 million": the reporter of the list goes on.
    if ref == nil, let to = partner, let previous = place.previous?.refArea, previous != to.code,
      !areas.contains(where: { $0.first > place.previousEnd && $0.last < draft.first && $0.code != to.code })
    {
      return Parties(refArea: previous, partner: to.code, partnerMark: to, rule: "parties.list")
    }
    if partner == nil, let other = unnamed(outward, draft, place, than: ref?.code) {
      return Parties(
        refArea: ref?.code ?? context.parties?.refArea, partner: other, refMark: ref, rule: "parties.unnamed")
    }
    if let mark = reading.cues(.both).first, ref == nil || partner == nil { return pair(mark) }
    let before = areas.filter { $0.last < draft.first }
    // "Germany was the top buyer with $1.73 billion": in a text that has its reporter an area without words of its own
    // is a counterpart.
    if ref == nil, partner == nil, let reporter = context.parties?.refArea,
      let area = before.last(where: { $0.link == .none }),
      area.code != reporter, !area.isPossessive, !area.code.isGroup, area.kind != .adjective,
      area.code != context.parties?.partner || place.cue == nil
    {
      return Parties(refArea: reporter, partner: area.code, partnerMark: area, rule: "parties.counterpart")
    }
    // "India-Tunisia trade"
    if isSymmetric(indicator), partner == nil, let pair = hyphenated(before) {
      return Parties(
        refArea: pair.0.code, partner: pair.1.code, refMark: pair.0, partnerMark: pair.1, rule: "parties.clause")
    }
    // A group is a reporter only by its name: "exports of the EU"; its adjective says what kind the goods are.
    let owners = before.filter { [.none, .belonging].contains($0.link) || $0.isPossessive }
    ref = ref ?? owners.first { !$0.code.isGroup && $0.code != partner?.code }
    ref = ref ?? owners.first { $0.kind == .name && $0.code != partner?.code }
    partner = partner ?? before.last { outward.contains($0.link) && $0.code != ref?.code && $0.link != .origin }
    if partner == nil, isSymmetric(indicator) { partner = before.first { $0.link == .joined && $0.code != ref?.code } }
    return complete(ref, partner, indicator, place)
  }

  /// "on the import side China led": in English a name some words behind a noun is no genitive.
  private func isSubject(_ area: Area, behind cue: Marks.Mark) -> Bool {
    reading.language.grammar == .english && area.link == .none && area.kind == .name && area.first - cue.last > 1
      && lexicon.indicators[cue.index].kind == .noun
  }

  /// Whether an area with an attached "to" stands behind a verb or participle.
  private func isTaker(_ area: Area, behind cue: Marks.Mark) -> Bool {
    area.link == .belonging && list[area.first].prefixes & AffixClass.to != 0
      && ([.weak, .verb].contains(lexicon.indicators[cue.index].kind) || endsInParticiple(cue))
  }

  /// Whether the last word of a phrase is a weak word for trade of its own: "السلع المصدرة".
  private func endsInParticiple(_ cue: Marks.Mark) -> Bool {
    guard cue.last > cue.first else { return false }
    var found = false
    lexicon.matches(in: list, at: cue.last, limit: cue.last + 1) { match in
      if match.sense.group == .indicator, lexicon.indicators[Int(match.sense.index)].kind == .weak { found = true }
    }
    return found
  }

  /// Whether a word that opposes clauses stands between a draft and an area behind it.
  private func isInNextClause(_ area: Area, _ draft: Draft) -> Bool {
    reading.lastCue(.clause, between: draft.last, and: area.first) != nil
  }

  /// "re-exports were worth 45 billion and imports from India 112 billion": an area behind the words for the next figure.
  private func isOfNext(_ area: Area, _ draft: Draft) -> Bool {
    area.first > draft.last
      && reading.marks.indicators.contains {
        $0.first > draft.last && $0.last < area.first && lexicon.indicators[$0.index].kind != .counterpart
          && (list[$0.first].prefixes & AffixClass.conjunction != 0
            || $0.first > draft.last + 1
              && (Self.isAnd(reading, $0.first - 1) || reading.hasCue([.and, .clause], endingAt: $0.first - 1)))
      }
  }

  /// A semicolon between two tokens.
  private func hasStop(_ low: Int, _ high: Int) -> Bool {
    low < high && (low..<high).contains { list[$0].isSymbol(";") || list[$0].kind == .symbol && list[$0].word == 0x61B }
  }

  private func hyphenated(_ before: [Area]) -> (Area, Area)? {
    for (a, b) in zip(before, before.dropFirst()).reversed()
    where b.first == a.last + 2 && list[a.last + 1].kind == .symbol && Lexicon.isDash(list[a.last + 1].word)
      && !list[b.first].hasSpaceBefore && a.code != b.code
    {
      return (a, b)
    }
    return nil
  }

  func isSymmetric(_ indicator: Indicator) -> Bool { indicator == .tradeTurnover || indicator == .tradeBalance }

  /// A figure behind another one of its sentence: it has the same parties, or one area that takes the place of one of them.
  func listed(_ draft: Draft, _ place: Place) -> Parties? {
    guard let previous = place.previous else { return nil }
    let gap = areas.filter {
      $0.first > place.previousEnd && $0.last < draft.first && $0.code != previous.refArea
        && !($0.code.isGroup && $0.kind == .adjective)
    }
    let follows = reading.lastCue(.follow, between: place.previousEnd, and: draft.first) != nil
    let isOwnCue = !follows && (place.cue.map { isOwn($0, place) && $0.last < draft.first } ?? false)
    if gap.isEmpty {
      // "while exports to Libya doubled": a verb that is its own amount has its subject between itself and the area.
      let reach = draft.parsed.unit == .times ? 3 : 2
      let hasOwnBehind = areas.contains {
        $0.first > draft.last && $0.first <= draft.last + (isReached($0, by: draft) ? 3 : reach)
          && $0.first < place.nextStart && ![.joined, .none].contains($0.link)
      }
      let isNewClause = reading.lastCue(.clause, between: place.previousEnd, and: draft.first) != nil
      if !hasOwnBehind, isOwnCue, previous.partner != nil, isNewClause || previous.rule != "parties.counterpart",
        context.isOfAllTrade(of: previous.refArea)
      {
        // A text of all trade speaks of one partner in passing.
        return Parties(refArea: previous.refArea, refMark: previous.refMark, rule: "parties.list")
      }
      if isOwnCue, previous.rule == "parties.share", !isInBrackets(draft, after: place.previousEnd) {
        // Behind a share of one partner the whole is told.
        return Parties(refArea: previous.refArea, refMark: previous.refMark, rule: "parties.list")
      }
      return hasOwnBehind ? nil : previous
    }
    if gap.count >= 3 {
      // An enumeration is no counterpart.
      return Parties(refArea: previous.refArea, rule: "parties.list")
    }
    guard let area = gap.last, area.code != previous.refArea else { return nil }
    if isOwnCue {
      // "followed by Iraq with exchanges of 345 million": the next partner with the indicator said again.
      guard gap.count == 1, previous.partner != nil, area.link == .none, let cue = place.cue, area.last < cue.first,
        !area.isPossessive, area.kind == .name
      else { return nil }
    }
    var parties = previous
    parties.rule = "parties.list"
    // "followed by the exports of the Emirates with 985,000": another reporter of the same trade.
    if follows, previous.partner != nil, let cue = place.cue, cue.first > place.previousEnd, cue.last < draft.first,
      area.first == cue.last + 1, list[cue.last].prefixes & AffixClass.article == 0, area.link == .none,
      area.kind == .name, area.code != previous.partner
    {
      (parties.refArea, parties.refMark) = (area.code, area)
      return parties
    }
    if previous.partner != nil || area.link != .none {
      (parties.partner, parties.partnerMark) = (area.code, area)
    } else if area.kind != .city {
      (parties.refArea, parties.refMark) = (area.code, area)
    }
    return parties
  }

  /// "the remaining 3 bcm went to Georgia": a verb alone stands between an amount and where it goes.
  func isReached(_ area: Area, by draft: Draft) -> Bool {
    area.link == .destination && area.first == draft.last + 3 && reading.language.grammar == .english
      && list[draft.last + 1].kind == .word && !Self.isAnd(reading, draft.last + 1)
      && !reading.hasCue([.and], at: draft.last + 1)
  }

  private func isInBrackets(_ draft: Draft, after last: Int) -> Bool {
    ((last + 1)..<max(last + 1, draft.first)).last { list[$0].isSymbol("(") || list[$0].isSymbol(")") }.map {
      list[$0].isSymbol("(")
    } ?? false
  }

  /// Whether an indicator belongs to the part of the sentence behind the previous figure; right behind a figure it
  /// says what that one is.
  func isOwn(_ cue: Marks.Mark, _ place: Place) -> Bool {
    cue.first > place.previousEnd + 2
      || cue.first == place.previousEnd + 2 && !reading.hasCue([.of, .from, .inside], at: cue.first - 1)
      || cue.first == place.previousEnd + 1 && list[cue.first].prefixes & AffixClass.conjunction != 0
  }

  /// "the two countries": the pair that the text is about.
  func pair(_ mark: Marks.Mark) -> Parties {
    let pair = context.pair
    guard pair.count == 2 else { return Parties(rule: "parties.both_unknown") }
    return Parties(refArea: pair[0].area, partner: pair[1].area, rule: "parties.both")
  }

  /// Whether the words for trade say that it is with all countries: "total foreign trade turnover".
  private func isOfWorld(_ cue: Marks.Mark) -> Bool {
    reading.cues(.world).contains { $0.first <= cue.last + 1 && cue.first <= $0.last + 1 }
  }

  func complete(_ ref: Area?, _ partner: Area?, _ indicator: Indicator, _ place: Place) -> Parties {
    let cue = place.cue
    let hasCue = cue != nil
    let isWithWorld =
      cue.map { isOfWorld($0) } ?? false
      || reading.cues(.world).contains {
        lexicon.cues[$0.index].value == "abroad" && $0.last < place.nextStart && $0.first > place.previousEnd
      }
    if let ref, let partner {
      return Parties(
        refArea: ref.code, partner: partner.code, refMark: ref, partnerMark: partner, rule: "parties.clause")
    }
    if let ref {
      if isWithWorld { return Parties(refArea: ref.code, refMark: ref, rule: "parties.world") }
      // Without a new indicator the pair spoken of before goes on, seen from this side.
      if !hasCue, let known = context.parties, let a = known.refArea, let b = known.partner,
        ref.code == a || ref.code == b
      {
        return Parties(refArea: ref.code, partner: ref.code == a ? b : a, refMark: ref, rule: "parties.carried")
      }
      // "As a result, the surplus in favour of Azerbaijan made up": that of the trade that the text tells of.
      if let cue, [.surplus, .deficit].contains(lexicon.indicators[cue.index].kind), ref.link == .belonging,
        let known = context.parties, known.refArea == ref.code, context.firstParties?.partner != nil
      {
        return Parties(refArea: ref.code, partner: known.partner, refMark: ref, rule: "parties.carried")
      }
      // A text of two countries: the other one is the counterpart.
      if let other = context.onlyOther(than: ref.code) {
        return Parties(refArea: ref.code, partner: other, refMark: ref, rule: "parties.text_pair")
      }
      return Parties(refArea: ref.code, refMark: ref, rule: "parties.clause")
    }
    if let partner {
      let home = context.reporter
      let other = home == partner.code ? context.pair.first { $0.area != partner.code }?.area : home
      return Parties(refArea: other, partner: partner.code, partnerMark: partner, rule: "parties.carried")
    }
    if let parties = context.parties {
      if isWithWorld { return Parties(refArea: parties.refArea, rule: "parties.world") }
      // A text of all trade speaks of one partner in passing.
      if hasCue, context.isOfAllTrade(of: parties.refArea) {
        return Parties(refArea: parties.refArea, rule: "parties.carried")
      }
      return Parties(refArea: parties.refArea, partner: parties.partner, rule: "parties.carried")
    }
    let pair = context.pair
    if indicator == .tradeTurnover, pair.count == 2 {
      return Parties(refArea: pair[0].area, partner: pair[1].area, rule: "parties.text_pair")
    }
    return Parties(refArea: context.home?.area, rule: "parties.home")
  }
}
