import MizanData
import MizanModel

/// Joins numerals with their units: behind, in front, or elided.
///
/// An object, so that it can be made for the first number of a sentence and be held without copies.
final class QuantityParser {
  let list: TokenList
  let lexicon: Lexicon
  let marks: Marks
  let catalogue: UnitCatalogue
  let numerals: NumeralParser
  /// The periods of the sentence: "tons in 2024" is no rate.
  let periods: [PeriodMention]
  let limit: Int
  let start: Int

  init(
    list: TokenList, lexicon: Lexicon, marks: Marks, catalogue: UnitCatalogue, numerals: NumeralParser,
    periods: [PeriodMention], limit: Int, start: Int
  ) {
    self.list = list
    self.lexicon = lexicon
    self.marks = marks
    self.catalogue = catalogue
    self.numerals = numerals
    self.periods = periods
    self.limit = limit
    self.start = start
  }

  /// The quantity of one numeral.
  func parse(_ numeral: ParsedNumeral) -> ParsedQuantity {
    var result = ParsedQuantity(
      quantity: Quantity(numeral: numeral.numeral), numerals: [numeral], first: numeral.first, last: numeral.last)
    if let leading = leadingUnit(
      before: numeral.first, isAmount: numeral.scale > 1 || numeral.numeral.value.exponent < 0)
    {
      apply(leading, to: &result, isLeading: true)
    }
    if let trailing = trailingUnit(after: numeral) {
      if result.hasLeadingUnit {
        // "USD 5 million dollars", "$5 billion US dollars": the unit said twice.
        if trailing.unit.code == result.unit { result.last = trailing.last }
      } else {
        apply(trailing, to: &result, isLeading: false)
      }
    }
    addLess(&result)
    addRate(&result)
    addBound(&result)
    result.quantity.span = list.span(result.first, result.last)
    return result
  }

  struct FoundUnit {
    var unit: UnitWord
    var first: Int
    var last: Int
  }

  private func apply(_ found: FoundUnit, to result: inout ParsedQuantity, isLeading: Bool) {
    result.quantity.unit = found.unit.code
    var multiplier = found.unit.multiplier
    // "45,000 mt" are metric tons, "68.8mt" millions of them.
    if multiplier == 1_000_000, found.unit.code == UnitCode("t"), result.quantity.value >= 1000 { multiplier = 1 }
    if let code = found.unit.code, let (unit, rate) = Self.rated(code) {
      result.quantity.unit = unit
      result.quantity.rate = rate
      result.ratedUnit = code
    }
    result.family = found.unit.family
    result.quantity.unitSpan = list.span(found.first, found.last)
    result.first = min(result.first, found.first)
    result.last = max(result.last, found.last)
    result.hasLeadingUnit = isLeading
    if multiplier != 1, let product = result.quantity.numeral.value.multiplied(by: multiplier) {
      result.quantity.numeral.value = product
      result.quantity.numeral.trace.append("abbreviation")
    }
    if let family = found.unit.family { resolveFamily(family, after: found.last, &result) }
  }

  private static let rates = [("/a", "year"), ("/mo", "month"), ("/d", "day")]

  /// An amount a year, month or day is an amount with a rate, not a unit of its own: save for barrels a day, in which oil is
  /// measured.
  private static func rated(_ code: UnitCode) -> (UnitCode, rate: String)? {
    guard code != UnitCode("bbl/d"), code != UnitCode("boe/d"), !code.isCurrency else { return nil }
    for (suffix, rate) in rates where code.rawValue.hasSuffix(suffix) {
      return (UnitCode(String(code.rawValue.dropLast(suffix.utf8.count))), rate)
    }
    return nil
  }

  /// Whether oil of this unit is told by the day in a unit of its own.
  private func isDaily(_ unit: UnitCode) -> Bool { unit == UnitCode("bbl") || unit == UnitCode("boe") }

  /// A currency family takes its country from the adjective behind it.
  private func resolveFamily(_ family: String, after last: Int, _ result: inout ParsedQuantity) {
    guard last + 1 < limit else { return }
    for mark in marks.areas.all(at: last + 1) where lexicon.areas[mark.index].kind == .adjective {
      guard let currency = catalogue.currency(of: lexicon.areas[mark.index].code, family: family) else { continue }
      result.quantity.unit = currency
      result.family = nil
      result.last = mark.last
      return
    }
  }

  // MARK: Behind the number

  private func trailingUnit(after numeral: ParsedNumeral) -> FoundUnit? {
    var index = numeral.last + 1
    guard index < limit else { return nil }
    if let sign = symbolUnit(at: index) { return sign }
    if list[index].kind == .symbol, Lexicon.isDash(list[index].word), index + 1 < limit { index += 1 }
    // "10,000+ companies"
    if list[index].isSymbol("+"), !list[index].hasSpaceBefore { index += 1 }
    if let found = unitWord(at: index, touching: numeral) { return found }
    // "5 million of barrels", "4 ملايين من البراميل"
    if isLink(index), index + 1 < limit, let found = unitWord(at: index + 1, touching: nil),
      // "799 billion from Sh808 billion", "2.4 billion from KD 2.6 billion": the sign of the next number.
      found.last + 1 >= limit || list[found.last + 1].kind != .digits
        || list[found.last + 1].hasSpaceBefore && !isMoney(found.unit)
    {
      return found
    }
    return countedNoun(after: numeral.last)
  }

