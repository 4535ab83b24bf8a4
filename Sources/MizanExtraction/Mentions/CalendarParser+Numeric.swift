import MizanData
import MizanModel

extension CalendarParser {
  /// 2016-11-07, 7/11/2016, 11/2016, 22/4.
  func numericDate(_ index: Int) -> CalendarNode? {
    guard text.list[index].kind == .digits else { return nil }
    if let date = compact(index) ?? numericCalendarDate(index) { return date }
    guard let a = text.digits(index), let first = separator(after: index),
      let b = text.digits(first.next)
    else { return nil }
    let lengths = (text.list[index].foldLength, text.list[first.next].foldLength)
    if let second = separator(after: first.next) ?? commaYear(first.next), let c = text.digits(second.next),
      second.sign == first.sign || second.sign == 0x2C || first.sign == 0x20, separator(after: second.next) == nil
    {
      let last = second.next
      if lengths.0 == 4, lengths.1 <= 2, text.list[last].foldLength <= 2 {
        return whole(index, last, year: a, month: b, day: c)
      }
      guard lengths.0 <= 2, lengths.1 <= 2, text.list[last].foldLength == 4 || text.list[last].foldLength == 2 else {
        return nil
      }
      guard first.sign != 0x20 || text.list[last].foldLength == 4 else { return nil }
      let year = text.list[last].foldLength == 4 ? c : c + (c < 50 ? 2000 : 1900)
      return either(index, last, a, b, year: year)
    }
    guard first.sign != 0x20, !text.isUnit(first.next + 1), separator(after: first.next) == nil else { return nil }
    if lengths.0 == 4, lengths.1 <= 2, (1300...2199).contains(a), (1...12).contains(b) {
      return monthOf(index, first.next, a, b)
    }
    if lengths.1 == 4, lengths.0 <= 2, (1300...2199).contains(b), (1...12).contains(a) {
      return monthOf(index, first.next, b, a)
    }
    guard lengths.0 <= 2, lengths.1 <= 2 else { return nil }
    return dayAndMonth(index, first.next, a, b, sign: first.sign)
  }

  /// 20161016
  func compact(_ index: Int) -> CalendarNode? {
    guard text.list[index].foldLength == 8, isAlone(index), let value = text.digits(index, most: 8),
      (1900...2099).contains(value / 10_000)
    else { return nil }
    return whole(index, index, year: value / 10_000, month: value / 100 % 100, day: value % 100)
  }

  /// The sign between two runs of digits, also with spaces around it.
  func separator(after index: Int) -> (sign: Int32, next: Int)? {
    guard index + 1 < text.limit else { return nil }
    let sign = text.list[index + 1]
    if sign.kind == .digits, sign.hasSpaceBefore { return (0x20, index + 1) }
    guard index + 2 < text.limit, sign.kind == .symbol, text.list[index + 2].kind == .digits else { return nil }
    let spaces = (sign.hasSpaceBefore, text.list[index + 2].hasSpaceBefore)
    if sign.isSymbol("/") || Lexicon.isDash(sign.word) { return (sign.isSymbol("/") ? 0x2F : 0x2D, index + 2) }
    if sign.isSymbol("."), !spaces.0, !spaces.1 { return (0x2E, index + 2) }
    return nil
  }

  /// "08/12, 2015": a comma in front of the year.
  func commaYear(_ index: Int) -> (sign: Int32, next: Int)? {
    let next = text.skipComma(index + 1)
    return next > index + 1 && next < text.limit && text.list[next].kind == .digits ? (0x2C, next) : nil
  }

  func whole(_ first: Int, _ last: Int, year: Int, month: Int, day: Int) -> CalendarNode? {
    guard (1300...2199).contains(year), let date = CalendarDate(year: year, month: month, day: day) else { return nil }
    var node = CalendarNode(first, last, .day, [.day(CalendarDay.number(date))])
    node.year = year
    return node
  }

  /// Both orders of day and month where both are possible; the language's order is preferred.
  func either(_ first: Int, _ last: Int, _ a: Int, _ b: Int, year: Int) -> CalendarNode? {
    let pairs = isMonthFirst(text.list[first + 1].isSymbol(".")) ? [(a, b), (b, a)] : [(b, a), (a, b)]
    let nodes = pairs.compactMap { whole(first, last, year: year, month: $0.0, day: $0.1) }
    guard var node = nodes.first else { return nil }
    if nodes.count > 1, nodes[1].readings != node.readings { node.readings += nodes[1].readings }
    return node
  }

  func isMonthFirst(_ hasDots: Bool) -> Bool { text.numerals.grammar == .english && !hasDots }

  func monthOf(_ first: Int, _ last: Int, _ year: Int, _ month: Int) -> CalendarNode {
    var node = CalendarNode(first, last, .month, [CalendarDay.stretch(CalendarDay.number(year, month, 1), .month)])
    node.year = year
    node.pattern = padded(year, 4) + "-" + padded(month, 2)
    return node
  }

  /// A day and a month in digits. A dash or dot needs a link in front, else it is a range or a decimal; without an
  /// anchor a slash is a fraction as well.
  func dayAndMonth(_ first: Int, _ last: Int, _ a: Int, _ b: Int, sign: Int32) -> CalendarNode? {
    guard isAlone(first) || sign == 0x2E, isAlone(last) || sign == 0x2E else { return nil }
    let pairs = isMonthFirst(false) ? [(a, b), (b, a)] : [(b, a), (a, b)]
    guard let pair = pairs.first(where: { CalendarDay.isPossible(month: $0.0, day: $0.1) }) else { return nil }
    var node = yearly(CalendarNode(first, last, .day), year: nil, hasYear: false) { year in
      guard pair.1 <= CalendarDate.days(inMonth: pair.0, of: year) else { return nil }
      return .day(CalendarDay.number(year, pair.0, pair.1))
    }
    node.pattern = "XXXX-" + padded(pair.0, 2) + "-" + padded(pair.1, 2)
    let isWhole = first == text.start && last == text.limit - 1
    guard sign != 0x2E || last + 1 >= text.limit || text.isEnd(last + 1) else { return nil }
    node.isWeak = sign == 0x2F ? today == nil : !(isWhole && today != nil && sign != 0x2E)
    return node
  }
}
