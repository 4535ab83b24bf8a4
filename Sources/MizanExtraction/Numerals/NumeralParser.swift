import MizanData
import MizanModel

/// A numeral with the tokens it stands on.
struct ParsedNumeral {
  var numeral: Numeral
  var first: Int
  var last: Int
  /// The largest scale word in it, 1 when there is none.
  var scale: ExactDecimal
  var hasDigits: Bool
  /// Whether it is one spelled-out word of 0 to 10, which press text also uses as an ordinary word.
  var isSmallWord: Bool
  /// A plain run of digits, as a year or a list number has.
  var plainDigits: Int?
}

/// Reads numerals from the tokens of a sentence: digits, words, and compounds of both.
struct NumeralParser {
  let list: TokenList
  let lexicon: Lexicon
  let marks: [Marks.Mark]
  let units: [Marks.Mark]
  /// Words such as "a" that may stand inside a number without meaning.
  let articles: Set<Int32>
  let limit: Int
  let text: UnsafeBufferPointer<UInt8>
  let style: SeparatorStyle
  let grammar: NumeralGrammar

  /// One closed part of a compound: a number and the scale words behind it.
  fileprivate struct Part {
    var value: ExactDecimal
    var last: Int
    var scale: ExactDecimal
    var hasDigits = false
    var isSmallWord = false
    var flags: [Flag] = []
    var precision: ExactDecimal = 1
    var rules: [String] = []
    var plainDigits: Int?
  }

  /// The numeral that begins at token `start`, or `nil`.
  func parse(at start: Int) -> ParsedNumeral? {
    var index = start
    let sign = signToken(at: &index)
    guard var part = part(at: index, below: nil, joined: false) else { return nil }
    var total = part.value
    var last = part.last
    var smallest = part.scale
    var result = part
    while let next = joint(after: last, scale: smallest) {
      guard let following = self.part(at: next, below: smallest, joined: true), let sum = total.adding(following.value)
      else { break }
      total = sum
      last = following.last
      smallest = following.scale
      result.flags += following.flags
      result.rules += ["compound"] + following.rules
      result.hasDigits = result.hasDigits || following.hasDigits
      result.precision = following.precision
      part = following
    }
    (total, last) = withFraction(total, last, scale: result.scale, lastScale: smallest, &result.rules)
    if sign == -1 {
      total = total.negated
      result.rules.append("sign")
    }
    let plain = last == index && sign == 0 ? result.plainDigits : nil
    let numeral = Numeral(
      value: total, span: list.span(sign == 0 ? start : start, last), flags: result.flags, trace: result.rules,
      precision: result.precision)
    return ParsedNumeral(
      numeral: numeral, first: start, last: last, scale: result.scale, hasDigits: result.hasDigits,
      isSmallWord: result.isSmallWord && last == index, plainDigits: plain)
  }

  // MARK: Signs

  /// A printed sign at `index`; moves behind it and gives -1 or 1, or 0 when there is none.
  private func signToken(at index: inout Int) -> Int {
    let token = list[index]
    guard index + 1 < limit else { return 0 }
    if token.kind == .symbol, token.word == 0x2B || token.word == 0x2D || token.word == 0x2212 || token.word == 0x2013 {
      let next = list[index + 1]
      guard next.kind == .digits, !next.hasSpaceBefore || token.word == 0x2B else { return 0 }
      // A dash that touches the word or number before it joins, it is no sign.
      if token.word != 0x2B, index > 0, !token.hasSpaceBefore, list[index - 1].kind != .symbol { return 0 }
      index += 1
      return token.word == 0x2B ? 1 : -1
    }
    guard let mark = number(at: index), mark.word.kind == .minus || mark.word.kind == .plus,
      list[mark.last + 1 < limit ? mark.last + 1 : index].kind == .digits
    else { return 0 }
    index = mark.last + 1
    return mark.word.kind == .minus ? -1 : 1
  }

  // MARK: Parts

  private func number(at index: Int) -> (word: NumberWord, last: Int)? {
    guard index < limit else { return nil }
    for mark in marks.all(at: index) where lexicon.numbers[mark.index].kind != .ordinal {
      return (lexicon.numbers[mark.index], mark.last)
    }
    return nil
  }

