import MizanData
import MizanModel

/// What the text has said so far: carried from sentence to sentence.
struct DocumentContext {
  /// A country or group with the sentence that named it.
  struct Named {
    var area: AreaCode
    var span: TextSpan
  }

  /// Countries in the order of mention; a city or an adjective counts as its country.
  private(set) var named: [Named] = []
  private var counts = AreaCounts()
  private var firsts = AreaCounts()
  private var announcedCounts = AreaCounts()
  /// The anchor of relative wording.
  let published: CalendarDate?
  /// Years that other statements of the text imply.
  var implied = ImpliedYears()
  /// How often the whole text names each country, for sentences that speak of the parties before they are named.
  private var announced: [Named] = []
  /// The last period that a figure got, with its paragraph.
  var period: ContextPeriod? {
    didSet { period.map { keep($0) } }
  }
  /// The last period of each length.
  private var periods: [ContextPeriod] = []
  /// The first period that a figure of the text got.
  var firstPeriod: ContextPeriod?
  typealias ContextPeriod = (period: Period?, relative: String?, paragraph: Int, span: TextSpan?)
  /// Whether that period follows from another statement.
  var isPeriodInferred = false
  /// The last indicator with its paragraph.
  var indicator: (indicator: Indicator, kind: IndicatorCueKind, paragraph: Int, span: TextSpan)?
  /// The last parties of a trade figure.
  var parties: (refArea: AreaCode?, partner: AreaCode?, span: TextSpan?)?
  /// The parties of the figure told last.
  var lastListed: (refArea: AreaCode?, partner: AreaCode?)?
  /// The parties of the first trade figure.
  var firstParties: (refArea: AreaCode?, partner: AreaCode?)?
  /// What that figure measured.
  var flow: Indicator?
  /// The last facility with its paragraph.
  var facility: (code: String, paragraph: Int, span: TextSpan)?
  /// The last facility of each kind that the text named.
  private var places: [(kind: String, code: String)] = []
  /// The base period that the text compares a period with.
  var basePeriod: (of: Period?, base: Period)?
  /// What a bare currency word has meant in this text.
  var currencies: [String: UnitCode] = [:]
  /// The figures whose bare currency word nothing before them made clear.
  var openCurrencies: [(span: TextSpan, family: String)] = []
  /// The first month of the years that the text counts in, where it says so.
  var fiscalMonth: Int?
  /// The last unit of a level.
  var unit: (unit: UnitCode?, family: String?)?

  init(published: CalendarDate?) {
    self.published = published
    named.reserveCapacity(32)
    announced.reserveCapacity(32)
  }

  mutating func name(_ area: AreaCode, _ span: TextSpan) {
    if firsts[area] == nil { firsts[area] = named.count }
    named.append(Named(area: area, span: span))
    counts.add(area)
  }

  /// Whether the countries of the whole text are still being gathered.
  var isAnnouncing: Bool { named.isEmpty }

  /// Notes a country that the text names somewhere.
  mutating func announce(_ area: AreaCode, _ span: TextSpan) {
    announced.append(Named(area: area, span: span))
    announcedCounts.add(area)
  }

  /// The two countries that the text is about: the most often named so far, in the order of their first mention;
  /// before two are named, those of the whole text.
  var pair: [Named] {
    let countries = counts.filter { !$0.key.isGroup }
    guard countries.count >= 2 else {
      var whole = self
      guard !announced.isEmpty else { return [] }
      whole.announced = []
      whole.named = []
      whole.counts = AreaCounts()
      for item in announced { whole.name(item.area, item.span) }
      return whole.pair
    }
    let ranked = countries.sorted { a, b in
      a.value != b.value ? a.value > b.value : firstMention(a.key) < firstMention(b.key)
    }
    return ranked.prefix(2).map(\.key).sorted { firstMention($0) < firstMention($1) }.compactMap { code in
      named.first { $0.area == code }
    }
  }

  /// The facility that "the corridor" or "the port" means.
  func place(ofKind kind: String) -> String? { places.first { $0.kind == kind }?.code }

  /// Takes the facilities that a sentence names.
  mutating func takePlaces(of reading: SentenceReading, _ catalogue: Catalogue) {
    for mark in reading.marks.facilities {
      let code = reading.lexicon.facilities[mark.index]
      guard let kind = catalogue.facilities[code]?.kind else { continue }
      if let index = places.firstIndex(where: { $0.kind == kind }) {
        places[index].code = code
      } else {
        places.append((kind, code))
      }
    }
  }

  /// The last period of some months that a figure got.
  func period(ofMonths count: Int) -> ContextPeriod? { periods.first { $0.period?.monthCount == count } }

