import MizanData

/// Finds the lexicon word of a token by stripping affixes, the longest known form first.
struct WordAnalyzer: Sendable {
  private struct Affix: Sendable {
    var bytes: [UInt8]
    var classes: UInt8
    /// Bytes that take the place of a suffix, for words whose last letter changes before it.
    var restored: [UInt8]
    /// The two bytes at the outer end of a prefix or the inner end of the word for a suffix; a cheap test.
    var edge: UInt16

    init(_ bytes: [UInt8], classes: UInt8, restored: [UInt8], isPrefix: Bool) {
      self.bytes = bytes
      self.classes = classes
      self.restored = restored
      edge = bytes.withUnsafeBufferPointer { isPrefix ? WordAnalyzer.head($0) : WordAnalyzer.tail($0) }
    }
  }

  private var prefixes: [Affix] = []
  private var suffixes: [Affix] = []
  /// Whether any prefix begins with two bytes, by their sum: a cheap test before trying them.
  private var prefixHeads = [Bool](repeating: false, count: 512)
  private let minimum: Int

  /// Reads the affix rows of a pack; `fold` folds their forms.
  init(_ pack: LanguagePack, fold: (String) -> [UInt8]) {
    minimum = pack.settings["shortest_stem"].flatMap { Int($0) } ?? 3
    for row in pack.affixes {
      let classes = row.second.split(separator: "+").reduce(UInt8(0)) { $0 | (AffixClass.bit(String($1)) ?? 0) }
      let isPrefix = row.first == "prefix"
      for form in row.forms {
        let parts = form.split(separator: ">", omittingEmptySubsequences: false).map(String.init)
        let affix = Affix(
          fold(parts[0]), classes: classes, restored: parts.count > 1 ? fold(parts[1]) : [], isPrefix: isPrefix)
        if isPrefix { prefixes.append(affix) } else { suffixes.append(affix) }
      }
    }
    for prefix in prefixes where prefix.bytes.count >= 2 {
      prefixHeads[Int(prefix.bytes[0]) + Int(prefix.bytes[1])] = true
    }
  }

  struct Result {
    var word: Int32
    var prefixes: UInt8 = 0
    var suffixes: UInt8 = 0
    var prefixLength: UInt8 = 0
    /// The whole word, where it stands only inside phrases.
    var inner: Int32 = -1
    /// What phrases that begin with the word may be.
    var roles: WordRoles = []
  }

  /// The word of folded bytes, with what was stripped; `word` is -1 when none is known.
  func analyze(_ bytes: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary) -> Result {
    let exact = vocabulary.words.find(bytes)
    if exact >= 0 {
      guard vocabulary.isInner(exact) else { return Result(word: exact) }
      var stripped = strip(bytes, vocabulary)
      if stripped.word < 0 { return Result(word: exact) }
      stripped.inner = exact
      return stripped
    }
    return strip(bytes, vocabulary)
  }

  private func strip(_ bytes: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary) -> Result {
    if let found = stem(bytes, vocabulary) { return found }
    guard bytes.count > 2, prefixHeads[Int(bytes[0]) + Int(bytes[1])] else { return Result(word: -1) }
    let head = Self.head(bytes)
    for prefix in prefixes where prefix.edge == head || prefix.bytes.count < 2 {
      let length = prefix.bytes.count
      guard bytes.count - length >= minimum, starts(bytes, with: prefix.bytes) else { continue }
      let rest = UnsafeBufferPointer(rebasing: bytes[length...])
      let word = vocabulary.words.find(rest)
      if word >= 0 { return Result(word: word, prefixes: prefix.classes, prefixLength: UInt8(length)) }
      if var found = stem(rest, vocabulary) {
        found.prefixes = prefix.classes
        found.prefixLength = UInt8(length)
        return found
      }
    }
    return Result(word: -1)
  }

  /// The word without a suffix, whether or not the whole is known as well.
  func stem(_ bytes: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary) -> Result? {
    let tail = Self.tail(bytes)
    for suffix in suffixes where suffix.edge == tail || suffix.bytes.count < 2 {
      let stem = bytes.count - suffix.bytes.count
      guard stem >= minimum, ends(bytes, with: suffix.bytes) else { continue }
      let word: Int32
      if suffix.restored.isEmpty {
        word = vocabulary.words.find(UnsafeBufferPointer(rebasing: bytes[..<stem]))
      } else {
        word = (Array(bytes[..<stem]) + suffix.restored).withUnsafeBufferPointer { vocabulary.words.find($0) }
      }
      if word >= 0 && vocabulary.allowedSuffixes[Int(word)] & suffix.classes == suffix.classes {
        return Result(word: word, suffixes: suffix.classes)
      }
    }
    return nil
  }

  /// The first two bytes, 0 where there are fewer.
  @inline(__always)
  private static func head(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt16 {
    bytes.count < 2 ? 0 : UInt16(bytes[0]) << 8 | UInt16(bytes[1])
  }

  /// The last two bytes, 0 where there are fewer.
  @inline(__always)
  private static func tail(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt16 {
    bytes.count < 2 ? 0 : UInt16(bytes[bytes.count - 2]) << 8 | UInt16(bytes[bytes.count - 1])
  }

  @inline(__always)
  private func starts(_ bytes: UnsafeBufferPointer<UInt8>, with prefix: [UInt8]) -> Bool {
    for index in 0..<prefix.count where bytes[index] != prefix[index] { return false }
    return true
  }

  @inline(__always)
  private func ends(_ bytes: UnsafeBufferPointer<UInt8>, with suffix: [UInt8]) -> Bool {
    let offset = bytes.count - suffix.count
    for index in 0..<suffix.count where bytes[offset + index] != suffix[index] { return false }
    return true
  }
}