  private func isMoney(_ unit: UnitWord) -> Bool { unit.code?.isCurrency ?? (unit.family != nil) }

  private func unitWord(at index: Int, touching numeral: ParsedNumeral?) -> FoundUnit? {
    guard index < limit, list[index].prefixes & (AffixClass.conjunction | AffixClass.to) == 0 else { return nil }
    // A one-letter unit must touch its number or be printed with a space by habit ("5 m").
    guard let mark = unitMark(at: index) else { return nil }
    let unit = lexicon.units[mark.index]
    if list[index].foldLength == 1 && mark.first == mark.last && list[index].hasSpaceBefore
      && !(numeral?.hasDigits ?? false)
    {
      return nil
    }
    return FoundUnit(unit: unit, first: mark.first, last: mark.last)
  }

  /// The longest unit at a token that takes no word from a period: "طن في عام 2024" are tons, not tons a year.
  private func unitMark(at index: Int) -> Marks.Mark? {
    guard let mark = marks.units.at(index), isInPeriod(mark) else { return marks.units.at(index) }
    var best: Marks.Mark?
    lexicon.matches(in: list, at: index, limit: limit) { match in
      let shorter = Marks.Mark(index: Int(match.sense.index), first: match.first, last: match.last)
      if match.sense.group == .unit, !isInPeriod(shorter), shorter.last > best?.last ?? -1 { best = shorter }
    }
    return best
  }

  private func isInPeriod(_ mark: Marks.Mark) -> Bool {
    periods.contains { $0.reason != .duration && $0.first <= mark.last && mark.first <= $0.last }
  }

  private func isLink(_ index: Int) -> Bool {
    marks.cues.all(at: index).contains { [.from, .of, .origin].contains(lexicon.cues[$0.index].kind) }
  }

  private func symbolUnit(at index: Int) -> FoundUnit? {
    guard list[index].kind == .symbol, let unit = catalogue.symbols[list[index].word] else { return nil }
    return FoundUnit(unit: unit, first: index, last: index)
  }

  /// "29 Super Post Panamax gantry cranes": a counted noun behind words that name its kind.
  private func countedNoun(after last: Int) -> FoundUnit? {
    var index = last + 1
    var skipped = 0
    while index < limit, skipped < 4 {
      // "3,096 China-Europe freight trains"
      if skipped > 0, list[index].kind == .symbol, Lexicon.isDash(list[index].word), !list[index].hasSpaceBefore {
        index += 1
        continue
      }
      guard list[index].kind == .word else { return nil }
      if let mark = marks.units.at(index), skipped > 0 {
        let unit = lexicon.units[mark.index]
        guard unit.code?.isCount ?? false else { return nil }
        return FoundUnit(unit: unit, first: mark.first, last: mark.last)
      }
      // Only words that mean nothing else here may stand between.
      guard
        list[index].word < 0 || list[index].isCapital || marks.commodities.at(index) != nil
          || marks.areas.at(index) != nil || list[index].foldLength > 4 && !hasMeaning(index)
      else {
        return nil
      }
      skipped += 1
      index += 1
    }
    return nil
  }

  /// Whether a word begins a phrase of its own, and is not only known inside others: "4.6 million international visitors".
  private func hasMeaning(_ index: Int) -> Bool {
    marks.units.at(index) != nil || marks.numbers.at(index) != nil || marks.periods.at(index) != nil
      || marks.cues.at(index) != nil || marks.indicators.at(index) != nil || marks.facilities.at(index) != nil
      || numerals.articles.contains(list[index].word)
  }

  // MARK: In front of the number

  /// "$4.2-4.6 per ton": the sign in front of the first number holds for the second.
  func share(_ low: ParsedQuantity, with high: inout ParsedQuantity) {
    guard low.hasLeadingUnit, high.first - low.last == 2, list[low.last + 1].kind == .symbol,
      Lexicon.isDash(list[low.last + 1].word)
    else { return }
    high.quantity.unit = low.quantity.unit
    high.family = low.family
    addRate(&high)
    high.quantity.span = list.span(high.first, high.last)
  }

  /// Gives a numeral without unit the noun that "the number of" counts: "the number of companies rose to 312".
  func addNumberOf(_ result: inout ParsedQuantity) {
    guard !result.hasUnit, let noun = numberOf(before: result.numerals[0]) else { return }
    result.quantity.unit = noun.unit.code
    result.quantity.unitSpan = list.span(noun.first, noun.last)
    result.isElided = true
    result.quantity.flags.append(.unitElided)
  }

