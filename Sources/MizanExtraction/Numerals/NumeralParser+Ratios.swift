import MizanData
import MizanModel

/// Fractions in words and shares of a whole, for broad reading.
extension NumeralParser {
  /// A word that names a fraction, also one that names a number as well.
  func fractionWord(at index: Int) -> (word: NumberWord, last: Int)? {
    guard index < limit else { return nil }
    for mark in marks.all(at: index) where lexicon.numbers[mark.index].kind == .fraction {
      return (lexicon.numbers[mark.index], mark.last)
    }
    return nil
  }

  /// "three fifths", "ثلاثة أخماس" behind "and".
  func countedFraction(at index: Int) -> (value: ExactDecimal, last: Int)? {
    guard let count = grammar.small(self, at: index), count.value < 1000, let part = partsOf(count) else { return nil }
    return (part.value, part.last)
  }

  /// "five eighths", "twenty fifths", "three quarters", "خمسة أثمان": a number of equal parts.
  func partsOf(_ part: Part) -> Part? {
    guard !part.hasDigits, part.scale == 1, part.rules.first == "words" else { return nil }
    let next = afterDash(part.last + 1)
    guard next < limit, let denominator = denominator(at: next, single: part.value == 1),
      let value = part.value.divided(by: denominator.value, digits: 15)
    else { return nil }
    var result = part
    result.value = value
    result.last = denominator.last
    result.isSmallWord = false
    result.rules = ["fraction"]
    return result
  }

  /// The number of parts of a whole: an ordinal with the plural ending, or a word for a fraction.
  private func denominator(at index: Int, single: Bool) -> (value: ExactDecimal, last: Int)? {
    let token = list[index]
    guard token.kind == .word, token.prefixes == 0 else { return nil }
    if let fraction = fractionWord(at: index) {
      guard grammar == .arabic || single || token.suffixes & AffixClass.plural != 0 else { return nil }
      guard let parts = ExactDecimal(1).divided(by: fraction.word.value, digits: 12), parts.integer ?? 0 > 1 else {
        return roundParts(fraction.word.value).map { ($0, fraction.last) }
      }
      return (parts, fraction.last)
    }
    guard grammar == .english else { return nil }
    // Of the compounds only "twenty-firsts" and its like are denominators.
    guard let ordinal = ordinal(at: index), !ordinal.hasDigits,
      ordinalWord(at: index) != nil || ordinal.numeral.value < 100
    else { return nil }
    let isPlural = list[ordinal.last].suffixes & AffixClass.plural != 0
    guard isPlural || single && ordinal.numeral.value >= 3, ordinal.numeral.value >= 2 else { return nil }
    return (ordinal.numeral.value, ordinal.last)
  }

  /// The whole number nearest to the inverse of a rounded fraction such as a third.
  private func roundParts(_ fraction: ExactDecimal) -> ExactDecimal? {
    guard let inverse = ExactDecimal(1).divided(by: fraction, digits: 6) else { return nil }
    let whole = inverse.rounded(to: 0)
    return whole > 1 ? whole : nil
  }

  /// "جزء من مئة": one part of a hundred, from the word for a part at `index`.
  func partOf(_ first: Int, at index: Int) -> ParsedNumeral? {
    guard var whole = index < limit ? parse(at: index) : nil, whole.numeral.value > 1,
      let value = ExactDecimal(1).divided(by: whole.numeral.value, digits: 30)
    else { return nil }
    whole.numeral.value = value
    whole.numeral.trace.append("ratio")
    whole.first = first
    whole.numeral.span = list.span(first, whole.last)
    return whole
  }

  /// "one over three", "two out of five hundred", "واحد من مئة": a ratio of two numbers.
  func addRatio(_ number: inout ParsedNumeral) {
    guard let link = ratioLink?(number), let bottom = unsignedRatioEnd(at: link.next), bottom.numeral.value > .zero,
      !link.isShare || number.numeral.value.magnitude < bottom.numeral.value,
      let value = number.numeral.value.divided(by: bottom.numeral.value, digits: 20)
    else { return }
    number.numeral.value = value
    number.numeral.trace.append("ratio")
    number.last = bottom.last
    number.isSmallWord = false
    number.plainDigits = nil
  }

  private func unsignedRatioEnd(at index: Int) -> ParsedNumeral? { index < limit ? parse(at: index) : nil }
}

/// Where the bottom of a ratio begins, and whether the top is a share of it.
struct RatioLink {
  var next: Int
  var isShare: Bool
}
