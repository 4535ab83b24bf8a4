import MizanData
import MizanModel

/// Reads documents one after another and keeps its memory from one to the next: for one thread at a time.
///
/// The answers are those of `Extractor.extract(_:)`, whatever was read before.
public final class ExtractionSession {
  private let extractor: Extractor
  private let tokens = TokenStore()
  private let marks = MarkStore()
  /// What is remembered of the words of each language.
  private var caches: [WordCache?]
  private var sentences: [SentenceSplitter.Sentence] = []
  private var readings: [SentenceReading] = []
  /// The areas that the sentences name, and the first of them by sentence.
  private var names: [PartyChooser.Name] = []
  private var firstNames: [Int] = []

  /// Whether the grammar runs on every token of every sentence, for tests.
  private let readsAll: Bool

  init(_ extractor: Extractor, readsAll: Bool = false) {
    self.extractor = extractor
    self.readsAll = readsAll
    caches = Array(repeating: nil, count: extractor.languages.count)
  }

  /// Reads one document. Never fails: what cannot be understood is rejected with a reason.
  public func extract(_ document: Document) -> Extraction {
    guard let index = languageIndex(of: document) else {
      return Extraction(
        document: document, language: document.language ?? "und", sentences: [], figures: [], rejections: [],
        numeralCount: 0)
    }
    let language = extractor.languages[index]
    let list = language.tokenizer.tokenize(document.bytes, into: tokens)
    language.analyze(list, cache(index))
    sentences.removeAll(keepingCapacity: true)
    SentenceSplitter.split(list, into: &sentences)
    marks.removeAll()
    // Readings point into the stores, so they end with the document.
    defer { readings.removeAll(keepingCapacity: true) }
    return document.bytes.withUnsafeBufferPointer { text in
      let style = SeparatorStyle(list)
      for sentence in sentences {
        if let reading = SentenceReading(
          sentence, list, language, style: style, text: text, in: marks, readsAll: readsAll)
        {
          readings.append(reading)
        }
      }
      return extraction(document, list, language)
    }
  }

  /// Folds a document and looks each word up as it stands: the floor under the cost of `extract(_:)`, for measurements.
  ///
  /// - Returns: the number of words that the language knows.
  @discardableResult
  package func countKnownWords(_ document: Document) -> Int {
    guard let index = languageIndex(of: document) else { return 0 }
    let language = extractor.languages[index]
    return language.lexicon.countKnownWords(language.tokenizer.tokenize(document.bytes, into: tokens))
  }

  private func languageIndex(of document: Document) -> Int? {
    let languages = extractor.languages
    if let tag = document.language, let known = languages.firstIndex(where: { $0.tag == tag }) { return known }
    let tag = Script.isMostlyArabic(document.bytes) ? "ar" : "en"
    return languages.firstIndex { $0.tag == tag } ?? languages.indices.first
  }

  private func cache(_ index: Int) -> WordCache {
    if let cache = caches[index] { return cache }
    let cache = WordCache()
    caches[index] = cache
    return cache
  }

  /// Makes figures of the readings, from the first to the last: each moves the context on.
  private func extraction(_ document: Document, _ list: TokenList, _ language: CompiledLanguage) -> Extraction {
    var context = DocumentContext(published: document.published)
    announce(&context, list)
    context.implied = ImpliedYears(readings)
    var figures: [Figure] = []
    var rejections: [Rejection] = []
    for (index, reading) in readings.enumerated() {
      name(areasOf: reading, index, &context, list)
      rejections += reading.rejections
      guard !reading.quantities.isEmpty || reading.hasMultiplier else { continue }
      let made = FigureBuilder(reading: reading, catalogue: extractor.catalogue).figures(&context)
      figures += made.figures
      rejections += made.rejections
    }
    ScrambleRepair(document.bytes).apply(to: &figures)
    Duplicates.mark(&figures)
    rejections.sort { $0.span < $1.span }
    // Both ends of a range are numerals.
    let numerals = figures.reduce(0) { count, figure in
      [figure.quantity, figure.change?.quantity].reduce(count) { $0 + ($1 == nil ? 0 : $1?.low == nil ? 1 : 2) }
    }
    return Extraction(
      document: document, language: language.tag,
      sentences: sentences.map { list.span($0.tokens.lowerBound, $0.tokens.upperBound - 1) },
      figures: figures, rejections: rejections, numeralCount: numerals + rejections.count)
  }

  /// Tells the context what areas the whole text names.
  private func announce(_ context: inout DocumentContext, _ list: TokenList) {
    names.removeAll(keepingCapacity: true)
    firstNames.removeAll(keepingCapacity: true)
    for reading in readings {
      firstNames.append(names.count)
      PartyChooser.addNames(in: reading, context: context, to: &names)
      for name in names[firstNames[firstNames.count - 1]...] where !name.code.isGroup {
        context.announce(name.code, list.span(name.first, name.last))
      }
    }
    firstNames.append(names.count)
  }

  /// Tells the context what areas a sentence names, as the text up to it makes them clear.
  private func name(areasOf reading: SentenceReading, _ index: Int, _ context: inout DocumentContext, _ list: TokenList)
  {
    var known = names[firstNames[index]..<firstNames[index + 1]]
    if reading.hasOpenNames {
      var again: [PartyChooser.Name] = []
      PartyChooser.addNames(in: reading, context: context, to: &again)
      known = again[...]
    }
    for name in known where !name.code.isGroup { context.name(name.code, list.span(name.first, name.last)) }
  }
}
