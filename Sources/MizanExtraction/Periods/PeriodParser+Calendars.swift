import MizanData
import MizanModel

/// Days, months and years of calendars besides the Gregorian one.
///
/// A figure's period has whole months only, so a month or year of another calendar becomes the Gregorian months that it
/// touches (`docs/decisions/006-other-calendars.md`).
extension PeriodParser {
  typealias CalendarMonth = (system: CalendarSystem, month: Int, last: Int)
  typealias CalendarYear = (system: CalendarSystem, year: Int, last: Int)

  // MARK: Words

  /// The longest word of a kind: "رمضان المبارك" rather than "رمضان".
  private func longest(_ kind: PeriodKind, at index: Int) -> (word: PeriodWord, last: Int)? {
    guard index < limit, list.mayBegin(.period, at: index) else { return nil }
    let own = marks.periods.all(at: index).filter { lexicon.periods[$0.index].kind == kind }
    return own.max { $0.last < $1.last }.map { (lexicon.periods[$0.index], $0.last) }
  }

  /// A month of another calendar by its name.
  func calendarMonth(at index: Int) -> CalendarMonth? {
    if let found = longest(.hijriMonth, at: index) { return (.ummAlQura, found.word.value, found.last) }
    if let found = longest(.solarMonth, at: index) { return (.solarHijri, found.word.value, found.last) }
    return nil
  }

  /// The longest name of an era, "هجري شمسي" rather than "هجري"; Gregorian is `nil`.
  func era(at index: Int) -> (system: CalendarSystem?, last: Int)? {
    longest(.era, at: index).map { (CalendarSystem(era: $0.word.name), $0.last) }
  }

  /// "1445هـ", "عام 1402 هجري شمسي", "العام الهجري 1445": a year with its era, or behind a month of `month`'s calendar.
  ///
  /// - Parameter isLed: whether a word for year stands in front of `index`.
  func calendarYear(at index: Int, of month: CalendarSystem? = nil, isLed: Bool = false) -> CalendarYear? {
    var at = index
    if let word = unit("year", at: at) { at = word.last + 1 }
    var system = month
    if let front = era(at: at) {
      guard let named = front.system, month == nil || month == named else { return nil }
      // "the Hijri year 1445", "AH 1445"; an adjective alone belongs to the noun in front of it.
      let year = unit("year", at: front.last + 1)
      guard isLed || at > index || year != nil || front.last > at || list[at].foldLength <= 2 else { return nil }
      system = named
      at = (year?.last ?? front.last) + 1
    }
    guard at < limit, list[at].foldLength == 4, isAlone(at), let year = digits(at), CalendarSystem.years.contains(year)
    else { return nil }
    var last = at
    if let behind = era(at: at + 1), list[at + 1].prefixes == 0 {
      guard let named = behind.system, system == nil || system == named else { return nil }
      system = named
      last = behind.last
    }
    return system.map { ($0, year, last) }
  }

  /// The year behind a month or part of a year: "من عام 1445هـ", "1445".
  func calendarYear(after last: Int, of month: CalendarSystem? = nil) -> CalendarYear? {
    var next = last + 1
    if next < limit, list[next].isSymbol(",") || list[next].word == 0x60C && list[next].kind == .symbol { next += 1 }
    return calendarYear(at: skipLinks(next), of: month)
  }

  func converted(
    _ first: Int, _ last: Int, _ days: Range<Int>?, _ system: CalendarSystem
  ) -> PeriodMention {
    PeriodMention(
      first: first, last: last, period: days.map { .covering($0, of: system) },
      anchor: days == nil ? .none : .explicit, reason: .year)
  }

  // MARK: Years and their parts

  /// A year, or years from one to another; a pair of neighbours may be a fiscal year, whose months are not known.
  ///
  /// - Parameters:
  ///   - first: where the mention begins; a word for year may stand between.
  ///   - isFiscal: whether a word says so; then there is no period either.
  func calendarYears(_ first: Int, at index: Int, isFiscal: Bool) -> PeriodMention? {
    let own = calendarYear(at: index, isLed: index > first)
    guard let low = own?.year ?? digits(index), CalendarSystem.years.contains(low) else { return nil }
    let last = own?.last ?? index
    if let high = secondCalendarYear(last, isBetween: isBetween(first)), own == nil || own?.system == high.system {
      let isPair = list[last + 1].kind == .symbol && high.year <= low + 1
      let start = calendars.firstDay(high.system, year: low, month: 1)
      let end = calendars.firstDay(high.system, year: high.year, month: 13)
      let days = start.flatMap { start in end.flatMap { start < $0 ? start..<$0 : nil } }
      return converted(first, high.last, isFiscal || isPair ? nil : days, high.system)
    }
    guard let own else { return nil }
    let days = calendars.days(own.system, year: own.year, months: 1...12)
    var mention = converted(first, own.last, isFiscal ? nil : days, own.system)
    mention.label = CalendarLabel(own.system, year: own.year)
    return mention
  }

