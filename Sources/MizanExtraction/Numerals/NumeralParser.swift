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
///
/// An object, since other parsers hold and ask it all the time.
final class NumeralParser {
  let list: TokenList
  let lexicon: Lexicon
  let marks: MarkList
  let units: MarkList
  /// Words such as "a" that may stand inside a number without meaning.
  let articles: Set<Int32>
  let limit: Int
  let text: UnsafeBufferPointer<UInt8>
  let style: SeparatorStyle
  let grammar: NumeralGrammar
  /// Whether every number is read, also those that no figure has: fractions alone, signs in words, tens of hundreds.
  let isBroad: Bool
  /// Finds the words between the numbers of a ratio, such as "out of".
  let ratioLink: ((ParsedNumeral) -> RatioLink?)?

  init(
    list: TokenList, lexicon: Lexicon, marks: MarkList, units: MarkList, articles: Set<Int32>, limit: Int,
    text: UnsafeBufferPointer<UInt8>, style: SeparatorStyle, grammar: NumeralGrammar, isBroad: Bool = false,
    ratioLink: ((ParsedNumeral) -> RatioLink?)? = nil
  ) {
    self.list = list
    self.lexicon = lexicon
    self.marks = marks
    self.units = units
    self.articles = articles
    self.limit = limit
    self.text = text
    self.style = style
    self.grammar = grammar
    self.isBroad = isBroad
    self.ratioLink = ratioLink
  }

  /// One closed part of a compound: a number and the scale words behind it.
  struct Part {
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

  /// What was found at the tokens asked for last: several parsers ask for the same numeral.
  @exclusivity(unchecked) private var known: [Known] = []
  private static let knownLimit = 4

  private struct Known {
    var start: Int
    var numeral: ParsedNumeral?
  }

  /// The numeral that begins at token `start`, or `nil`.
  func parse(at start: Int) -> ParsedNumeral? {
    if list[start].kind == .word, !list.mayBegin(.number, at: start) { return nil }
    for index in known.indices where known[index].start == start { return known[index].numeral }
    let numeral = lonelyDigits(at: start) ?? numeral(at: start)
    if known.count == Self.knownLimit { known.removeAll(keepingCapacity: true) }
    if known.isEmpty { known.reserveCapacity(Self.knownLimit) }
    known.append(Known(start: start, numeral: numeral))
    return numeral
  }

  private func numeral(at start: Int) -> ParsedNumeral? {
    var index = start
    let sign = signToken(at: &index)
    guard var part = part(at: index, below: nil, joined: false) else { return nil }
    var total = part.value
    var last = part.last
    var smallest = part.scale
    var result = part
    while let next = joint(after: last, scale: smallest) {
      guard let following = self.part(at: next, below: smallest, joined: true), following.value != .zero,
        // A fraction behind a scale is one of the scale: "six million and two thirds".
        following.rules.last != "fraction",
        let sum = total.adding(following.value)
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
      precision: result.precision, scale: result.scale)
    return ParsedNumeral(
      numeral: numeral, first: start, last: last, scale: result.scale, hasDigits: result.hasDigits,
      isSmallWord: result.isSmallWord && last == index, plainDigits: plain)
  }

  // MARK: Signs

  /// A printed sign at `index`; moves behind it and gives -1 or 1, or 0 when there is none.
  func signToken(at index: inout Int) -> Int {
    let token = list[index]
    guard index + 1 < limit else { return 0 }
    if token.kind == .symbol, token.word == 0x2B || token.word == 0x2D || token.word == 0x2212 || token.word == 0x2013 {
      let next = list[index + 1]
      guard next.kind == .digits, !next.hasSpaceBefore || token.word == 0x2B else { return 0 }
      // Behind the sign of a unit it joins: "10$-20$".
      if isBroad, index > 0, !token.hasSpaceBefore, list[index - 1].kind == .symbol, !list[index - 1].hasSpaceBefore,
        !list[index - 1].isSymbol("(")
      {
        return 0
      }
      // A dash that touches the word or number before it joins, it is no sign.
      if token.word != 0x2B, index > 0, !token.hasSpaceBefore, list[index - 1].kind != .symbol { return 0 }
      index += 1
      return token.word == 0x2B ? 1 : -1
    }
    guard let mark = number(at: index), mark.word.kind == .minus || mark.word.kind == .plus,
      mark.last + 1 < limit, list[mark.last + 1].kind == .digits || isBroad
    else { return 0 }
    index = mark.last + 1
    return mark.word.kind == .minus ? -1 : 1
  }

