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
  private let heads: [Head]
  /// What phrases that begin with each word, by either reading, may be.
  private let roles: [WordRoles]

  /// What is known of a word as the beginning of a phrase, also by its second reading: "months" is a row of its own and
  /// "month" with an ending.
  private struct Head {
    /// The node of its phrases, -1 where there are none.
    var root: Int32
    /// The word of the second reading, -1 where there is none, with its ending and the node of its phrases.
    var other: Int32 = -1
    var otherRoot: Int32 = -1
    var otherSuffixes: UInt8 = 0
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
    let heads = (0..<vocabulary.words.count).map { number in
      var head = Head(root: vocabulary.roots[number])
      if let found = vocabulary.words.withBytes(Int32(number), { analyzer.stem($0, vocabulary) }) {
        (head.other, head.otherSuffixes) = (found.word, found.suffixes)
        head.otherRoot = vocabulary.roots[Int(found.word)]
      }
      return head
    }
    self.heads = heads
    roles = heads.indices.map { number in
      let other = heads[number].other
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
    guard var token = list.tokens.baseAddress else { return }
    for _ in 0..<list.count {
      switch token.pointee.kind {
      case .symbol: break
      case .digits:
        if includesDigits && token.pointee.foldLength <= 2 {
          token.pointee.word = vocabulary.words.find(list.bytes(token.pointee))
        }
      case .word:
        let found = cache.result(of: list.bytes(token.pointee)) { bytes in
          var result = analyzer.analyze(bytes, vocabulary)
          if result.word >= 0 { result.roles = roles[Int(result.word)] }
          return result
        }
        token.pointee.apply(found)
      }
      token += 1
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
    let word = heads[Int(head.word)]
    extend(word.root, head.suffixes, list, first, first, limit, body)
    guard word.otherRoot >= 0 else { return }
    extend(word.otherRoot, head.suffixes | word.otherSuffixes, list, first, first, limit, body)
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
    let word = heads[Int(token.word)]
    if word.other >= 0 {
      extend(trie.child(of: node, word.other), token.suffixes | word.otherSuffixes, list, first, next, limit, body)
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