  /// A number with the scale words behind it; in a joined part the scale must be below `below`.
  private func part(at index: Int, below: ExactDecimal?, joined: Bool) -> Part? {
    guard index < limit else { return nil }
    guard var part = digits(at: index) ?? grammar.small(self, at: index) ?? scaleAlone(at: index) ?? fraction(at: index)
    else { return nil }
    addSpelledDecimals(&part)
    addFraction(&part)
    while part.last + 1 < limit, let scale = scaleWord(after: part.last, of: part) {
      guard let product = part.value.multiplied(by: scale.value),
        let wider = part.scale.multiplied(by: scale.value), let precision = part.precision.multiplied(by: scale.value)
      else { break }
      part.value = product
      part.scale = wider
      part.precision = precision
      part.last = scale.last
      part.isSmallWord = false
      part.plainDigits = nil
      part.rules.append(scale.isNegative ? "scale.trailing_minus" : "scale")
      if scale.isNegative { part.value = part.value.negated }
    }
    if let below {
      guard part.scale < below, part.value < below else { return nil }
    }
    return part
  }

  private func scaleWord(after last: Int, of part: Part) -> (value: ExactDecimal, last: Int, isNegative: Bool)? {
    var index = last + 1
    var isNegative = false
    if part.rules.last == "fraction" {
      // "half a million", "a quarter of a million"
      while index < min(limit, last + 3), number(at: index) == nil, list[index].kind == .word { index += 1 }
    } else if index + 1 < limit, list[index].kind == .symbol, Lexicon.isDash(list[index].word) {
      // A minus behind the digits, as tables of agencies print it; or a hyphen: "5-million".
      isNegative = list[index].hasSpaceBefore || list[index + 1].hasSpaceBefore
      index += 1
    }
    guard index < limit, let mark = number(at: index), [.scale, .plural, .collective].contains(mark.word.kind) else {
      return nil
    }
    let token = list[index]
    guard token.prefixes & AffixClass.conjunction == 0 else { return nil }
    // A one-letter scale must touch its digits: "5m", but not "5 m".
    if token.foldLength == 1 && (token.hasSpaceBefore || !part.hasDigits) { return nil }
    return (mark.word.value, mark.last, isNegative)
  }

  // MARK: Fractions and decimals in words

  /// "two point five", "سبعين فاصلة خمسة": the words behind the point are decimals.
  private func addSpelledDecimals(_ part: inout Part) {
    guard !part.hasDigits, part.rules.first == "words", let point = number(at: part.last + 1),
      point.word.kind == .point,
      let first = grammar.small(self, at: point.last + 1)
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
    part.rules.append("spelled_decimals")
  }

  /// "two and a half", "خمسة ونصف" in front of a scale word or a unit; "three quarters".
  private func addFraction(_ part: inout Part) {
    if grammar == .english, !part.hasDigits, let next = number(at: part.last + 1), next.word.kind == .fraction,
      list[part.last + 1].suffixes & AffixClass.plural != 0, let product = part.value.multiplied(by: next.word.value)
    {
      part.value = product
      part.last = next.last
      part.isSmallWord = false
      part.rules = ["fraction"]
      return
    }
    guard part.scale == 1, let fraction = joinedFraction(after: part.last), let sum = part.value.adding(fraction.value)
    else { return }
    let next = fraction.last + 1
    let isFollowed =
      next < limit && (number(at: afterDash(next))?.word.kind == .scale || units.at(next) != nil || isSign(next))
    guard isFollowed else { return }
    part.value = sum
    part.last = fraction.last
    part.isSmallWord = false
    part.plainDigits = nil
    part.rules.append("and_fraction")
  }

  private func isSign(_ index: Int) -> Bool { list[index].isSymbol("%") }

  private func afterDash(_ index: Int) -> Int {
    index + 1 < limit && list[index].kind == .symbol && Lexicon.isDash(list[index].word) ? index + 1 : index
  }

  /// The fraction behind "and": "and a half", "-and-a-half", "ونصف".
  private func joinedFraction(after last: Int) -> (value: ExactDecimal, last: Int)? {
    var index = afterDash(last + 1)
    guard index < limit else { return nil }
    if let mark = number(at: index), mark.word.kind == .joint {
      index = afterDash(mark.last + 1)
    } else if list[index].prefixes & AffixClass.conjunction == 0 {
      return nil
    }
    if index < limit, list[index].kind == .word, articles.contains(list[index].word) { index = afterDash(index + 1) }
    guard let mark = number(at: index), mark.word.kind == .fraction else { return nil }
    return (mark.word.value, mark.last)
  }