  // MARK: Parts

  func number(at index: Int) -> (word: NumberWord, last: Int)? {
    guard index < limit, list.mayBegin(.number, at: index) else { return nil }
    for mark in marks.all(at: index) where lexicon.numbers[mark.index].kind != .ordinal {
      var word = lexicon.numbers[mark.index]
      // "1.36 million twenty-foot equivalent units"
      if word.value < 100, list.mayBegin(.unit, at: index), let unit = units.at(index), unit.last > mark.last {
        return nil
      }
      if word.kind == .joined { word.kind = word.value > 10 ? .teen : .unit }
      return (word, mark.last)
    }
    return nil
  }

  /// A number with the scale words behind it; in a joined part the scale must be below `below`.
  func part(at index: Int, below: ExactDecimal?, joined: Bool) -> Part? {
    guard index < limit else { return nil }
    guard var part = digits(at: index) ?? grammar.small(self, at: index) ?? scaleAlone(at: index) ?? fraction(at: index)
    else { return nil }
    addSpelledDecimals(&part)
    addFraction(&part)
    while part.last + 1 < limit, let scale = scaleWord(after: part.last, of: part) {
      // "298,500tn" are tons: nobody tells thousands of trillions.
      let isAbbreviated = part.hasDigits && !list[part.last + 1].hasSpaceBefore
      guard !isAbbreviated || scale.value < 1_000_000_000_000 || part.value < 10_000,
        let product = part.value.multiplied(by: scale.value),
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

  func scaleWord(after last: Int, of part: Part) -> (value: ExactDecimal, last: Int, isNegative: Bool)? {
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
    guard index < limit, let mark = number(at: index),
      mark.word.kind.isScale || isBroad && part.hasDigits && mark.word.kind == .hundred && mark.word.value == 100
    else { return nil }
    let token = list[index]
    guard token.prefixes & AffixClass.conjunction == 0 else { return nil }
    // A one-letter scale must touch its digits: "5m", but not "5 m".
    let mayStandApart = isBroad && part.hasDigits && (token.isUpper || mark.word.value == 1000)
    if token.foldLength == 1 && (token.hasSpaceBefore && !mayStandApart || !part.hasDigits) { return nil }
    return (mark.word.value, mark.last, isNegative)
  }

  func scaleAlone(at index: Int) -> Part? {
    guard let mark = number(at: index),
      mark.word.kind == .scale || mark.word.kind == .dual
        || isBroad && mark.word.kind == .collective && isCounted(index),
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

  /// Whether an article, or nothing at all, stands in front of a word such as "dozen".
  private func isCounted(_ index: Int) -> Bool {
    index == 0 || list.isWord(index - 1, among: articles)
  }

  // MARK: Joints

  /// The token behind "and", when what follows may be the next part of the same number.
  func joint(after last: Int, scale: ExactDecimal) -> Int? {
    guard scale > 1, last + 1 < limit else { return nil }
    let next = list[last + 1]
    if next.prefixes & AffixClass.conjunction != 0 || isJoined(at: last + 1), number(at: last + 1) != nil {
      return last + 1
    }
    if let mark = number(at: last + 1), mark.word.kind == .joint, mark.last + 1 < limit {
      var after = mark.last + 1
      // "one billion and a quarter million"
      if isBroad, list.isWord(after, among: articles), after + 1 < limit { after += 1 }
      // "and" between words: only where the next part is digits or a number word.
      if grammar.joinsDigits || list[after].kind != .digits || isBroad && scale == 100 { return after }
      return nil
    }
    // "two thousand three hundred"
    if grammar == .english, next.kind == .word, next.word >= 0, let word = number(at: last + 1)?.word.kind,
      [.unit, .teen, .ten, .hundred].contains(word), list[last].kind == .word
    {
      return last + 1
    }
    // "5 million 300 thousand"; a bracket in a chain of bracketed digits.
    if next.kind == .digits || next.isSymbol("("), let part = digits(at: last + 1), part.last + 1 < limit,
      number(at: part.last + 1).map({ $0.word.kind == .scale || isBroad && $0.word.kind == .hundred }) ?? false
        || next.isSymbol("(") && units.at(part.last + 1) != nil
    {
      return last + 1
    }
    return nil
  }
}