  /// The year behind a slash, a dash, "to", "until" or, after "between", "and".
  private func secondCalendarYear(_ last: Int, isBetween: Bool) -> CalendarYear? {
    let next = last + 1
    guard next < limit else { return nil }
    if list[next].kind == .symbol {
      guard list[next].isSymbol("/") || Lexicon.isDash(list[next].word) else { return nil }
    } else if !(isCue([.to, .destination], next) || words(.until, at: next) != nil || isBetween && isJoint(next)) {
      return nil
    }
    return calendarYear(at: next + 1)
  }

  /// Some months of the year behind token `last`: its third quarter, its first nine months.
  func partOfCalendarYear(_ first: Int, _ last: Int, _ months: ClosedRange<Int>, isCumulative: Bool) -> PeriodMention? {
    guard let year = calendarYear(after: last) else {
      return relativeCalendarYear(first, at: skipLinks(last + 1), months)
    }
    var mention = converted(
      first, year.last, calendars.days(year.system, year: year.year, months: months), year.system)
    mention.period?.isCumulative = isCumulative
    return mention
  }

  /// "the current Iranian year", "السنة الإيرانية الجارية": months of a year of another calendar, counted from that of the text.
  ///
  /// - Parameter first: where the mention begins; words for a part of the year may stand between.
  func relativeCalendarYear(_ first: Int, at index: Int, _ months: ClosedRange<Int> = 1...12) -> PeriodMention? {
    guard kinds.contains(.era) else { return nil }
    var at = skipArticle(index)
    var relative = words(.relative, at: at)
    if let relative { at = relative.last + 1 }
    if let word = unit("year", at: at) { at = word.last + 1 }
    guard let era = era(at: at), let system = era.system else { return nil }
    var last = era.last
    if relative == nil {
      relative = words(.relative, at: last + 1)
      last = relative?.last ?? last
    }
    guard let name = relative?.word.name, let offset = ["this": 0, "last": -1, "before": -1, "next": 1][name] else {
      return nil
    }
    return PeriodMention(
      first: first, last: last, period: nil, anchor: .calendarYear(system, offset, months), reason: .period)
  }

  /// Since or until a month or year, as with those of the Gregorian calendar.
  func modified(_ mention: PeriodMention, isOpen: Bool, isUntil: Bool, isEnd: Bool) -> PeriodMention {
    var result = mention
    if isOpen, mention.label != nil {
      result.period?.last = nil
      result.isOpen = true
    } else if isUntil || isEnd, let label = mention.label, let year = label.year {
      if let month = label.month {
        // Until the end of a month: from the beginning of its year.
        result.period = calendars.days(label.system, year: year, months: 1...month).map {
          .covering($0, of: label.system)
        }
        result.period?.isCumulative = month > 1
      } else if isUntil {
        result.period?.first = nil
        result.isOpen = true
      }
    }
    return result
  }

  // MARK: Months

