import MizanData
import MizanModel

extension NumeralParser {
  // MARK: Fractions and decimals in words

  /// "two point five", "سبعين فاصلة خمسة": the words behind the point are decimals.
  func addSpelledDecimals(_ part: inout Part) {
    guard !part.hasDigits && part.rules.first == "words" || isBroad && part.plainDigits != nil,
      let point = number(at: part.last + 1),
      point.word.kind == .point,
      let first = grammar.small(self, at: point.last + 1) ?? (part.hasDigits ? digits(at: point.last + 1) : nil)
    else { return }
    var digits = first.value.description
    var last = first.last
    while grammar == .english, let next = number(at: last + 1), next.word.kind == .unit {
      digits += next.word.value.description
      last = next.last
    }
    guard let decimals = ExactDecimal("0." + digits), let sum = part.value.adding(decimals) else { return }
    part.value = sum
    part.last = last
    part.isSmallWord = false
    part.plainDigits = nil
    part.rules.append("spelled_decimals")
  }

  /// "two and a half", "خمسة ونصف" in front of a scale word or a unit; "three quarters".
  func addFraction(_ part: inout Part) {
    if grammar == .english, !part.hasDigits, let next = number(at: part.last + 1), next.word.kind == .fraction,
      list[part.last + 1].suffixes & AffixClass.plural != 0, let product = part.value.multiplied(by: next.word.value)
    {
      part.value = product
      part.last = next.last
      part.isSmallWord = false
      part.rules = ["fraction"]
      return
    }
    if isBroad, let product = partsOf(part) {
      part = product
      return
    }
    guard part.scale == 1, let fraction = joinedFraction(after: part.last), let sum = part.value.adding(fraction.value)
    else { return }
    let next = fraction.last + 1
    let isFollowed =
      isBroad
      || next < limit && (number(at: afterDash(next))?.word.kind == .scale || units.at(next) != nil || isSign(next))
    guard isFollowed else { return }
    part.value = sum
    part.last = fraction.last
    part.isSmallWord = false
    part.plainDigits = nil
    part.rules.append("and_fraction")
  }

  func isSign(_ index: Int) -> Bool { list[index].isSymbol("%") }

  func afterDash(_ index: Int) -> Int {
    index + 1 < limit && list[index].kind == .symbol && Lexicon.isDash(list[index].word) ? index + 1 : index
  }

  /// The fraction behind "and": "and a half", "-and-a-half", "ونصف".
  func joinedFraction(after last: Int) -> (value: ExactDecimal, last: Int)? {
    var index = afterDash(last + 1)
    guard index < limit else { return nil }
    if let mark = number(at: index), mark.word.kind == .joint {
      index = afterDash(mark.last + 1)
    } else if list[index].prefixes & AffixClass.conjunction == 0 {
      return nil
    }
    if index < limit, list.isWord(index, among: articles) { index = afterDash(index + 1) }
    guard index < limit else { return nil }
    if let fraction = isBroad ? fractionWord(at: index) : number(at: index), fraction.word.kind == .fraction {
      // "three and five" is no number, so a word of both kinds is a fraction here; "twenty and five" is one.
      return (fraction.word.value, fraction.last)
    }
    return isBroad ? countedFraction(at: index) : nil
  }

  /// A fraction word, which counts only in front of a scale word: "half a million".
  func fraction(at index: Int) -> Part? {
    guard let mark = number(at: index), mark.word.kind == .fraction else { return nil }
    var part = Part(value: mark.word.value, last: mark.last, scale: 1)
    part.rules = ["fraction"]
    if scaleWord(after: mark.last, of: part) != nil { return part }
    // "نصف بالمئة", "half a percent"
    var next = mark.last + 1
    if next < limit, list.isWord(next, among: articles) { next += 1 }
    let isPercent = units.at(next).map { lexicon.units[$0.index].code == .percent } ?? false
    return isBroad || isPercent || next < limit && isSign(next) ? part : nil
  }

  /// "إلا ربعا": a fraction that is taken away.
  func lessFraction(after last: Int) -> (value: ExactDecimal, last: Int)? {
    guard last + 1 < limit, let less = number(at: last + 1), less.word.kind == .less, less.last + 1 < limit,
      let mark = number(at: less.last + 1), mark.word.kind == .fraction
    else { return nil }
    return (mark.word.value, mark.last)
  }

  /// "a million and a half", "مليون ونصف": a fraction of the last scale.
  func withFraction(
    _ total: ExactDecimal, _ last: Int, scale: ExactDecimal, lastScale: ExactDecimal, _ rules: inout [String]
  ) -> (ExactDecimal, Int) {
    guard lastScale > 1 || scale > 1, last + 1 < limit else { return (total, last) }
    var isLess = false
    var fraction = joinedFraction(after: last)
    if fraction == nil, let less = lessFraction(after: last) { (fraction, isLess) = (less, true) }
    guard let fraction, let amount = fraction.value.multiplied(by: lastScale > 1 ? lastScale : scale),
      let sum = isLess ? total.subtracting(amount) : total.adding(amount)
    else { return (total, last) }
    rules.append(isLess ? "less_fraction" : "and_fraction")
    // The scale may be said again: "مليار ونصف المليار".
    if fraction.last + 1 < limit, let again = number(at: fraction.last + 1), again.word.kind == .scale,
      again.word.value == (lastScale > 1 ? lastScale : scale)
    {
      return (sum, again.last)
    }
    return (sum, fraction.last)
  }
}
