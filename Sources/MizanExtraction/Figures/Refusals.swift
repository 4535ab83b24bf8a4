import MizanData
import MizanModel

/// Decides which numerals are no figures, and says why.
struct Refusals {
  let reading: SentenceReading
  private var list: TokenList { reading.list }
  private var lexicon: Lexicon { reading.lexicon }

  init(reading: SentenceReading) {
    self.reading = reading
  }

  /// Adds the numerals inside a period or date: one rejection for each run of digits or number words.
  func addNumerals(of period: PeriodMention, to result: inout [Rejection]) {
    let count = result.count
    for index in period.first...period.last {
      let isNumber = list[index].kind == .digits || reading.marks.numbers.at(index) != nil
      guard isNumber else { continue }
      let span = list[index].span
      if result.count > count, let previous = result.last, index > period.first, isJoined(index - 1, index),
        previous.span.end == Int(list[index - 1].end)
      {
        result[result.count - 1].span = previous.span.union(span)
      } else {
        result.append(Rejection(span: span, reason: period.reason, rule: "period"))
      }
    }
  }

  private func isJoined(_ first: Int, _ second: Int) -> Bool {
    list[first].kind != .symbol && list[second].kind != .symbol
  }

  /// An ordinal, in words (tens joined by "and" as well) or with a letter suffix.
  func ordinal(at index: Int) -> (Rejection, last: Int)? {
    if list[index].kind == .digits, index + 1 < reading.limit, list[index + 1].kind == .word,
      !list[index + 1].hasSpaceBefore,
      ["st", "nd", "rd", "th"].contains(where: { list.bytes(list[index + 1]).elementsEqual($0.utf8) })
    {
      return (Rejection(span: list.span(index, index + 1), reason: .ordinal, rule: "ordinal.suffix"), index + 1)
    }
    for mark in reading.marks.numbers.all(at: index) where lexicon.numbers[mark.index].kind == .ordinal {
      var last = mark.last
      if last + 1 < reading.limit, list[last + 1].prefixes & AffixClass.conjunction != 0,
        let ten = reading.marks.numbers.at(last + 1), lexicon.numbers[ten.index].kind == .ten
      {
        last = ten.last
      }
      let isRank = reading.hasCue([.rank], endingAt: index - 1) || reading.hasCue([.rank], at: last + 1)
      return (
        Rejection(
          span: list.span(index, last), reason: isRank ? .rank : .ordinal, rule: isRank ? "rank.cue" : "ordinal.word"),
        last
      )
    }
    return nil
  }

