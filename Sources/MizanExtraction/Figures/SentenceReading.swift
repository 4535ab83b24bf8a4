import MizanData
import MizanModel

/// What one sentence holds before figures are made of it: marks, periods, quantities and refused numerals.
///
/// An object, since every part of the grammar holds it.
final class SentenceReading {
  let sentence: SentenceSplitter.Sentence
  let list: TokenList
  let language: CompiledLanguage
  let marks: Marks
  /// Whether the grammar has run; else there are no periods, quantities and refused numerals.
  let hasStatement: Bool
  // Set once while the sentence is parsed, by one thread: asking at each look whether somebody changes them costs a few percent.
  @exclusivity(unchecked) private(set) var periods: [PeriodMention] = []
  @exclusivity(unchecked) private(set) var quantities: [ParsedQuantity] = []
  @exclusivity(unchecked) private(set) var rejections: [Rejection] = []

  var start: Int { sentence.tokens.lowerBound }
  var limit: Int { sentence.tokens.upperBound }
  var span: TextSpan { list.span(start, limit - 1) }
  var lexicon: Lexicon { language.lexicon }

  /// Reads a sentence; `nil` where it has no number, period, area or place and so says nothing.
  ///
  /// - Parameters:
  ///   - store: where the marks are kept; the reading must not outlive them.
  ///   - readsAll: whether the grammar runs on every token of every sentence, for tests.
  static func read(
    _ sentence: SentenceSplitter.Sentence, _ list: TokenList, _ language: CompiledLanguage, style: SeparatorStyle,
    text: UnsafeBufferPointer<UInt8>, in store: MarkStore, readsAll: Bool = false
  ) -> SentenceReading? {
    let lexicon = language.lexicon
    var wanted: WordRoles = .anyPhrase
    var hasStatement = sentence.hasDigits || readsAll
    if !hasStatement, sentence.roles.isDisjoint(with: .statement) {
      // Most sentences hold no number: only the areas and places that they name matter.
      guard !sentence.roles.isDisjoint(with: [.area, .home, .facility]) else { return nil }
      wanted = sentence.roles.contains(.home) ? [.area, .facility, .cue] : [.area, .facility]
    }
    let marks = Marks(list, sentence.tokens, lexicon, wanted: wanted, in: store)
    hasStatement = hasStatement || wanted == .anyPhrase && StatementTest(lexicon: lexicon, marks: marks).hasStatement
    let hasName =
      !marks.areas.isEmpty || !marks.facilities.isEmpty
      || sentence.roles.contains(.home) && marks.cues.contains { lexicon.cues[$0.index].kind == .home }
    guard hasStatement || hasName else { return nil }
    let reading = SentenceReading(sentence, list, language, marks, hasStatement: hasStatement)
    if hasStatement { reading.parse(style, text, readsAll) }
    return reading
  }

  private init(
    _ sentence: SentenceSplitter.Sentence, _ list: TokenList, _ language: CompiledLanguage, _ marks: Marks,
    hasStatement: Bool
  ) {
    self.sentence = sentence
    self.list = list
    self.language = language
    self.marks = marks
    self.hasStatement = hasStatement
  }

  private func parse(_ style: SeparatorStyle, _ text: UnsafeBufferPointer<UInt8>, _ readsAll: Bool) {
    let numerals = NumeralParser(
      list: list, lexicon: language.lexicon, marks: marks.numbers, units: marks.units,
      articles: language.articles, limit: limit, text: text, style: style,
      grammar: language.grammar)
    var kinds: PeriodKinds = []
    for mark in marks.periods { kinds.insert(lexicon.periods[mark.index].kind) }
    periods = PeriodParser(
      list: list, lexicon: language.lexicon, marks: marks, numerals: numerals, start: start, limit: limit,
      articles: language.articles, calendars: language.calendars, kinds: kinds, readsAll: readsAll
    ).mentions()
    readQuantities(numerals, readsAll: readsAll)
    joinAmounts()
    joinRanges()
    shareScales()
  }

  /// Whether the areas that the sentence names may depend on what other sentences name.
  var hasOpenNames: Bool {
    let areas = marks.areas
    return sentence.roles.contains(.home) && marks.cues.contains { lexicon.cues[$0.index].kind == .home }
      || areas.indices.dropFirst().contains { areas[$0].first == areas[$0 - 1].first }
  }

  /// Whether a word may stand for a change without a number: a verb that multiplies, or a fraction.
  var hasAmountWord: Bool {
    sentence.roles.contains(.multiply) && marks.cues.contains { lexicon.cues[$0.index].kind == .multiply }
      || marks.numbers.contains { lexicon.numbers[$0.index].kind == .fraction }
        && marks.cues.contains { lexicon.cues[$0.index].kind == .change }
  }

  /// The marks of a kind of cue, in order.
  func cues(_ kind: CueKind) -> [Marks.Mark] { marks.cues.filter { lexicon.cues[$0.index].kind == kind } }

