import MizanData
import MizanModel

/// Reads figures from documents: the whole pipeline from text to `Extraction`.
///
/// Compiling the knowledge takes some milliseconds; make one extractor and use it for all documents.
public struct Extractor: Sendable {
  private let languages: [CompiledLanguage]
  private let catalogue: Catalogue

  /// Compiles the knowledge into lexicons.
  public init(_ knowledge: Knowledge) {
    catalogue = knowledge.catalogue
    let units = UnitCatalogue(knowledge.catalogue)
    languages = knowledge.packs.map { CompiledLanguage($0, knowledge.catalogue, units: units) }
  }

  /// The languages that can be read, as BCP 47 primary tags.
  public var supportedLanguages: [String] { languages.map(\.tag) }

  /// Reads one document. Never fails: what cannot be understood is rejected with a reason.
  ///
  /// A language that no pack covers is read with the pack of the text's script.
  public func extract(_ document: Document) -> Extraction {
    let language = language(for: document)
    guard let language else {
      return Extraction(
        document: document, language: document.language ?? "und", sentences: [], figures: [], rejections: [],
        numeralCount: 0)
    }
    var list = TokenList()
    language.tokenizer.tokenize(document.bytes, into: &list)
    language.analyze(&list)
    return document.bytes.withUnsafeBufferPointer { text in
      read(document, list, language, text)
    }
  }

  private func language(for document: Document) -> CompiledLanguage? {
    if let tag = document.language, let known = languages.first(where: { $0.tag == tag }) { return known }
    let isArabic = Script.isMostlyArabic(document.bytes)
    return languages.first { $0.tag == (isArabic ? "ar" : "en") } ?? languages.first
  }

  private func read(
    _ document: Document, _ list: TokenList, _ language: CompiledLanguage, _ text: UnsafeBufferPointer<UInt8>
  ) -> Extraction {
    let style = SeparatorStyle(list)
    let sentences = SentenceSplitter.split(list)
    let readings = sentences.map { SentenceReading($0, list, language, style: style, text: text) }
    var context = DocumentContext(published: document.published)
    for reading in readings {
      for area in PartyChooser.areas(in: reading, context: context) where !area.code.isGroup {
        context.announce(area.code, list.span(area.first, area.last))
      }
    }
    context.implied = ImpliedYears(readings)
    var figures: [Figure] = []
    var rejections: [Rejection] = []
    for reading in readings {
      for area in PartyChooser.areas(in: reading, context: context) where !area.code.isGroup {
        context.name(area.code, list.span(area.first, area.last))
      }
      rejections += reading.rejections
      guard !reading.quantities.isEmpty || !reading.cues(.multiply).isEmpty else { continue }
      let made = FigureBuilder(reading: reading, catalogue: catalogue).figures(&context)
      figures += made.figures
      rejections += made.rejections
    }
    ScrambleRepair(document.bytes).apply(to: &figures)
    Duplicates.mark(&figures)
    rejections.sort { $0.span < $1.span }
    let changes = figures.reduce(0) { $0 + ($1.change?.quantity == nil ? 0 : 1) }
    return Extraction(
      document: document, language: language.tag,
      sentences: sentences.map { list.span($0.tokens.lowerBound, $0.tokens.upperBound - 1) },
      figures: figures, rejections: rejections, numeralCount: figures.count + changes + rejections.count)
  }
}

/// What script a text is written in.
enum Script {
  /// Whether more letters are Arabic than Latin, by their lead bytes in UTF-8.
  static func isMostlyArabic(_ bytes: [UInt8]) -> Bool {
    var arabic = 0
    var latin = 0
    for byte in bytes.prefix(20_000) {
      if (0xD8...0xDB).contains(byte) {
        arabic += 1
      } else if (0x61...0x7A).contains(byte | 0x20) {
        latin += 1
      }
    }
    return arabic > latin
  }
}