  /// Digits, also in brackets of their own.
  private func digits(at index: Int) -> Part? {
    let isBracketed = list[index].isSymbol("(") || list[index].isSymbol("[")
    let start = isBracketed ? index + 1 : index
    guard start < limit,
      let groups = DigitGroups(list, at: start, limit: limit, text: text, isPoint: { isPoint($0) })
    else { return nil }
    var last = groups.last
    if isBracketed {
      guard last + 1 < limit, list[last + 1].isSymbol(")") || list[last + 1].isSymbol("]") else { return nil }
      last += 1
    }
    guard let (value, flags) = groups.value(following(last), commaGroups: grammar.commaGroups, style: style) else {
      return nil
    }
    var part = Part(value: value, last: last, scale: 1)
    part.hasDigits = true
    part.flags = flags
    part.precision = ExactDecimal(1, exponent: -value.fractionDigits)
    part.rules = [isBracketed ? "digits.bracketed" : "digits.\(groups.shape)"]
    if groups.shape == .integer, !isBracketed, value.integer != nil { part.plainDigits = groups.parts[0].count }
    return part
  }

  private func following(_ last: Int) -> DigitGroups.Following {
    let next = last + 1
    guard next < limit else { return .other }
    if let mark = number(at: next), mark.word.kind == .scale || mark.word.kind == .plural {
      return .scale(mark.word.value)
    }
    if list[next].isSymbol("%") { return .decimalUnit }
    guard let mark = units.at(next) else { return .other }
    let unit = lexicon.units[mark.index]
    return unit.family != nil || unit.code?.isCurrency ?? false || unit.code?.isRatio ?? false ? .decimalUnit : .other
  }

  private func isPoint(_ index: Int) -> Bool {
    marks.all(at: index).contains { lexicon.numbers[$0.index].kind == .point && list[index].foldLength <= 2 }
  }

  private func scaleAlone(at index: Int) -> Part? {
    guard let mark = number(at: index), mark.word.kind == .scale || mark.word.kind == .dual,
      list[index].foldLength > 3 || list[index].kind != .word || mark.last > index || mark.word.kind == .dual
    else { return nil }
    // "thousands of" is no number.
    guard list[index].suffixes & AffixClass.plural == 0 else { return nil }
    let isDual = mark.word.kind == .dual
    let scale = isDual ? mark.word.value.divided(by: 2, digits: 0) ?? 1 : mark.word.value
    var part = Part(value: mark.word.value, last: mark.last, scale: scale)
    // "مليارا دولار": in front of its noun the ending is that of the dual; "مليارا و280 مليون" is one.
    if !isDual, list[index].suffixes & AffixClass.accusative != 0, grammar == .arabic, units.at(mark.last + 1) != nil,
      list[mark.last + 1].prefixes == 0, let double = mark.word.value.multiplied(by: 2)
    {
      part.value = double
      part.rules = ["scale.dual"]
      part.precision = scale
      return part
    }
    part.precision = scale
    part.rules = [isDual ? "scale.dual" : "scale.bare"]
    return part
  }

  /// A fraction word, which counts only in front of a scale word: "half a million".
  private func fraction(at index: Int) -> Part? {
    guard let mark = number(at: index), mark.word.kind == .fraction else { return nil }
    var part = Part(value: mark.word.value, last: mark.last, scale: 1)
    part.rules = ["fraction"]
    if scaleWord(after: mark.last, of: part) != nil { return part }
    // "نصف بالمئة", "half a percent"
    var next = mark.last + 1
    if next < limit, articles.contains(list[next].word), list[next].kind == .word { next += 1 }
    let isPercent = units.at(next).map { lexicon.units[$0.index].code == .percent } ?? false
    return isPercent || next < limit && isSign(next) ? part : nil
  }

  // MARK: Joints

  /// The token behind "and", when what follows may be the next part of the same number.
  private func joint(after last: Int, scale: ExactDecimal) -> Int? {
    guard scale > 1, last + 1 < limit else { return nil }
    let next = list[last + 1]
    if next.prefixes & AffixClass.conjunction != 0, number(at: last + 1) != nil { return last + 1 }
    if let mark = number(at: last + 1), mark.word.kind == .joint, mark.last + 1 < limit {
      let after = mark.last + 1
      // "and" between words: only where the next part is digits or a number word.
      if grammar.joinsDigits || list[after].kind != .digits { return after }
      return nil
    }
    // "5 million 300 thousand"; a bracket in a chain of bracketed digits.
    if next.kind == .digits || next.isSymbol("("), let part = digits(at: last + 1), part.last + 1 < limit,
      number(at: part.last + 1)?.word.kind == .scale || next.isSymbol("(") && units.at(part.last + 1) != nil
    {
      return last + 1
    }
    return nil
  }