  /// The last mark of a kind of cue that lies between two tokens.
  func lastCue(_ kind: CueKind, between low: Int, and high: Int) -> Marks.Mark? {
    marks.cues.last { $0.first > low && $0.last < high && lexicon.cues[$0.index].kind == kind }
  }

  /// Whether a cue of one of the kinds begins at `token`.
  func hasCue(_ kinds: CueKinds, at token: Int) -> Bool {
    list.mayBegin(.cue, at: token)
      && marks.cues.all(at: token).contains { kinds.contains(lexicon.cues[$0.index].kind) }
  }

  /// Whether a cue of one of the kinds ends at `token`.
  func hasCue(_ kinds: CueKinds, endingAt token: Int) -> Bool {
    token >= start && list.endsCue(token)
      && marks.cues.endingAt(token).contains { kinds.contains(lexicon.cues[$0.index].kind) }
  }

  /// Whether a comma stands between two tokens.
  func hasComma(_ low: Int, _ high: Int) -> Bool { lastComma(low, high) != nil }

  /// The last comma between two tokens.
  func lastComma(_ low: Int, _ high: Int) -> Int? {
    (low + 1..<max(low + 1, high)).last { token in
      list[token].kind == .symbol && [0x2C, 0x60C].contains(list[token].word)
    }
  }

  /// Whether "the" stands in front of a token or is attached to it.
  func isDefinite(_ token: Int) -> Bool {
    list[token].prefixes & AffixClass.article != 0 || token > start && list.isWord(token - 1, among: language.articles)
  }

  // MARK: Quantities

  private func readQuantities(_ numerals: NumeralParser, readsAll: Bool) {
    // Made for the first number: many sentences have none.
    var parser: QuantityParser?
    let refusals = Refusals(reading: self)
    // Taken out of the object while they are gathered, as `periods` and the rest of the grammar look at it meanwhile.
    var quantities: [ParsedQuantity] = []
    var rejections: [Rejection] = []
    defer {
      self.quantities = quantities
      self.rejections = rejections
    }
    var index = start
    var next = 0
    while index < limit {
      if next < periods.count, periods[next].first <= index {
        refusals.addNumerals(of: periods[next], to: &rejections)
        index = max(index, periods[next].last + 1)
        next += 1
        continue
      }
      guard readsAll || mayBeginNumeral(index) else {
        index += 1
        continue
      }
      if let part = fractionOfWhole(at: index) {
        quantities.append(part)
        index = part.last + 1
        continue
      }
      if let rejection = refusals.ordinal(at: index) {
        rejections.append(rejection.0)
        index = rejection.last + 1
        continue
      }
      if let dual = dualUnit(at: index) {
        quantities.append(dual)
        index = dual.last + 1
        continue
      }
      guard let numeral = numerals.parse(at: index) else {
        index += 1
        continue
      }
      let units = parser ?? quantityParser(numerals)
      parser = units
      // Digits of a number are no year, whatever they look like.
      while next < periods.count, periods[next].first <= numeral.last { periods.remove(at: next) }
      var quantity = units.parse(numeral)
      if quantity.first < index, quantities.last.map({ quantity.first <= $0.last }) ?? false { quantity.first = index }
      if !quantity.hasUnit, isPending(quantity, numerals, units) {
        quantity.isPending = true
        quantities.append(quantity)
        index = quantity.last + 1
        continue
      }
      units.addNumberOf(&quantity)
      if !quantity.hasUnit, let previous = quantities.last { units.share(previous, with: &quantity) }
      if let rejection = refusals.judge(quantity, known: quantities) {
        rejections.append(rejection)
      } else {
        quantities.append(quantity)
      }
      index = max(quantity.last, numeral.last) + 1
    }
  }

  private func quantityParser(_ numerals: NumeralParser) -> QuantityParser {
    QuantityParser(
      list: list, lexicon: lexicon, marks: marks, catalogue: language.units, numerals: numerals,
      periods: periods, limit: limit, start: start)
  }

  // MARK: Amounts in two parts

  /// "43 billion riyals and 543 million riyals": the unit said twice inside one amount.
  private func joinAmounts() {
    var index = 0
    while index + 1 < quantities.count {
      let high = quantities[index]
      let low = quantities[index + 1]
      let scale = high.numerals[0].scale
      if low.first == high.last + 1, list[low.first].prefixes & AffixClass.conjunction != 0, high.hasUnit,
        high.unit == low.unit || high.family != nil && low.hasUnit
          || high.unit?.isCurrency ?? false && low.family != nil,
        low.numerals[0].scale < scale, low.quantity.value < scale, scale > 1,
        let sum = high.quantity.value.adding(low.quantity.value)
      {
        var joined = high
        joined.quantity.numeral.value = sum
        joined.quantity.numeral.trace.append("amount_in_parts")
        joined.quantity.unit = low.quantity.unit ?? high.quantity.unit
        joined.family = low.quantity.unit == nil ? high.family : nil
        joined.last = low.last
        joined.quantity.span = list.span(joined.first, joined.last)
        joined.quantity.numeral.span = joined.quantity.span
        quantities[index] = joined
        quantities.remove(at: index + 1)
      } else {
        index += 1
      }
    }
  }

