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

  enum Flags {
    static let spaceBefore: UInt8 = 1
    static let newlineBefore: UInt8 = 2
    static let blankLineBefore: UInt8 = 4
    static let upper: UInt8 = 8
    static let capital: UInt8 = 16
  }

  var span: TextSpan { TextSpan(Int(start), Int(end)) }
  var hasSpaceBefore: Bool { flags & Flags.spaceBefore != 0 }
  var hasNewlineBefore: Bool { flags & Flags.newlineBefore != 0 }
  var hasBlankLineBefore: Bool { flags & Flags.blankLineBefore != 0 }
  var isUpper: Bool { flags & Flags.upper != 0 }
  var isCapital: Bool { flags & Flags.capital != 0 }

  /// Whether the token is the symbol `ascii`.
  func isSymbol(_ ascii: Unicode.Scalar) -> Bool { kind == .symbol && word == Int32(ascii.value) }
}

/// The tokens of a document with their folded bytes.
struct TokenList {
  var tokens: [Token] = []
  var folded: [UInt8] = []

  var count: Int { tokens.count }

  subscript(_ index: Int) -> Token {
    get { tokens[index] }
    set { tokens[index] = newValue }
  }

  /// The folded bytes of a token.
  func bytes(_ token: Token) -> ArraySlice<UInt8> {
    folded[Int(token.foldStart)..<Int(token.foldStart) + Int(token.foldLength)]
  }

  /// The span from token `first` to token `last`, both included.
  func span(_ first: Int, _ last: Int) -> TextSpan { TextSpan(Int(tokens[first].start), Int(tokens[last].end)) }
}
