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
  private(set) var lexicon = Lexicon()
  private(set) var words: [MentionWord] = []
  private let analyzer: WordAnalyzer

  init(_ pack: LanguagePack, tokenizer: Tokenizer, article: [UInt8]) {
    let fold: (String) -> TokenList = { text in
      var list = TokenList()
      tokenizer.tokenize(Array(text.utf8), into: &list)
      return list
    }
    analyzer = WordAnalyzer(pack) { fold($0).folded }
    func add(_ kind: MentionWordKind, _ name: String, _ forms: [String]) {
      words.append(MentionWord(kind: kind, name: name, value: Int(name) ?? 0))
      for form in forms {
        let list = fold(form)
        let phrase = list.tokens.filter { $0.kind != .symbol }.map { token in
          Self.withoutArticle(Array(list.bytes(token)), article)
        }
        let sense = Sense(
          group: kind.isCalendar ? .period : .cue, index: Int32(words.count - 1), suffixes: kind.suffixes,
          needsCapitals: false)
        lexicon.insert(phrase: phrase, sense: sense)
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
    lexicon.addAlternatives(analyzer)
  }

  private static func withoutArticle(_ bytes: [UInt8], _ article: [UInt8]) -> [UInt8] {
    // Three letters must remain, so that short words that begin like the article stay whole.
    guard !article.isEmpty, bytes.starts(with: article), bytes.count >= article.count + 6 else { return bytes }
    return Array(bytes.dropFirst(article.count))
  }

  /// Gives every word token its word of this lexicon.
  func analyze(_ list: inout TokenList) {
    list.folded.withUnsafeBufferPointer { folded in
      for index in list.tokens.indices where list.tokens[index].kind == .word {
        let token = list.tokens[index]
        let start = Int(token.foldStart)
        let found = analyzer.analyze(
          UnsafeBufferPointer(rebasing: folded[start..<start + Int(token.foldLength)]), lexicon)
        list.tokens[index].word = found.word
        list.tokens[index].inner = found.inner
        list.tokens[index].prefixes = found.prefixes
        list.tokens[index].suffixes = found.suffixes
        list.tokens[index].prefixLength = found.prefixLength
      }
    }
  }
}

extension MentionWordKind {
  /// The kind that stands for a kind of `periods.tsv`, where mentions use its words too.
  init?(_ kind: PeriodKind) {
    switch kind {
    case .month: self = .month
    case .hijriMonth: self = .hijriMonth
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
    case .month, .hijriMonth, .weekday, .unit, .dual, .relative, .dayOffset, .season, .holiday, .decade, .ago,
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
