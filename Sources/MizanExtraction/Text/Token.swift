import MizanModel

/// A word, a run of digits or one symbol of the text.
struct Token {
  enum Kind: UInt8 {
    case word
    case digits
    case symbol
  }

  /// UTF-8 offsets in the original text.
  var start: UInt32
  var end: UInt32
  /// Offset and length of the folded form in `TokenList.folded`.
  var foldStart: UInt32
  var foldLength: UInt16
  var kind: Kind
  /// The bits of `Flags`.
  var flags: UInt8 = 0
  /// A word's number in the lexicon after affixes are stripped, -1 when unknown; a symbol's code point.
  var word: Int32 = -1
  /// A word that stands only inside phrases, where `word` is its reading without affixes; -1 otherwise.
  var inner: Int32 = -1
  /// The class bits of stripped prefixes and suffixes.
  var prefixes: UInt8 = 0
  var suffixes: UInt8 = 0
  /// Bytes of the folded prefix.
  var prefixLength: UInt8 = 0
  /// What phrases that begin here may be.
  var roles: WordRoles = []

  enum Flags {
    static let spaceBefore: UInt8 = 1
    static let newlineBefore: UInt8 = 2
    static let blankLineBefore: UInt8 = 4
    static let upper: UInt8 = 8
    static let capital: UInt8 = 16
    /// A cue that has been marked ends here.
    static let cueEnd: UInt8 = 32
  }

  var span: TextSpan { TextSpan(Int(start), Int(end)) }
  var hasSpaceBefore: Bool { flags & Flags.spaceBefore != 0 }
  var hasNewlineBefore: Bool { flags & Flags.newlineBefore != 0 }
  var hasBlankLineBefore: Bool { flags & Flags.blankLineBefore != 0 }
  var isUpper: Bool { flags & Flags.upper != 0 }
  var isCapital: Bool { flags & Flags.capital != 0 }

  /// Whether the token is the symbol `ascii`.
  func isSymbol(_ ascii: Unicode.Scalar) -> Bool { kind == .symbol && word == Int32(ascii.value) }

  /// Takes over what is known of the word.
  mutating func apply(_ found: WordAnalyzer.Result) {
    word = found.word
    inner = found.inner
    prefixes = found.prefixes
    suffixes = found.suffixes
    prefixLength = found.prefixLength
    roles = found.roles
  }
}

/// The tokens of a document with their folded bytes: a view of a `TokenStore`, valid until the store is used again.
///
/// It owns nothing, so that copies cost nothing; the subscript checks its index like that of an array.
struct TokenList {
  let tokens: UnsafeMutableBufferPointer<Token>
  let folded: UnsafeBufferPointer<UInt8>

  var count: Int { tokens.count }

  subscript(_ index: Int) -> Token {
    @inline(__always) get {
      precondition(index >= 0 && index < tokens.count)
      return tokens[index]
    }
    nonmutating set {
      precondition(index >= 0 && index < tokens.count)
      tokens[index] = newValue
    }
  }

  /// Whether a token is one of the words.
  @inline(__always)
  func isWord(_ index: Int, among words: Set<Int32>) -> Bool {
    let token = self[index]
    return token.kind == .word && words.contains(token.word)
  }

  /// Whether a phrase of the role may begin at a token; `false` for a token that does not exist.
  @inline(__always)
  func mayBegin(_ role: WordRoles, at index: Int) -> Bool {
    index >= 0 && index < tokens.count && !tokens[index].roles.isDisjoint(with: role)
  }

  /// Whether a cue that has been marked ends at a token; `false` for a token that does not exist.
  @inline(__always)
  func endsCue(_ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].flags & Token.Flags.cueEnd != 0
  }

  /// The folded bytes of a token.
  @inline(__always)
  func bytes(_ token: Token) -> UnsafeBufferPointer<UInt8> {
    let start = Int(token.foldStart)
    return UnsafeBufferPointer(rebasing: folded[start..<start + Int(token.foldLength)])
  }

  /// The span from token `first` to token `last`, both included.
  func span(_ first: Int, _ last: Int) -> TextSpan { TextSpan(Int(self[first].start), Int(self[last].end)) }
}