  /// Keeps a period for words that name its length, also one that the text only looks at in passing.
  mutating func keep(_ period: ContextPeriod) {
    guard let count = period.period?.monthCount else { return }
    if let place = periods.firstIndex(where: { $0.period?.monthCount == count }) {
      periods[place] = period
    } else {
      periods.append(period)
    }
  }

  /// The country named most often so far.
  var home: Named? {
    if named.isEmpty { return announced.first }
    // The country named first, in the headline or lead, needs fewer mentions than the others.
    let lead = announced.first?.area
    func weight(_ area: AreaCode) -> Int { (counts[area] ?? 0) + (area == lead ? 2 : 0) }
    let best = counts.filter { !$0.key.isGroup }.max { a, b in
      weight(a.key) != weight(b.key) ? weight(a.key) < weight(b.key) : firstMention(a.key) > firstMention(b.key)
    }
    return best.flatMap { found in named.first { $0.area == found.key } }
  }

  /// The area whose figures the text tells: the reporter of the last trade figure, or the home while there is none.
  var reporter: AreaCode? { parties?.refArea ?? home?.area }

  /// Whether the text began with the trade of an area with all the world, so that it speaks of one partner in passing.
  func isOfAllTrade(of area: AreaCode?) -> Bool {
    firstParties.map { $0.partner == nil && $0.refArea == area } ?? false
  }

  /// The second country of a text that names exactly two, each more than once.
  func onlyOther(than area: AreaCode) -> AreaCode? {
    let times = announcedCounts
    guard times.count == 2, times.allSatisfy({ $0.value > 1 }), times[area] != nil else { return nil }
    return times.first { $0.key != area && counts[$0.key] != nil }?.key
  }

  /// The area of `codes` that the text names most often, so far or anywhere.
  func mostNamed(among codes: [AreaCode]) -> AreaCode? {
    let known = codes.filter { counts[$0] != nil }
    if let best = known.max(by: { (counts[$0] ?? 0) < (counts[$1] ?? 0) }) { return best }
    let later = codes.filter { announcedCounts[$0] != nil }
    return later.max { (announcedCounts[$0] ?? 0) < (announcedCounts[$1] ?? 0) }
  }

  /// Takes what a dated sentence without figures speaks of, where nothing has been told yet: "crude output slid in May".
  mutating func takeLead(_ reading: SentenceReading) {
    guard !reading.periods.isEmpty else { return }
    takePeriod(ofLead: reading)
    // "The main suppliers in September were:" says what the lines of the list behind it are.
    let isHeading = reading.list[reading.limit - 1].isSymbol(":")
    guard indicator == nil || isHeading else { return }
    let named = reading.marks.indicators.first {
      let word = reading.lexicon.indicators[$0.index]
      return word.kind != .weak && word.indicator != .other && (isHeading || word.kind != .counterpart)
    }
    guard let named else { return }
    let word = reading.lexicon.indicators[named.index]
    indicator = (
      word.indicator, word.kind, reading.sentence.paragraph, reading.list.span(named.first, named.last)
    )
  }

  private mutating func takePeriod(ofLead reading: SentenceReading) {
    guard period == nil, let mention = PeriodChooser(reading: reading, drafts: []).lead else { return }
    let found = PeriodResolver(published: published, implied: implied).resolve(mention, context: nil)
    guard let lead = found.period, !isToCome(lead) else { return }
    let span = reading.list.span(mention.first, mention.last)
    period = (lead, found.relative, reading.sentence.paragraph, span)
    isPeriodInferred = found.isInferred
  }

  /// Gives figures in a headline the currency that the same word turns out to mean further down.
  func resolveOpenCurrencies(of figures: inout [Figure]) {
    for open in openCurrencies {
      guard let currency = currencies[open.family],
        let index = figures.firstIndex(where: { $0.quantity.span == open.span && $0.quantity.unit == nil })
      else { continue }
      figures[index].quantity.unit = currency
      figures[index].flags.removeAll { $0 == .currencyAmbiguous }
      figures[index].flags.append(.currencyAssumed)
      figures[index].evidence.append(Evidence(.unit, figures[index].quantity.unitSpan, rule: "currency.of_text"))
    }
  }

  /// Whether a period begins after the text was published, so that what follows is not of it.
  func isToCome(_ period: Period?) -> Bool {
    guard let published, let first = period?.first, first.year != nil else { return false }
    return YearMonth(published.year, published.month) < first
  }

  private func firstMention(_ area: AreaCode) -> Int { firsts[area] ?? Int.max }
}
