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
    // Taken out of the object while they are made, so that each step need not ask whether somebody changes them.
    var readings: [SentenceReading] = []
    swap(&readings, &self.readings)
    defer {
      // Readings point into the stores, so they end with the document.
      readings.removeAll(keepingCapacity: true)
      swap(&readings, &self.readings)
    }
    return document.bytes.withUnsafeBufferPointer { text in
      let style = SeparatorStyle(list)
      for sentence in sentences {
        if let reading = SentenceReading.read(
          sentence, list, language, style: style, text: text, in: marks, readsAll: readsAll)
        {
          readings.append(reading)
        }
      }
      return extraction(document, list, language, readings)
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
  private func extraction(
    _ document: Document, _ list: TokenList, _ language: CompiledLanguage, _ readings: [SentenceReading]
  ) -> Extraction {
    var context = DocumentContext(published: document.published)
    let names = SentenceNames(readings, extractor.catalogue, announcedTo: &context)
    context.implied = ImpliedYears(readings)
    var figures: [Figure] = []
    var rejections: [Rejection] = []
    for (index, reading) in readings.enumerated() {
      names.tell(&context, ofSentence: index, reading)
      if !reading.marks.facilities.isEmpty { context.takePlaces(of: reading, extractor.catalogue) }
      guard reading.hasStatement else { continue }
      if !reading.rejections.isEmpty { rejections += reading.rejections }
      guard !reading.quantities.isEmpty || reading.hasAmountWord else {
        context.takeLead(reading)
        continue
      }
      let made = FigureBuilder(reading: reading, catalogue: extractor.catalogue).figures(&context)
      // "Exports grew for a third month in January": numbers, but no figure.
      if made.figures.isEmpty { context.takeLead(reading) }
      figures += made.figures
      if !made.rejections.isEmpty { rejections += made.rejections }
    }
    context.resolveOpenCurrencies(of: &figures)
    Containers.complete(&figures)
    CountedUnits.complete(&figures, readings)
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
}
