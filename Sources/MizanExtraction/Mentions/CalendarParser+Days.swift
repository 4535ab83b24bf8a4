import MizanData
import MizanModel

extension CalendarParser {
  // MARK: Days of a month

  /// The number of a day: digits, with a letter suffix or in words.
  func day(at index: Int, allowsWords: Bool = true) -> (day: Int, last: Int, isOrdinal: Bool)? {
    let at = text.skip([.article], index)
    guard at < text.limit else { return nil }
    if let ordinal = text.numerals.ordinal(at: at), let value = ordinal.numeral.value.integer, (1...31).contains(value)
    {
      return (value, ordinal.last, true)
    }
    if let value = text.digits(at, most: 2), (1...31).contains(value), isAlone(at) { return (value, at, false) }
    guard allowsWords, let numeral = text.numerals.read(at: at), !numeral.hasDigits, numeral.scale == 1,
      let value = numeral.numeral.value.integer, (1...31).contains(value)
    else { return nil }
    return (value, numeral.last, false)
  }

  /// Whether the digits at `index` are not part of a decimal or grouped number.
  func isAlone(_ index: Int) -> Bool {
    if index >= text.start + 2, !text.list[index].hasSpaceBefore, text.list[index - 1].kind == .symbol,
      [0x2E, 0x2C, 0x66B, 0x66C, 0x3A].contains(text.list[index - 1].word), text.list[index - 2].kind == .digits,
      !text.list[index - 1].hasSpaceBefore
    {
      return false
    }
    if index + 2 < text.limit, text.list[index + 1].kind == .symbol, !text.list[index + 1].hasSpaceBefore,
      [0x2E, 0x2C, 0x66B, 0x66C, 0x3A].contains(text.list[index + 1].word), text.list[index + 2].kind == .digits,
      !text.list[index + 2].hasSpaceBefore
    {
      return false
    }
    return true
  }

  /// A month by its name, also said twice or behind the word "month"; a short name in small letters is a word.
  func month(at index: Int) -> (month: Int, last: Int)? {
    var at = text.skip([.article], index)
    if let word = text.word(.unit, at: at), word.word.name == "month" {
      at = text.skip([.of, .article], word.last + 1)
      // "شهر ثلاثة", "الشهر الثامن"
      if text.word(.month, at: at) == nil, text.numerals.grammar == .arabic, let number = day(at: at), number.day <= 12,
        number.isOrdinal || text.list[at].kind == .word && text.list[at].prefixes & AffixClass.article == 0
      {
        return (number.day, number.last)
      }
    }
    at = text.skip([.article], at)
    guard let found = text.word(.month, at: at) else { return nil }
    let token = text.list[at]
    var last = found.last
    if last + 1 < text.limit, text.isSymbol(".", last + 1), !text.list[last + 1].hasSpaceBefore, token.foldLength <= 4 {
      last += 1
    }
    if token.foldLength <= 3, !token.isCapital, text.list.bytes(token).first.map({ $0 < 0x80 }) ?? false,
      !isDatePart(last + 1), !isDatePart(at - 1), text.word([.unit, .inside], endingAt: at - 1) == nil
    {
      return nil
    }
    var next = last + 1
    if text.isSymbol("/", next) || text.isSymbol("(", next) { next += 1 }
    if let again = text.word(.month, at: next), again.word.value == found.word.value {
      last = again.last
      if text.isSymbol(")", last + 1), text.isSymbol("(", next - 1) { last += 1 }
    }
    return (found.word.value, last)
  }

  func isDatePart(_ index: Int) -> Bool {
    guard index >= text.start, index < text.limit else { return false }
    if text.list[index].kind == .symbol {
      // "2019-sep-1"
      guard text.isDash(index) || text.isSymbol("/", index), index > text.start, index + 1 < text.limit else {
        return false
      }
      return text.list[index - 1].kind == .digits || text.list[index + 1].kind == .digits
    }
    if index > text.start, text.list[index - 1].kind == .digits, !text.list[index].hasSpaceBefore { return true }
    return text.list[index].kind == .digits || text.numerals.ordinal(at: index) != nil
      || text.numerals.read(at: index) != nil && text.list[index].kind == .word
  }

