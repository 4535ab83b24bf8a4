import MizanData
import MizanModel

extension CalendarParser {
  /// Counted units of time, joined where they stand together: "2 years and 3 months", "شهر و 21 يوما".
  func length(at index: Int) -> (parts: [TimeLength], last: Int, isPlain: Bool)? {
    guard let head = oneLength(at: index) else { return nil }
    var parts = [head.part]
    var last = head.last
    while parts.count < 4 {
      var next = text.skipComma(last + 1)
      next = text.skip([.and], next)
      guard next < text.limit, let more = oneLength(at: next), more.part.grain != parts[parts.count - 1].grain,
        more.isCounted || next > last + 1
      else { break }
      parts.append(more.part)
      last = more.last
    }
    return (parts, last, head.isCounted)
  }

  func oneLength(at index: Int) -> (part: TimeLength, last: Int, isCounted: Bool)? {
    guard index < text.limit else { return nil }
    if let dual = text.word(.dual, at: index), let grain = Grain(rawValue: dual.word.name) {
      return (TimeLength(count: 2, grain: grain), dual.last, true)
    }
    if let vague = text.word(.vague, at: text.skip([.article], index)) {
      guard let unit = unit(at: text.skip([.of], vague.last + 1)) else { return nil }
      let count = vague.word.value * (unit.name == "fortnight" ? 2 : 1)
      return (TimeLength(count: ExactDecimal(Int128(count)), grain: unit.grain), unit.last, true)
    }
    let at = text.skip([.article], index)
    guard at < text.limit else { return nil }
    if let numeral = text.numerals.read(at: at), !numeral.numeral.value.isNegative {
      var next = numeral.last + 1
      if text.isDash(next) { next += 1 }
      if let unit = unit(at: next) {
        let weeks: ExactDecimal = unit.name == "fortnight" ? 2 : 1
        let count = numeral.numeral.value.multiplied(by: weeks) ?? numeral.numeral.value
        return length(count, unit.grain, unit.last, isCounted: true)
      }
      return nil
    }
    // "a week", and in Arabic a bare singular.
    guard at > index && text.word([.article], at: index)?.word.name == "indefinite" || text.numerals.grammar == .arabic,
      let unit = unit(at: at), text.words[at].suffixes & AffixClass.plural == 0
    else { return nil }
    // "شهر واحد"
    if text.numerals.grammar == .arabic, unit.last + 1 < text.limit, let one = text.numerals.read(at: unit.last + 1),
      one.numeral.value == 1, !one.hasDigits
    {
      return (TimeLength(count: 1, grain: unit.grain), one.last, true)
    }
    return length(unit.name == "fortnight" ? 2 : 1, unit.grain, unit.last, isCounted: at > index)
  }

  /// A count of a unit, with the fraction behind it: "a month and a half", "سنة ونصف".
  func length(_ count: ExactDecimal, _ grain: Grain, _ last: Int, isCounted: Bool) -> (
    part: TimeLength, last: Int, isCounted: Bool
  ) {
    guard let fraction = text.numerals.joinedFraction(after: last), let sum = count.adding(fraction.value) else {
      return (TimeLength(count: count, grain: grain), last, isCounted)
    }
    return (TimeLength(count: sum, grain: grain), fraction.last, true)
  }

  /// A duration, or "all week", "another month".
  func duration(at index: Int) -> CalendarMention? {
    if let whole = text.word(.whole, at: index) {
      let next = text.isDash(whole.last + 1) ? whole.last + 2 : whole.last + 1
      guard let unit = unit(at: next), inner.node(at: next).map({ $0.last <= unit.last }) ?? true else { return nil }
      return lasting(index, unit.last, [TimeLength(count: 1, grain: unit.grain)])
    }
    guard let found = length(at: index) else { return nil }
    var last = found.last
    if let whole = text.word(.whole, at: last + 1) {
      last = whole.last
    } else if !found.isPlain, text.numerals.grammar == .arabic, !isLength(index, last) {
      return nil
    }
    return lasting(index, last, found.parts)
  }

  /// Whether a bare singular noun is a length: behind a preposition, or all that the text says.
  func isLength(_ index: Int, _ last: Int) -> Bool {
    guard text.words[index].prefixes & AffixClass.article == 0 else { return false }
    let isWhole = index == text.start && last == text.limit - 1
    return isWhole || text.word([.inside], endingAt: index - 1) != nil || text.hasPrefix(AffixClass.to, index)
  }

  /// One unit where all parts have it, months for years and months, else days (365 a year, 30 a month).
  func lasting(_ first: Int, _ last: Int, _ parts: [TimeLength]) -> CalendarMention {
    var mention = CalendarMention(first: first, last: last, kind: .duration)
    let hasDays = parts.contains { $0.grain == .day || $0.grain == .week }
    if parts.count == 1, let part = parts.first {
      (mention.amount, mention.unit) = Self.amount(part)
    } else {
      let factors = parts.compactMap { part -> ExactDecimal? in
        let factor = hasDays ? Self.days(part.grain) : part.grain.months
        return part.count.multiplied(by: ExactDecimal(Int128(factor)))
      }
      mention.amount = factors.reduce(ExactDecimal.zero) { $0.adding($1) ?? $0 }
      mention.unit = UnitCode(hasDays ? "d" : "mo")
    }
    mention.pattern = "P" + parts.map { $0.count.description + Self.letter($0.grain) }.joined()
    return mention
  }

  static func amount(_ part: TimeLength) -> (ExactDecimal?, UnitCode) {
    func times(_ factor: Int) -> ExactDecimal? { part.count.multiplied(by: ExactDecimal(Int128(factor))) }
    switch part.grain {
    case .day: return (part.count, UnitCode("d"))
    case .week: return (part.count, UnitCode("wk"))
    case .month: return (part.count, UnitCode("mo"))
    case .quarter, .half: return (times(part.grain.months), UnitCode("mo"))
    case .year: return (part.count, UnitCode("a"))
    case .decade, .century: return (times(part.grain.months / 12), UnitCode("a"))
    }
  }

  static func days(_ grain: Grain) -> Int {
    switch grain {
    case .day: 1
    case .week: 7
    default: grain.months / 12 * 365 + grain.months % 12 * 30
    }
  }

  static func letter(_ grain: Grain) -> String {
    switch grain {
    case .day: "D"
    case .week: "W"
    case .year: "Y"
    default: "M"
    }
  }
}
