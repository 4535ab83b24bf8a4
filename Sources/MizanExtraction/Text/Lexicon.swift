import MizanData
import MizanModel

/// The words and phrases of one language, compiled: a word table and a trie of word numbers.
struct Lexicon: Sendable {
  var words = WordTable()
  var numbers: [NumberWord] = []
  var units: [UnitWord] = []
  var areas: [AreaWord] = []
  var indicators: [IndicatorWord] = []
  var facilities: [String] = []
  var commodities: [String] = []
  var periods: [PeriodWord] = []
  var cues: [CueWord] = []

  /// Suffix classes that any sense of the word allows, by word.
  private(set) var allowedSuffixes: [UInt8] = []
  /// The bits of the groups that a phrase beginning with the word may belong to.
  private(set) var groups: [UInt8] = []
  private var nodes: [Node] = []
  private var roots: [Int32] = []
  private var edges: [UInt64: Int32] = [:]
  private var alternatives: [Alternative] = []

  private struct Node: Sendable {
    var senses: [Sense] = []
    var hasChildren = false
  }

  /// A sense with the tokens it stands on, `first...last`.
  struct Match {
    var sense: Sense
    var first: Int
    var last: Int
  }

  /// Adds a phrase of words that are already folded and stripped of the article.
  mutating func insert(phrase: [[UInt8]], sense: Sense) {
    guard let head = phrase.first else { return }
    let first = insert(word: head)
    groups[Int(first)] |= 1 << sense.group.rawValue
    var node = roots[Int(first)]
    if node < 0 {
      node = newNode()
      roots[Int(first)] = node
    }
    allowedSuffixes[Int(first)] |= sense.suffixes
    for bytes in phrase.dropFirst() {
      let next = insert(word: bytes)
      let key = Self.key(node, next)
      if let known = edges[key] {
        node = known
      } else {
        nodes[Int(node)].hasChildren = true
        let fresh = newNode()
        edges[key] = fresh
        node = fresh
      }
      allowedSuffixes[Int(next)] |= sense.suffixes
    }
    nodes[Int(node)].senses.append(sense)
  }

  /// The number of a word, which is added when it is new.
  mutating func insert(word bytes: [UInt8]) -> Int32 {
    let word = words.insert(bytes)
    while roots.count < words.count {
      roots.append(-1)
      allowedSuffixes.append(0)
      groups.append(0)
    }
    return word
  }

  private mutating func newNode() -> Int32 {
    nodes.append(Node())
    return Int32(nodes.count - 1)
  }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  /// Whether a phrase that begins with the word may belong to the group.
  @inline(__always)
  func mayBegin(_ word: Int32, _ group: Sense.Group) -> Bool {
    word >= 0 && groups[Int(word)] & (1 << group.rawValue) != 0
  }

  /// A second reading of a word that is known as it stands: "months" is a row of its own and "month" with an ending.
  struct Alternative: Sendable {
    var word: Int32
    var suffixes: UInt8
  }

  /// Finds the second readings of all words.
  mutating func addAlternatives(_ analyzer: WordAnalyzer) {
    alternatives = (0..<words.count).map { number in
      let found = Array(words.bytes(Int32(number))).withUnsafeBufferPointer { analyzer.stem($0, self) }
      return Alternative(word: found?.word ?? -1, suffixes: found?.suffixes ?? 0)
    }
  }

  /// Whether no phrase begins with the word: it stands only inside phrases.
  func isInner(_ word: Int32) -> Bool { roots[Int(word)] < 0 }

  /// Calls `body` with every phrase that begins at token `first`.
  ///
  /// A hyphen, dash or slash between two words of a phrase is passed over.
  func matches(in list: TokenList, at first: Int, limit: Int, _ body: (Match) -> Void) {
    let head = list[first]
    guard head.kind != .symbol, head.word >= 0 else { return }
    extend(roots[Int(head.word)], head.suffixes, list, first, first, limit, body)
    let other = alternatives[Int(head.word)]
    if other.word >= 0 {
      extend(roots[Int(other.word)], head.suffixes | other.suffixes, list, first, first, limit, body)
    }
  }

  private func extend(
    _ node: Int32, _ suffixes: UInt8, _ list: TokenList, _ first: Int, _ last: Int, _ limit: Int,
    _ body: (Match) -> Void
  ) {
    guard node >= 0 else { return }
    for sense in nodes[Int(node)].senses
    where suffixes & ~sense.suffixes == 0 && (!sense.needsCapitals || list[first].isUpper) {
      body(Match(sense: sense, first: first, last: last))
    }
    guard nodes[Int(node)].hasChildren, let next = following(list, last, limit) else { return }
    let token = list[next]
    // A conjunction inside a phrase would join two phrases.
    guard token.prefixes & AffixClass.conjunction == 0 || token.inner >= 0 else { return }
    if let child = edges[Self.key(node, token.word)] {
      extend(child, token.suffixes, list, first, next, limit, body)
    }
    if token.inner >= 0, let child = edges[Self.key(node, token.inner)] {
      extend(child, 0, list, first, next, limit, body)
    }
    let other = alternatives[Int(token.word)]
    if other.word >= 0, let child = edges[Self.key(node, other.word)] {
      extend(child, token.suffixes | other.suffixes, list, first, next, limit, body)
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

/// Classes of affixes, as bits of a token.
enum AffixClass {
  static let conjunction: UInt8 = 1
  static let article: UInt8 = 2
  /// "in, by, with" (`by`), "to, for" (`to`), "like".
  static let by: UInt8 = 4
  static let to: UInt8 = 8
  static let like: UInt8 = 16
  /// The future particle of a verb.
  static let future: UInt8 = 32

  static let accusative: UInt8 = 1
  static let gender: UInt8 = 2
  static let pronoun: UInt8 = 4
  static let verb: UInt8 = 8
  static let plural: UInt8 = 16

  /// The bit of a class name of `affixes.tsv`.
  static func bit(_ name: String) -> UInt8? {
    switch name {
    case "conjunction", "accusative": 1
    case "article", "gender": 2
    case "by", "pronoun": 4
    case "to", "verb": 8
    case "like", "plural": 16
    case "future": 32
    default: nil
    }
  }
}
