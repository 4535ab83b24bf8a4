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
