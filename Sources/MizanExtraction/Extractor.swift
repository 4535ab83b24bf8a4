import MizanData
import MizanModel

/// Reads figures from documents: the whole pipeline from text to `Extraction`.
///
/// Compiling the knowledge takes some milliseconds; make one extractor and use it for all documents.
public struct Extractor: Sendable {
  let languages: [CompiledLanguage]
  let catalogue: Catalogue

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
  /// A language that no pack covers is read with the pack of the text's script. For many documents `session()` is faster.
  public func extract(_ document: Document) -> Extraction { session().extract(document) }

  /// A reader of many documents, one after another, that keeps its memory from one to the next.
  ///
  ///     let session = extractor.session()
  ///     for document in documents { print(session.extract(document).figures.count) }
  public func session() -> ExtractionSession { ExtractionSession(self) }
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
