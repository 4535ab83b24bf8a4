import MizanData
import MizanModel

/// A language pack ready to read with.
final class CompiledLanguage: Sendable {
  let tag: String
  let tokenizer: Tokenizer
  let lexicon: Lexicon
  let units: UnitCatalogue
  let calendars: CalendarConverter
  let grammar: NumeralGrammar
  /// The article as folded bytes, where it is a prefix.
  let article: [UInt8]
  /// Words that may stand inside a period without meaning, such as "the".
  let articles: Set<Int32>

  init(_ pack: LanguagePack, _ catalogue: Catalogue, units: UnitCatalogue) {
    let compiled = LexiconCompiler.compile(pack, catalogue)
    tag = pack.language
    tokenizer = compiled.tokenizer
    lexicon = compiled.lexicon
    self.units = units
    calendars = catalogue.calendars
    grammar = pack.settings["numerals"].flatMap(NumeralGrammar.init) ?? .english
    article = compiled.article
    articles = compiled.articleWords
  }

  /// Gives every word token its lexicon word and affixes.
  func analyze(_ list: TokenList, _ cache: WordCache) { lexicon.analyze(list, cache, includesDigits: true) }
}