  /// The counted noun behind "the number of" in the words that lead to a numeral.
  func numberOf(before numeral: ParsedNumeral) -> FoundUnit? {
    guard numeral.hasDigits || numeral.scale > 1 else { return nil }
    for cue in marks.cues.reversed()
    where lexicon.cues[cue.index].kind == .number && cue.last < numeral.first && numeral.first - cue.last <= 14 {
      guard let mark = marks.units.at(cue.last + 1), lexicon.units[mark.index].code?.isCount ?? false,
        !hasOtherNumber(from: mark.last + 1, to: numeral.first)
      else { return nil }
      return FoundUnit(unit: lexicon.units[mark.index], first: mark.first, last: mark.last)
    }
    return subject(before: numeral)
  }

  private static let arriving: Set<UnitCode> = Set(
    ["tourist", "visitor", "passenger", "flight"].map { UnitCode("{\($0)}") })

  /// "Tourist arrivals rose to 870,465", "passenger traffic reached 92.3 million": those who came, as the subject of the verb
  /// that leads to a number.
  private func subject(before numeral: ParsedNumeral) -> FoundUnit? {
    let before = numeral.first - 1
    guard before > start,
      marks.cues.endingAt(before).contains(where: { [.to, .level, .bound].contains(lexicon.cues[$0.index].kind) })
    else { return nil }
    for mark in marks.units.reversed()
    where mark.last < before && numeral.first - mark.last <= 12 && lexicon.units[mark.index].code?.isRatio != true {
      guard let code = lexicon.units[mark.index].code, Self.arriving.contains(code),
        mark.first == start
          || list[mark.first - 1].kind != .digits && marks.numbers.last(endingAt: mark.first - 1) == nil,
        !hasOtherNumber(from: mark.last + 1, to: numeral.first),
        !((mark.last + 1)..<numeral.first).contains(where: { list[$0].isSymbol(",") || list[$0].isSymbol(";") })
      else { return nil }
      return FoundUnit(unit: lexicon.units[mark.index], first: mark.first, last: mark.last)
    }
    return nil
  }

  /// Whether a number that is no percentage stands between two tokens: "the number of visitors rose 9.1 percent to 62.1 million".
  private func hasOtherNumber(from low: Int, to high: Int) -> Bool {
    var index = low
    while index < high {
      if list[index].kind == .digits || marks.numbers.at(index) != nil {
        guard let other = numerals.parse(at: index), trailingUnit(after: other)?.unit.code?.isRatio ?? false else {
          return true
        }
        index = other.last
      }
      index += 1
    }
    return false
  }

  private func leadingUnit(before first: Int, isAmount: Bool) -> FoundUnit? {
    var index = first - 1
    // "Rs. 500"
    if index > start, list[index].isSymbol("."), !list[index].hasSpaceBefore { index -= 1 }
    guard index >= start else { return nil }
    if let sign = symbolUnit(at: index),
      sign.unit.code?.isCurrency ?? (sign.unit.family != nil) || sign.unit.code == .percent
    {
      // A percent sign or currency sign behind another number belongs to that number.
      if index > start, list[index - 1].kind == .digits, !list[index].hasSpaceBefore { return nil }
      return compoundSymbol(sign)
    }
    // "GH¢2.16 billion": a sign that is one only behind its letters.
    if list[index].kind == .symbol, index > start, list[index - 1].kind == .word, !list[index].hasSpaceBefore,
      let unit = catalogue.compound(list.bytes(list[index - 1]), list[index].word)
    {
      return FoundUnit(unit: unit, first: index - 1, last: index)
    }
    // "COP29" is a name although COP is a currency.
    let isName = marks.cues.endingAt(index).contains { lexicon.cues[$0.index].kind == .name }
    guard list[index].kind == .word, !list[first].hasNewlineBefore, !isName,
      let mark = marks.units.last(endingAt: index), lexicon.units[mark.index].isSymbol
    else { return nil }
    // One letter is a currency only where it touches an amount: "N34.87trn", but not "R 5" or "N1".
    if list[index].foldLength == 1, list[first].hasSpaceBefore || !isAmount { return nil }
    return FoundUnit(unit: lexicon.units[mark.index], first: mark.first, last: mark.last)
  }

  /// "US$", "A$": letters that touch the sign.
  private func compoundSymbol(_ sign: FoundUnit) -> FoundUnit {
    let index = sign.first - 1
    guard index >= start, list[index].kind == .word, !list[sign.first].hasSpaceBefore,
      let unit = catalogue.compound(list.bytes(list[index]), list[sign.first].word)
    else { return sign }
    return FoundUnit(unit: unit, first: index, last: sign.last)
  }

  // MARK: Rates and bounds

  private func addRate(_ result: inout ParsedQuantity) {
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
  private func addLess(_ result: inout ParsedQuantity) {
    let scale = result.numerals[0].scale
    guard scale > 1, let less = numerals.lessFraction(after: result.last),
      let amount = less.value.multiplied(by: scale), let rest = result.quantity.value.subtracting(amount)
    else { return }
    result.quantity.numeral.value = rest
    result.quantity.numeral.trace.append("less_fraction")
    result.last = less.last
  }

  private func addBound(_ result: inout ParsedQuantity) {
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
