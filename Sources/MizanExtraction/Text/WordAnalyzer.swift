import MizanData

/// Finds the lexicon word of a token by stripping affixes, the longest known form first.
struct WordAnalyzer: Sendable {
  private struct Affix: Sendable {
    var bytes: [UInt8]
    var classes: UInt8
    /// Bytes that take the place of a suffix, for words whose last letter changes before it.
    var restored: [UInt8]
  }

  private var prefixes: [Affix] = []
  private var suffixes: [Affix] = []
  /// Whether any prefix begins with a byte pair; a cheap test before trying them.
  private var prefixHeads: Set<UInt16> = []
  private let minimum: Int

  /// Reads the affix rows of a pack; `fold` folds their forms.
  init(_ pack: LanguagePack, fold: (String) -> [UInt8]) {
    minimum = pack.settings["shortest_stem"].flatMap { Int($0) } ?? 3
    for row in pack.affixes {
      let classes = row.second.split(separator: "+").reduce(UInt8(0)) { $0 | (AffixClass.bit(String($1)) ?? 0) }
      for form in row.forms {
        let parts = form.split(separator: ">", omittingEmptySubsequences: false).map(String.init)
        let affix = Affix(bytes: fold(parts[0]), classes: classes, restored: parts.count > 1 ? fold(parts[1]) : [])
        if row.first == "prefix" { prefixes.append(affix) } else { suffixes.append(affix) }
      }
    }
    for prefix in prefixes where prefix.bytes.count >= 2 {
      prefixHeads.insert(UInt16(prefix.bytes[0]) << 8 | UInt16(prefix.bytes[1]))
    }
  }

  struct Result {
    var word: Int32
    var prefixes: UInt8
    var suffixes: UInt8
    var prefixLength: UInt8
    /// The whole word, where it stands only inside phrases.
    var inner: Int32 = -1
  }

  /// The word of folded bytes, with what was stripped; `word` is -1 when none is known.
  func analyze(_ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) -> Result {
    let exact = lexicon.words.find(bytes)
    if exact >= 0 {
      guard lexicon.isInner(exact) else { return Result(word: exact, prefixes: 0, suffixes: 0, prefixLength: 0) }
      var stripped = strip(bytes, lexicon)
      if stripped.word < 0 { return Result(word: exact, prefixes: 0, suffixes: 0, prefixLength: 0) }
      stripped.inner = exact
      return stripped
    }
    return strip(bytes, lexicon)
  }

  private func strip(_ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) -> Result {
    if let found = stripSuffix(bytes, lexicon, prefixes: 0, prefixLength: 0) { return found }
    guard bytes.count > 2, prefixHeads.contains(UInt16(bytes[0]) << 8 | UInt16(bytes[1])) else {
      return Result(word: -1, prefixes: 0, suffixes: 0, prefixLength: 0)
    }
    for prefix in prefixes {
      let length = prefix.bytes.count
      guard bytes.count - length >= minimum, starts(bytes, with: prefix.bytes) else { continue }
      let rest = UnsafeBufferPointer(rebasing: bytes[length...])
      let word = lexicon.words.find(rest)
      if word >= 0 {
        return Result(word: word, prefixes: prefix.classes, suffixes: 0, prefixLength: UInt8(length))
      }
      if let found = stripSuffix(rest, lexicon, prefixes: prefix.classes, prefixLength: UInt8(length)) { return found }
    }
    return Result(word: -1, prefixes: 0, suffixes: 0, prefixLength: 0)
  }

  /// The word without a suffix, whether or not the whole is known as well.
  func stem(_ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) -> Result? {
    stripSuffix(bytes, lexicon, prefixes: 0, prefixLength: 0)
  }

  private func stripSuffix(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon, prefixes: UInt8, prefixLength: UInt8
  ) -> Result? {
    for suffix in suffixes {
      let stem = bytes.count - suffix.bytes.count
      guard stem >= minimum, ends(bytes, with: suffix.bytes) else { continue }
      let word: Int32
      if suffix.restored.isEmpty {
        word = lexicon.words.find(UnsafeBufferPointer(rebasing: bytes[..<stem]))
      } else {
        word = (Array(bytes[..<stem]) + suffix.restored).withUnsafeBufferPointer { lexicon.words.find($0) }
      }
      if word >= 0 && lexicon.allowedSuffixes[Int(word)] & suffix.classes == suffix.classes {
        return Result(word: word, prefixes: prefixes, suffixes: suffix.classes, prefixLength: prefixLength)
      }
    }
    return nil
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
