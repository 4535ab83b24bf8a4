import MizanData
import MizanModel

/// Where quantities begin, and what stands for one without being a number behind or before a unit.
extension SentenceReading {
  /// Whether a numeral, an ordinal or a unit that holds its number may begin at a token: a cheap test before the grammar.
  func mayBeginNumeral(_ index: Int) -> Bool {
    let token = list[index]
    switch token.kind {
    case .digits: return true
    // A sign or bracket in front of digits.
    case .symbol: return index + 1 < limit && list[index + 1].kind == .digits
    case .word:
      if list.mayBegin([.number, .dual], at: index) { return true }
      guard list.mayBegin(.unit, at: index), let unit = marks.units.at(index) else { return false }
      return list.mayBegin(.number, at: unit.last + 1)
    }
  }

  /// "5 و7 ملايين طن", "85 to 90 percent": a number without unit whose neighbour has one.
  func isPending(_ quantity: ParsedQuantity, _ numerals: NumeralParser, _ parser: QuantityParser) -> Bool {
    let numeral = quantity.numerals[0]
    if let value = quantity.quantity.value.integer, numeral.plainDigits == 4, (1900...2099).contains(value) {
      return false
    }
    let link = quantity.last + 1
    guard link < limit else { return false }
    var next = link
    let token = list[link]
    if token.isSymbol(","), token.word == 0x2C, next + 1 < limit, list[next + 1].kind == .digits,
      list[next + 1].hasSpaceBefore,
      !periods.contains(where: { $0.first <= next + 1 && next + 1 <= $0.last }),
      let other = numerals.parse(at: next + 1)
    {
      // "850,000, 600,000 and 230,000 tonnes"
      let following = parser.parse(other)
      return !following.hasUnit && isPending(following, numerals, parser)
    }
    if token.kind == .symbol {
      guard Lexicon.isDash(token.word) || token.isSymbol("/") || token.word == 0x640 else { return false }
      next = link + 1
    } else if hasCue([.to, .and], at: link)
      || marks.numbers.all(at: link).contains(where: { lexicon.numbers[$0.index].kind == .joint })
    {
      next = link + 1
    } else if token.prefixes & AffixClass.conjunction == 0 {
      return false
    }
    while next < limit, hasCue([.bound], at: next) { next = (marks.cues.all(at: next).map(\.last).max() ?? next) + 1 }
    guard next < limit, !(periods.contains { $0.first <= next && next <= $0.last }),
      let other = numerals.parse(at: next)
    else {
      return false
    }
    let following = parser.parse(other)
    return following.hasUnit && !(following.unit.map { QuantityParser.timeUnits.contains($0.rawValue) } ?? false)
  }

  /// "three-quarters of it", "a fifth of exports", "ربع الصادرات": a part of a whole that the text measures is so many
  /// percent of it; thirds, which are no whole percent, are not told so.
  func fractionOfWhole(at index: Int) -> ParsedQuantity? {
    guard let found = fraction(at: index), let percent = found.value.multiplied(by: 100), percent.integer != nil,
      percent < 100, isPartOfWhole(found.last)
    else { return nil }
    let span = list.span(found.first, found.last)
    let numeral = Numeral(value: percent, span: span, trace: ["fraction"])
    let parsed = ParsedNumeral(
      numeral: numeral, first: found.first, last: found.last, scale: 1, hasDigits: false, isSmallWord: false,
      plainDigits: nil)
    var result = ParsedQuantity(
      quantity: Quantity(numeral: numeral, unit: .percent, span: span), numerals: [parsed], first: found.first,
      last: found.last)
    result.isFractionOfWhole = true
    return result
  }

  /// A fraction in words that begins at a token, with its article.
  private func fraction(at index: Int) -> (value: ExactDecimal, first: Int, last: Int)? {
    func word(_ kind: NumberClass, at token: Int) -> Marks.Mark? {
      guard token < limit, list.mayBegin(.number, at: token) else { return nil }
      return marks.numbers.all(at: token).first { lexicon.numbers[$0.index].kind == kind }
    }
    if let one = word(.fraction, at: index) {
      let isLed = index > start && list.isWord(index - 1, among: language.articles)
      return (lexicon.numbers[one.index].value, isLed ? index - 1 : index, one.last)
    }
    guard let count = word(.unit, at: index) else { return nil }
    let next = count.last + 1
    let isDashed = next < limit && list[next].kind == .symbol && Lexicon.isDash(list[next].word)
    guard let part = word(.fraction, at: isDashed ? next + 1 : next),
      list[part.first].suffixes & AffixClass.plural != 0,
      let value = lexicon.numbers[count.index].value.multiplied(by: lexicon.numbers[part.index].value)
    else { return nil }
    return (value, index, part.last)
  }

  /// Whether a whole that is measured stands behind a fraction: what was told of before ("of it"), an indicator or a good.
  private func isPartOfWhole(_ last: Int) -> Bool {
    var next = last + 1
    guard next < limit else { return false }
    if hasCue([.share, .member], at: next) { return true }
    if language.grammar == .arabic {
      return marks.indicators.at(next) != nil
        && (list[next].prefixes & AffixClass.article != 0 || list[next].suffixes & AffixClass.pronoun != 0
          || marks.areas.at(next + 1) != nil)
        || hasCue([.total], at: next)
    }
    guard hasCue([.of], at: next) else { return false }
    next += 1
    // "of its total exports", "of the country's imports"
    for token in next..<min(limit, next + 4) where list[token].kind == .word {
      if marks.indicators.at(token) != nil || marks.commodities.at(token) != nil { return true }
    }
    return false
  }

  /// A unit that holds its number: "طنان" are two, "طن واحد" is one.
  func dualUnit(at index: Int) -> ParsedQuantity? {
    guard let mark = marks.units.at(index), marks.numbers.at(index) == nil else { return nil }
    let unit = lexicon.units[mark.index]
    let one = marks.numbers.all(at: mark.last + 1).first {
      lexicon.numbers[$0.index].kind == .unit && lexicon.numbers[$0.index].value == 1
    }
    // "سعر البرميل الواحد" is a price for each barrel, and no amount of oil.
    let isOne =
      one != nil && language.grammar == .arabic && !unit.isDual && list[mark.first].prefixes & AffixClass.article == 0
    guard unit.isDual || isOne, !(unit.code?.isCount ?? false),
      !(unit.code.map { QuantityParser.timeUnits.contains($0.rawValue) } ?? false)
    else { return nil }
    let last = isOne ? one?.last ?? mark.last : mark.last
    let span = list.span(mark.first, last)
    let numeral = Numeral(value: isOne ? 1 : 2, span: span, trace: [isOne ? "unit.one" : "unit.dual"])
    let parsed = ParsedNumeral(
      numeral: numeral, first: mark.first, last: last, scale: 1, hasDigits: false, isSmallWord: true, plainDigits: nil)
    var result = ParsedQuantity(
      quantity: Quantity(numeral: numeral, unit: unit.code, span: span), numerals: [parsed], first: mark.first,
      last: last)
    result.family = unit.family
    return result
  }
}
