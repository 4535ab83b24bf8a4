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
  private func join(_ since: PeriodMention, _ until: PeriodMention) -> PeriodMention? {
    guard until.first - since.last <= 2, let from = since.period?.first, since.period?.last == nil || since.period?.frequency == .annual,
      from.month == 1, let year = from.year, let to = until.period?.last, to.year == nil, until.period?.isCumulative ?? false,
      since.isOpen || since.period?.frequency == .annual && until.first == since.last + 1
    else { return nil }
    var joined = since
    joined.last = until.last
    joined.isOpen = false
    joined.period = Period(
      first: from, last: YearMonth(year, to.month), frequency: .span, isCumulative: true)
    return joined
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
  ///
  /// - Parameter isCertain: a month or a word for year stands in front, so that what follows does not matter.
  private func year(at index: Int, isCertain: Bool = false) -> (year: Int, last: Int)? {
    guard index < limit, list[index].kind == .digits, list[index].foldLength == 4, isAlone(index),
      let value = digits(index), (1800...2199).contains(value)
    else { return nil }
    let next = index + 1
    if next < limit, !isCertain {
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
    /// A fiscal year, whose months the part is counted in.
    var fiscal: Period?
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
    if let fiscal = years(at: index), let period = fiscal.period, period.isFiscal {
      return YearSuffix(year: nil, anchor: .explicit, last: fiscal.last, fiscal: period)
    }
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
    let offset = relative == "this" ? 0 : relative == "next" ? 1 : relative == "before_last" ? -2 : -1
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
    if let found = year(at: at, isCertain: true) {
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
    if found == nil, isSince, !isStrict {
      found = ((at + 1)..<max(at + 1, min(limit, at + 6))).lazy.compactMap { self.plain(at: $0) }.first
    }
    guard var mention = found else { return nil }
    mention.first = index
    guard var period = mention.period else { return mention }
    if isSince {
      if period.frequency == .span || period.isFiscal || isStrict && (isStart || mention.anchor != .explicit || period.first?.year != period.last?.year) {
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

  private func hasOpenBetween(before index: Int) -> Bool {
    marks.cues.contains { $0.first < index && index - $0.last <= 10 && lexicon.cues[$0.index].kind == .between }
  }

  // MARK: Plain periods

  private func plain(at index: Int) -> PeriodMention? {
    same(at: index) ?? months(at: index) ?? firstMonths(at: index) ?? part(at: index) ?? shortPart(at: index)
      ?? years(at: index) ?? relative(at: index) ?? day(at: index)
  }

  private func same(at index: Int) -> PeriodMention? {
    if let found = words(.yearBefore, at: index) {
      return PeriodMention(
        first: index, last: found.last, period: nil, anchor: .contextOffset(-1), isSame: true, reason: .period)
    }
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
    let own = yearSuffix(after: head.last, allowsBareRelative: false)
    if let tail = monthSpan(from: index, at: own?.last ?? head.last) {
      let suffix = yearSuffix(after: tail.last, allowsBareRelative: false) ?? yearSuffix(after: tail.last, allowsBareRelative: true)
      let lastYear = suffix?.year ?? own?.year
      let wraps = tail.month < head.month
      let firstYear = own?.year ?? (wraps ? lastYear.map { $0 - 1 } : lastYear)
      let period = Period(
        first: YearMonth(firstYear, head.month), last: YearMonth(lastYear, tail.month), frequency: .span,
        isCumulative: head.month == 1)
      return PeriodMention(
        first: index, last: suffix?.last ?? tail.last, period: period, anchor: suffix?.anchor ?? own?.anchor ?? .none,
        reason: lastYear == nil ? .period : .year)
    }
    let suffix = own ?? yearSuffix(after: head.last, allowsBareRelative: true)
    return PeriodMention(
      first: index, last: suffix?.last ?? head.last, period: .month(suffix?.year, head.month),
      anchor: suffix?.anchor ?? .none, reason: suffix?.year == nil ? .period : .year)
  }

  /// The second month of a span: January-September, "من يناير إلى سبتمبر", "between January and June".
  private func monthSpan(from index: Int, at last: Int) -> (month: Int, last: Int)? {
    var next = last + 1
    guard next < limit else { return nil }
    if list[next].kind == .symbol {
      guard Lexicon.isDash(list[next].word) || list[next].isSymbol("/") else { return nil }
      next += 1
    } else if isCue([.to, .destination], next) || words(.until, at: next) != nil {
      next += 1
      if let word = words(.end, at: next) { next = skipLinks(word.last + 1) }
    } else if isBetween(index) {
      if isJoint(next) { next += 1 } else if list[next].prefixes & AffixClass.conjunction == 0 { return nil }
    } else {
      return nil
    }
    return month(at: next)
  }

  /// Whether "between" leads to the token, over at most a word such as "months".
  private func isBetween(_ index: Int) -> Bool {
    (1...3).contains { back in
      index - back >= start && marks.cues.endingAt(index - back).contains { lexicon.cues[$0.index].kind == .between }
    }
  }

  private func isJoint(_ index: Int) -> Bool {
    isCue([.and], index) || marks.numbers.all(at: index).contains { lexicon.numbers[$0.index].kind == .joint }
  }

  /// "the first nine months of", "الأشهر التسعة الأولى من", "أول تسعة أشهر", "nine months of 2023".
  private func firstMonths(at index: Int) -> PeriodMention? {
    let at = skipArticle(index)
    guard at < limit else { return nil }
    var number: Int?
    var last = at
    if let quarters = firstQuarters(at: at) {
      number = quarters.count * 3
      last = quarters.last
    } else if let word = unit("month", at: at), isDual(at), ordinal(at: word.last + 1)?.value == 1 {
      // "الشهرين الأولين"
      number = 2
      last = ordinal(at: word.last + 1)?.last ?? word.last
    } else if let word = unit("month", at: at), let count = count(at: word.last + 1),
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
      } else if isCue([.to, .destination], word.last + 1), let month = month(at: word.last + 2), month.month == count.value {
        // "the nine months to September"
        number = count.value
        last = month.last
      } else if let suffix = yearSuffix(after: word.last, allowsBareRelative: false) {
        return spanned(index, count.value, word.last, suffix)
      }
    }
    guard let number, (1...12).contains(number) else { return nil }
    return spanned(index, number, last, yearSuffix(after: last, allowsBareRelative: true))
  }

  private func isDual(_ index: Int) -> Bool {
    list[index].suffixes & AffixClass.gender != 0
      || marks.units.all(at: index).contains { lexicon.units[$0.index].isDual }
  }

  /// "the first three quarters", "الأرباع الثلاثة الأولى".
  private func firstQuarters(at index: Int) -> (count: Int, last: Int)? {
    if let word = unit("quarter", at: index), let count = count(at: word.last + 1), let one = ordinal(at: count.last + 1),
      one.value == 1, (2...3).contains(count.value)
    {
      return (count.value, one.last)
    }
    if let one = ordinal(at: index), one.value == 1, let count = count(at: one.last + 1),
      let word = unit("quarter", at: count.last + 1), (2...3).contains(count.value)
    {
      return (count.value, word.last)
    }
    return nil
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
    if let fiscal = suffix?.fiscal, let begin = fiscal.first {
      let size = 12 / most
      let period = Period(
        first: begin.adding(months: (number - 1) * size), last: begin.adding(months: number * size - 1), frequency: .span,
        isFiscal: true)
      return PeriodMention(first: index, last: suffix?.last ?? last, period: period, anchor: .explicit, reason: .year)
    }
    return PeriodMention(
      first: index, last: suffix?.last ?? last, period: .part(frequency, number, of: suffix?.year),
      anchor: suffix?.anchor ?? .none, reason: suffix?.year == nil ? .period : .year)
  }

  /// Q3, H1 2022, 3Q 2023, 2H23, 9M 2023, FY23: short forms of any language.
  private func shortPart(at index: Int) -> PeriodMention? {
    guard index + 1 < limit, !list[index + 1].hasSpaceBefore else { return nil }
    let letterFirst = list[index].kind == .word && list[index + 1].kind == .digits
    guard letterFirst || list[index].kind == .digits && list[index + 1].kind == .word else { return nil }
    let word = letterFirst ? index : index + 1
    guard list[word].isUpper, list[word].foldLength <= 2, let number = digits(letterFirst ? index + 1 : index) else {
      return nil
    }
    let letters = String(decoding: list.bytes(list[word]), as: UTF8.self)
    var last = index + 1
    var year: Int?
    if letters == "fy" {
      guard letterFirst, let fiscal = shortYear(number, list[last]) else { return nil }
      let second = last + 2 < limit && (list[last + 1].isSymbol("/") || Lexicon.isDash(list[last + 1].word) && list[last + 1].kind == .symbol)
        ? secondYear(at: last + 2, after: fiscal) : nil
      let end = second?.year ?? fiscal
      let period = Period(first: YearMonth(end - 1, 7), last: YearMonth(end, 6), frequency: .annual, isFiscal: true)
      return PeriodMention(first: index, last: second?.last ?? last, period: period, anchor: .explicit, reason: .period)
    }
    if !letterFirst, last + 1 < limit, list[last + 1].kind == .digits, !list[last + 1].hasSpaceBefore,
      let value = digits(last + 1), let short = shortYear(value, list[last + 1])
    {
      (year, last) = (short, last + 1)
    }
    let suffix = year == nil ? yearSuffix(after: last, allowsBareRelative: false) : nil
    year = year ?? suffix?.year
    let period: Period
    switch letters {
    case "q" where (1...4).contains(number): period = .part(.quarter, number, of: year)
    case "h" where (1...2).contains(number): period = .part(.halfYear, number, of: year)
    case "m" where (2...12).contains(number) && !letterFirst && year != nil: period = .firstMonths(number, of: year)
    default: return nil
    }
    return PeriodMention(
      first: index, last: suffix?.last ?? last, period: period, anchor: year != nil ? .explicit : suffix?.anchor ?? .none,
      reason: .period)
  }

  /// A year in two or four digits.
  private func shortYear(_ value: Int, _ token: Token) -> Int? {
    token.foldLength == 2 ? 2000 + value : (1900...2099).contains(value) ? value : nil
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
    if let solar = words(.era, at: at), solar.word.name == "solar", let value = digits(solar.last + 1), (1300...1500).contains(value) {
      // A solar year begins in March: 1401 ran from March 2022 to March 2023.
      let period = Period(first: YearMonth(value + 621, 3), last: YearMonth(value + 622, 3), frequency: .span)
      return PeriodMention(first: index, last: solar.last + 1, period: period, anchor: .explicit, reason: .year)
    }
    if at > index, let spelled = spelledYear(at: at) {
      return PeriodMention(first: index, last: spelled.last, period: .year(spelled.year), anchor: .explicit, reason: .year)
    }
    guard let head = year(at: at) else { return nil }
    // 2020/2021, 2017-2024, "2017 إلى 2024", "1995 to 2021"
    var next = head.last + 1
    var isSlash = false
    if next < limit, list[next].kind == .symbol, list[next].isSymbol("/") || Lexicon.isDash(list[next].word) {
      isSlash = list[next].isSymbol("/")
      next += 1
    } else if isCue([.to, .destination], next) || words(.until, at: next) != nil || isBetween(at > index ? index : at) && isJoint(next) {
      next = skipLinks(next + 1)
      if let word = unit("year", at: next) { next = word.last + 1 }
    }
    if isSlash, let earlier = year(at: next), earlier.year == head.year - 1 {
      // "2022/2021": the pair written from right to left.
      let period = Period(
        first: YearMonth(earlier.year, 7), last: YearMonth(head.year, 6), frequency: .annual, isFiscal: true)
      return PeriodMention(first: index, last: earlier.last, period: period, anchor: .explicit, reason: .year)
    }
    if next > head.last + 1, let tail = secondYear(at: next, after: head.year) {
      let isPair = tail.year == head.year + 1
      if isPair && (isSlash || isFiscal || list[tail.last].foldLength == 2) {
        let period = Period(
          first: YearMonth(head.year, 7), last: YearMonth(tail.year, 6), frequency: .annual, isFiscal: true)
        return PeriodMention(first: index, last: tail.last, period: period, anchor: .explicit, reason: .year)
      }
      let period = Period(first: YearMonth(head.year, 1), last: YearMonth(tail.year, 12), frequency: .annual)
      return PeriodMention(first: index, last: tail.last, period: period, anchor: .explicit, reason: .year)
    }
    return PeriodMention(first: index, last: head.last, period: .year(head.year), anchor: .explicit, reason: .year)
  }

  /// "عام ألفين وثلاثة وعشرين"
  private func spelledYear(at index: Int) -> (year: Int, last: Int)? {
    guard marks.numbers.at(index) != nil, let numeral = numerals.parse(at: index), !numeral.hasDigits,
      let value = numeral.numeral.value.integer, (1800...2199).contains(value)
    else { return nil }
    return (value, numeral.last)
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
    // "اليوم" is today, "يوم" a day.
    guard let found = words(.day, at: index), list[index].suffixes == 0,
      list[index].prefixes & AffixClass.article != 0 || list.bytes(list[index]).first.map({ $0 < 0x80 }) ?? false
        || found.last > index || found.word.name != "today"
    else { return nil }
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