  /// The reason to refuse a quantity, or `nil` when it may be a figure.
  ///
  /// - Parameter known: the quantities of the sentence before it.
  func judge(_ parsed: ParsedQuantity, known: [ParsedQuantity]) -> Rejection? {
    let numeral = parsed.numerals[0]
    func refuse(_ reason: Rejection.Reason, _ rule: String) -> Rejection {
      Rejection(span: parsed.quantity.numeral.span, reason: reason, rule: rule)
    }
    let before = parsed.first - 1
    let touching = before >= reading.start && !list[parsed.first].hasSpaceBefore
    if isTime(parsed) { return refuse(.time, "time.shape") }
    // "الـ14": the article on digits makes an ordinal of them.
    if numeral.hasDigits, touching, isArticle(before) { return refuse(.ordinal, "ordinal.article") }
    if let unit = parsed.unit, QuantityParser.timeUnits.contains(unit.rawValue) {
      return refuse(.duration, "duration.unit")
    }
    let isCounted = parsed.unit?.isCount ?? !parsed.hasUnit
    if isCounted, numeral.plainDigits != nil || !numeral.hasDigits && numeral.scale == 1, isName(before),
      !parsed.isPending,
      !parsed.hasUnit || list[before].prefixes & AffixClass.article == 0
    {
      return refuse(.name, "name.cue")
    }
    if isCounted, numeral.plainDigits != nil, touching, list[before].kind == .word, list[before].isUpper,
      list[before].foldLength <= 4
    {
      return refuse(.name, "name.touching")
    }
    // "Shah Deniz-2"
    if isCounted, numeral.plainDigits ?? 9 <= 2, touching, isHyphened(before) { return refuse(.name, "name.hyphen") }
    // "the Pluto 2 train": one thing with a number.
    if isCounted, numeral.plainDigits ?? 9 <= 2, isNumbered(parsed, before) { return refuse(.name, "name.numbered") }
    // "the world's top 100 ports", "أكبر 100 ميناء"
    if isCounted, numeral.scale == 1, reading.hasCue([.ranked], endingAt: before) {
      return refuse(.listSize, "list_size.ranked")
    }
    if isCounted, reading.hasCue([.identifier], endingAt: before) { return refuse(.identifier, "identifier.cue") }
    if isCounted, reading.hasCue([.section], endingAt: before) { return refuse(.sectionNumber, "section.cue") }
    if isCounted || !parsed.hasUnit, reading.hasCue([.time], at: numeral.last + 1), numeral.plainDigits ?? 9 <= 2 {
      return refuse(.time, "time.cue")
    }
    if isCounted, isHeadingNumber(parsed) {
      let isSection = numeral.plainDigits == nil
      return refuse(isSection ? .sectionNumber : .listNumber, "line_start")
    }
    if parsed.hasUnit {
      // "seven companies" counts, "two companies" and "three ministers" only speak.
      if numeral.isSmallWord, let unit = parsed.unit, unit.isCount, parsed.quantity.bound == nil,
        parsed.quantity.value < 3 || isListSize(parsed)
      {
        return refuse(.numberWord, "small_count.word")
      }
      if let unit = parsed.unit, unit.isCount, numeral.scale == 1, parsed.quantity.value < 60, isListSize(parsed) {
        return refuse(.listSize, "list_size.cue")
      }
      return nil
    }
    if numeral.hasDigits, touching, list[before].kind == .word, list[before].isCapital || isName(before) {
      return refuse(.name, "name.touching")
    }
    if numeral.plainDigits != nil || !numeral.hasDigits, isName(before) { return refuse(.name, "name.cue") }
    if reading.hasCue([.age], endingAt: before) || reading.hasCue([.age], at: parsed.last + 1) {
      return refuse(.age, "age.cue")
    }
    if reading.hasCue([.rank], endingAt: before) { return refuse(.rank, "rank.cue") }
    if reading.hasCue([.time], endingAt: before) { return refuse(.time, "time.cue") }
    if reading.hasCue([.listSize], at: parsed.last + 1) { return refuse(.listSize, "list_size.cue") }
    if numeral.isSmallWord { return refuse(.numberWord, "number_word") }
    if let digits = numeral.plainDigits, digits == 4, let year = parsed.quantity.value.integer,
      (1900...2099).contains(year)
    {
      return refuse(.year, "year.shape")
    }
    if numeral.scale > 1 { return nil }
    return isElidedCandidate(parsed, known) ? nil : refuse(.noUnit, "no_unit")
  }

  /// A number without unit is kept only where a unit can be carried from a neighbour: behind a verb of level, a
  /// preposition of change, or the name of an indicator.
  private func isElidedCandidate(_ parsed: ParsedQuantity, _ known: [ParsedQuantity]) -> Bool {
    let before = parsed.first - 1
    if reading.marks.indicators.at(parsed.last + 1) != nil { return true }
    guard before >= reading.start else { return false }
    let hasNeighbour = known.contains { $0.hasUnit }
    if hasNeighbour, reading.hasCue([.member], endingAt: before) || reading.hasCue([.member], at: parsed.last + 1) {
      return true
    }
    // A list: "to China (30 percent), India (25) and Korea (12)".
    if hasNeighbour, parsed.numerals[0].hasDigits {
      let name = list[before].isSymbol("(") ? before - 1 : before
      // "followed by the United Kingdom with 22,675"
      let isWith = reading.hasCue([.with], endingAt: name) && parsed.quantity.value >= 1000
      let isNamed =
        !reading.marks.areas.endingAt(isWith ? name - 1 : name).isEmpty
        || !reading.marks.commodities.endingAt(name).isEmpty
      if isNamed || reading.hasCue([.compared], endingAt: before) { return true }
    }
    // "arrivals rose to 870,465 last year from 567,848"
    if let last = known.last, last.unit?.isCount ?? false, parsed.quantity.value >= 1000,
      parsed.numerals[0].plainDigits != 4,
      reading.hasCue([.from], endingAt: before)
    {
      return true
    }
    // "a 6.3 percent increase over the 186,430 who came"
    if known.count > 1, known.last?.isRatio ?? false, parsed.quantity.value >= 1000,
      reading.language.articles.contains(list[before].word),
      reading.hasCue([.from, .bound, .compared, .base], endingAt: before - 1),
      known[known.count - 2].unit?.isCount ?? false
    {
      return true
    }
    return reading.hasCue([.to, .compared, .level], endingAt: before) && !known.isEmpty
      || parsed.quantity.bound != nil && reading.hasCue([.of, .from], at: parsed.last + 1)
      || reading.hasCue([.of], at: parsed.last + 1) && list[before].isSymbol(",")
  }