  /// "شهر رمضان 1445هـ", "من محرم إلى ربيع الأول 1445", "رجب وشعبان 1445هـ", "رمضان 2024".
  func calendarMonths(at index: Int) -> PeriodMention? {
    var at = index
    if let word = unit("month", at: at) { at = word.last + 1 }
    guard let head = calendarMonth(at: skipArticle(at)) else { return nil }
    let own = calendarYear(after: head.last, of: head.system)
    if let tail = secondCalendarMonth(own?.last ?? head.last, head),
      let year = calendarYear(after: tail.last, of: head.system)
    {
      let firstYear = own?.year ?? (tail.month < head.month ? year.year - 1 : year.year)
      guard let low = calendars.firstDay(head.system, year: firstYear, month: head.month),
        let high = calendars.firstDay(head.system, year: year.year, month: tail.month + 1), low < high
      else { return converted(index, year.last, nil, head.system) }
      return converted(index, year.last, low..<high, head.system)
    }
    if let own {
      let label = CalendarLabel(head.system, year: own.year, month: head.month)
      var mention = converted(index, own.last, calendars.days(of: label), head.system)
      mention.label = label
      return mention
    }
    // "رمضان الماضي"
    if head.system == .ummAlQura, let relative = words(.relative, at: head.last + 1), relative.word.name == "last",
      unit(at: relative.last + 1) == nil
    {
      var mention = PeriodMention(
        first: index, last: relative.last, period: nil, anchor: .lastOccurrence, reason: .period)
      mention.label = CalendarLabel(head.system, year: nil, month: head.month)
      return mention
    }
    // "Ramadan 2024": the one that the Gregorian year holds.
    guard head.system == .ummAlQura, let year = yearSuffix(after: head.last, allowsBareRelative: false),
      let number = year.year
    else { return nil }
    let found = calendars.months(head.month, inGregorianYear: number)
    return converted(index, year.last, found.count == 1 ? found.first : nil, head.system)
  }

  /// The month behind a dash, "to", "until" or, where it is the next one, "and".
  private func secondCalendarMonth(_ last: Int, _ head: CalendarMonth) -> CalendarMonth? {
    var next = last + 1
    guard next < limit else { return nil }
    var isJoined = false
    if list[next].kind == .symbol {
      guard Lexicon.isDash(list[next].word) else { return nil }
      next += 1
    } else if isCue([.to, .destination], next) || words(.until, at: next) != nil {
      next += 1
      if let word = words(.end, at: next) { next = skipLinks(word.last + 1) }
    } else if isJoint(next) {
      (isJoined, next) = (true, next + 1)
    } else if list[next].prefixes & AffixClass.conjunction != 0 {
      isJoined = true
    } else {
      return nil
    }
    if let word = unit("month", at: next) { next = word.last + 1 }
    guard let tail = calendarMonth(at: next), tail.system == head.system,
      !isJoined || tail.month == head.month % 12 + 1
    else { return nil }
    return tail
  }

  // MARK: Days

  /// A day of another calendar: a date, never the period of a figure.
  func calendarDay(_ first: Int, monthAt index: Int) -> PeriodMention? {
    guard let month = calendarMonth(at: index) else { return nil }
    let year = calendarYear(after: month.last, of: month.system)
    // The names of solar months are words too.
    guard year != nil || month.system == .ummAlQura else { return nil }
    var last = year?.last ?? month.last
    if year == nil, let era = era(at: last + 1) { last = era.last }
    return PeriodMention(first: first, last: last, period: nil, anchor: .none, isDate: true, reason: .date)
  }

  // MARK: Two calendars

  /// "شعبان 1444هـ الموافق مارس 2023", "1444هـ (2023م)": one time told twice; the Gregorian wording gives it.
  func pair(_ earlier: inout PeriodMention, _ later: inout PeriodMention) {
    guard earlier.anchor == .explicit, later.anchor == .explicit,
      (earlier.period?.calendar == nil) != (later.period?.calendar == nil), isCorrespondence(earlier.last, later.first),
      // "the Iranian year 1403 (ended March 20, 2025)" tells the end of it.
      let length = earlier.period?.monthCount, let other = later.period?.monthCount, abs(length - other) <= 1
    else { return }
    func drop(_ mention: inout PeriodMention) { (mention.period, mention.anchor) = (nil, .none) }
    if earlier.period?.calendar != nil { drop(&earlier) } else { drop(&later) }
  }

  private func isCorrespondence(_ last: Int, _ first: Int) -> Bool {
    guard (2...4).contains(first - last) else { return false }
    return ((last + 1)..<first).allSatisfy { index in
      list[index].isSymbol("(") || list[index].isSymbol("/") || list[index].isSymbol("[")
        || list[index].kind == .symbol && Lexicon.isDash(list[index].word)
        || unit(at: index) != nil || words(.corresponding, at: index) != nil
        || words(.corresponding, at: index - 1).map { $0.last == index } ?? false
    }
  }
}

extension CalendarSystem {
  /// The calendar that an `era` row of `periods.tsv` names; `nil` for the Gregorian one.
  init?(era name: String) {
    switch name {
    case "hijri": self = .ummAlQura
    case "solar": self = .solarHijri
    default: return nil
    }
  }
}
