import MizanData
import MizanModel

/// Days of one month, which are no month that could stand beside whole ones.
extension PeriodParser {
  /// "May 1-20", "April 1 to 20".
  func monthOfDays(_ first: Int, at index: Int) -> PeriodMention? {
    guard let month = month(at: index), let days = days(at: month.last + 1) else { return nil }
    let suffix = yearSuffix(after: days.last, allowsBareRelative: false)
    return begun(first, days.days, month.month, suffix, last: days.last)
  }

  /// "1-20 May", "1 to 20 April", "1 و20 أبريل" behind "between".
  func daysOfMonth(_ first: Int, from index: Int) -> PeriodMention? {
    guard let days = days(at: index), let month = month(at: skipLinks(days.last + 1)) else { return nil }
    let suffix = yearSuffix(after: month.last, allowsBareRelative: true)
    return begun(first, days.days, month.month, suffix, last: month.last)
  }

  /// "the first 20 days of May", "العشرين يوما الأولى من مايو", "الأيام العشرة الأولى من مايو".
  func firstDays(at index: Int) -> PeriodMention? {
    guard kinds.contains(.month), let found = firstDayCount(at: skipArticle(index)), (2...31).contains(found.value),
      let month = month(at: skipLinks(found.last + 1))
    else { return nil }
    return begun(
      index, 1...found.value, month.month, yearSuffix(after: month.last, allowsBareRelative: true), last: month.last)
  }

  private func firstDayCount(at index: Int) -> (value: Int, last: Int)? {
    if let one = ordinal(at: index), one.value == 1, let count = count(at: one.last + 1),
      let word = unit("day", at: count.last + 1)
    {
      return (count.value, word.last)
    }
    if let count = count(at: index), let word = unit("day", at: count.last + 1), let last = first(word.last + 1) {
      return (count.value, last)
    }
    guard let word = unit("day", at: index), let count = count(at: word.last + 1), let last = first(count.last + 1)
    else { return nil }
    return (count.value, last)
  }

  /// The last token of "the first" behind what it counts.
  private func first(_ index: Int) -> Int? {
    if let one = ordinal(at: index), one.value == 1 { return one.last }
    return words(.first, at: index)?.last
  }

  /// Two days with a dash or "to" between them.
  private func days(at index: Int) -> (days: ClosedRange<Int>, last: Int)? {
    guard index + 2 < limit, let low = digits(index) else { return nil }
    let link = index + 1
    var next = link + 1
    if list[link].kind == .symbol {
      guard Lexicon.isDash(list[link].word), !list[next].hasSpaceBefore else { return nil }
    } else if isJoint(link) {
      guard hasOpenBetween(before: index) else { return nil }
      if list[link].kind == .digits { next = link }
    } else {
      guard isCue([.to, .destination], link) || words(.until, at: link) != nil else { return nil }
    }
    guard let high = digits(next), low > 0, low < high, high <= 31, isAlone(next) else { return nil }
    return (low...high, next)
  }

  private func begun(
    _ first: Int, _ days: ClosedRange<Int>, _ month: Int, _ suffix: YearSuffix?, last: Int
  ) -> PeriodMention {
    var mention = PeriodMention(
      first: first, last: suffix?.last ?? last, period: .days(days, ofMonth: month, of: suffix?.year),
      anchor: suffix?.anchor.named ?? .none,
      reason: .date)
    mention.isBegun = true
    return mention
  }
}
