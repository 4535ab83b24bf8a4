import MizanData
import MizanModel

extension CalendarParser {
  /// "next week from Wednesday to Friday", "الأسبوع المقبل بين الأربعاء والجمعة".
  func weekdaysOfWeek(_ index: Int) -> CalendarMention? {
    guard let week = relativeUnit(at: index), week.grain == .week,
      let link = text.word([.between, .from], at: week.last + 1),
      let low = text.word(.weekday, at: text.skip([.article], link.last + 1)),
      let next = rangeLink(after: low.last, isBetween: link.word.kind == .between),
      let high = text.word(.weekday, at: next)
    else { return nil }
    var mention = CalendarMention(first: index, last: high.last, kind: .period)
    if let today, week.offset != Self.unknown {
      let monday = CalendarDay.start(today, .week) + 7 * week.offset
      let end = high.word.value > low.word.value ? high.word.value : high.word.value + 7
      mention.readings = [Stretch(low: monday + low.word.value - 1, high: monday + end)]
    }
    return mention
  }

  /// Days of one month: "from 4 to 22 January 1995", "July 13 to 15", "4-22 of this month".
  func dayRange(at index: Int, isBetween: Bool, isFrom: Bool) -> CalendarNode? {
    if let found = month(at: index) {
      // "November between 19 and 20", "July 13 to 15"
      var at = text.skip([.inside, .article], found.last + 1)
      var between = isBetween
      if let word = text.word([.between, .from], at: at) {
        between = word.word.kind == .between
        at = word.last + 1
      }
      guard at < text.limit, let low = day(at: at, allowsWords: false),
        let link = rangeLink(after: low.last, isBetween: between),
        let high = day(at: link, allowsWords: false), high.day > low.day, !text.isUnit(high.last + 1),
        month(at: high.last + 1) == nil
      else { return nil }
      return days(index, high.last, low.day, high.day, month: found.month)
    }
    guard let low = day(at: index, allowsWords: isFrom || isBetween),
      let link = rangeLink(after: low.last, isBetween: isBetween),
      let high = day(at: link, allowsWords: isFrom || isBetween), high.day > low.day, !text.isUnit(high.last + 1)
    else { return nil }
    var next = text.skip([.of, .from, .article], high.last + 1)
    guard next < text.limit else { return nil }
    if let found = month(at: next) { return days(index, found.last, low.day, high.day, month: found.month) }
    // "من 4 إلى 22 هذا الشهر"
    next = text.skip([.inside], next)
    guard let unit = relativeUnit(at: next), unit.grain == .month else { return nil }
    var node = CalendarNode(index, unit.last, .day, isDay: false)
    if let today, unit.offset != Self.unknown {
      let month = CalendarDay.adding(CalendarDay.start(today, .month), unit.offset, .month)
      node.readings = [Stretch(low: month + low.day - 1, high: month + high.day)]
    }
    return node
  }

  func days(_ first: Int, _ last: Int, _ low: Int, _ high: Int, month: Int) -> CalendarNode? {
    guard CalendarDay.isPossible(month: month, day: high) else { return nil }
    let suffix = year(at: last + 1)
    return yearly(
      CalendarNode(first, suffix?.last ?? last, .day, isDay: false), year: suffix?.year, hasYear: suffix != nil
    ) {
      let start = CalendarDay.number($0, month, 1)
      return Stretch(low: start + low - 1, high: start + high)
    }
  }
}
