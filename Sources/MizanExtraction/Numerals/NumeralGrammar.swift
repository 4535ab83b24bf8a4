import MizanData
import MizanModel

/// The procedure that composes spelled-out numbers below a thousand; a pack names it.
enum NumeralGrammar: String, Sendable {
  case arabic
  case english

  /// Whether a comma groups thousands and a dot is the decimal point.
  var commaGroups: Bool { self == .english }

  /// Whether "and" joins a part in digits to a number.
  var joinsDigits: Bool { self == .arabic }

  func small(_ parser: NumeralParser, at index: Int) -> NumeralParser.SmallNumber? {
    switch self {
    case .arabic: parser.arabicSmall(at: index)
    case .english: parser.englishSmall(at: index)
    }
  }
}

extension NumeralParser {
  typealias SmallNumber = Part

  func spelled(_ value: ExactDecimal, _ last: Int, isSmallWord: Bool) -> Part {
    var part = Part(value: value, last: last, scale: 1)
    part.isSmallWord = isSmallWord
    part.rules = ["words"]
    return part
  }

  /// The number word behind "and" after token `last`.
  func joinedWord(after last: Int) -> (word: NumberWord, last: Int)? {
    guard last + 1 < limit else { return nil }
    if list[last + 1].prefixes & AffixClass.conjunction != 0 || isJoined(at: last + 1) {
      return number(at: last + 1)
    }
    guard let mark = number(at: last + 1), mark.word.kind == .joint, mark.last + 1 < limit else { return nil }
    return number(at: mark.last + 1)
  }

  /// A word whose first letter is also "and": eleven, or one in front of tens.
  func isJoined(at index: Int) -> Bool {
    guard let mark = marks.all(at: index).first(where: { lexicon.numbers[$0.index].kind == .joined }) else {
      return false
    }
    guard lexicon.numbers[mark.index].value < 10 else { return true }
    let next = mark.last + 1
    return next < limit && list[next].prefixes & AffixClass.conjunction != 0 && number(at: next)?.word.kind == .ten
  }

  /// Arabic: hundreds, then units before tens, each joined by "and".
  func arabicSmall(at index: Int) -> Part? {
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
    while let next = joinedWord(after: last) ?? adjoining(after: last, kind: kind) {
      let fits: Bool
      switch (kind, next.word.kind) {
      case (.hundred, .unit) where isBroad && next.word.value == .zero: fits = false
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

  /// "مئتين واحد وعشرين": in speech no "and" follows the hundreds.
  private func adjoining(after last: Int, kind: NumberClass) -> (word: NumberWord, last: Int)? {
    guard isBroad, kind == .hundred, last + 1 < limit, list[last + 1].kind == .word, let next = number(at: last + 1),
      [.unit, .teen, .ten].contains(next.word.kind)
    else { return nil }
    return next
  }

  /// English: hundreds, then tens before units, with "and" or a hyphen between them.
  func englishSmall(at index: Int) -> Part? {
    guard let head = number(at: index), [.unit, .teen, .ten, .hundred, .collective].contains(head.word.kind),
      !isBroad || head.word.kind != .collective
        || list[index].suffixes & AffixClass.plural == 0 && head.word.value == 12
    else { return nil }
    var value = head.word.value
    var last = head.last
    var kind = head.word.kind
    while true {
      var at = last + 1
      if at < limit, list[at].kind == .symbol, Lexicon.isDash(list[at].word),
        !list[at].hasSpaceBefore || isBroad && kind == .ten
      {
        at += 1
      }
      let isJoined = at < limit && number(at: at)?.word.kind == .joint
      guard at < limit, let next = isJoined ? joinedWord(after: last) : number(at: at) else { break }
      switch (kind, next.word.kind) {
      case (.ten, .unit) where !isJoined: value = value.adding(next.word.value) ?? value
      case (.unit, .hundred) where value < 100, (.teen, .hundred): value = value.multiplied(by: 100) ?? value
      case (.ten, .hundred) where isBroad && !isJoined && value < 100: value = value.multiplied(by: 100) ?? value
      // "one twenty two"
      case (.unit, .ten) where isBroad && !isJoined && value < 10 && ordinalWord(at: afterDash(next.last + 1)) == nil:
        value = value.multiplied(by: 100)?.adding(next.word.value) ?? value
      // "one hundred and three quarters"
      case (.hundred, .unit)
      where isBroad && isJoined && fractionWord(at: next.last + 1) != nil
        && ordinalWord(at: next.last + 1) == nil:
        return spelled(value, last, isSmallWord: false)
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
