import MizanData
import MizanModel

/// Finds the periods and dates of a sentence.
struct PeriodParser {
  let list: TokenList
  let lexicon: Lexicon
  let marks: Marks
  let numerals: NumeralParser
  let start: Int
  let limit: Int
  /// Words such as "the" that may stand inside a period.
  let articles: Set<Int32>
  let calendars: CalendarConverter
  /// The kinds of the words of time in the sentence.
  let kinds: PeriodKinds
  /// Whether the grammar runs on every token, for tests.
  var readsAll = false

  /// How many tokens before a word of time its number may begin: "one thousand nine hundred and ninety-nine days".
  private static let longestCount = 8

  /// All mentions, in order, not overlapping.
  func mentions() -> [PeriodMention] {
    var result: [PeriodMention] = []
    var nextWord = 0
    var index = start
    while index < limit {
      while nextWord < marks.periods.count, marks.periods[nextWord].first <= index { nextWord += 1 }
      let isBeforeWord = nextWord < marks.periods.count && marks.periods[nextWord].first - index <= Self.longestCount
      if readsAll || mayBegin(index, isBeforeWord: isBeforeWord), var mention = mention(at: index) {
        if let last = result.indices.last { pair(&result[last], &mention) }
        if let joined = result.last.flatMap({ join($0, mention) }) {
          result[result.count - 1] = joined
        } else {
          result.append(mention)
        }
        index = mention.last + 1
      } else {
        index += 1
      }
    }
    return result
  }

  /// "since the beginning of 2024 until the end of July": two mentions, one period.
  func join(_ since: PeriodMention, _ until: PeriodMention) -> PeriodMention? {
    guard until.first - since.last <= 2, let from = since.period?.first,
      since.period?.last == nil || since.period?.frequency == .annual,
      from.month == 1, let year = from.year, let to = until.period?.last, to.year == nil,
      until.period?.isCumulative ?? false,
      since.isOpen || since.period?.frequency == .annual && until.first == since.last + 1
    else { return nil }
    var joined = since
    joined.last = until.last
    joined.isOpen = false
    joined.period = Period(
      first: from, last: YearMonth(year, to.month), frequency: .span, isCumulative: true)
    return joined
  }

  /// Whether a mention may begin at a token: a cheap test before the grammar.
  ///
  /// - Parameter isBeforeWord: whether a word of time stands near enough behind it to be counted or dated by it.
  @inline(__always)
  private func mayBegin(_ index: Int, isBeforeWord: Bool) -> Bool {
    let token = list[index]
    switch token.kind {
    case .symbol: return false
    case .digits:
      // A year by itself, a date by what touches it, and anything else by a word of time behind it.
      return token.foldLength == 4 || isBeforeWord || touchesDate(index)
    case .word:
      if list.mayBegin(.period, at: index) {
        let found = marks.periods.all(at: index)
        if !found.isEmpty { return isFollowed(found) }
      }
      // A number word is dated only by a word of time behind it.
      if isBeforeWord, list.mayBegin(.number, at: index), marks.numbers.at(index) != nil { return true }
      guard index + 1 < limit else { return false }
      let next = list[index + 1]
      // "Q3"
      if next.kind == .digits, !next.hasSpaceBefore, token.foldLength <= 2 { return true }
      // "the 2020", "from 21 March"
      guard list.mayBegin([.article, .cue], at: index) else { return false }
      return (next.kind != .word || list.mayBegin([.number, .period], at: index + 1))
        && (list.mayBegin(.article, at: index) || isCue([.from, .between], index))
    }
  }

  /// Whether letters touch the digits at `index`, as in "9M", or as many digits and signs as a date has.
  private func touchesDate(_ index: Int) -> Bool {
    guard index + 1 < limit, !list[index + 1].hasSpaceBefore else { return false }
    guard list[index + 1].kind == .symbol else { return true }
    return index + 4 < limit && list[index + 2].kind == .digits && list[index + 3].kind == .symbol
      && list[index + 3].word == list[index + 1].word
  }

  /// Whether words of time can begin a mention by what stands behind them: "this" needs a word such as "year".
  private func isFollowed(_ words: MarkList) -> Bool {
    for word in words {
      switch lexicon.periods[word.index].kind {
      case .relative, .unit:
        let next = word.last + 1
        guard next < limit else { continue }
        if list[next].kind != .word || list.mayBegin([.number, .period, .article, .cue], at: next) { return true }
      default: return true
      }
    }
    return false
  }

  func mention(at index: Int) -> PeriodMention? {
    let token = list[index]
    if token.kind == .symbol { return nil }
    if let found = date(at: index) { return span(from: found, at: index, isLed: false) ?? found }
    if let found = dateSpan(at: index) { return found }
    if kinds.intersects([.yearToDate, .until, .since, .end, .start]), let found = modified(at: index) { return found }
    if let found = plain(at: index) { return found }
    return kinds.contains(.unit) ? duration(at: index) : nil
  }

  // MARK: Words

