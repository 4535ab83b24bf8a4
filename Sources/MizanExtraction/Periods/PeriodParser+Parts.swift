import MizanData
import MizanModel

/// Quarters, halves and thirds, in words and in short forms.
extension PeriodParser {
  /// "الربع الثالث", "the third quarter", "النصف الأول", "السداسي الأول".
  func part(at index: Int) -> PeriodMention? {
    let at = skipArticle(index)
    var name: String
    var number: Int
    var last: Int
    if let word = unit(at: at), let one = ordinal(at: word.last + 1) {
      (name, number, last) = (word.name, one.value, one.last)
    } else if let one = ordinal(at: at), let word = unit(at: one.last + 1) {
      (name, number, last) = (word.name, one.value, word.last)
    } else if let final = finalPart(at: at) {
      (name, number, last) = final
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
    let months = (12 / most * (number - 1) + 1)...(12 / most * number)
    if let other = partOfCalendarYear(index, last, months, isCumulative: false) { return other }
    let suffix = yearSuffix(after: last, allowsBareRelative: true)
    if let fiscal = suffix?.fiscal, let begin = fiscal.first {
      let size = 12 / most
      let period = Period(
        first: begin.adding(months: (number - 1) * size), last: begin.adding(months: number * size - 1),
        frequency: .span,
        isFiscal: true)
      return PeriodMention(first: index, last: suffix?.last ?? last, period: period, anchor: .explicit, reason: .year)
    }
    return PeriodMention(
      first: index, last: suffix?.last ?? last, period: .part(frequency, number, of: suffix?.year),
      anchor: suffix?.anchor ?? .none, reason: suffix?.year == nil ? .period : .year)
  }

  /// "the last quarter of 2023", "الربع الأخير من العام الماضي": the fourth one, where its year is named.
  private func finalPart(at index: Int) -> (name: String, number: Int, last: Int)? {
    guard kinds.intersects([.relative, .end]) else { return nil }
    let name: String
    let last: Int
    if let word = unit(at: index), let final = final(at: word.last + 1) {
      (name, last) = (word.name, final)
    } else if let final = final(at: index) ?? words(.end, at: index)?.last, let word = unit(at: final + 1) {
      (name, last) = (word.name, word.last)
    } else {
      return nil
    }
    guard let number = ["quarter": 4, "half": 2, "third": 3][name], last + 1 < limit,
      yearSuffix(after: last, allowsBareRelative: false) != nil
    else { return nil }
    return (name, number, last)
  }

  private func final(at index: Int) -> Int? {
    words(.relative, at: index).flatMap { $0.word.name == "last" ? $0.last : nil }
  }

  /// Q3, H1 2022, 3Q 2023, 2H23, 9M 2023, FY23: short forms of any language.
  func shortPart(at index: Int) -> PeriodMention? {
    guard index + 1 < limit, !list[index + 1].hasSpaceBefore else { return nil }
    let letterFirst = list[index].kind == .word && list[index + 1].kind == .digits
    guard letterFirst || list[index].kind == .digits && list[index + 1].kind == .word else { return nil }
    let word = letterFirst ? index : index + 1
    guard list[word].isUpper, list[word].foldLength <= 3, let number = digits(letterFirst ? index + 1 : index) else {
      return nil
    }
    var letters = String(decoding: list.bytes(list[word]), as: UTF8.self)
    var last = index + 1
    var year: Int?
    var fiscal: Period?
    if letters == "fy" {
      guard letterFirst, let fiscal = shortYear(number, list[last]) else { return nil }
      let second =
        last + 2 < limit
          && (list[last + 1].isSymbol("/") || Lexicon.isDash(list[last + 1].word) && list[last + 1].kind == .symbol)
        ? secondYear(at: last + 2, after: fiscal) : nil
      let end = second?.year ?? fiscal
      let period = Period(first: YearMonth(end - 1, 7), last: YearMonth(end, 6), frequency: .annual, isFiscal: true)
      return PeriodMention(first: index, last: second?.last ?? last, period: period, anchor: .explicit, reason: .period)
    }
    // "8MFY24", "3QFY24", "Q3FY24"
    if let found = letters.count == 3 && letters.hasSuffix("fy") ? fiscalYear(at: last + 1) : nil {
      letters.removeLast(2)
      (fiscal, last) = found
    } else if letterFirst, last + 1 < limit, let found = shortPart(at: last + 1), found.period?.isFiscal ?? false {
      (fiscal, last) = (found.period, found.last)
    }
    if fiscal == nil, !letterFirst, last + 1 < limit, list[last + 1].kind == .digits, !list[last + 1].hasSpaceBefore,
      let value = digits(last + 1), let short = shortYear(value, list[last + 1])
    {
      (year, last) = (short, last + 1)
    }
    let suffix = year == nil && fiscal == nil ? yearSuffix(after: last, allowsBareRelative: false) : nil
    year = year ?? suffix?.year
    if let begin = (fiscal ?? suffix?.fiscal)?.first, let size = ["m": 1, "q": 3, "h": 6][letters],
      (1...12 / size).contains(number), letters != "m" || !letterFirst
    {
      let start = letters == "m" ? begin : begin.adding(months: (number - 1) * size)
      let end = begin.adding(months: number * size - 1)
      return PeriodMention(
        first: index, last: suffix?.last ?? last,
        period: Period(first: start, last: end, frequency: .span, isFiscal: true), anchor: .explicit, reason: .period)
    }
    let period: Period
    switch letters {
    case "q" where (1...4).contains(number): period = .part(.quarter, number, of: year)
    case "h" where (1...2).contains(number): period = .part(.halfYear, number, of: year)
    case "m" where (2...12).contains(number) && !letterFirst && year != nil: period = .firstMonths(number, of: year)
    default: return nil
    }
    return PeriodMention(
      first: index, last: suffix?.last ?? last, period: period,
      anchor: year != nil ? .explicit : suffix?.anchor ?? .none,
      reason: .period)
  }

  /// The fiscal year that digits behind "FY" name.
  private func fiscalYear(at index: Int) -> (period: Period, last: Int)? {
    guard index < limit, list[index].kind == .digits, !list[index].hasSpaceBefore, let value = digits(index),
      let end = shortYear(value, list[index])
    else { return nil }
    let period = Period(first: YearMonth(end - 1, 7), last: YearMonth(end, 6), frequency: .annual, isFiscal: true)
    return (period, index)
  }

  /// A year in two or four digits.
  func shortYear(_ value: Int, _ token: Token) -> Int? {
    token.foldLength == 2 ? 2000 + value : (1900...2099).contains(value) ? value : nil
  }
}
