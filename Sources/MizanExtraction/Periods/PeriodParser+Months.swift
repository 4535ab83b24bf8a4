import MizanData
import MizanModel

/// Months, spans of months and the first months of a year.
extension PeriodParser {
  func months(at index: Int) -> PeriodMention? {
    var at = index
    if let word = unit("month", at: at), month(at: skipArticle(word.last + 1)) != nil { at = word.last + 1 }
    guard let head = month(at: at) else { return nil }
    let own = yearSuffix(after: head.last, allowsBareRelative: false)
    if let tail = monthSpan(from: index, at: own?.last ?? head.last) {
      // "the April-November period of FY24"
      let end = unit("period", at: tail.last + 1)?.last ?? tail.last
      let suffix =
        bracketedYear(after: end) ?? yearSuffix(after: end, allowsBareRelative: false)
        ?? yearSuffix(after: end, allowsBareRelative: true)
      if let fiscal = suffix?.fiscal, let span = months(head.month, tail.month, of: fiscal) {
        return PeriodMention(
          first: index, last: suffix?.last ?? tail.last, period: span, anchor: .explicit, reason: .year)
      }
      let wraps = tail.month < head.month
      // "from November 2023 to the end of February"
      let lastYear = suffix?.year ?? own?.year.map { wraps ? $0 + 1 : $0 }
      let firstYear = own?.year ?? (wraps ? lastYear.map { $0 - 1 } : lastYear)
      let period = Period(
        first: YearMonth(firstYear, head.month), last: YearMonth(lastYear, tail.month), frequency: .span,
        isCumulative: head.month == 1)
      return PeriodMention(
        first: index, last: suffix?.last ?? tail.last, period: period,
        anchor: suffix?.anchor.named ?? own?.anchor.named ?? .none,
        reason: lastYear == nil ? .period : .year)
    }
    let suffix = own ?? yearSuffix(after: head.last, allowsBareRelative: true)
    return PeriodMention(
      first: index, last: suffix?.last ?? head.last, period: .month(suffix?.year, head.month),
      anchor: suffix?.anchor.named ?? .none, reason: suffix?.year == nil ? .period : .year)
  }

  /// "July-March (2018-19)": the fiscal year in brackets.
  private func bracketedYear(after last: Int) -> YearSuffix? {
    guard last + 2 < limit, list[last + 1].isSymbol("("), let found = years(at: last + 2) ?? shortPart(at: last + 2),
      let period = found.period, period.isFiscal, found.last + 1 < limit, list[found.last + 1].isSymbol(")")
    else { return nil }
    return YearSuffix(year: nil, anchor: .explicit, last: found.last + 1, fiscal: period)
  }

  /// "April-September of 2024-25": months of a fiscal year that begins in April or July.
  private func months(_ first: Int, _ last: Int, of fiscal: Period) -> Period? {
    guard let year = fiscal.first?.year, first >= 4 else { return nil }
    return Period(
      first: YearMonth(year, first), last: YearMonth(last < first ? year + 1 : year, last), frequency: .span)
  }

