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

  /// All mentions, in order, not overlapping.
  func mentions() -> [PeriodMention] {
    var result: [PeriodMention] = []
    var index = start
    while index < limit {
      if let mention = mention(at: index) {
        result.append(mention)
        index = mention.last + 1
      } else {
        index += 1
      }
    }
    return result
  }

  private func mention(at index: Int) -> PeriodMention? {
    let token = list[index]
    if token.kind == .symbol { return nil }
    return date(at: index) ?? modified(at: index) ?? plain(at: index) ?? duration(at: index)
  }

  // MARK: Words

  func words(_ kind: PeriodKind, at index: Int) -> (word: PeriodWord, last: Int)? {
    guard index < limit else { return nil }
    for mark in marks.periods.all(at: index) where lexicon.periods[mark.index].kind == kind {
      return (lexicon.periods[mark.index], mark.last)
    }
    return nil
  }

  private func unit(_ name: String? = nil, at index: Int) -> (name: String, last: Int)? {
    guard index < limit else { return nil }
    for mark in marks.periods.all(at: index) {
      let word = lexicon.periods[mark.index]
      if word.kind == .unit && (name == nil || word.name == name) { return (word.name, mark.last) }
    }
    return nil
  }

  private func isCue(_ kinds: Set<CueKind>, _ index: Int) -> Bool {
    index < limit && marks.cues.all(at: index).contains { kinds.contains(lexicon.cues[$0.index].kind) }
  }

  /// Moves past "the" and past "of", "in", "from".
  private func skipLinks(_ index: Int) -> Int {
    var next = index
    while next < limit, list[next].kind == .word,
      isArticle(next) || isCue([.from, .of, .inside, .origin], next) && marks.periods.at(next) == nil
    {
      next += 1
    }
    return next
  }

  private func isArticle(_ index: Int) -> Bool { list[index].word >= 0 && articles.contains(list[index].word) }

  private func skipArticle(_ index: Int) -> Int {
    index < limit && list[index].kind == .word && isArticle(index) ? index + 1 : index
  }

  /// A small whole number in words or digits, also behind a detached article (`الـ9`).
  private func count(at index: Int) -> (value: Int, last: Int)? {
    guard index < limit else { return nil }
    let at = skipArticle(index)
    guard at < limit, let numeral = numerals.parse(at: at), let value = numeral.numeral.value.integer,
      (1...99).contains(value), numeral.scale == 1
    else { return nil }
    return (value, numeral.last)
  }

  private func ordinal(at index: Int) -> (value: Int, last: Int)? {
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

  private func digits(_ index: Int) -> Int? {
    guard index < limit, list[index].kind == .digits, list[index].foldLength <= 8 else { return nil }
    return Int(String(decoding: list.bytes(list[index]), as: UTF8.self))
  }

  /// Whether the digits at `index` stand alone: no separator and no more digits touch them.
  private func isAlone(_ index: Int) -> Bool {
    if index > start + 1, !list[index].hasSpaceBefore, list[index - 1].kind == .symbol,
      [0x2E, 0x2C, 0x24, 0x20AC, 0xA3].contains(list[index - 1].word),
      !list[index - 1].hasSpaceBefore || list[index - 1].word == 0x24
    {
      return false
    }
    if index + 2 < limit, list[index + 1].kind == .symbol, !list[index + 1].hasSpaceBefore,
      [0x2E, 0x2C].contains(list[index + 1].word), list[index + 2].kind == .digits, !list[index + 2].hasSpaceBefore
    {
      return false
    }
    return true
  }

  /// A Gregorian year in four digits that is no amount.
  private func year(at index: Int) -> (year: Int, last: Int)? {
    guard index < limit, list[index].kind == .digits, list[index].foldLength == 4, isAlone(index),
      let value = digits(index), (1800...2199).contains(value)
    else { return nil }
    let next = index + 1
    if next < limit {
      if let mark = marks.units.at(next), !isTime(lexicon.units[mark.index]), list[next].foldLength > 1 { return nil }
      if list[next].isSymbol("%") { return nil }
      for mark in marks.numbers.all(at: next)
      where lexicon.numbers[mark.index].kind == .scale && list[next].foldLength > 2 {
        return nil
      }
      if list[next].kind == .symbol, [0x25, 0x24, 0x20AC].contains(list[next].word), !list[next].hasSpaceBefore {
        return nil
      }
    }
    if index > start, list[index - 1].isSymbol("$") || list[index - 1].word == 0x20AC && list[index - 1].kind == .symbol
    {
      return nil
    }
    var last = index
    if let era = words(.era, at: next), era.word.name == "gregorian",
      list[next].foldLength > 2 || !list[next].hasSpaceBefore
    {
      last = era.last
    } else if words(.era, at: next) != nil, list[next].prefixes == 0 {
      return nil
    }
    return (value, last)
  }

  private func isTime(_ unit: UnitWord) -> Bool {
    ["a", "mo", "wk", "d", "h", "min", "s"].contains(unit.code?.rawValue ?? "")
  }

  // MARK: Years behind a month or part

  private struct YearSuffix {
    var year: Int?
    var anchor: PeriodMention.Anchor
    var last: Int
  }

  /// "of 2023", "من العام الماضي", "last year", "هذا العام", or a bare "الماضي".
  private func yearSuffix(after last: Int, allowsBareRelative: Bool) -> YearSuffix? {
    var index = last + 1
    if index < limit, list[index].isSymbol(",") || list[index].word == 0x60C && list[index].kind == .symbol {
      index += 1
    }
    guard index < limit else { return nil }
    if allowsBareRelative, let relative = words(.relative, at: index), unit(at: relative.last + 1) == nil {
      let name = relative.word.name
      let anchor: PeriodMention.Anchor =
        name == "last"
        ? .lastOccurrence : name == "this" ? .yearOffset(0) : name == "before" ? .contextOffset(-1) : .none
      // "سبتمبر من العام الماضي" is tried first by the caller; here the adjective is the month's own.
      return YearSuffix(year: nil, anchor: anchor, last: relative.last)
    }
    index = skipLinks(index)
    guard index < limit else { return nil }
    if let found = relativeUnit(at: index), found.unit == "year" {
      return YearSuffix(year: nil, anchor: found.anchor, last: found.last)
    }
    var at = index
    if let word = unit("year", at: at) { at = word.last + 1 }
    if let found = year(at: at) { return YearSuffix(year: found.year, anchor: .explicit, last: found.last) }
    return nil
  }

  /// "العام الماضي", "هذا العام", "last year", "the previous quarter".
  private func relativeUnit(at index: Int) -> (unit: String, anchor: PeriodMention.Anchor, last: Int)? {
    let at = skipArticle(index)
    var name: String
    var relative: String
    var last: Int
    if let word = unit(at: at), let adjective = words(.relative, at: word.last + 1) {
      (name, relative, last) = (word.name, adjective.word.name, adjective.last)
    } else if let adjective = words(.relative, at: at), let word = unit(at: adjective.last + 1) {
      (name, relative, last) = (word.name, adjective.word.name, word.last)
      // "هذا العام الجاري"
      if let more = words(.relative, at: last + 1) { last = more.last }
    } else {
      return nil
    }
    if name == "year", let fiscal = words(.fiscal, at: last + 1) { last = fiscal.last }
    let offset = relative == "this" ? 0 : relative == "next" ? 1 : -1
    switch name {
    case "year": return (name, relative == "before" ? .contextOffset(-1) : .yearOffset(offset), last)
    case "month": return (name, .unitOffset(.month, offset), last)
    case "quarter": return (name, .unitOffset(.quarter, offset), last)
    case "half": return (name, .unitOffset(.halfYear, offset), last)
    default: return (name, .none, last)
    }
  }

  // MARK: Dates

  private func month(at index: Int) -> (month: Int, last: Int)? {
    guard let found = words(.month, at: index) else { return nil }
    if list[index].foldLength <= 3, list[index].isCapital == false, list.bytes(list[index]).allSatisfy({ $0 < 0x80 }) {
      return nil
    }
    var last = found.last
    // The same month in a second series: "نوفمبر تشرين الثاني", "تشرين الثاني / نوفمبر".
    var next = last + 1
    if next < limit, list[next].isSymbol("/") || list[next].isSymbol("(") { next += 1 }
    if let again = words(.month, at: next), again.word.value == found.word.value {
      last = again.last
      if last + 1 < limit, list[last + 1].isSymbol(")"), next > found.last + 1 { last += 1 }
    } else if next == last + 2, next < limit, list[last + 1].isSymbol("/"),
      list[next].prefixes & AffixClass.to != 0 || !hasYear(next)
    {
      // "كانون الاول /من السنة الماضية": a slash that nothing follows.
      if list[last + 1].hasSpaceBefore { last += 1 }
    }
    return (found.word.value, last)
  }

  private func hasYear(_ index: Int) -> Bool { year(at: index) != nil }

  private func date(at index: Int) -> PeriodMention? {
    var at = index
    if let weekday = words(.weekday, at: at) { at = weekday.last + 1 }
    if at < limit, list[at].isSymbol(",") { at += 1 }
    guard at < limit else { return nil }
    // 2024-05-14, 14/5/2024
    if list[at].kind == .digits, let found = numericDate(at: at) { return found }
    if let day = digits(at), (1...31).contains(day), isAlone(at) {
      var next = at + 1
      if let suffix = ordinal(at: at) { next = suffix.last + 1 }
      if isCue([.of, .from], next) { next += 1 }
      if let hijri = words(.hijriMonth, at: next) { return hijriDate(index, hijri.last) }
      guard let month = month(at: next) else { return nil }
      return dated(index, day: day, month: month.month, last: month.last)
    }
    if let day = ordinal(at: at), day.value <= 31, isCue([.from], day.last + 1) {
      if let hijri = words(.hijriMonth, at: day.last + 2) { return hijriDate(index, hijri.last) }
      if let month = month(at: day.last + 2) {
        return dated(index, day: day.value, month: month.month, last: month.last)
      }
    }
    // April 22, 2022
    if let month = month(at: at), let day = digits(month.last + 1), (1...31).contains(day), isAlone(month.last + 1),
      list[month.last + 1].foldLength <= 2, marks.units.at(month.last + 2) == nil,
      marks.numbers.at(month.last + 2) == nil, month.last + 2 >= limit || !list[month.last + 2].isSymbol("%")
    {
      return dated(index, day: day, month: month.month, last: month.last + 1)
    }
    return nil
  }

  private func dated(_ first: Int, day: Int, month: Int, last: Int) -> PeriodMention {
    var end = last
    var yearValue: Int?
    var at = last + 1
    if at < limit, list[at].isSymbol(",") { at += 1 }
    if let word = unit("year", at: at) { at = word.last + 1 }
    if let found = year(at: at) {
      yearValue = found.year
      end = found.last
    }
    var period = Period.month(yearValue, month)
    period.frequency = .day
    period.day = day
    return PeriodMention(
      first: first, last: end, period: period, anchor: yearValue == nil ? .none : .explicit, isDate: true, reason: .date
    )
  }

  private func hijriDate(_ first: Int, _ last: Int) -> PeriodMention {
    var end = last
    if let value = digits(end + 1), (1300...1500).contains(value) { end += 1 }
    if let era = words(.era, at: end + 1) { end = era.last }
    return PeriodMention(first: first, last: end, period: nil, anchor: .none, isDate: true, reason: .date)
  }

  private func numericDate(at index: Int) -> PeriodMention? {
    guard index + 4 < limit, list[index + 2].kind == .digits, list[index + 4].kind == .digits,
      list[index + 1].kind == .symbol, list[index + 3].kind == .symbol, list[index + 1].word == list[index + 3].word,
      [0x2D, 0x2F, 0x2E].contains(list[index + 1].word), !list[index + 1].hasSpaceBefore,
      !list[index + 4].hasSpaceBefore, let a = digits(index), let b = digits(index + 2), let c = digits(index + 4)
    else { return nil }
    let isoFirst = list[index].foldLength == 4
    let (year, month, day) = isoFirst ? (a, b, c) : (c, b, a)
    guard (1800...2199).contains(year), (1...31).contains(day), (1...31).contains(month),
      isoFirst || list[index + 4].foldLength == 4
    else { return nil }
    var period = Period.month(year, min(month, 12))
    period.frequency = .day
    period.day = day
    return PeriodMention(first: index, last: index + 4, period: period, anchor: .explicit, isDate: true, reason: .date)
  }

  // MARK: Until, since, end

  private func modified(at index: Int) -> PeriodMention? {
    if let found = words(.yearToDate, at: index) {
      return PeriodMention(
        first: index, last: found.last, period: nil, anchor: .unitOffset(.span, 0), reason: .period)
    }
    var at = index
    var isUntil = false
    var isSince = false
    var isEnd = false
    var isStart = false
    modifiers: while at < limit {
      if let word = words(.until, at: at) {
        (isUntil, at) = (true, word.last + 1)
      } else if let word = words(.since, at: at) {
        (isSince, at) = (true, word.last + 1)
      } else if let word = words(.end, at: at) {
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
    // "since it entered service in October 2017": the date may stand a little behind.
    var found = date(at: at) ?? plain(at: at)
    if found == nil, isSince {
      found = ((at + 1)..<max(at + 1, min(limit, at + 6))).lazy.compactMap { self.plain(at: $0) }.first
    }
    guard var mention = found else { return nil }
    mention.first = index
    guard var period = mention.period else { return mention }
    if isSince {
      period.last = nil
      mention.isOpen = true
    } else if (isUntil || isEnd) && (period.frequency == .month || period.frequency == .day) {
      // Until the end of a month: from the beginning of its year.
      period = Period(
        first: YearMonth(period.first?.year, 1), last: period.last, frequency: .span, isCumulative: true)
      mention.isDate = false
    } else if isUntil && period.frequency == .annual && mention.anchor == .explicit {
      period.first = nil
      mention.isOpen = true
    }
    mention.period = period
    return mention
  }

  // MARK: Plain periods

  private func plain(at index: Int) -> PeriodMention? {
    same(at: index) ?? months(at: index) ?? firstMonths(at: index) ?? part(at: index) ?? shortPart(at: index)
      ?? years(at: index) ?? relative(at: index) ?? day(at: index)
  }

  private func same(at index: Int) -> PeriodMention? {
    let at = skipArticle(index)
    guard let found = words(.same, at: at) else { return nil }
    var mention = PeriodMention(
      first: index, last: found.last, period: nil, anchor: .contextOffset(-1), isSame: true, reason: .period)
    if let suffix = yearSuffix(after: found.last, allowsBareRelative: true) {
      mention.last = suffix.last
      mention.anchor = suffix.anchor == .lastOccurrence ? .yearOffset(-1) : suffix.anchor
      if let year = suffix.year {
        mention.period = .year(year)
        mention.reason = .year
      }
    }
    return mention
  }

  private func months(at index: Int) -> PeriodMention? {
    var at = index
    if let word = unit("month", at: at), month(at: skipArticle(word.last + 1)) != nil { at = word.last + 1 }
    guard let head = month(at: at) else { return nil }
    var first = head.month
    var last = head.month
    var end = head.last
    // January-September; "من يناير إلى سبتمبر"
    var next = end + 1
    if next < limit, list[next].kind == .symbol, Lexicon.isDash(list[next].word) || list[next].isSymbol("/") {
      next += 1
    } else if isCue([.to, .destination], next) || words(.until, at: next) != nil {
      next += 1
      if let word = words(.end, at: next) { next = skipLinks(word.last + 1) }
    }
    if next > end + 1, let tail = month(at: next) {
      (last, end) = (tail.month, tail.last)
    }
    let isSpan = first != last
    if isSpan && last < first { swap(&first, &last); (first, last) = (last, first) }
    let suffix = yearSuffix(after: end, allowsBareRelative: false) ?? yearSuffix(after: end, allowsBareRelative: true)
    let year = suffix?.year
    let wraps = last < first
    let period =
      isSpan
      ? Period(
        first: YearMonth(wraps ? year.map { $0 - 1 } : year, first), last: YearMonth(year, last), frequency: .span,
        isCumulative: first == 1)
      : Period.month(year, first)
    return PeriodMention(
      first: index, last: suffix?.last ?? end, period: period, anchor: suffix?.anchor ?? .none,
      reason: year == nil ? .period : .year)
  }

  /// "the first nine months of", "الأشهر التسعة الأولى من", "أول تسعة أشهر", "nine months of 2023".
  private func firstMonths(at index: Int) -> PeriodMention? {
    let at = skipArticle(index)
    guard at < limit else { return nil }
    var number: Int?
    var last = at
    if let word = unit("month", at: at), let count = count(at: word.last + 1),
      words(.first, at: count.last + 1) != nil || ordinal(at: count.last + 1)?.value == 1
    {
      number = count.value
      last = ordinal(at: count.last + 1)?.last ?? count.last + 1
    } else if let word = unit("month", at: at), let one = ordinal(at: word.last + 1), one.value == 1,
      let count = count(at: one.last + 1)
    {
      // "الأشهر الأولى التسعة"
      number = count.value
      last = count.last
    } else if let one = ordinal(at: at), one.value == 1, let count = count(at: one.last + 1),
      let word = unit("month", at: count.last + 1)
    {
      number = count.value
      last = word.last
    } else if let count = count(at: at), let word = unit("month", at: count.last + 1) {
      if let one = ordinal(at: word.last + 1), one.value == 1 {
        number = count.value
        last = one.last
      } else if let suffix = yearSuffix(after: word.last, allowsBareRelative: false) {
        return spanned(index, count.value, word.last, suffix)
      }
    }
    guard let number, (1...12).contains(number) else { return nil }
    return spanned(index, number, last, yearSuffix(after: last, allowsBareRelative: true))
  }

  private func spanned(_ first: Int, _ count: Int, _ last: Int, _ suffix: YearSuffix?) -> PeriodMention? {
    guard (1...12).contains(count) else { return nil }
    return PeriodMention(
      first: first, last: suffix?.last ?? last, period: .firstMonths(count, of: suffix?.year),
      anchor: suffix?.anchor ?? .none, reason: suffix?.year == nil ? .period : .year)
  }

  /// "الربع الثالث", "the third quarter", "النصف الأول", "السداسي الأول".
  private func part(at index: Int) -> PeriodMention? {
    let at = skipArticle(index)
    var name: String
    var number: Int
    var last: Int
    if let word = unit(at: at), let one = ordinal(at: word.last + 1) {
      (name, number, last) = (word.name, one.value, one.last)
    } else if let one = ordinal(at: at), let word = unit(at: one.last + 1) {
      (name, number, last) = (word.name, one.value, word.last)
    } else {
      return nil
    }
    let frequency: Period.Frequency
    let most: Int
    switch name {
    case "quarter": (frequency, most) = (.quarter, 4)
    case "half": (frequency, most) = (.halfYear, 2)
    case "third": (frequency, most) = (.third, 3)
    default: return nil
    }
    guard (1...most).contains(number) else { return nil }
    let suffix = yearSuffix(after: last, allowsBareRelative: true)
    return PeriodMention(
      first: index, last: suffix?.last ?? last, period: .part(frequency, number, of: suffix?.year),
      anchor: suffix?.anchor ?? .none, reason: suffix?.year == nil ? .period : .year)
  }

  /// Q3, H1, Q3 2023, 1Q23 stay readable in any language.
  private func shortPart(at index: Int) -> PeriodMention? {
    guard index + 1 < limit, list[index].kind == .word, list[index].foldLength == 1, list[index].isCapital,
      list[index + 1].kind == .digits, !list[index + 1].hasSpaceBefore, let number = digits(index + 1),
      let letter = list.bytes(list[index]).first
    else { return nil }
    let isQuarter = letter == UInt8(ascii: "q")
    guard isQuarter && (1...4).contains(number) || letter == UInt8(ascii: "h") && (1...2).contains(number) else {
      return nil
    }
    let suffix = yearSuffix(after: index + 1, allowsBareRelative: false)
    return PeriodMention(
      first: index, last: suffix?.last ?? index + 1,
      period: .part(isQuarter ? .quarter : .halfYear, number, of: suffix?.year), anchor: suffix?.anchor ?? .none,
      reason: .period)
  }

  private func years(at index: Int) -> PeriodMention? {
    var at = skipArticle(index)
    var isFiscal = false
    if let word = unit("year", at: at) {
      at = word.last + 1
      if let fiscal = words(.fiscal, at: at) { (isFiscal, at) = (true, fiscal.last + 1) }
    } else if let fiscal = words(.fiscal, at: at), let word = unit("year", at: fiscal.last + 1) {
      (isFiscal, at) = (true, word.last + 1)
    }
    guard at < limit else { return nil }
    if let value = digits(at), (1300...1500).contains(value), let era = words(.era, at: at + 1),
      era.word.name != "gregorian"
    {
      return PeriodMention(first: index, last: era.last, period: nil, anchor: .none, reason: .year)
    }
    guard let head = year(at: at) else { return nil }
    // 2020/2021, 2017-2024, "2017 إلى 2024", "1995 to 2021"
    var next = head.last + 1
    var isSlash = false
    if next < limit, list[next].kind == .symbol, list[next].isSymbol("/") || Lexicon.isDash(list[next].word) {
      isSlash = list[next].isSymbol("/")
      next += 1
    } else if isCue([.to, .destination, .and], next) || words(.until, at: next) != nil {
      next = skipLinks(next + 1)
      if let word = unit("year", at: next) { next = word.last + 1 }
    }
    if next > head.last + 1, let tail = secondYear(at: next, after: head.year) {
      let isPair = tail.year == head.year + 1
      if isPair && (isSlash || isFiscal) {
        let period = Period(
          first: YearMonth(head.year, 7), last: YearMonth(tail.year, 6), frequency: .annual, isFiscal: true)
        return PeriodMention(first: index, last: tail.last, period: period, anchor: .explicit, reason: .year)
      }
      let period = Period(first: YearMonth(head.year, 1), last: YearMonth(tail.year, 12), frequency: .annual)
      return PeriodMention(first: index, last: tail.last, period: period, anchor: .explicit, reason: .year)
    }
    return PeriodMention(first: index, last: head.last, period: .year(head.year), anchor: .explicit, reason: .year)
  }

  /// The later year of a pair, also in two digits: 2020/21.
  private func secondYear(at index: Int, after head: Int) -> (year: Int, last: Int)? {
    if let found = year(at: index), found.year > head { return found }
    guard index < limit, list[index].kind == .digits, list[index].foldLength == 2, let value = digits(index),
      value == (head + 1) % 100, !list[index].hasSpaceBefore
    else { return nil }
    return (head + 1, index)
  }

  private func relative(at index: Int) -> PeriodMention? {
    guard let found = relativeUnit(at: index), found.anchor != .none else { return nil }
    let period: Period?
    switch found.anchor {
    case .yearOffset: period = .year(nil)
    default: period = nil
    }
    return PeriodMention(first: index, last: found.last, period: period, anchor: found.anchor, reason: .period)
  }

  private func day(at index: Int) -> PeriodMention? {
    guard let found = words(.day, at: index) else { return nil }
    return PeriodMention(
      first: index, last: found.last, period: nil, anchor: .dayOffset(found.word.name == "today" ? 0 : -1),
      isDate: true,
      reason: .date)
  }

  // MARK: Durations

  private func duration(at index: Int) -> PeriodMention? {
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
