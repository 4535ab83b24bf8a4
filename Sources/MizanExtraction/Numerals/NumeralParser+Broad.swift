import MizanData
import MizanModel

/// What `mizan mentions` reads beyond the numerals of figures: ordinals, ratios, powers, signs of fractions.
extension NumeralParser {
  /// The number that begins at `index`, of any form.
  func read(at index: Int) -> ParsedNumeral? {
    guard index < limit else { return nil }
    guard var number = vulgar(at: index) ?? pointed(at: index) ?? parse(at: index) else { return nil }
    // A bracket belongs to the number only where scale words stand behind it: "(99) million".
    if list[index].isSymbol("(") || list[index].isSymbol("["), number.scale == 1 { return nil }
    extend(&number)
    return number
  }

  private func make(
    _ value: ExactDecimal, _ first: Int, _ last: Int, hasDigits: Bool, rule: String
  ) -> ParsedNumeral {
    let numeral = Numeral(value: value, span: list.span(first, last), trace: [rule])
    return ParsedNumeral(
      numeral: numeral, first: first, last: last, scale: 1, hasDigits: hasDigits, isSmallWord: false, plainDigits: nil)
  }

  private func extend(_ number: inout ParsedNumeral) {
    addExponent(&number)
    addMixed(&number)
    addRatio(&number)
    number.numeral.span = list.span(number.first, number.last)
  }

  private func replace(_ number: inout ParsedNumeral, _ value: ExactDecimal, _ last: Int, _ rule: String) {
    number.numeral.value = value
    number.numeral.trace.append(rule)
    number.last = last
    number.isSmallWord = false
    number.plainDigits = nil
  }

  // MARK: Signs of their own

  /// One sign for a fraction, such as U+00BE for three quarters.
  private func vulgar(at index: Int) -> ParsedNumeral? {
    guard let value = vulgarValue(at: index) else { return nil }
    return make(value, index, index, hasDigits: true, rule: "fraction.sign")
  }

  private func vulgarValue(at index: Int) -> ExactDecimal? {
    guard index < limit, list[index].kind == .symbol,
      let scalar = Unicode.Scalar(UInt32(bitPattern: list[index].word)), scalar.value > 0x7F,
      scalar.properties.numericType == .numeric, let double = scalar.properties.numericValue, double > 0, double < 1
    else { return nil }
    for divisor in [2, 3, 4, 5, 6, 7, 8, 9, 10] {
      let numerator = (double * Double(divisor)).rounded()
      if (double * Double(divisor) - numerator).magnitude < 1e-6 {
        return ExactDecimal(Int128(numerator)).divided(by: ExactDecimal(Int128(divisor)), digits: 15)
      }
    }
    return nil
  }

  /// ".77", "point 77": a decimal without its integer.
  private func pointed(at index: Int) -> ParsedNumeral? {
    var at = index
    var isNegative = false
    if list[at].kind == .symbol, Lexicon.isDash(list[at].word), at + 1 < limit, !list[at + 1].hasSpaceBefore,
      list[at].hasSpaceBefore || at == 0
    {
      isNegative = true
      at += 1
    }
    let isWord = number(at: at)?.word.kind == .point && list[at].foldLength > 2
    guard at + 1 < limit, list[at + 1].kind == .digits,
      isWord || list[at].kind == .symbol && [0x2E, 0x66B].contains(list[at].word) && !list[at + 1].hasSpaceBefore
    else { return nil }
    if !isWord, !isNegative, at > 0, !list[at].hasSpaceBefore, list[at - 1].kind != .symbol { return nil }
    var digits: [UInt8] = [UInt8(ascii: "0"), UInt8(ascii: ".")]
    digits.append(contentsOf: list.bytes(list[at + 1]))
    guard var value = ExactDecimal(ascii: digits) else { return nil }
    var last = at + 1
    if let scale = scaleWord(after: last, of: Part(value: value, last: last, scale: 1, hasDigits: true)),
      let product = value.multiplied(by: scale.value)
    {
      (value, last) = (product, scale.last)
    }
    return make(isNegative ? value.negated : value, index, last, hasDigits: true, rule: "decimal.point")
  }

