import MizanData
import MizanModel

/// Chooses reporter and partner of a figure from the areas around it.
struct PartyChooser {
  let reading: SentenceReading
  let context: DocumentContext
  private var list: TokenList { reading.list }
  private var lexicon: Lexicon { reading.lexicon }

  /// An area of the sentence with the preposition that leads to it.
  struct Area {
    enum Link {
      case none
      case destination
      case origin
      case with
      case inside
      case belonging
      case joined
    }

    var code: AreaCode
    var kind: AreaKind
    var first: Int
    var last: Int
    var link: Link
    var isPossessive: Bool
  }

  struct Parties {
    var refArea: AreaCode?
    var partner: AreaCode?
    var refMark: Area?
    var partnerMark: Area?
    var rule: String
  }

  let areas: [Area]

  init(reading: SentenceReading, context: DocumentContext) {
    self.reading = reading
    self.context = context
    areas = Self.areas(in: reading, context: context)
  }

  /// The areas of a sentence, ambiguous names decided by what the text has named before.
  static func areas(in reading: SentenceReading, context: DocumentContext) -> [Area] {
    var result: [Area] = []
    var index = 0
    let marks = reading.marks.areas
    while index < marks.count {
      let mark = marks[index]
      var end = index + 1
      while end < marks.count, marks[end].first == mark.first { end += 1 }
      let words = marks[index..<end].map { reading.lexicon.areas[$0.index] }
      index = end
      guard
        let word = words.first(where: { choice in context.named.contains { $0.area == choice.code } })
          ?? words.first(where: { $0.kind == .name }) ?? words.first
      else { continue }
      // Names inside a date or facility are no parties.
      if reading.marks.facilities.contains(where: { $0.first <= mark.first && mark.last <= $0.last }) { continue }
      if word.kind == .adjective, mark.first == mark.last, reading.list[mark.first].prefixes == 0,
        isCurrencyAdjective(mark, reading)
      {
        continue
      }
      result.append(
        Area(
          code: word.code, kind: word.kind, first: mark.first, last: mark.last,
          link: link(of: mark, reading, result.last),
          isPossessive: isPossessive(mark, reading)))
    }
    return result
  }

  /// The adjective of a currency: "دولار أمريكي".
  private static func isCurrencyAdjective(_ mark: Marks.Mark, _ reading: SentenceReading) -> Bool {
    reading.quantities.contains { $0.first <= mark.first && mark.last <= $0.last }
  }

  private static func isPossessive(_ mark: Marks.Mark, _ reading: SentenceReading) -> Bool {
    let next = mark.last + 1
    guard next < reading.limit, reading.list[next].kind == .symbol else { return false }
    return [0x27, 0x2019].contains(reading.list[next].word)
  }

  private static func link(of mark: Marks.Mark, _ reading: SentenceReading, _ previous: Area?) -> Area.Link {
    let token = reading.list[mark.first]
    if token.prefixes & AffixClass.to != 0 { return .belonging }
    var before = mark.first - 1
    // "to the United Arab Emirates", "إلى دولة الكويت", "إلى السوق السعودية"
    var skipped = 0
    while before > reading.start, skipped < 2, reading.list[before].kind == .word,
      !reading.hasCue([.destination, .origin, .with, .inside, .between, .and, .of], endingAt: before)
    {
      before -= 1
      skipped += 1
    }
    if let previous, token.prefixes & AffixClass.conjunction != 0, mark.first - previous.last <= 2 { return .joined }
    if let previous, reading.hasCue([.and], endingAt: mark.first - 1) || isAnd(reading, mark.first - 1),
      mark.first - previous.last <= 4
    {
      return .joined
    }
    guard before >= reading.start, skipped == 0 || token.prefixes & AffixClass.article != 0 || skipped == 1 else {
      return .none
    }
    for cue in reading.marks.cues.endingAt(before) {
      switch reading.lexicon.cues[cue.index].kind {
      case .destination: return .destination
      case .origin: return .origin
      case .with: return .with
      case .inside: return .inside
      case .of: return .belonging
      default: continue
      }
    }
    return .none
  }

  private static func isAnd(_ reading: SentenceReading, _ token: Int) -> Bool {
    reading.marks.numbers.all(at: token).contains { reading.lexicon.numbers[$0.index].kind == .joint }
  }

  /// The parties of a figure.
  func choose(_ indicator: Indicator, at draft: Draft, cue: Marks.Mark?, previousEnd: Int, nextStart: Int) -> Parties {
    switch indicator {
    case .exports, .imports, .tradeTurnover, .tradeBalance:
      return trade(indicator, draft, cue, previousEnd, nextStart)
    case .investment, .count:
      return hosted(draft, previousEnd, nextStart)
    default:
      return single(draft, cue, previousEnd)
    }
  }

  // MARK: Trade