  /// "$5.4 and 3.9 billion respectively": sign and scale word are said once for both.
  private func shareScales() {
    guard quantities.count > 1 else { return }
    for index in 0..<quantities.count - 1 {
      let low = quantities[index]
      let high = quantities[index + 1]
      guard low.numerals[0].scale == 1, high.numerals[0].scale > 1, high.first - low.last <= 2,
        let scaled = low.quantity.value.multiplied(by: high.numerals[0].scale)
      else { continue }
      let isLed = low.hasLeadingUnit && low.quantity.value < 1000 && !high.hasUnit && high.first - low.last == 2
      // "4,876.3 and 2,043.7 million dinars": nobody tells one amount to a tenth and the other to a hundred thousand.
      let isList =
        low.isPending && !low.hasUnit && high.hasUnit && !high.hasLeadingUnit && low.quantity.value.exponent < 0
        && high.numerals[0].hasDigits
      guard isLed || isList else { continue }
      quantities[index].quantity.numeral.value = scaled
      quantities[index].quantity.numeral.trace.append("shared_scale")
      guard isLed else { continue }
      quantities[index + 1].quantity.unit = low.unit
      quantities[index + 1].family = low.family
    }
  }

  // MARK: Ranges

  /// "5-7 million tons", "between 85 and 90 percent": two numerals, one quantity.
  private func joinRanges() {
    var index = 0
    while index + 1 < quantities.count {
      if let joined = range(quantities[index], quantities[index + 1]) {
        quantities[index] = joined
        quantities.remove(at: index + 1)
      } else {
        index += 1
      }
    }
  }

  private func range(_ low: ParsedQuantity, _ high: ParsedQuantity) -> ParsedQuantity? {
    guard low.quantity.low == nil, high.quantity.low == nil, isRangeLink(low, high) else { return nil }
    guard !low.hasUnit || low.unit == high.unit || isUnitOf(low, high) else { return nil }
    var lower = low.quantity.numeral
    if low.numerals[0].scale == 1, high.numerals[0].scale > 1, lower.value < 1000, !low.hasUnit || low.hasLeadingUnit,
      let scaled = lower.value.multiplied(by: high.numerals[0].scale)
    {
      lower.value = scaled
    }
    guard lower.value < high.quantity.value else { return nil }
    var joined = high
    joined.quantity.low = lower
    joined.first = low.first
    joined.numerals = low.numerals + high.numerals
    joined.quantity.span = list.span(joined.first, joined.last)
    joined.quantity.bound = low.quantity.bound
    joined.quantity.boundSpan = low.quantity.boundSpan
    if !high.hasUnit && low.hasUnit {
      joined.quantity.unit = low.unit
      joined.family = low.family
    }
    return joined
  }

  /// "$80 to $85 a barrel": the denominator stands only behind the second number.
  private func isUnitOf(_ low: ParsedQuantity, _ high: ParsedQuantity) -> Bool {
    guard let a = low.unit, let b = high.unit else { return !high.hasUnit }
    return b.rawValue.hasPrefix(a.rawValue + "/")
  }

  private func isRangeLink(_ low: ParsedQuantity, _ high: ParsedQuantity) -> Bool {
    let between = (low.last + 1)..<max(low.last + 1, high.first)
    let isBetween = hasCue([.between], endingAt: low.first - 1)
    if between.isEmpty {
      // A conjunction glued to the second number: "بين عشرة وخمسة عشر".
      return isBetween && list[high.first].prefixes & AffixClass.conjunction != 0
    }
    guard between.count == 1, let link = between.first else { return false }
    let token = list[link]
    if token.kind == .symbol, Lexicon.isDash(token.word) || token.isSymbol("/") && !low.hasUnit {
      return !low.hasUnit || !token.hasSpaceBefore
    }
    if isBetween { return token.kind == .word && (token.foldLength <= 3 || hasCue([.to, .and], at: link)) }
    guard hasCue([.to], at: link) else { return false }
    let hasFrom = hasCue([.from, .origin], endingAt: low.first - 1)
    // With a verb of change "from A to B" is a change of level, not a range; "rose 5 to 7 percent" is a range.
    if hasChange(before: low.first) { return !hasFrom && !low.hasUnit }
    // "bring handling from 40,000 TEU to 150,000 TEU": with the unit said twice a range is rare.
    return !(hasFrom && low.hasUnit && low.unit?.isCurrency != true)
  }

  func hasChange(before token: Int) -> Bool {
    marks.cues.contains { $0.first < token && [.change, .multiply].contains(lexicon.cues[$0.index].kind) }
  }
}