  // MARK: Years

  /// A year in digits or words, or by its distance from the anchor; "of", "in" and "the year" may stand in front.
  func year(at index: Int, allowsShort: Bool = false) -> (year: Int?, last: Int)? {
    var at = text.skipComma(index)
    at = text.skip([.of, .inside, .article, .from], at)
    guard at < text.limit else { return nil }
    if let relative = relativeUnit(at: at), relative.grain == .year {
      guard relative.offset != Self.unknown else { return (nil, relative.last) }
      return (today.map { CalendarDay.parts($0).year + relative.offset }, relative.last)
    }
    var hasWord = false
    if let word = text.word(.unit, at: at), word.word.name == "year" { (hasWord, at) = (true, word.last + 1) }
    at = text.skip([.article, .of], at)
    guard at < text.limit else { return nil }
    if let value = digitYear(at, hasWord: hasWord) {
      var last = at
      if let era = text.word(.era, at: at + 1),
        text.list[at + 1].foldLength > 2 || text.list[at + 1].isUpper || !text.list[at + 1].hasSpaceBefore
      {
        if era.word.name != "gregorian" { return nil }
        last = era.last
      }
      return (value, last)
    }
    if allowsShort, text.list[at].kind == .digits, text.list[at].foldLength == 2, let value = text.digits(at),
      isAlone(at), text.isEnd(at + 1)
    {
      return (value + (value < 50 ? 2000 : 1900), at)
    }
    return spelledYear(at, hasWord: hasWord)
  }

  func digitYear(_ index: Int, hasWord: Bool) -> Int? {
    guard text.list[index].kind == .digits, isAlone(index), let value = text.digits(index), !isMoney(index),
      !text.isUnit(index + 1) || text.word(.era, at: index + 1) != nil
    else { return nil }
    if text.list[index].foldLength == 4, (1300...2199).contains(value) { return value }
    return hasWord && (1...2999).contains(value) && text.list[index].foldLength > 2 ? value : nil
  }

  func isMoney(_ index: Int) -> Bool {
    index > text.start && text.list[index - 1].kind == .symbol
      && text.language.units.symbols[text.list[index - 1].word] != nil && !text.list[index - 1].isSymbol("'")
  }

  /// "two thousand and eighteen", "nineteen ninety nine", "ألفين وعشرين".
  func spelledYear(_ index: Int, hasWord: Bool) -> (year: Int?, last: Int)? {
    guard text.list[index].kind == .word, let numeral = text.numerals.read(at: index), !numeral.hasDigits,
      let value = numeral.numeral.value.integer
    else { return nil }
    if (1300...2199).contains(value),
      numeral.scale == 1000 || text.list[index].prefixes == 0 && numeral.last > index + 1
    {
      return (value, numeral.last)
    }
    let next = numeral.last + 1
    if (13...21).contains(value), next < text.limit, text.list[next].kind == .word,
      let tail = text.numerals.read(at: next), !tail.hasDigits, let rest = tail.numeral.value.integer,
      (10...99).contains(rest)
    {
      return (value * 100 + rest, tail.last)
    }
    return hasWord && (100...2999).contains(value) ? (value, numeral.last) : nil
  }

  /// A year in four digits that nothing but a link marks as one.
  func weakYear(at index: Int) -> CalendarNode? {
    if let other = calendarYears(index) { return other }
    guard let found = year(at: index), let year = found.year else { return nil }
    return yearNode(index, found.last, year)
  }

