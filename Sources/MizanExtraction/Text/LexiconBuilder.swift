/// Gathers the rows and phrases of a lexicon.
struct LexiconBuilder {
  var rows = LexiconRows()
  private(set) var vocabulary = Vocabulary()
  private(set) var trie = PhraseTrie()

  /// Adds a phrase of words that are already folded and stripped of the article.
  ///
  /// - Parameter roles: what its first word may be besides the sense's group.
  mutating func insert(phrase: [UnsafeBufferPointer<UInt8>], sense: Sense, roles: WordRoles = []) {
    guard let head = phrase.first else { return }
    let first = vocabulary.insert(head)
    guard first >= 0 else { return }
    vocabulary.add(roles.union(WordRoles(sense.group)), to: first)
    vocabulary.allow(sense.suffixes, on: first)
    var node = vocabulary.roots[Int(first)]
    if node < 0 {
      node = trie.insertNode()
      vocabulary.setRoot(first, node)
    }
    for bytes in phrase.dropFirst() {
      let next = vocabulary.insert(bytes)
      guard next >= 0 else { return }
      node = trie.insertChild(of: node, next)
      vocabulary.allow(sense.suffixes, on: next)
    }
    trie.add(sense, to: node)
  }

  /// Gives a role to a word of its own; answers the number of the word.
  mutating func insert(word: String, roles: WordRoles) -> Int32 {
    var word = word
    let number = word.withUTF8 { vocabulary.insert($0) }
    if number >= 0 { vocabulary.add(roles, to: number) }
    return number
  }
}

/// The rows that senses point to, by group.
struct LexiconRows: Sendable {
  var numbers: [NumberWord] = []
  var units: [UnitWord] = []
  var areas: [AreaWord] = []
  var indicators: [IndicatorWord] = []
  var facilities: [String] = []
  var commodities: [String] = []
  var periods: [PeriodWord] = []
  var cues: [CueWord] = []
}
