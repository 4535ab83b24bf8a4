import MizanData
import MizanModel

/// A language pack ready to read with.
struct CompiledLanguage: Sendable {
  let tag: String
  let tokenizer: Tokenizer
  let lexicon: Lexicon
  let analyzer: WordAnalyzer
  let units: UnitCatalogue
  let grammar: NumeralGrammar
  /// The article as folded bytes, where it is a prefix.
  let article: [UInt8]
  /// Words that may stand inside a period without meaning, such as "the".
  let articles: Set<Int32>

  init(_ pack: LanguagePack, _ catalogue: Catalogue, units: UnitCatalogue) {
    let compiled = LexiconCompiler.compile(pack, catalogue)
    tag = pack.language
    tokenizer = Tokenizer(compiled.fold)
    lexicon = compiled.lexicon
    analyzer = compiled.analyzer
    self.units = units
    grammar = pack.settings["numerals"].flatMap(NumeralGrammar.init) ?? .english
    article = compiled.article
    articles = compiled.articleWords
  }

  /// Gives every word token its lexicon word and affixes.
  func analyze(_ list: inout TokenList) {
    list.folded.withUnsafeBufferPointer { folded in
      for index in list.tokens.indices where list.tokens[index].kind != .symbol {
        let token = list.tokens[index]
        let length = Int(token.foldLength)
        if token.kind == .digits && length > 2 { continue }
        let bytes = UnsafeBufferPointer(rebasing: folded[Int(token.foldStart)..<Int(token.foldStart) + length])
        if token.kind == .digits {
          list.tokens[index].word = lexicon.words.find(bytes)
          continue
        }
        let found = analyzer.analyze(bytes, lexicon)
        list.tokens[index].word = found.word
        list.tokens[index].inner = found.inner
        list.tokens[index].prefixes = found.prefixes
        list.tokens[index].suffixes = found.suffixes
        list.tokens[index].prefixLength = found.prefixLength
      }
    }
  }
}