  // MARK: Powers of ten

  /// "1.3e6", "12.32e+14", "1.3x10^6".
  private func addExponent(_ number: inout ParsedNumeral) {
    guard number.hasDigits, number.scale == 1, number.last + 2 < limit else { return }
    let letter = list[number.last + 1]
    guard letter.kind == .word || letter.word == 0xD7, letter.kind == .symbol || letter.foldLength == 1 else { return }
    var at = number.last + 2
    let isTimes = letter.kind == .symbol || list.bytes(letter).elementsEqual("x".utf8)
    if isTimes {
      guard list[at].kind == .digits, list.bytes(list[at]).elementsEqual("10".utf8) else { return }
      at += 1
      if at < limit, list[at].isSymbol("^") { at += 1 } else if at < limit, list[at].kind == .digits { return }
    } else if !list.bytes(letter).elementsEqual("e".utf8) || letter.hasSpaceBefore {
      return
    }
    var isNegative = false
    if at < limit, list[at].kind == .symbol, !list[at].hasSpaceBefore,
      list[at].isSymbol("+") || Lexicon.isDash(list[at].word)
    {
      isNegative = !list[at].isSymbol("+")
      at += 1
    }
    guard at < limit, list[at].kind == .digits, !list[at].hasSpaceBefore, list[at].foldLength <= 2,
      let power = Int(String(decoding: list.bytes(list[at]), as: UTF8.self)), power <= 30,
      let value = number.numeral.value.multiplied(by: ExactDecimal(1, exponent: isNegative ? -power : power))
    else { return }
    replace(&number, value, at, "power_of_ten")
  }

  // MARK: Fractions of digits

  /// "3/4" at `index`, where no more digits follow.
  private func ratio(at index: Int) -> (top: ExactDecimal, bottom: ExactDecimal, last: Int)? {
    guard index + 2 < limit, list[index].kind == .digits,
      list[index + 1].isSymbol("/") || list[index + 1].word == 0x2044,
      list[index + 1].kind == .symbol, list[index + 2].kind == .digits, !list[index + 1].hasSpaceBefore,
      !list[index + 2].hasSpaceBefore, index + 4 > limit || !(index + 3 < limit && list[index + 3].isSymbol("/")),
      let top = ExactDecimal(ascii: list.bytes(list[index])),
      let bottom = ExactDecimal(ascii: list.bytes(list[index + 2])),
      bottom != .zero
    else { return nil }
    return (top, bottom, index + 2)
  }

  /// "2 1/4", "2½", and "3/4" itself.
  private func addMixed(_ number: inout ParsedNumeral) {
    guard number.plainDigits != nil else {
      addRatioOfDigits(&number)
      return
    }
    let next = number.last + 1
    if let value = vulgarValue(at: next), let sum = number.numeral.value.adding(value) {
      replace(&number, sum, next, "mixed_fraction")
    } else if next < limit, list[next].hasSpaceBefore, let part = ratio(at: next), part.top < part.bottom,
      let value = part.top.divided(by: part.bottom, digits: 15), let sum = number.numeral.value.adding(value)
    {
      replace(&number, sum, part.last, "mixed_fraction")
    } else {
      addRatioOfDigits(&number)
    }
  }

  private func addRatioOfDigits(_ number: inout ParsedNumeral) {
    guard number.hasDigits, number.scale == 1, list[number.last].kind == .digits, let part = ratio(at: number.last),
      number.last == number.first || list[number.first].kind == .symbol && number.last == number.first + 1,
      number.first == 0 || !list[number.first - 1].isSymbol("/"),
      let value = part.top.divided(by: part.bottom, digits: 15)
    else { return }
    replace(&number, number.numeral.value.isNegative ? value.negated : value, part.last, "ratio")
  }

