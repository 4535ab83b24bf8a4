import MizanData
import MizanModel

/// Years, pairs of years, and the years behind a month or part.
extension PeriodParser {
  /// Whether the digits at `index` stand alone: no separator and no more digits touch them.
  func isAlone(_ index: Int) -> Bool {
    if index > start + 1, !list[index].hasSpaceBefore, list[index - 1].kind == .symbol,
      [0x2E, 0x2C, 0x66B, 0x66C, 0x60C, 0x24, 0x20AC, 0xA3].contains(list[index - 1].word),
      !list[index - 1].hasSpaceBefore || list[index - 1].word == 0x24
    {
      return false
    }
    if index + 2 < limit, list[index + 1].kind == .symbol, !list[index + 1].hasSpaceBefore,
      [0x2E, 0x2C, 0x66B, 0x66C, 0x60C].contains(list[index + 1].word), list[index + 2].kind == .digits,
      !list[index + 2].hasSpaceBefore
    {
      return false
    }
    return true
  }

  /// A Gregorian year in four digits that is no amount.
  ///
  /// - Parameter isCertain: a month or a word for year stands in front, so that what follows does not matter.
  func year(at index: Int, isCertain: Bool = false) -> (year: Int, last: Int)? {
    guard index < limit, list[index].kind == .digits, list[index].foldLength == 4, isAlone(index),
      let value = digits(index), (1800...2199).contains(value)
    else { return nil }
    let next = index + 1
    if next < limit, !isCertain {
      if let mark = marks.units.at(next), !isTime(lexicon.units[mark.index]), list[next].foldLength > 1 {
        // "bought in 2023 goods worth 5 billion"
        let isIn = index > start && isCue([.inside], index - 1) && lexicon.units[mark.index].code?.isCount ?? false
        guard isIn, value >= 1990 else { return nil }
      }
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

  func isTime(_ unit: UnitWord) -> Bool {
    ["a", "mo", "wk", "d", "h", "min", "s"].contains(unit.code?.rawValue ?? "")
  }

  struct YearSuffix {
    var year: Int?
    var anchor: PeriodMention.Anchor
    var last: Int
    /// A fiscal year, whose months the part is counted in.
    var fiscal: Period?
  }

  /// "of 2023", "من العام الماضي", "last year", "هذا العام", or a bare "الماضي".
  func yearSuffix(after last: Int, allowsBareRelative: Bool) -> YearSuffix? {
    var index = last + 1
    if index < limit, list[index].isSymbol(",") || list[index].word == 0x60C && list[index].kind == .symbol {
      index += 1
    }
    guard index < limit else { return nil }
    if allowsBareRelative, let relative = words(.relative, at: index), unit(at: relative.last + 1) == nil {
      let name = relative.word.name
      let anchor: PeriodMention.Anchor =
        name == "last"
        ? .lastOccurrence
        : name == "this"
          ? .yearOffset(0)
          : name == "before"
            ? .contextOffset(-1) : name == "after" ? .contextOffset(1) : name == "next" ? .nextOccurrence : .none
      // "سبتمبر من العام الماضي" is tried first by the caller; here the adjective is the month's own.
      return YearSuffix(year: nil, anchor: anchor, last: relative.last)
    }
    index = skipLinks(index)
    guard index < limit else { return nil }
    if let fiscal = years(at: index), let period = fiscal.period, period.isFiscal {
      return YearSuffix(year: nil, anchor: .explicit, last: fiscal.last, fiscal: period)
    }
    // "the first six months of the 2023-2024 season"
    if let pair = years(at: index), let period = pair.period, let first = period.first?.year,
      period.last?.year == first + 1, pair.last > index + 1
    {
      return YearSuffix(
        year: nil, anchor: .explicit, last: pair.last,
        fiscal: Period(
          first: YearMonth(first, 7), last: YearMonth(first + 1, 6), frequency: .annual, isFiscal: true))
    }
    if let fiscal = shortPart(at: index), let period = fiscal.period, period.isFiscal {
      return YearSuffix(year: nil, anchor: .explicit, last: fiscal.last, fiscal: period)
    }
    if let found = relativeUnit(at: index), found.unit == "year" {
      // "العام الجاري 2021"
      if let explicit = year(at: found.last + 1) {
        return YearSuffix(year: explicit.year, anchor: .explicit, last: explicit.last)
      }
      return YearSuffix(year: nil, anchor: found.anchor, last: found.last)
    }
    var at = index
    if let word = unit("year", at: at) { at = word.last + 1 }
    if let found = year(at: at, isCertain: true) {
      return YearSuffix(year: found.year, anchor: .explicit, last: found.last)
    }
    return nil
  }

  /// "العام الماضي", "هذا العام", "last year", "the previous quarter".
  func relativeUnit(at index: Int) -> (unit: String, anchor: PeriodMention.Anchor, last: Int)? {
    let at = skipArticle(index)
    var name: String
    var relative: String
    var last: Int
    if let word = unit(at: at), let adjective = words(.relative, at: skipFiscal(word.last + 1)) {
      // "نشرته الشهرية الأخيرة": the adjective of a month.
      if word.name == "month", list[at].suffixes & AffixClass.gender != 0 { return nil }
      (name, relative, last) = (word.name, adjective.word.name, adjective.last)
    } else if let adjective = words(.relative, at: at), let word = unit(at: skipFiscal(adjective.last + 1)) {
      (name, relative, last) = (word.name, adjective.word.name, word.last)
      // "هذا العام الجاري"
      if let more = words(.relative, at: last + 1) { last = more.last }
    } else if let adjective = words(.relative, at: at), let fiscal = words(.fiscal, at: adjective.last + 1) {
      // "the current fiscal"
      (name, relative, last) = ("year", adjective.word.name, fiscal.last)
    } else {
      return nil
    }
    // "the coming years" are no year.
    if kinds.contains(.plural), (at...last).contains(where: { words(.plural, at: $0) != nil }) { return nil }
    if name == "year", let fiscal = words(.fiscal, at: last + 1) { last = fiscal.last }
    let isFiscal = kinds.contains(.fiscal) && (at...last).contains { words(.fiscal, at: $0) != nil }
    let offset = relative == "this" ? 0 : relative == "next" ? 1 : relative == "before_last" ? -2 : -1
    // Counted from the period that the text speaks of.
    let steps = relative == "before" ? -1 : relative == "after" ? 1 : nil
    switch name {
    case "year" where isFiscal && steps == nil: return (name, .fiscalYear(offset, isNamed: false), last)
    case "year": return (name, steps.map { .contextOffset($0) } ?? .yearOffset(offset), last)
    case "month": return (name, steps.map { .contextMonths($0) } ?? .unitOffset(.month, offset), last)
    case "quarter": return (name, steps.map { .contextMonths(3 * $0) } ?? .unitOffset(.quarter, offset), last)
    case "half": return (name, .unitOffset(.halfYear, offset), last)
    default: return (name, .none, last)
    }
  }

  /// "العام المالي السابق", "the previous financial year"
  private func skipFiscal(_ index: Int) -> Int { words(.fiscal, at: index).map { $0.last + 1 } ?? index }

  func years(at index: Int) -> PeriodMention? {
    guard var mention = namedYears(at: index) else { return nil }
    // "العام المالي 2022/2023 المنتهي في 30 يونيو الماضي": the end is part of the year.
    if mention.period?.isFiscal ?? false, let end = words(.end, at: mention.last + 1), end.word.name == "ended",
      let ended = endedYear(index, at: mention.last + 1)
    {
      mention.last = ended.last
    }
    // "the 2022/23 financial year that ended in June": the end is part of the year.
    if mention.period?.isFiscal ?? false, let year = unit("year", at: skipFiscal(mention.last + 1)),
      let end = (1...2).lazy.compactMap({ words(.end, at: year.last + $0) }).first,
      let month = month(at: skipLinks(end.last + 1))
    {
      mention.last = month.last
    }
    return mention
  }

  private func namedYears(at index: Int) -> PeriodMention? {
    var at = skipArticle(index)
    var isFiscal = false
    var isNamed = false
    if let word = unit("year", at: at) {
      (isNamed, at) = (true, word.last + 1)
      if let fiscal = words(.fiscal, at: at) { (isFiscal, at) = (true, fiscal.last + 1) }
    } else if let fiscal = words(.fiscal, at: at), let word = unit("year", at: fiscal.last + 1) {
      (isFiscal, at) = (true, word.last + 1)
    }
    guard at < limit else { return nil }
    // "fiscal year (2022-23)"
    if isFiscal, list[at].isSymbol("("), at + 1 < limit, var inner = namedYears(at: at + 1),
      inner.period?.isFiscal ?? false,
      inner.last + 1 < limit, list[inner.last + 1].isSymbol(")")
    {
      (inner.first, inner.last) = (index, inner.last + 1)
      return inner
    }
    if let other = calendarYears(index, at: at, isFiscal: isFiscal) { return other }
    // "the financial year ended June 2023"
    if isFiscal, let ended = endedYear(index, at: at) { return ended }
    if at > index, let spelled = spelledYear(at: at) {
      return PeriodMention(
        first: index, last: spelled.last, period: .year(spelled.year), anchor: .explicit, reason: .year)
    }
    guard let head = year(at: at, isCertain: isNamed) else { return nil }
    // 2020/2021, 2017-2024, "2017 إلى 2024", "1995 to 2021"
    var next = head.last + 1
    var isSlash = false
    if next < limit, list[next].kind == .symbol, list[next].isSymbol("/") || Lexicon.isDash(list[next].word) {
      isSlash = list[next].isSymbol("/")
      next += 1
    } else if isCue([.to, .destination], next) || words(.until, at: next) != nil
      || isBetween(at > index ? index : at) && isJoint(next)
    {
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

  /// "the financial year ended June 2023", "العام المالي المنتهي في 30 يونيو الماضي": twelve months up to that month.
  private func endedYear(_ first: Int, at index: Int) -> PeriodMention? {
    // "the fiscal year that ended on July 7, 2024"
    guard let end = words(.end, at: index) ?? (index + 1 < limit ? words(.end, at: index + 1) : nil) else { return nil }
    var at = skipLinks(end.last + 1)
    if at < limit, isCue([.base], at) { at += 1 }
    var day = digits(at)
    if day != nil { at += 1 }
    guard day.map({ (1...31).contains($0) }) ?? true, let month = month(at: at) else { return nil }
    var behind = month.last
    if day == nil, let number = digits(behind + 1), (1...31).contains(number) { (day, behind) = (number, behind + 1) }
    let suffix =
      yearSuffix(after: behind, allowsBareRelative: false)
      ?? yearSuffix(after: behind, allowsBareRelative: true)
    // A year that ends in the first days of a month has the month before for its last.
    let last = YearMonth(suffix?.year, month.month).adding(months: (day ?? 31) <= 10 ? -1 : 0)
    let period = Period(first: last.adding(months: -11), last: last, frequency: .span)
    return PeriodMention(
      first: first, last: suffix?.last ?? behind, period: period, anchor: suffix?.anchor ?? .lastOccurrence,
      reason: suffix?.year == nil ? .period : .year)
  }

  /// "عام ألفين وثلاثة وعشرين"
  func spelledYear(at index: Int) -> (year: Int, last: Int)? {
    guard marks.numbers.at(index) != nil, let numeral = numerals.parse(at: index), !numeral.hasDigits,
      let value = numeral.numeral.value.integer, (1800...2199).contains(value)
    else { return nil }
    return (value, numeral.last)
  }

  /// The later year of a pair, also in two digits: 2020/21.
  func secondYear(at index: Int, after head: Int) -> (year: Int, last: Int)? {
    if let found = year(at: index), found.year > head { return found }
    // "the 2023-2024 season": no number of seasons.
    if index < limit, !list[index].hasSpaceBefore, let next = year(at: index, isCertain: true), next.year == head + 1 {
      return next
    }
    guard index < limit, list[index].kind == .digits, list[index].foldLength == 2, let value = digits(index),
      value == (head + 1) % 100, !list[index].hasSpaceBefore
    else { return nil }
    return (head + 1, index)
  }

  func relative(at index: Int) -> PeriodMention? {
    guard let found = relativeUnit(at: index), found.anchor != .none else { return nil }
    let period: Period?
    switch found.anchor {
    case .yearOffset, .fiscalYear: period = .year(nil)
    default: period = nil
    }
    return PeriodMention(first: index, last: found.last, period: period, anchor: found.anchor, reason: .period)
  }
}
