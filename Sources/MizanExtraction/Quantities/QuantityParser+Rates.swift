import MizanData
import MizanModel

/// Rates, denominators and bounds of quantities.
extension QuantityParser {
  private static let rates = [("/a", "year"), ("/mo", "month"), ("/d", "day")]

  /// An amount a year, month or day is an amount with a rate, not a unit of its own: save for barrels a day, in which oil is
  /// measured.
  static func rated(_ code: UnitCode) -> (UnitCode, rate: String)? {
    guard code != UnitCode("bbl/d"), code != UnitCode("boe/d"), !code.isCurrency else { return nil }
    for (suffix, rate) in rates where code.rawValue.hasSuffix(suffix) {
      return (UnitCode(String(code.rawValue.dropLast(suffix.utf8.count))), rate)
    }
    return nil
  }

  /// Whether oil of this unit is told by the day in a unit of its own.
  private func isDaily(_ unit: UnitCode) -> Bool { unit == UnitCode("bbl") || unit == UnitCode("boe") }

  func addRate(_ result: inout ParsedQuantity) {
    let next = result.last + 1
    guard let unit = result.quantity.unit else {
      if result.family != nil, next < limit, let per = denominator(at: next) {
        (result.denominator, result.last) = (per.code, per.last)
      }
      return
    }
    if !unit.isCurrency, !unit.isCount, catalogue.hasUnit("\(unit)/d"), hasDailyRate(before: result.first) {
      if isDaily(unit) { result.quantity.unit = UnitCode("\(unit)/d") } else { result.quantity.rate = "day" }
      return
    }
    guard next < limit else { return }
    if unit.isCurrency, let per = denominator(at: next) {
      result.quantity.unit = UnitCode("\(unit)/\(per.code)")
      result.last = per.last
      return
    }
    for mark in marks.cues.all(at: next) where lexicon.cues[mark.index].kind == .rate && !isInPeriod(mark) {
      let value = lexicon.cues[mark.index].value
      if value == "day", isDaily(unit) {
        result.quantity.unit = UnitCode("\(unit)/d")
        result.last = mark.last
      } else {
        result.quantity.rate = value
      }
      return
    }
  }

  /// "the daily rate fell to 3 million barrels": the word for the rate stands in front.
  private func hasDailyRate(before first: Int) -> Bool {
    var index = first - 1
    while index >= max(start, first - 9), list[index].kind == .word {
      let isDaily = marks.cues.all(at: index).contains {
        lexicon.cues[$0.index].kind == .rate && lexicon.cues[$0.index].value == "day"
      }
      if isDaily { return true }
      index -= 1
    }
    return false
  }

  /// "80 dollars a barrel", "$5,600/t", "425 درهما للطن": what one pays for.
  private func denominator(at index: Int) -> (code: UnitCode, last: Int)? {
    let token = list[index]
    var at = index
    let isPer = marks.cues.all(at: index).contains { lexicon.cues[$0.index].kind == .per }
    if isPer || token.isSymbol("/") || list.isWord(index, among: numerals.articles) {
      at += 1
    } else if token.prefixes & AffixClass.to == 0 {
      return nil
    }
    guard at < limit, let mark = marks.units.at(at), let code = lexicon.units[mark.index].code, !code.isCurrency,
      !code.isRatio, !code.isCount || code == UnitCode("{container}"), !Self.timeUnits.contains(code.rawValue)
    else { return nil }
    return (code, mark.last)
  }

  /// Units of time, whose quantities are durations.
  static let timeUnits: Set<String> = ["a", "mo", "wk", "d", "h", "min", "s"]

  /// "three billion dollars less a quarter": the fraction stands behind the unit.
  func addLess(_ result: inout ParsedQuantity) {
    let scale = result.numerals[0].scale
    guard scale > 1, let less = numerals.lessFraction(after: result.last),
      let amount = less.value.multiplied(by: scale), let rest = result.quantity.value.subtracting(amount)
    else { return }
    result.quantity.numeral.value = rest
    result.quantity.numeral.trace.append("less_fraction")
    result.last = less.last
  }

  func addBound(_ result: inout ParsedQuantity) {
    let end = result.first - 1
    guard end >= start else { return }
    // The hedge ends right before the number, a preposition may stand between.
    for back in 0...1 where end - back >= start {
      guard list.endsCue(end - back) else { continue }
      for mark in marks.cues.endingAt(end - back) where lexicon.cues[mark.index].kind == .bound {
        if back == 1 && !isShortLink(end) { continue }
        // "went up to 27.9 billion" arrives there and bounds nothing.
        if marks.cues.endingAt(end - back).contains(where: {
          lexicon.cues[$0.index].kind == .to && $0.first < mark.first
        }) {
          continue
        }
        result.quantity.bound = Bound(rawValue: lexicon.cues[mark.index].value)
        result.quantity.boundSpan = list.span(mark.first, mark.last)
        return
      }
    }
    addDistantBound(&result)
  }

  /// "تجاوزت قيمة الصادرات 5 مليارات", "1,500 jobs at least": the hedge is a verb some words before, or stands behind.
  private func addDistantBound(_ result: inout ParsedQuantity) {
    let next = result.last + 1
    for mark in marks.cues.all(at: next) where lexicon.cues[mark.index].kind == .boundAfter {
      result.quantity.bound = Bound(rawValue: lexicon.cues[mark.index].value)
      result.quantity.boundSpan = list.span(mark.first, mark.last)
      return
    }
    let sign = result.numerals[0].last + 1
    if sign < limit, list[sign].isSymbol("+"), !list[sign].hasSpaceBefore {
      result.quantity.bound = .over
      return
    }
    var index = result.first - 1
    while index >= max(start, result.first - 7) {
      if list[index].kind == .digits || list[index].kind == .symbol && list[index].word != 0x22 { return }
      if index < result.first - 1, list.mayBegin(.number, at: index), marks.numbers.at(index) != nil,
        list[index].foldLength > 2
      {
        return
      }
      if list.endsCue(index),
        let mark = marks.cues.endingAt(index).first(where: { lexicon.cues[$0.index].kind == .boundVerb })
      {
        result.quantity.bound = Bound(rawValue: lexicon.cues[mark.index].value)
        result.quantity.boundSpan = list.span(mark.first, mark.last)
        return
      }
      // A preposition of change in between ends the reach of the verb.
      if list.mayBegin(.cue, at: index),
        marks.cues.all(at: index).contains(where: { lexicon.cues[$0.index].kind == .compared })
      {
        return
      }
      index -= 1
    }
  }

  private func isShortLink(_ index: Int) -> Bool {
    marks.cues.all(at: index).contains { [.by, .to, .from, .level].contains(lexicon.cues[$0.index].kind) }
      || list[index].kind == .symbol && list[index].word != 0x2C && list[index].word != 0x60C
  }
}