  func yearNode(_ first: Int, _ last: Int, _ year: Int) -> CalendarNode {
    var node = CalendarNode(first, last, .year, [CalendarDay.stretch(CalendarDay.number(year, 1, 1), .year)])
    node.year = year
    node.pattern = padded(year, 4)
    return node
  }

  func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  // MARK: What comes once a year

  /// The readings of what comes once a year: the nearest past one, then the next; `year` where it is given.
  func yearly(_ node: CalendarNode, year: Int?, hasYear: Bool, _ make: (Int) -> Stretch?) -> CalendarNode {
    var result = node
    result.year = year
    if let year {
      result.readings = make(year).map { [$0] } ?? []
      return result
    }
    guard !hasYear, let today else { return result }
    let now = CalendarDay.parts(today).year
    let all = ((now - 8)...(now + 8)).compactMap(make)
    let past = all.last { ($0.low ?? 0) < today }
    let future = all.first { ($0.low ?? 0) >= today }
    result.readings = [past, future].compactMap { $0 }
    let low = CalendarDay.number(now, 1, 1)
    result.preferred = result.readings.firstIndex { ($0.low ?? 0) >= low } ?? 0
    return result
  }

  /// A day of a month; the weekday chooses the year where there is none.
  func dated(_ first: Int, _ last: Int, month: Int, day: Int, weekday: Int? = nil) -> CalendarNode? {
    guard CalendarDay.isPossible(month: month, day: day) else { return nil }
    let suffix = joinedYear(last + 1) ?? year(at: last + 1, allowsShort: true)
    let weekday = weekday ?? nameBehind(suffix?.last ?? last)?.value
    let last = nameBehind(suffix?.last ?? last)?.last ?? last
    let hasYear = suffix != nil
    let node = CalendarNode(first, max(last, suffix?.last ?? last), .day)
    // A name that fits no year near the anchor is a slip.
    let now = today.map { CalendarDay.parts($0).year } ?? 0
    let fits = ((now - 1)...(now + 1)).contains { CalendarDay.weekday(CalendarDay.number($0, month, day)) == weekday }
    var result = yearly(node, year: suffix?.year, hasYear: hasYear) { year in
      guard day <= CalendarDate.days(inMonth: month, of: year) else { return nil }
      let number = CalendarDay.number(year, month, day)
      if let weekday, fits, !hasYear, CalendarDay.weekday(number) != weekday { return nil }
      return .day(number)
    }
    result.pattern = (suffix?.year.map { padded($0, 4) } ?? "XXXX") + "-" + padded(month, 2) + "-" + padded(day, 2)
    return result
  }

  /// "22/Jan/2019", "Dec/2018": a year behind a sign.
  func joinedYear(_ index: Int) -> (year: Int?, last: Int)? {
    guard text.isSymbol("/", index) || text.isDash(index), index + 1 < text.limit, !text.list[index].hasSpaceBefore,
      text.list[index + 1].foldLength == 4, let value = text.digits(index + 1), (1300...2199).contains(value),
      isAlone(index + 1)
    else { return nil }
    return (value, index + 1)
  }

  /// "Jul 18, Fri": the name of the day behind the date.
  func nameBehind(_ last: Int) -> (value: Int, last: Int)? {
    let at = text.skipComma(last + 1)
    guard at > last + 1, let name = text.word(.weekday, at: at), text.isEnd(name.last + 1) else { return nil }
    return (name.word.value, name.last)
  }

  /// A month, with its year where the text gives one.
  func monthNode(_ first: Int, _ last: Int, _ month: Int) -> CalendarNode {
    let suffix = joinedYear(last + 1) ?? year(at: last + 1)
    var result = yearly(
      CalendarNode(first, suffix?.last ?? last, .month), year: suffix?.year, hasYear: suffix != nil
    ) { CalendarDay.stretch(CalendarDay.number($0, month, 1), .month) }
    result.pattern = (suffix?.year.map { padded($0, 4) } ?? "XXXX") + "-" + padded(month, 2)
    return result
  }
}
