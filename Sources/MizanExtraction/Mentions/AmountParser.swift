import MizanData
import MizanModel

/// Reads numbers with their units.
struct AmountParser {
  let text: MentionText

  /// The amount that begins at token `index`, without its bound.
  func amount(at index: Int) -> Amount? {
    if let ordinal = ordinal(at: index) { return ordinal }
    if let numeral = number(at: index) { return withUnit(numeral) }
    // "a couple": the other vague words are no numbers.
    if let couple = text.word(.vague, at: index), couple.word.value == 2 {
      return Amount(first: index, last: couple.last, value: 2)
    }
    return unitAlone(at: index)
  }

  // MARK: Numbers

  func number(at index: Int) -> ParsedNumeral? {
    if let part = text.word(.part, at: index), let of = text.word(.outOf, at: part.last + 1),
      let ratio = text.numerals.partOf(index, at: of.last + 1)
    {
      return ratio
    }
    guard !isPronoun(index), var numeral = text.numerals.read(at: index), !isQuarterOfYear(numeral) else { return nil }
    undoScale(&numeral)
    return numeral
  }

  /// "a better quarter", "الربع": a part of a year, where nothing marks it as a number.
  func isQuarterOfYear(_ numeral: ParsedNumeral) -> Bool {
    guard numeral.first == numeral.last, text.word(.unit, at: numeral.first)?.word.name == "quarter",
      text.word([.over, .under], endingAt: numeral.first - 1) == nil
    else { return false }
    if text.numerals.grammar == .arabic { return text.list[numeral.first].prefixes & AffixClass.article != 0 }
    let isArticle = text.word([.article], endingAt: numeral.first - 1)?.word.name == "indefinite"
    return !isArticle && text.word(.of, at: numeral.last + 1) == nil
  }

  /// "this one", "which one": the number word stands for a thing.
  func isPronoun(_ index: Int) -> Bool {
    guard text.list[index].kind == .word, let numeral = text.numerals.read(at: index), numeral.numeral.value == 1,
      numeral.last == index, text.word([.pronoun], endingAt: index - 1) != nil
    else { return false }
    return !text.isUnit(index + 1)
  }

  /// "1.8m" is metres unless money or a unit says that it is millions.
  func undoScale(_ numeral: inout ParsedNumeral) {
    let token = text.list[numeral.last]
    guard numeral.last > numeral.first, token.kind == .word, token.foldLength == 1, !token.isUpper,
      text.word(.symbol, at: numeral.last) != nil, numeral.scale > 1, !isMoney(numeral.first - 1),
      !text.isUnit(numeral.last + 1), text.marks.units.at(numeral.last + 1) == nil,
      let value = numeral.numeral.value.divided(by: numeral.scale, digits: 20)
    else { return }
    numeral.numeral.value = value
    numeral.last -= 1
    numeral.scale = 1
  }

  func isMoney(_ index: Int) -> Bool {
    guard index >= text.start else { return false }
    if text.list[index].kind == .symbol {
      return text.language.units.symbols[text.list[index].word]?.code?.isCurrency ?? false
    }
    return text.marks.units.endingAt(index).contains { text.lexicon.units[$0.index].code?.isCurrency ?? true }
  }

  /// An ordinal that is no number of parts: "third", but not "a third" or "two thirds".
  func ordinal(at index: Int) -> Amount? {
    guard let ordinal = text.numerals.ordinal(at: index) else { return nil }
    let value = ordinal.numeral.value
    if text.list[index].kind == .word, value > 2, isPart(index, ordinal.last),
      let fraction = ExactDecimal(1).divided(by: value, digits: 30)
    {
      return withUnit(
        ParsedNumeral(
          numeral: Numeral(value: fraction, span: ordinal.numeral.span), first: index, last: ordinal.last, scale: 1,
          hasDigits: false, isSmallWord: false, plainDigits: nil))
    }
    guard
      text.list[ordinal.last].suffixes & AffixClass.plural == 0 || text.numerals.grammar == .arabic || ordinal.hasDigits
    else { return nil }
    if let fraction = text.numerals.read(at: index), fraction.numeral.value < 1, fraction.last > ordinal.last {
      return nil
    }
    var amount = Amount(first: index, last: ordinal.last, value: value)
    amount.isOrdinal = true
    return amount
  }

  /// "a third" at an end or in front of "of", and "fourth of a litre": a part, no place in an order.
  func isPart(_ index: Int, _ last: Int) -> Bool {
    guard text.numerals.grammar == .english, !text.hasPrefix(0xFF, index) else { return false }
    if let of = text.word(.of, at: last + 1), text.numerals.fractionWord(at: index) != nil,
      plainUnit(at: text.skip([.article], of.last + 1)) != nil
    {
      return true
    }
    let isArticle = text.word([.article], endingAt: index - 1)?.word.name == "indefinite"
    return isArticle && (text.isEnd(last + 1) || text.word(.of, at: last + 1) != nil)
  }

  // MARK: Units without a number

  /// "a lb", "لتران", "لتر ونصف", a text that is only a unit.
  func unitAlone(at index: Int) -> Amount? {
    if let article = text.word(.article, at: index), article.word.name == "indefinite",
      let unit = plainUnit(at: article.last + 1)
    {
      return withFraction(Amount(first: index, last: unit.last, value: 1, unit: unit.code, family: unit.family))
    }
    guard text.numerals.grammar == .arabic, let unit = plainUnit(at: index) else { return nil }
    if unit.isDual {
      return withFraction(Amount(first: index, last: unit.last, value: 2, unit: unit.code, family: unit.family))
    }
    let amount = Amount(first: index, last: unit.last, value: 1, unit: unit.code, family: unit.family)
    let joined = withFraction(amount)
    let isWhole = index == text.start && unit.last == text.limit - 1
    return joined.last > amount.last || isWhole ? joined : nil
  }

  func withFraction(_ amount: Amount) -> Amount {
    guard let fraction = text.numerals.joinedFraction(after: amount.last), let sum = amount.value.adding(fraction.value)
    else {
      return amount
    }
    var result = amount
    result.value = sum
    result.last = fraction.last
    return result
  }

  func plainUnit(at index: Int) -> (code: UnitCode?, family: String?, isDual: Bool, last: Int)? {
    guard index < text.limit else { return nil }
    if let measure = text.word([.measure], at: index) {
      return measure.word.name.utf8.contains(UInt8(ascii: "*"))
        ? nil : (UnitCode(measure.word.name), nil, false, measure.last)
    }
    for mark in text.marks.units.all(at: index) {
      let unit = text.lexicon.units[mark.index]
      if let code = unit.code, code.isCount || code.isRatio || QuantityParser.timeUnits.contains(code.rawValue) {
        continue
      }
      return (unit.code, unit.family, unit.isDual, mark.last)
    }
    return nil
  }
}
