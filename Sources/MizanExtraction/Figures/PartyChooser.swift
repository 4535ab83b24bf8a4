import MizanData
import MizanModel

/// Chooses reporter and partner of a figure from the areas around it.
struct PartyChooser {
  let reading: SentenceReading
  let context: DocumentContext
  var list: TokenList { reading.list }
  var lexicon: Lexicon { reading.lexicon }

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
    /// What the figure measures, seen from the reporter: what others bought are its exports.
    var indicator: Indicator?
  }

  let areas: [Area]

  /// The area that a flow goes to, right behind its figure: "14.5 billion flowed to Turkey".
  func destination(behind draft: Draft, before nextStart: Int) -> Area? {
    areas.first {
      $0.link == .destination && $0.first > draft.last && $0.first - draft.last <= 6 && $0.first < nextStart
    }
  }

  init(reading: SentenceReading, context: DocumentContext) {
    self.reading = reading
    self.context = context
    areas = Self.areas(in: reading, context: context)
  }

  /// An area that a sentence names.
  struct Name {
    var code: AreaCode
    var kind: AreaKind
    var mark: Marks.Mark
    /// "The Kingdom" and the like.
    var isHome = false

    var first: Int { mark.first }
    var last: Int { mark.last }
  }

  /// The areas of a sentence with what leads to them.
  static func areas(in reading: SentenceReading, context: DocumentContext) -> [Area] {
    var previous: Area?
    var names: [Name] = []
    addNames(in: reading, context: context, to: &names)
    return names.map { name in
      let area = Area(
        code: name.code, kind: name.kind, first: name.first, last: name.last,
        link: link(of: name.mark, reading, name.isHome ? nil : previous), isPossessive: isPossessive(name.mark, reading)
      )
      if !name.isHome { previous = area }
      return area
    }
  }

  /// Adds the areas that a sentence names, ambiguous names decided by what the text has named before.
  static func addNames(in reading: SentenceReading, context: DocumentContext, to result: inout [Name]) {
    let start = result.count
    var index = 0
    let marks = reading.marks.areas
    while index < marks.count {
      let mark = marks[index]
      var end = index + 1
      while end < marks.count, marks[end].first == mark.first { end += 1 }
      let word = word(of: marks[index..<end], reading, context)
      index = end
      guard let word else { continue }
      // "US$" and "US dollars" name no party, nor does a name inside a facility.
      if reading.hasStatement, isCurrencyAdjective(mark, reading, isGroup: word.code.isGroup) { continue }
      if reading.marks.facilities.contains(where: { $0.first <= mark.first && mark.last <= $0.last }) { continue }
      // "السنة المالية" is no Maldivian year.
      if reading.periods.contains(where: { $0.first < mark.first && mark.last <= $0.last }) { continue }
      // "the African nation" is one of the countries of the text.
      if word.code.isGroup, word.kind == .adjective, isOfCountry(mark, reading) { continue }
      result.append(Name(code: word.code, kind: word.kind, mark: mark))
    }
    addHome(&result, from: start, reading, context)
  }

  /// Whether a word for one country stands beside an adjective.
  private static func isOfCountry(_ mark: Marks.Mark, _ reading: SentenceReading) -> Bool {
    let behind = mark.last + 1
    return behind < reading.limit && reading.hasCue([.country], at: behind) && reading.list[behind].suffixes == 0
      || mark.first > reading.start && reading.hasCue([.country], endingAt: mark.first - 1)
  }

  /// The area that a name stands for, by the marks that begin with its first token.
  private static func word(
    of marks: Slice<MarkList>, _ reading: SentenceReading, _ context: DocumentContext
  ) -> AreaWord? {
    let areas = reading.lexicon.areas
    guard marks.count > 1 else { return marks.first.map { areas[$0.index] } }
    return choose(marks.map { areas[$0.index] }, context)
  }

  /// Of the countries that share a name the one that the text names elsewhere; before it is known, a name before a city.
  private static func choose(_ words: [AreaWord], _ context: DocumentContext) -> AreaWord? {
    guard Set(words.map(\.code)).count > 1 else { return words.first }
    if let known = context.mostNamed(among: words.map(\.code)) { return words.first { $0.code == known } }
    return words.first { $0.kind == .name } ?? (context.isAnnouncing ? nil : words.first)
  }

  /// "the Kingdom": the country of the text that is one, where the text names it.
  private static func addHome(
    _ result: inout [Name], from start: Int, _ reading: SentenceReading, _ context: DocumentContext
  ) {
    let count = result.count
    for mark in reading.cues(.home)
    where !result[start...].contains(where: { $0.first <= mark.last && mark.first <= $0.last }) {
      let codes = reading.lexicon.cues[mark.index].value.split(separator: "|").map { AreaCode(String($0)) }
      guard let home = context.mostNamed(among: codes) else { continue }
      result.append(Name(code: home, kind: .name, mark: mark, isHome: true))
    }
    if result.count > count { result[start...].sort { $0.first < $1.first } }
  }

  /// The adjective of a currency: "دولار أمريكي".
  static func isCurrencyAdjective(_ mark: Marks.Mark, _ reading: SentenceReading, isGroup: Bool = false) -> Bool {
    let token = reading.list[mark.first]
    let isShort = mark.first == mark.last && token.isUpper && token.foldLength <= 2
    return reading.quantities.contains {
      // "US $1,412.6 million"; "600 Indian companies" has a country, "22 Arab countries" counts countries.
      $0.first <= mark.first && mark.last <= $0.last && (isGroup || !($0.unit?.isCount ?? false))
        || isShort && $0.first == mark.last + 1 && reading.list[$0.first].isSymbol("$")
    }
  }

  static func isPossessive(_ mark: Marks.Mark, _ reading: SentenceReading) -> Bool {
    let next = mark.last + 1
    guard next < reading.limit, reading.list[next].kind == .symbol else { return false }
    return [0x27, 0x2019].contains(reading.list[next].word)
  }

  static func link(of mark: Marks.Mark, _ reading: SentenceReading, _ previous: Area?) -> Area.Link {
    let token = reading.list[mark.first]
    if token.prefixes & AffixClass.to != 0 { return .belonging }
    if token.prefixes & AffixClass.by != 0 { return .inside }
    var before = mark.first - 1
    // "to the United Arab Emirates", "إلى دولة الكويت", "إلى السوق السعودية"
    var skipped = 0
    while before > reading.start, skipped < 2, reading.list[before].kind == .word,
      !reading.hasCue([.destination, .origin, .with, .inside, .between, .and, .of], endingAt: before)
    {
      // "من صادرات المملكة": the preposition leads to the exports, not to the country.
      if !reading.marks.indicators.endingAt(before).isEmpty { return .none }
      before -= 1
      skipped += 1
    }
    if let previous, token.prefixes & AffixClass.conjunction != 0,
      mark.first - previous.last <= 2
        || reading.quantities.contains(where: {
          $0.first > previous.last && $0.last < mark.first && mark.first - $0.last <= 2
        })
    {
      return .joined
    }
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
      case .of:
        // "in the economy of Azerbaijan" is in Azerbaijan.
        let isInside = (1...5).contains { back in
          before - back >= reading.start && reading.hasCue([.inside], endingAt: before - back)
        }
        return isInside ? .inside : .belonging
      default: continue
      }
    }
    return .none
  }

  static func isAnd(_ reading: SentenceReading, _ token: Int) -> Bool {
    reading.marks.numbers.all(at: token).contains { reading.lexicon.numbers[$0.index].kind == .joint }
  }

  /// The parties of a figure.
  ///
  /// - Parameter indicator: what the figure measures, or what its growth is the growth of.
  func choose(_ indicator: Indicator, isShare: Bool, at draft: Draft, _ place: Place) -> Parties {
    if isShare { return share(draft, place) }
    switch indicator {
    case .exports, .imports, .tradeTurnover, .tradeBalance: return trade(indicator, draft, place)
    case .investment, .count: return hosted(draft, place)
    case .price: return priced(draft, place)
    case .other: return transferred(draft, place)
    case .throughput: return arrived(draft, place) ?? single(draft, place)
    default: return single(draft, place)
    }
  }

  /// Where a figure stands in its sentence.
  struct Place {
    /// The words that name its indicator.
    var cue: Marks.Mark?
    /// Last token of the figure before it, or one before the sentence.
    var previousEnd: Int
    /// First token of the figure behind it, or the end of the sentence.
    var nextStart: Int
    /// The parties of the figure before it in the sentence.
    var previous: Parties?
  }

  /// The parties of a figure whose area "respectively" gives: the counterpart where the text has a reporter, else the reporter.
  func replacing(_ area: Area, of order: Set<AreaCode>, in parties: Parties) -> Parties {
    var result = parties
    result.rule = "parties.respectively"
    let known = parties.refArea.flatMap { order.contains($0) ? nil : $0 } ?? context.parties?.refArea
    let reporter = known ?? areas.first { $0.last < area.first && !order.contains($0.code) }?.code
    if let reporter, !order.contains(reporter) {
      (result.refArea, result.partner, result.partnerMark) = (reporter, area.code, area)
    } else {
      (result.refArea, result.refMark, result.partner) = (area.code, area, nil)
    }
    return result
  }

  // MARK: Shares

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
        return Parties(
          refArea: known, partner: place.previous?.partner == nil && place.previous != nil ? nil : part.code,
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
        && !((mark.last + 1)..<token).contains { list[$0].kind == .symbol || reading.hasCue([.follow], at: $0) }
    }
  }

  // MARK: Hosts and single areas

  /// Investment and counts: the host is where they are, the partner whose they are.
  func hosted(_ draft: Draft, _ place: Place) -> Parties {
    if let found = arrived(draft, place) { return found }
    if place.previous?.partner != nil, let parties = listed(draft, place) { return parties }
    let near = areas.filter { $0.first <= draft.last + 24 && $0.first < place.nextStart || $0.last < draft.first }
    let host =
      near.first {
        [.inside, .destination].contains($0.link) && $0.first > (place.cue?.first ?? place.previousEnd)
          && ($0.last < draft.first || $0.first - draft.last <= 4 || place.cue.map { $0.first > draft.last } ?? true)
      }
      ?? near.last { $0.link == .inside }
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

  /// "Geneva, 20 January 2025 -": where a text was written.
  private func isDateline(_ area: Area) -> Bool {
    area.kind == .city && area.first == reading.start && area.last + 1 < reading.limit
      && list[area.last + 1].kind == .symbol && !area.isPossessive
  }

  /// "Dubai received 74,000 visitors from Uzbekistan", "the company took in 186 trains from China": who came, from where.
  private func arrived(_ draft: Draft, _ place: Place) -> Parties? {
    guard
      let source = areas.first(where: {
        $0.link == .origin && $0.first > draft.last && $0.first - draft.last <= 4 && $0.first < place.nextStart
      })
    else { return nil }
    let host = areas.last { $0.first > place.previousEnd && $0.last < draft.first && $0.link == .none }
    guard let area = host?.code ?? context.reporter, area != source.code else { return nil }
    return Parties(
      refArea: area, partner: source.code, refMark: host, partnerMark: source, rule: "parties.arrived")
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
  private func priced(_ draft: Draft, _ place: Place) -> Parties {
    guard var previous = place.previous, previous.partner != nil, previous.rule != "parties.share",
      !areas.contains(where: { $0.first > place.previousEnd && $0.last < draft.first })
    else { return single(draft, place) }
    previous.rule = "parties.list"
    return previous
  }

  /// Remittances and the like: "transfers of Egyptians who work in India" go from the one to the other.
  private func transferred(_ draft: Draft, _ place: Place) -> Parties {
    if let found = counterpart(draft, place) { return found }
    var parties = single(draft, place)
    guard parties.refArea != nil, let cue = place.cue, cue.last < draft.first,
      let other = areas.first(where: {
        $0.first > cue.last && $0.last < draft.first && [.inside, .origin].contains($0.link)
          && $0.code != parties.refArea && !$0.code.isGroup
      })
    else { return parties }
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
