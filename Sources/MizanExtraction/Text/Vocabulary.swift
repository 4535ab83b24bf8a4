/// The words of a lexicon with what is known of each.
struct Vocabulary: Sendable {
  private(set) var words = WordTable()
  /// Suffix classes that any sense of the word allows, by word.
  private(set) var allowedSuffixes: [UInt8] = []
  /// The node of the phrases that begin with the word, -1 where none does.
  private(set) var roots: [Int32] = []
  private(set) var roles: [WordRoles] = []

  /// Whether no phrase begins with the word: it stands only inside phrases.
  @inline(__always)
  func isInner(_ word: Int32) -> Bool { roots[Int(word)] < 0 }

  /// The number of a word, which is added when it is new.
  mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let word = words.insert(bytes)
    while roots.count < words.count {
      roots.append(-1)
      allowedSuffixes.append(0)
      roles.append([])
    }
    return word
  }

  mutating func setRoot(_ word: Int32, _ node: Int32) { roots[Int(word)] = node }

  mutating func allow(_ suffixes: UInt8, on word: Int32) { allowedSuffixes[Int(word)] |= suffixes }

  mutating func add(_ added: WordRoles, to word: Int32) { roles[Int(word)].formUnion(added) }
}