  /// "إلا ربعا": a fraction that is taken away.
  func lessFraction(after last: Int) -> (value: ExactDecimal, last: Int)? {
    guard last + 1 < limit, let less = number(at: last + 1), less.word.kind == .less, less.last + 1 < limit,
      let mark = number(at: less.last + 1), mark.word.kind == .fraction
    else { return nil }
    return (mark.word.value, mark.last)
  }

  /// "a million and a half", "مليون ونصف": a fraction of the last scale.
  private func withFraction(
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

/// The procedure that composes spelled-out numbers below a thousand; a pack names it.
enum NumeralGrammar: String, Sendable {
  case arabic
  case english

  /// Whether a comma groups thousands and a dot is the decimal point.
  var commaGroups: Bool { self == .english }

  /// Whether "and" joins a part in digits to a number.
  var joinsDigits: Bool { self == .arabic }

  fileprivate func small(_ parser: NumeralParser, at index: Int) -> NumeralParser.SmallNumber? {
    switch self {
    case .arabic: parser.arabicSmall(at: index)
    case .english: parser.englishSmall(at: index)
    }
  }
}

extension NumeralParser {
  fileprivate typealias SmallNumber = Part

  private func spelled(_ value: ExactDecimal, _ last: Int, isSmallWord: Bool) -> Part {
    var part = Part(value: value, last: last, scale: 1)
    part.isSmallWord = isSmallWord
    part.rules = ["words"]
    return part
  }

  /// The number word behind "and" after token `last`.
  private func joinedWord(after last: Int) -> (word: NumberWord, last: Int)? {
    guard last + 1 < limit else { return nil }
    if list[last + 1].prefixes & AffixClass.conjunction != 0 { return number(at: last + 1) }
    guard let mark = number(at: last + 1), mark.word.kind == .joint, mark.last + 1 < limit else { return nil }
    return number(at: mark.last + 1)
  }

  /// Arabic: hundreds, then units before tens, each joined by "and".
  fileprivate func arabicSmall(at index: Int) -> Part? {
    guard let head = number(at: index) else { return nil }
    var value = head.word.value
    var last = head.last
    var kind = head.word.kind
    guard [.unit, .teen, .ten, .hundred].contains(kind) else { return nil }
    // "three hundred" in two words with another spelling of hundred.
    if kind == .unit, let next = number(at: min(last + 1, limit - 1)), next.word.kind == .hundred,
      next.word.value == 100, last + 1 < limit, list[last + 1].prefixes & AffixClass.conjunction == 0,
      let product = value.multiplied(by: 100), value > 2
    {
      value = product
      last = next.last
      kind = .hundred
    }
    var unit = head.word.value
    while let next = joinedWord(after: last) {
      let fits: Bool
      switch (kind, next.word.kind) {
      case (.hundred, .unit), (.hundred, .teen), (.hundred, .ten): fits = true
      case (.unit, .ten): fits = unit < 10
      default: fits = false
      }
      guard fits, let sum = value.adding(next.word.value) else { break }
      value = sum
      last = next.last
      kind = next.word.kind
      unit = next.word.value
    }
    return spelled(value, last, isSmallWord: kind == .unit && value <= 10)
  }

  /// English: hundreds, then tens before units, with "and" or a hyphen between them.
  fileprivate func englishSmall(at index: Int) -> Part? {
    guard let head = number(at: index), [.unit, .teen, .ten, .hundred, .collective].contains(head.word.kind) else {
      return nil
    }
    var value = head.word.value
    var last = head.last
    var kind = head.word.kind
    while true {
      var at = last + 1
      if at < limit, list[at].kind == .symbol, Lexicon.isDash(list[at].word), !list[at].hasSpaceBefore { at += 1 }
      let isJoined = at < limit && number(at: at)?.word.kind == .joint
      guard at < limit, let next = isJoined ? joinedWord(after: last) : number(at: at) else { break }
      switch (kind, next.word.kind) {
      case (.ten, .unit) where !isJoined: value = value.adding(next.word.value) ?? value
      case (.unit, .hundred), (.teen, .hundred): value = value.multiplied(by: 100) ?? value
      case (.hundred, .unit), (.hundred, .teen), (.hundred, .ten): value = value.adding(next.word.value) ?? value
      default:
        return spelled(value, last, isSmallWord: kind == .unit && value <= 10)
      }
      last = next.last
      kind = next.word.kind
    }
    return spelled(value, last, isSmallWord: kind == .unit && value <= 10)
  }
}