  /// The second month of a span: January-September, "من يناير إلى سبتمبر", "between January and June".
  func monthSpan(from index: Int, at last: Int) -> (month: Int, last: Int)? {
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
      // "between November and the end of April"
      next = skipArticle(next)
      if let word = words(.end, at: next) { next = skipLinks(word.last + 1) }
    } else {
      return jointMonth(at: next, after: last)
    }
    return month(at: next)
  }

  /// "January and February", "شهري يناير وفبراير": the month behind another one, joined to it.
  private func jointMonth(at index: Int, after last: Int) -> (month: Int, last: Int)? {
    let isGlued = list[index].prefixes & AffixClass.conjunction != 0
    guard isGlued || isJoint(index), let head = month(endingAt: last),
      let tail = month(at: isGlued ? index : index + 1), tail.month == head + 1
    else { return nil }
    return tail
  }

  private func month(endingAt index: Int) -> Int? {
    (max(start, index - 3)...index).lazy.compactMap { self.month(at: $0) }.first { $0.last == index }?.month
  }

  /// Whether "between" leads to the token, over at most a word such as "months".
  func isBetween(_ index: Int) -> Bool {
    (1...3).contains { back in
      index - back >= start && marks.cues.endingAt(index - back).contains { lexicon.cues[$0.index].kind == .between }
    }
  }

  func isJoint(_ index: Int) -> Bool {
    isCue([.and], index) || marks.numbers.all(at: index).contains { lexicon.numbers[$0.index].kind == .joint }
  }

  /// "the first nine months of", "الأشهر التسعة الأولى من", "أول تسعة أشهر", "nine months of 2023".
  func firstMonths(at index: Int) -> PeriodMention? {
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
    } else if let one = ordinal(at: at), one.value == 1, let word = unit("month", at: one.last + 1),
      isDual(one.last + 1)
    {
      // "أول شهرين"
      number = 2
      last = word.last
    } else if let one = ordinal(at: at), one.value == 1, let count = count(at: one.last + 1),
      let word = unit("month", at: count.last + 1)
    {
      number = count.value
      last = word.last
    } else if let count = count(at: at), let word = unit("month", at: count.last + 1) {
      if let one = ordinal(at: word.last + 1), one.value == 1 {
        number = count.value
        last = one.last
      } else if isCue([.to, .destination], word.last + 1), let month = month(at: word.last + 2),
        month.month == count.value
      {
        // "the nine months to September"
        number = count.value
        last = month.last
      } else if let suffix = yearSuffix(after: word.last, allowsBareRelative: false) {
        return spanned(index, count.value, word.last, suffix)
      }
    }
    if number == nil, let rolling = rollingMonths(at: index) ?? monthsFrom(at: index) { return rolling }
    let isDefinite = number == nil
    if isDefinite, let months = definiteMonths(at: index) { (number, last) = months }
    guard let number, (1...12).contains(number) else { return nil }
    last = bracketedMonths(number, after: last) ?? last
    if let other = partOfCalendarYear(index, last, 1...number, isCumulative: true) { return other }
    let suffix = yearSuffix(after: last, allowsBareRelative: true)
    if let named = namedMonths(number, behind: suffix, first: index) { return named }
    var mention = spanned(index, number, last, suffix)
    mention?.isDefinite = isDefinite
    return mention
  }

  /// "the first eight months (July-February) of FY24": the brackets say which months those are.
  private func bracketedMonths(_ number: Int, after last: Int) -> Int? {
    guard kinds.contains(.month), last + 4 < limit, list[last + 1].isSymbol("("), let head = month(at: last + 2),
      let tail = monthSpan(from: last + 2, at: head.last), (tail.month - head.month + 12) % 12 + 1 == number,
      tail.last + 2 < limit, list[tail.last + 1].isSymbol(")"),
      yearSuffix(after: tail.last + 1, allowsBareRelative: false) != nil
    else { return nil }
    return tail.last + 1
  }

  /// "the first six months of the 2023-2024 season (November-April)": the brackets say which months of the two years.
  private func namedMonths(_ number: Int, behind suffix: YearSuffix?, first: Int) -> PeriodMention? {
    guard let suffix, let year = suffix.fiscal?.first?.year else { return nil }
    // At most a word such as "season" stands between.
    guard let open = (1...2).lazy.map({ suffix.last + $0 }).first(where: { $0 < limit && list[$0].isSymbol("(") }),
      let head = month(at: open + 1), let tail = monthSpan(from: open + 1, at: head.last),
      (tail.month - head.month + 12) % 12 + 1 == number, tail.last + 1 < limit, list[tail.last + 1].isSymbol(")")
    else { return nil }
    let begin = YearMonth(year, head.month)
    return PeriodMention(
      first: first, last: tail.last + 1,
      period: Period(first: begin, last: begin.adding(months: number - 1), frequency: .span), anchor: .explicit,
      reason: .year)
  }

  /// "the 12 months to August", "آخر 12 شهرا حتى نهاية أغسطس": as many months, the last of which is named.
  private func rollingMonths(at index: Int) -> PeriodMention? {
    guard kinds.contains(.month) else { return nil }
    var at = skipArticle(index)
    if let word = words(.end, at: at) ?? words(.relative, at: at) { at = word.last + 1 }
    at = skipArticle(at)
    let front = unit("month", at: at)
    guard let count = count(at: front.map { $0.last + 1 } ?? at), (2...24).contains(count.value),
      let word = front ?? unit("month", at: count.last + 1)
    else { return nil }
    var next = max(word.last, count.last) + 1
    if let relative = words(.relative, at: next) { next = relative.last + 1 }
    guard next < limit, isCue([.to], next) || words(.until, at: next) != nil || words(.end, at: next) != nil else {
      return nil
    }
    while let link = words(.until, at: next) ?? words(.end, at: next) { next = skipLinks(link.last + 1) }
    if isCue([.to], next) { next = skipLinks(next + 1) }
    while let end = words(.end, at: next) { next = skipLinks(end.last + 1) }
    next = skipLinks(next)
    let name = unit("month", at: next).map { $0.last + 1 } ?? next
    guard let month = month(at: name) else { return nil }
    let suffix =
      yearSuffix(after: month.last, allowsBareRelative: false)
      ?? yearSuffix(after: month.last, allowsBareRelative: true)
    // Without its year a span may begin in the year before and no earlier.
    guard suffix?.year != nil || count.value <= month.month + 12 else { return nil }
    let end = YearMonth(suffix?.year, month.month)
    return PeriodMention(
      first: index, last: suffix?.last ?? month.last,
      period: Period(first: end.adding(months: 1 - count.value), last: end, frequency: .span),
      anchor: suffix?.anchor ?? .none, reason: suffix?.year == nil ? .period : .year)
  }

  /// "the nine months from January"
  private func monthsFrom(at index: Int) -> PeriodMention? {
    guard kinds.contains(.month), let count = count(at: skipArticle(index)), (2...12).contains(count.value),
      let word = unit("month", at: count.last + 1), isCue([.from], word.last + 1), let month = month(at: word.last + 2)
    else { return nil }
    let suffix = yearSuffix(after: month.last, allowsBareRelative: false)
    let begin = YearMonth(suffix?.year, month.month)
    return PeriodMention(
      first: index, last: suffix?.last ?? month.last,
      period: Period(first: begin, last: begin.adding(months: count.value - 1), frequency: .span),
      anchor: suffix?.anchor ?? .none, reason: suffix?.year == nil ? .period : .year)
  }

  /// "the nine months", "الأشهر التسعة": months that the text has told of, the first of their year.
  private func definiteMonths(at index: Int) -> (number: Int?, last: Int)? {
    let at = skipArticle(index)
    guard at < limit, at > index || list[index].prefixes & AffixClass.article != 0 else { return nil }
    let found: (value: Int, last: Int)?
    if let word = unit("month", at: at), isDual(at), list[at].prefixes & AffixClass.article != 0 {
      found = (2, word.last)
    } else if let word = unit("month", at: at), let count = count(at: word.last + 1),
      list[count.last].prefixes & AffixClass.article != 0
    {
      found = count
    } else if let count = count(at: at), let word = unit("month", at: count.last + 1) {
      found = (count.value, word.last)
    } else {
      found = nil
    }
    guard let found, found.value > 1 else { return nil }
    // "the last three months", "the six months to June"
    let next = found.last + 1
    let isOther =
      words(.relative, at: next) != nil || words(.end, at: next) != nil || ordinal(at: next) != nil
      || isCue([.to, .destination, .of, .from, .origin], next) || words(.until, at: next) != nil
    return isOther ? nil : (found.value, found.last)
  }

  func isDual(_ index: Int) -> Bool {
    list[index].suffixes & AffixClass.gender != 0
      || marks.units.all(at: index).contains { lexicon.units[$0.index].isDual }
  }

  /// "the first three quarters", "الأرباع الثلاثة الأولى".
  func firstQuarters(at index: Int) -> (count: Int, last: Int)? {
    if let word = unit("quarter", at: index), let count = count(at: word.last + 1),
      let one = ordinal(at: count.last + 1),
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

  func spanned(_ first: Int, _ count: Int, _ last: Int, _ suffix: YearSuffix?) -> PeriodMention? {
    guard (1...12).contains(count) else { return nil }
    if let begin = suffix?.fiscal?.first, let last = suffix?.last {
      let period = Period(first: begin, last: begin.adding(months: count - 1), frequency: .span, isFiscal: true)
      return PeriodMention(first: first, last: last, period: period, anchor: .explicit, reason: .year)
    }
    return PeriodMention(
      first: first, last: suffix?.last ?? last, period: .firstMonths(count, of: suffix?.year),
      anchor: suffix?.anchor ?? .none, reason: suffix?.year == nil ? .period : .year)
  }
}
