import MizanData
import MizanModel

/// A row of words for mentions.
struct MentionWord: Sendable {
  var kind: MentionWordKind
  /// The value as the table writes it.
  var name: String
  var value: Int
}

/// The words that only mentions need, compiled; calendar words and links are groups of their own.
struct MentionLexicon: Sendable {
  let lexicon: Lexicon
  private(set) var words: [MentionWord] = []

  init(_ pack: LanguagePack, tokenizer: Tokenizer, article: [UInt8]) {
    let store = TokenStore()
    var builder = LexiconBuilder()
    var words: [MentionWord] = []
    func add(_ kind: MentionWordKind, _ name: String, _ forms: [String]) {
      words.append(MentionWord(kind: kind, name: name, value: Int(name) ?? 0))
      for form in forms {
        let list = tokenizer.tokenize(form.utf8, into: store)
        let phrase = list.tokens.filter { $0.kind != .symbol }.map { token in
          Self.withoutArticle(list.bytes(token), article)
        }
        let sense = Sense(
          group: kind.isCalendar ? .period : .cue, index: Int32(words.count - 1), suffixes: kind.suffixes,
          needsCapitals: false)
        builder.insert(phrase: phrase, sense: sense)
      }
    }
    for row in pack.mentions {
      guard let kind = MentionWordKind(rawValue: row.first) else { continue }
      add(kind, row.second, row.forms)
    }
    for row in pack.periods {
      guard let kind = PeriodKind(rawValue: row.first).flatMap(MentionWordKind.init) else { continue }
      add(kind, row.second, row.forms)
    }
    let analyzer = WordAnalyzer(pack) { Array(tokenizer.tokenize($0.utf8, into: store).folded) }
    lexicon = Lexicon(builder, analyzer)
    self.words = words
  }

  private static func withoutArticle(
    _ bytes: UnsafeBufferPointer<UInt8>, _ article: [UInt8]
  ) -> UnsafeBufferPointer<UInt8> {
    // Three letters must remain, so that short words that begin like the article stay whole.
    guard !article.isEmpty, bytes.starts(with: article), bytes.count >= article.count + 6 else { return bytes }
    return UnsafeBufferPointer(rebasing: bytes[article.count...])
  }

  /// Gives every word token its word of this lexicon.
  func analyze(_ list: TokenList, _ cache: WordCache) { lexicon.analyze(list, cache, includesDigits: false) }
}

extension MentionWordKind {
  /// The kind that stands for a kind of `periods.tsv`, where mentions use its words too.
  init?(_ kind: PeriodKind) {
    switch kind {
    case .month: self = .month
    case .hijriMonth: self = .hijriMonth
    case .solarMonth: self = .solarMonth
    case .corresponding: self = .corresponding
    case .weekday: self = .weekday
    case .unit: self = .unit
    case .relative: self = .relative
    case .era: self = .era
    default: return nil
    }
  }

  /// Whether words of the kind are looked up apart from the links.
  var isCalendar: Bool {
    switch self {
    case .month, .hijriMonth, .solarMonth, .corresponding, .weekday, .unit, .dual, .relative, .dayOffset, .season,
      .holiday, .decade, .ago,
      .agoBefore,
      .hence, .early, .middle, .late, .rest, .earlier, .whole, .weekOf, .edge, .era, .qualifier, .now:
      true
    default: false
    }
  }

  /// What may be attached to words of the kind.
  fileprivate var suffixes: UInt8 {
    switch self {
    case .symbol, .article, .inside, .of, .from, .to, .and, .or, .dayOffset: 0
    case .month, .weekday, .season: AffixClass.accusative | AffixClass.plural
    default: AffixClass.accusative | AffixClass.gender | AffixClass.pronoun | AffixClass.plural | AffixClass.verb
    }
  }
}