  private func isArticle(_ index: Int) -> Bool {
    list[index].kind == .word && reading.language.article.count > 1
      && list.bytes(list[index]).elementsEqual(reading.language.article)
  }

  private func isName(_ index: Int) -> Bool {
    guard index >= reading.start, list[index].kind == .word else { return false }
    return reading.hasCue([.name], endingAt: index)
  }

  /// Whether a number between a name and a noun in the singular numbers one of several: English counts in the plural.
  private func isNumbered(_ parsed: ParsedQuantity, _ before: Int) -> Bool {
    guard reading.language.grammar == .english, before > reading.start, list[before].kind == .word,
      list[before].isCapital, parsed.quantity.value > 1, parsed.unit?.isCount ?? false,
      parsed.last > parsed.numerals[0].last
    else { return false }
    return list[parsed.last].suffixes & AffixClass.plural == 0
      && reading.marks.units.at(parsed.last).map { lexicon.units[$0.index].code == parsed.unit } ?? false
  }

  /// Whether a dash joins what stands behind it to a name.
  private func isHyphened(_ index: Int) -> Bool {
    guard index > reading.start, list[index].kind == .symbol, Lexicon.isDash(list[index].word),
      !list[index].hasSpaceBefore, list[index - 1].kind == .word
    else { return false }
    return list[index - 1].isCapital || list.bytes(list[index - 1]).first.map { $0 >= 0x80 } ?? false
  }

  private func isListSize(_ parsed: ParsedQuantity) -> Bool {
    guard let span = parsed.quantity.unitSpan else { return false }
    let token = (parsed.first...parsed.last).first { list[$0].span.start == span.start }
    return token.map { reading.hasCue([.listSize], at: $0) } ?? false
  }

  /// A number at the start of a line, closed by a dot, bracket or dash, or a section number such as 2.1.
  private func isHeadingNumber(_ parsed: ParsedQuantity) -> Bool {
    guard parsed.first == reading.start || list[parsed.first].hasNewlineBefore, parsed.numerals[0].hasDigits,
      parsed.numerals[0].scale == 1
    else { return false }
    let value = parsed.quantity.value
    guard value < 100, parsed.last + 1 < reading.limit else { return value < 100 && parsed.numerals[0].hasDigits }
    let next = list[parsed.last + 1]
    if next.kind == .symbol, [0x2E, 0x29, 0x2D, 0x3A].contains(next.word), !next.hasSpaceBefore { return true }
    return value.exponent < 0 && reading.sentence.isHeading
  }

  private func isTime(_ parsed: ParsedQuantity) -> Bool {
    let numeral = parsed.numerals[0]
    guard numeral.hasDigits, numeral.plainDigits ?? 9 <= 2 else { return false }
    func isColon(_ index: Int) -> Bool {
      index >= reading.start && index < reading.limit && list[index].isSymbol(":") && !list[index].hasSpaceBefore
    }
    if isColon(parsed.last + 1), parsed.last + 2 < reading.limit, list[parsed.last + 2].kind == .digits,
      !list[parsed.last + 2].hasSpaceBefore
    {
      return true
    }
    return isColon(parsed.first - 1) && !list[parsed.first].hasSpaceBefore && parsed.first >= reading.start + 2
      && list[parsed.first - 2].kind == .digits
  }
}
