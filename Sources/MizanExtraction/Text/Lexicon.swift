import MizanData
import MizanModel

/// The words and phrases of one language, compiled: a word table and a trie of word numbers.
final class Lexicon: Sendable {
  let numbers: [NumberWord]
  let units: [UnitWord]
  let areas: [AreaWord]
  let indicators: [IndicatorWord]
  let facilities: [String]
  let commodities: [String]
  let periods: [PeriodWord]
  let cues: [CueWord]

  private let vocabulary: Vocabulary
  private let analyzer: WordAnalyzer
  private let trie: PhraseTrie
  /// The second reading of each word.
  private let alternatives: [Alternative]
  /// What phrases that begin with each word, by either reading, may be.
  private let roles: [WordRoles]

  /// A second reading of a word that is known as it stands: "months" is a row of its own and "month" with an ending.
  private struct Alternative {
    var word: Int32 = -1
    var suffixes: UInt8 = 0
  }

  /// A sense with the tokens it stands on, `first...last`.
  struct Match {
    var sense: Sense
    var first: Int
    var last: Int
  }

  init(_ builder: LexiconBuilder, _ analyzer: WordAnalyzer) {
    numbers = builder.rows.numbers
    units = builder.rows.units
    areas = builder.rows.areas
    indicators = builder.rows.indicators
    facilities = builder.rows.facilities
    commodities = builder.rows.commodities
    periods = builder.rows.periods
    cues = builder.rows.cues
    let vocabulary = builder.vocabulary
    self.vocabulary = vocabulary
    self.analyzer = analyzer
    trie = builder.trie
    let alternatives = (0..<vocabulary.words.count).map { number in
      let found = vocabulary.words.withBytes(Int32(number)) { analyzer.stem($0, vocabulary) }
      return found.map { Alternative(word: $0.word, suffixes: $0.suffixes) } ?? Alternative()
    }
    self.alternatives = alternatives
    roles = alternatives.indices.map { number in
      let other = alternatives[number].word
      return other < 0 ? vocabulary.roles[number] : vocabulary.roles[number].union(vocabulary.roles[Int(other)])
    }
  }

  // MARK: Words

  /// Whether a phrase that begins with the word may belong to the group.
  func mayBegin(_ word: Int32, _ group: Sense.Group) -> Bool {
    word >= 0 && vocabulary.roles[Int(word)].contains(WordRoles(group))
  }

  /// Gives every word its number and affixes.
  ///
  /// - Parameters:
  ///   - cache: what is remembered of this lexicon's words.
  ///   - includesDigits: whether short runs of digits, as in "m3", are words too.
  func analyze(_ list: TokenList, _ cache: WordCache, includesDigits: Bool) {
    for index in list.tokens.indices {
      let token = list.tokens[index]
      switch token.kind {
      case .symbol: continue
      case .digits:
        guard includesDigits && token.foldLength <= 2 else { continue }
        list.tokens[index].word = vocabulary.words.find(list.bytes(token))
      case .word:
        let found = cache.result(of: list.bytes(token)) { bytes in
          var result = analyzer.analyze(bytes, vocabulary)
          if result.word >= 0 { result.roles = roles[Int(result.word)] }
          return result
        }
        list.tokens[index].apply(found)
      }
    }
  }

  /// How many tokens are words of the lexicon as they stand.
  func countKnownWords(_ list: TokenList) -> Int {
    list.tokens.reduce(0) { $0 + ($1.kind != .symbol && vocabulary.words.find(list.bytes($1)) >= 0 ? 1 : 0) }
  }

  // MARK: Phrases

  /// Calls `body` with every phrase that begins at token `first`.
  ///
  /// A hyphen, dash or slash between two words of a phrase is passed over.
  func matches(in list: TokenList, at first: Int, limit: Int, _ body: (Match) -> Void) {
    let head = list[first]
    guard head.kind != .symbol, head.word >= 0 else { return }
    extend(vocabulary.roots[Int(head.word)], head.suffixes, list, first, first, limit, body)
    let other = alternatives[Int(head.word)]
    if other.word >= 0 {
      extend(vocabulary.roots[Int(other.word)], head.suffixes | other.suffixes, list, first, first, limit, body)
    }
  }

  private func extend(
    _ node: Int32, _ suffixes: UInt8, _ list: TokenList, _ first: Int, _ last: Int, _ limit: Int,
    _ body: (Match) -> Void
  ) {
    guard node >= 0 else { return }
    trie.forEachSense(of: node) { sense in
      guard suffixes & ~sense.suffixes == 0 && (!sense.needsCapitals || list[first].isUpper) else { return }
      body(Match(sense: sense, first: first, last: last))
    }
    guard trie.hasChildren(node), let next = following(list, last, limit) else { return }
    let token = list[next]
    // A conjunction inside a phrase would join two phrases.
    guard token.prefixes & AffixClass.conjunction == 0 || token.inner >= 0 else { return }
    extend(trie.child(of: node, token.word), token.suffixes, list, first, next, limit, body)
    if token.inner >= 0 { extend(trie.child(of: node, token.inner), 0, list, first, next, limit, body) }
    let other = alternatives[Int(token.word)]
    if other.word >= 0 {
      extend(trie.child(of: node, other.word), token.suffixes | other.suffixes, list, first, next, limit, body)
    }
  }

  /// The next word that may continue a phrase.
  private func following(_ list: TokenList, _ last: Int, _ limit: Int) -> Int? {
    var next = last + 1
    while next < limit, list[next].kind == .symbol,
      Self.isDash(list[next].word) || list[next].isSymbol("/") || list[next].isSymbol(".") && !list[next].hasSpaceBefore
    {
      next += 1
    }
    guard next < limit, list[next].kind != .symbol, list[next].word >= 0, !list[next].hasBlankLineBefore else {
      return nil
    }
    // Digits continue a phrase only where they touch it, as in "m3".
    return list[next].kind == .word || !list[next].hasSpaceBefore ? next : nil
  }

  static func isDash(_ scalar: Int32) -> Bool {
    scalar == 0x2D || (0x2010...0x2015).contains(scalar) || scalar == 0x2212
  }
}