  func words(_ kind: PeriodKind, at index: Int) -> (word: PeriodWord, last: Int)? {
    guard kinds.contains(kind), index < limit, list.mayBegin(.period, at: index) else { return nil }
    for mark in marks.periods.all(at: index) where lexicon.periods[mark.index].kind == kind {
      return (lexicon.periods[mark.index], mark.last)
    }
    return nil
  }

  func unit(_ name: String? = nil, at index: Int) -> (name: String, last: Int)? {
    guard kinds.contains(.unit), index < limit, list.mayBegin(.period, at: index) else { return nil }
    for mark in marks.periods.all(at: index) {
      let word = lexicon.periods[mark.index]
      if word.kind == .unit && (name == nil || word.name == name) { return (word.name, mark.last) }
    }
    return nil
  }

  func isCue(_ kinds: CueKinds, _ index: Int) -> Bool {
    index < limit && list.mayBegin(.cue, at: index)
      && marks.cues.all(at: index).contains { kinds.contains(lexicon.cues[$0.index].kind) }
  }

  /// Moves past "the" and past "of", "in", "from".
  func skipLinks(_ index: Int) -> Int {
    var next = index
    while next < limit, list[next].kind == .word,
      isArticle(next) || isCue([.from, .of, .inside, .origin], next) && marks.periods.at(next) == nil
    {
      next += 1
    }
    return next
  }

  func isArticle(_ index: Int) -> Bool { list.isWord(index, among: articles) }

  func skipArticle(_ index: Int) -> Int {
    index < limit && isArticle(index) ? index + 1 : index
  }

  /// A small whole number in words or digits, also behind a detached article (`الـ9`).
  func count(at index: Int) -> (value: Int, last: Int)? {
    guard index < limit else { return nil }
    let at = skipArticle(index)
    // Longer digits are no small number.
    guard at < limit, list[at].kind != .digits || list[at].foldLength <= 2, let numeral = numerals.parse(at: at),
      let value = numeral.numeral.value.integer,
      (1...99).contains(value), numeral.scale == 1
    else { return nil }
    return (value, numeral.last)
  }

  func ordinal(at index: Int) -> (value: Int, last: Int)? {
    guard index < limit else { return nil }
    for mark in marks.numbers.all(at: index) where lexicon.numbers[mark.index].kind == .ordinal {
      return lexicon.numbers[mark.index].value.integer.map { ($0, mark.last) }
    }
    // "1st", "2nd"
    if list[index].kind == .digits, index + 1 < limit, list[index + 1].kind == .word, !list[index + 1].hasSpaceBefore,
      let value = digits(index), value < 100,
      ["st", "nd", "rd", "th"].contains(where: { list.bytes(list[index + 1]).elementsEqual($0.utf8) })
    {
      return (value, index + 1)
    }
    return nil
  }

  func digits(_ index: Int) -> Int? {
    guard index < limit, list[index].kind == .digits, list[index].foldLength <= 8 else { return nil }
    return Int(String(decoding: list.bytes(list[index]), as: UTF8.self))
  }

  // MARK: Until, since, end

  func modified(at index: Int) -> PeriodMention? {
    if let found = words(.yearToDate, at: index), year(at: found.last + 1) == nil {
      return PeriodMention(
        first: index, last: found.last, period: nil, anchor: .unitOffset(.span, 0), reason: .period)
    }
    var at = index
    var isUntil = false
    var isSince = false
    var isStrict = false
    var isEnd = false
    var isStart = false
    modifiers: while at < limit {
      if let word = words(.until, at: at) {
        (isUntil, at) = (true, word.last + 1)
      } else if let word = words(.since, at: at) {
        (isSince, at) = (true, word.last + 1)
        isStrict = word.word.name == "strict"
      } else if let word = words(.end, at: at), word.word.name != "ended" {
        (isEnd, at) = (true, word.last + 1)
      } else if let word = words(.start, at: at), at != index || ordinal(at: at) == nil {
        (isStart, at) = (true, word.last + 1)
      } else {
        break modifiers
      }
      at = skipLinks(at)
      // "نهاية شهر سبتمبر"
      if let word = unit("month", at: at), month(at: word.last + 1) != nil { at = word.last + 1 }
      guard at > index else { return nil }
    }
    guard isUntil || isSince || isEnd || isStart, at < limit else { return nil }
    // "by the end of the year"
    if isEnd, !isSince, let word = unit("year", at: at), isDefinite(at), year(at: word.last + 1) == nil,
      words(.relative, at: word.last + 1) == nil, words(.fiscal, at: word.last + 1) == nil
    {
      return PeriodMention(
        first: index, last: word.last, period: .year(nil), anchor: .yearOffset(0), reason: .period)
    }
    // "since it entered service in October 2017": the date may stand a little behind.
    var found = date(at: at) ?? plain(at: at)
    if found == nil, isSince, !isStrict {
      found = ((at + 1)..<max(at + 1, min(limit, at + 6))).lazy.compactMap { self.plain(at: $0) }.first
    }
    guard var mention = found else { return nil }
    mention.first = index
    guard var period = mention.period else { return mention }
    if period.calendar != nil { return modified(mention, isOpen: isSince && !isStrict, isUntil: isUntil, isEnd: isEnd) }
    if isSince {
      if period.frequency == .span || period.lastDay != nil || period.isFiscal
        || isStrict && (isStart || mention.anchor != .explicit || period.first?.year != period.last?.year)
      {
        return isStrict ? nil : mention
      }
      period.last = nil
      mention.isOpen = true
    } else if (isUntil || isEnd) && (period.frequency == .month || period.frequency == .day) {
      // Until the end of a month: from the beginning of its year.
      let isSingle = period.last?.month == 1
      period = Period(
        first: YearMonth(period.first?.year, 1), last: period.last, frequency: isSingle ? .month : .span,
        isCumulative: !isSingle)
      // "between its commissioning and the end of January 2022": the beginning is no date.
      let joint = index > start && isArticle(index - 1) ? index - 2 : index - 1
      if joint >= start, isJoint(joint), hasOpenBetween(before: joint) { period.first = nil }
      mention.isDate = false
    } else if isUntil && period.frequency == .annual && mention.anchor == .explicit {
      period.first = nil
      mention.isOpen = true
    }
    mention.period = period
    return mention
  }

