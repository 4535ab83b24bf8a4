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

  func trailingUnit(after numeral: ParsedNumeral) -> FoundUnit? {
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

  func isInPeriod(_ mark: Marks.Mark) -> Bool {
    periods.contains { $0.reason != .duration && $0.first <= mark.last && mark.first <= $0.last }
  }

  private func isLink(_ index: Int) -> Bool {
    marks.cues.all(at: index).contains { [.from, .of, .origin].contains(lexicon.cues[$0.index].kind) }
  }

  private func symbolUnit(at index: Int) -> FoundUnit? {
    guard list[index].kind == .symbol, let unit = catalogue.symbols[list[index].word] else { return nil }
    return FoundUnit(unit: unit, first: index, last: index)
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
}
