import MizanData
import MizanModel

/// Reads every mention of documents: numbers, amounts, dates and lengths of time, figure or not.
///
/// Compiling the knowledge takes some milliseconds; make one reader and use it for all documents.
public struct MentionReader: Sendable {
  private let languages: [(base: CompiledLanguage, mentions: MentionLexicon)]
  private let catalogue: Catalogue

  /// Compiles the knowledge.
  public init(_ knowledge: Knowledge) {
    catalogue = knowledge.catalogue
    let units = UnitCatalogue(knowledge.catalogue)
    languages = knowledge.packs.map { pack in
      let base = CompiledLanguage(pack, knowledge.catalogue, units: units)
      return (base, MentionLexicon(pack, tokenizer: base.tokenizer, article: base.article))
    }
  }

  /// The mentions of a document, in order.
  public func mentions(in document: Document) -> MentionList {
    var result = MentionList(document: document, language: document.language ?? "und", mentions: [])
    guard let language = language(for: document) else { return result }
    result.language = language.base.tag
    let tokens = TokenStore()
    let list = language.base.tokenizer.tokenize(document.bytes, into: tokens)
    let copy = TokenStore(copying: list)
    let words = copy.list
    let marks = MarkStore()
    // The lists, and the marks on them, stand in the stores.
    defer { withExtendedLifetime((tokens, copy, marks)) {} }
    language.base.analyze(list, WordCache())
    language.mentions.analyze(words, WordCache())
    // A number word that the language knows with less attached is that word.
    for index in words.tokens.indices where words[index].prefixLength > list[index].prefixLength {
      if language.base.lexicon.mayBegin(list[index].word, .number) { words[index].word = -1 }
    }
    let style = SeparatorStyle(list)
    document.bytes.withUnsafeBufferPointer { bytes in
      for line in lines(list) {
        let text = text(line, list, words, language, style, bytes, document.published, marks)
        result.mentions += MentionScanner(text, catalogue).mentions()
      }
    }
    return result
  }

  private func language(for document: Document) -> (base: CompiledLanguage, mentions: MentionLexicon)? {
    if let tag = document.language, let known = languages.first(where: { $0.base.tag == tag }) { return known }
    let tag = Script.isMostlyArabic(document.bytes) ? "ar" : "en"
    return languages.first { $0.base.tag == tag } ?? languages.first
  }

  /// The lines of a text; grammar stops at signs by itself, so that stops need not be told from abbreviations.
  private func lines(_ list: TokenList) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for index in list.tokens.indices where index > start && (list[index].hasNewlineBefore || index - start >= 2000) {
      result.append(start..<index)
      start = index
    }
    if start < list.count { result.append(start..<list.count) }
    return result
  }

  private func text(
    _ line: Range<Int>, _ list: TokenList, _ words: TokenList,
    _ language: (base: CompiledLanguage, mentions: MentionLexicon),
    _ style: SeparatorStyle, _ bytes: UnsafeBufferPointer<UInt8>, _ published: CalendarDate?, _ store: MarkStore
  ) -> MentionText {
    let marks = Marks(list, line, language.base.lexicon, in: store)
    let wordMarks = Marks(words, line, language.mentions.lexicon, in: store)
    let mentions = language.mentions
    func word(_ kind: MentionWordKind, _ index: Int) -> Int? {
      guard index < line.upperBound else { return nil }
      return wordMarks.cues.all(at: index).first { mentions.words[$0.index].kind == kind }?.last
    }
    let ratioLink = { (number: ParsedNumeral) -> RatioLink? in
      var next = number.last + 1
      if let divided = word(.divided, next) { return RatioLink(next: divided + 1, isShare: false) }
      if let part = word(.part, next) { next = part + 1 }
      guard let outOf = word(.outOf, next) else { return nil }
      return RatioLink(next: outOf + 1, isShare: true)
    }
    let numerals = NumeralParser(
      list: list, lexicon: language.base.lexicon, marks: marks.numbers, units: marks.units,
      articles: language.base.articles, limit: line.upperBound, text: bytes, style: style,
      grammar: language.base.grammar, isBroad: true, ratioLink: ratioLink)
    return MentionText(
      language: language.base, mentions: mentions, list: list, marks: marks, words: words, wordMarks: wordMarks,
      line: line, numerals: numerals, today: published.map(CalendarDay.number))
  }
}
