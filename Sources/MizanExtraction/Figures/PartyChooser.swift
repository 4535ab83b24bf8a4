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
    names.removeAll { $0.kind == .adjective && isOfPeer($0.mark, reading) }
    return names.map { name in
      let area = Area(
        code: name.code, kind: name.kind, first: name.first, last: name.last,
        link: link(of: name.mark, reading, name.isHome ? nil : previous), isPossessive: isPossessive(name.mark, reading)
      )
      if !name.isHome { previous = area }
      return area
    }
  }

  /// "his Mauritanian counterpart", "نظيره الموريتاني"
  private static func isOfPeer(_ mark: Marks.Mark, _ reading: SentenceReading) -> Bool {
    reading.hasCue([.peer], endingAt: mark.first - 1)
      || mark.last + 1 < reading.limit && reading.hasCue([.peer], at: mark.last + 1)
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
    guard reading.sentence.roles.contains(.home) else { return }
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
    case .throughput where IndicatorChooser.isVisit(draft.parsed.unit): return hosted(draft, place)
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
}