  private func trade(
    _ indicator: Indicator, _ draft: Draft, _ cue: Marks.Mark?, _ previousEnd: Int, _ nextStart: Int
  ) -> Parties {
    let outward: Area.Link = indicator == .imports ? .origin : .destination
    // The areas of the part of the sentence that leads to this figure, up to the next one.
    let low = min(cue?.first ?? draft.first, previousEnd + 1)
    let local = areas.filter { $0.first >= low - 8 && $0.first < nextStart }
    var ref: Area?
    var partner: Area?
    if let cue {
      let behind = areas.filter { $0.first > cue.last && $0.first < nextStart }
      // "صادرات مصر", "الصادرات المصرية", "exports of Egypt"
      ref = behind.first {
        $0.first - cue.last <= 4 && [.none, .belonging].contains($0.link) && !isBeyondFigure($0, draft)
      }
      // "Egypt's exports", "Kazakh exports"
      if ref == nil {
        ref = areas.last {
          $0.last < cue.first && cue.first - $0.last <= 4 && ($0.isPossessive || $0.kind == .adjective)
        }
      }
      partner = behind.first { $0.link == outward || $0.link == .with }
      if indicator == .exports, let origin = behind.first(where: { $0.link == .origin }), ref == nil { ref = origin }
      if indicator == .imports, let inside = behind.first(where: { $0.link == .destination }), ref == nil {
        ref = inside
      }
      if let joined = behind.first(where: { $0.link == .joined }), partner == nil, let ref, joined.first > ref.last,
        indicator == .tradeTurnover || indicator == .tradeBalance
      {
        partner = joined
      }
    }
    // A list of partners: "بعدها الهند بقيمة 8 مليارات".
    if let gap = areas.last(where: { $0.first > previousEnd && $0.last < draft.first }), previousEnd > reading.start,
      cue.map({ $0.first < previousEnd }) ?? false, gap.link != .belonging
    {
      partner = gap
      ref = ref.flatMap { $0.first < previousEnd ? $0 : nil }
    }
    if ref == nil {
      ref =
        local.first { $0.link == .none || $0.isPossessive } ?? areas.first { $0.link == .none && $0.last < draft.first }
    }
    if partner == nil {
      partner =
        local.first { ($0.link == outward || $0.link == .with) && $0.code != ref?.code }
        ?? areas.first { ($0.link == .with || $0.link == outward) && $0.code != ref?.code && $0.first < nextStart }
    }
    if let bothMark = both(near: draft), ref == nil || partner == nil { return pair(bothMark) }
    if ref?.code == partner?.code { partner = nil }
    return complete(ref, partner, indicator)
  }

  private func isBeyondFigure(_ area: Area, _ draft: Draft) -> Bool { area.first > draft.last + 3 }

  /// "the two countries": in the sentence before the figure, or anywhere in it.
  private func both(near draft: Draft) -> Marks.Mark? { reading.cues(.both).first }

  private func pair(_ mark: Marks.Mark) -> Parties {
    let pair = context.pair
    guard pair.count == 2 else { return Parties(rule: "parties.both_unknown") }
    return Parties(refArea: pair[0].area, partner: pair[1].area, rule: "parties.both")
  }

  private func complete(_ ref: Area?, _ partner: Area?, _ indicator: Indicator) -> Parties {
    if let ref, let partner {
      return Parties(
        refArea: ref.code, partner: partner.code, refMark: ref, partnerMark: partner, rule: "parties.clause")
    }
    if let ref {
      let carried = indicator == .tradeTurnover && reading.cues(.both).isEmpty ? nil : context.parties
      let other = carried.flatMap { $0.refArea == ref.code ? $0.partner : nil }
      return Parties(
        refArea: ref.code, partner: other, refMark: ref, rule: other == nil ? "parties.clause" : "parties.carried")
    }
    if let partner {
      let home = context.parties?.refArea ?? context.home?.area
      let other = home == partner.code ? context.pair.first { $0.area != partner.code }?.area : home
      return Parties(refArea: other, partner: partner.code, partnerMark: partner, rule: "parties.carried")
    }
    if let parties = context.parties {
      return Parties(refArea: parties.refArea, partner: parties.partner, rule: "parties.carried")
    }
    let pair = context.pair
    if indicator == .tradeTurnover, pair.count == 2 {
      return Parties(refArea: pair[0].area, partner: pair[1].area, rule: "parties.text_pair")
    }
    return Parties(refArea: context.home?.area, rule: "parties.home")
  }

  // MARK: Hosts and single areas

  /// Investment and counts: the host is where they are, the partner whose they are.
  private func hosted(_ draft: Draft, _ previousEnd: Int, _ nextStart: Int) -> Parties {
    let near = areas.filter { $0.first < nextStart || $0.first < draft.last + 24 }
    let host =
      near.last { [.inside, .destination].contains($0.link) && $0.first < nextStart }
      ?? near.first { $0.link == .inside }
    let origin =
      near.last { $0.first > previousEnd && $0.last < draft.first && $0.code != host?.code }
      ?? near.first { [.origin, .belonging, .none].contains($0.link) && $0.code != host?.code }
    if host == nil, let origin {
      // Whose they are is said; where they are follows from the pair of the text, or both are one country.
      let other = areas.first { $0.code != origin.code && $0.first > draft.last && !$0.code.isGroup }
      if let other, origin.link == .belonging {
        return Parties(
          refArea: other.code, partner: origin.code, refMark: other, partnerMark: origin, rule: "parties.host")
      }
      return Parties(refArea: origin.code, refMark: origin, rule: "parties.clause")
    }
    guard host != nil else {
      return Parties(refArea: context.parties?.refArea ?? context.home?.area, rule: "parties.carried")
    }
    return Parties(refArea: host?.code, partner: origin?.code, refMark: host, partnerMark: origin, rule: "parties.host")
  }

  private func single(_ draft: Draft, _ cue: Marks.Mark?, _ previousEnd: Int) -> Parties {
    let before =
      areas.last { $0.last < draft.first && $0.first > previousEnd }
      ?? areas.last { $0.last < draft.first } ?? areas.first
    if let before { return Parties(refArea: before.code, refMark: before, rule: "parties.nearest") }
    return Parties(refArea: context.parties?.refArea ?? context.home?.area, rule: "parties.carried")
  }
}