  private func isDefinite(_ index: Int) -> Bool {
    list[index].prefixes & AffixClass.article != 0 || index > start && isArticle(index - 1)
  }

  func hasOpenBetween(before index: Int) -> Bool {
    marks.cues.contains { $0.first < index && index - $0.last <= 10 && lexicon.cues[$0.index].kind == .between }
  }

  // MARK: Plain periods

  func plain(at index: Int) -> PeriodMention? {
    if kinds.intersects([.same, .yearBefore]), let found = same(at: index) { return found }
    if kinds.contains(.wholeYear), let found = wholeYear(at: index) { return found }
    if kinds.contains(.era), let found = relativeCalendarYear(index, at: index) { return found }
    if kinds.intersects([.hijriMonth, .solarMonth]), let found = calendarMonths(at: index) { return found }
    if kinds.contains(.month), let found = months(at: index) { return found }
    if isNearUnit(index), let found = firstMonths(at: index) ?? part(at: index) ?? firstDays(at: index) { return found }
    if let found = shortPart(at: index) ?? years(at: index) { return found }
    if kinds.contains(.relative), let found = relative(at: index) { return found }
    return kinds.contains(.day) ? day(at: index) : nil
  }

  /// Whether a word such as "months" or "quarter" stands so close behind a token that a part of a year may begin there: a
  /// cheap test before the grammar.
  private func isNearUnit(_ index: Int) -> Bool {
    guard kinds.contains(.unit) else { return false }
    var next = marks.periods.firstIndex(from: index)
    while next < marks.periods.count, marks.periods[next].first <= index + Self.longestCount {
      if lexicon.periods[marks.periods[next].index].kind == .unit { return true }
      next += 1
    }
    return false
  }

  func same(at index: Int) -> PeriodMention? {
    if let found = words(.yearBefore, at: index) {
      let months = ["month": -1, "quarter": -3][found.word.name]
      return PeriodMention(
        first: index, last: found.last, period: nil, anchor: months.map { .contextMonths($0) } ?? .contextOffset(-1),
        isSame: true, reason: .period)
    }
    let at = skipArticle(index)
    guard let found = words(.same, at: at) else { return nil }
    var mention = PeriodMention(
      first: index, last: found.last, period: nil, anchor: .contextOffset(-1), isSame: true, reason: .period)
    if let suffix = yearSuffix(after: found.last, allowsBareRelative: true) {
      mention.last = suffix.last
      mention.anchor = suffix.anchor == .lastOccurrence ? .yearOffset(-1) : suffix.anchor
      // "the same period of the last fiscal year"
      if case .fiscalYear(let offset, _) = suffix.anchor { mention.anchor = .contextOffset(offset) }
      if let fiscal = suffix.fiscal {
        (mention.period, mention.reason) = (fiscal, .year)
      } else if let year = suffix.year {
        mention.period = .year(year)
        mention.reason = .year
      }
    } else if let year = calendarYear(after: found.last) {
      (mention.last, mention.reason) = (year.last, .year)
    }
    return mention
  }

  /// "the full year", "the whole fiscal year", "العام بأكمله", where no number names it.
  private func wholeYear(at index: Int) -> PeriodMention? {
    guard let found = words(.wholeYear, at: skipArticle(index)), year(at: skipLinks(found.last + 1)) == nil else {
      return nil
    }
    return PeriodMention(
      first: index, last: found.last, period: nil, anchor: .contextYear(isFiscal: found.word.name == "fiscal"),
      reason: .period)
  }

  // MARK: Durations

  func duration(at index: Int) -> PeriodMention? {
    guard list[index].kind == .digits || marks.numbers.at(index) != nil, let numeral = numerals.parse(at: index) else {
      return nil
    }
    var next = numeral.last + 1
    if next < limit, list[next].kind == .symbol, Lexicon.isDash(list[next].word) { next += 1 }
    guard let word = unit(at: next), word.last >= next else { return nil }
    if word.name == "quarter" || word.name == "half" || word.name == "third" { return nil }
    return PeriodMention(first: index, last: word.last, period: nil, anchor: .none, reason: .duration)
  }
}