  // MARK: Ordinals

  /// "73rd", "twenty-fifth", "two hundredth", "الثاني والسبعين".
  func ordinal(at index: Int) -> ParsedNumeral? {
    guard index < limit else { return nil }
    if list[index].kind == .digits, index + 1 < limit, list[index + 1].kind == .word, !list[index + 1].hasSpaceBefore,
      ["st", "nd", "rd", "th"].contains(where: { list.bytes(list[index + 1]).elementsEqual($0.utf8) }),
      let value = ExactDecimal(ascii: list.bytes(list[index]))
    {
      return make(value, index, index + 1, hasDigits: true, rule: "ordinal.suffix")
    }
    guard list[index].kind == .word else { return nil }
    return grammar == .arabic ? arabicOrdinal(at: index) : englishOrdinal(at: index)
  }

  func ordinalWord(at index: Int) -> (value: ExactDecimal, last: Int)? {
    guard index < limit, list[index].kind == .word else { return nil }
    for mark in marks.all(at: index) where lexicon.numbers[mark.index].kind == .ordinal {
      return (lexicon.numbers[mark.index].value, mark.last)
    }
    return nil
  }

  private func englishOrdinal(at index: Int) -> ParsedNumeral? {
    if let word = ordinalWord(at: index) {
      return make(word.value, index, word.last, hasDigits: false, rule: "ordinal.word")
    }
    guard let head = englishSmall(at: index), head.value < 1000 else { return nil }
    return englishOrdinal(at: index, head)
  }

  private func englishOrdinal(at index: Int, _ head: Part) -> ParsedNumeral? {
    let next = afterDash(head.last + 1)
    guard let word = ordinalWord(at: next), let rest = head.value.integer else { return nil }
    let value: ExactDecimal?
    if word.value >= 100 {
      value = head.value.multiplied(by: word.value)
    } else {
      let fits = word.value < 10 ? rest % 10 == 0 && rest % 100 != 10 : rest % 100 == 0
      value = fits ? head.value.adding(word.value) : nil
    }
    return value.map { make($0, index, word.last, hasDigits: false, rule: "ordinal.compound") }
  }

  private func arabicOrdinal(at index: Int) -> ParsedNumeral? {
    // "المئة والخامسة والعشرون"
    if let head = number(at: index), head.word.kind == .hundred, head.last + 1 < limit,
      list[head.last + 1].prefixes & AffixClass.conjunction != 0, let tail = arabicOrdinal(at: head.last + 1),
      let sum = head.word.value.adding(tail.numeral.value)
    {
      return make(sum, index, tail.last, hasDigits: false, rule: "ordinal.compound")
    }
    guard let word = ordinalWord(at: index) else { return definite(at: index) }
    // "أولية" is no form of "أول".
    guard list[word.last].suffixes & AffixClass.gender == 0 else { return nil }
    var value = word.value
    var last = word.last
    if value < 10, last + 1 < limit, let ten = joinedWord(after: last), ten.word.kind == .ten,
      let sum = value.adding(ten.word.value)
    {
      (value, last) = (sum, ten.last)
    }
    return make(value, index, last, hasDigits: false, rule: "ordinal.word")
  }

  /// "الواحد والثلاثين", "العشرون": a number with the article.
  private func definite(at index: Int) -> ParsedNumeral? {
    guard list[index].prefixes & AffixClass.article != 0, let head = number(at: index),
      [.unit, .teen, .ten, .hundred].contains(head.word.kind), let part = arabicSmall(at: index)
    else { return nil }
    let isTeenOrMore = head.word.kind != .unit || part.last > head.last
    return isTeenOrMore ? make(part.value, index, part.last, hasDigits: false, rule: "ordinal.definite") : nil
  }
}
