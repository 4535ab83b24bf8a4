import MizanData
import MizanModel

/// One line of a document, read with the words of the language and with those that only mentions need.
///
/// Both token lists have the same tokens; a token has a word of its own in each.
/// A class, so that the parsers that look at it are cheap to pass on.
final class MentionText {
  let language: CompiledLanguage
  let mentions: MentionLexicon
  /// Tokens with the language's words, and their marks.
  let list: TokenList
  let marks: Marks
  /// Tokens with the words of `mentions`, and their marks.
  let words: TokenList
  let wordMarks: Marks
  let start: Int
  let limit: Int
  let numerals: NumeralParser
  let quantities: QuantityParser
  /// The day of publication.
  let today: Int?

  init(
    language: CompiledLanguage, mentions: MentionLexicon, list: TokenList, marks: Marks, words: TokenList,
    wordMarks: Marks, line: Range<Int>, numerals: NumeralParser, today: Int?
  ) {
    self.language = language
    self.mentions = mentions
    self.list = list
    self.marks = marks
    self.words = words
    self.wordMarks = wordMarks
    start = line.lowerBound
    limit = line.upperBound
    self.numerals = numerals
    quantities = QuantityParser(
      list: list, lexicon: language.lexicon, marks: marks, catalogue: language.units, numerals: numerals, periods: [],
      limit: line.upperBound, start: line.lowerBound)
    self.today = today
  }

  var lexicon: Lexicon { language.lexicon }

  /// Whether any mention can begin at `index`: most words of a text have no meaning here.
  func mayBegin(_ index: Int) -> Bool {
    let token = list[index]
    guard token.kind == .word else { return token.kind == .digits || maySign(token) }
    return words[index].word >= 0 || token.foldLength == 1 || marks.numbers.at(index) != nil
      || marks.units.at(index) != nil
      || index + 1 < limit && list[index + 1].kind == .symbol && !list[index + 1].hasSpaceBefore
        && token.foldLength <= 6
  }

  /// Signs, decimal points, brackets and fractions of one sign.
  private func maySign(_ token: Token) -> Bool {
    switch token.word {
    case 0x28, 0x2B, 0x2D, 0x2E, 0x5B, 0x66B, 0x2010...0x2015, 0x2212: true
    case 0xBC...0xBE, 0x2150...0x218F: true
    default: false
    }
  }

  /// A word of one of the kinds at `index`.
  func word(_ kind: MentionWordKind, at index: Int) -> (word: MentionWord, last: Int)? {
    guard index >= start, index < limit else { return nil }
    let marks = kind.isCalendar ? wordMarks.periods : wordMarks.cues
    for mark in marks.all(at: index) where mentions.words[mark.index].kind == kind {
      return (mentions.words[mark.index], mark.last)
    }
    return nil
  }

  /// The longest word of a kind at `index`: a name of two words may begin like one of one.
  func longest(_ kind: MentionWordKind, at index: Int) -> (word: MentionWord, last: Int)? {
    guard index >= start, index < limit else { return nil }
    let marks = kind.isCalendar ? wordMarks.periods : wordMarks.cues
    let own = marks.all(at: index).filter { mentions.words[$0.index].kind == kind }
    return own.max { $0.last < $1.last }.map { (mentions.words[$0.index], $0.last) }
  }

  /// The first of the kinds that has a word at `index`.
  func word(_ kinds: [MentionWordKind], at index: Int) -> (word: MentionWord, last: Int)? {
    for kind in kinds {
      if let found = word(kind, at: index) { return found }
    }
    return nil
  }

  /// A word of one of the kinds that ends at `index`.
  func word(_ kinds: [MentionWordKind], endingAt index: Int) -> (word: MentionWord, first: Int)? {
    guard index >= start, index < limit else { return nil }
    for marks in [wordMarks.cues, wordMarks.periods] {
      for mark in marks.endingAt(index) where kinds.contains(mentions.words[mark.index].kind) {
        return (mentions.words[mark.index], mark.first)
      }
    }
    return nil
  }

  /// Moves past words of the kinds, at most four.
  func skip(_ kinds: [MentionWordKind], _ index: Int) -> Int {
    var next = index
    var count = 0
    while count < 4, let found = word(kinds, at: next) {
      next = found.last + 1
      count += 1
    }
    return next
  }

  /// Moves past one comma.
  func skipComma(_ index: Int) -> Int {
    index < limit && (list[index].isSymbol(",") || list[index].kind == .symbol && list[index].word == 0x60C)
      ? index + 1 : index
  }

  func isDash(_ index: Int) -> Bool {
    index < limit && list[index].kind == .symbol && (Lexicon.isDash(list[index].word) || list[index].isSymbol("~"))
  }

  func isSymbol(_ sign: Unicode.Scalar, _ index: Int) -> Bool {
    index >= start && index < limit && list[index].isSymbol(sign)
  }

  /// The prefix classes of a token by either analysis.
  func hasPrefix(_ bits: UInt8, _ index: Int) -> Bool {
    index >= start && index < limit && (list[index].prefixes | words[index].prefixes) & bits != 0
  }

  /// A run of digits of at most `length`, alone: no separator and more digits touch it.
  func digits(_ index: Int, most length: Int = 4) -> Int? {
    guard index >= start, index < limit, list[index].kind == .digits, list[index].foldLength <= length else {
      return nil
    }
    return Int(String(decoding: list.bytes(list[index]), as: UTF8.self))
  }

  /// Whether a unit, scale word or percent sign stands at `index`, so that what is before it is an amount.
  func isUnit(_ index: Int) -> Bool {
    guard index < limit else { return false }
    let token = list[index]
    if token.kind == .symbol {
      return token.isSymbol("%") || language.units.symbols[token.word] != nil && !token.isSymbol("'")
    }
    if token.prefixes & AffixClass.conjunction != 0 { return false }
    if marks.numbers.all(at: index).contains(where: { lexicon.numbers[$0.index].kind.isScale }), token.foldLength > 1 {
      return true
    }
    if word(.inside, at: index) == nil, word([.measure, .symbol, .degree, .divided], at: index) != nil { return true }
    guard let mark = marks.units.at(index) else { return false }
    let code = lexicon.units[mark.index].code?.rawValue ?? ""
    return !QuantityParser.timeUnits.contains(code)
  }

  /// Whether `index` lies behind the text or at a sign that ends a statement or clause.
  func isEnd(_ index: Int) -> Bool {
    guard index < limit else { return true }
    guard list[index].kind == .symbol else { return false }
    switch list[index].word {
    case 0x21, 0x22, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x60C, 0x61B, 0x61F, 0x7C, 0x2026, 0x201D: return true
    default: return false
    }
  }
}

extension NumberClass {
  /// Whether the word multiplies the number in front of it.
  var isScale: Bool { self == .scale || self == .plural || self == .collective }
}
