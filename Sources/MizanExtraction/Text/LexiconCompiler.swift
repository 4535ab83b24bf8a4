import MizanData
import MizanModel

/// Compiles a pack and the catalogue into a `Lexicon`.
struct LexiconCompiler {
  private let tokenizer: Tokenizer
  private let article: [UInt8]
  private var lexicon = Lexicon()

  /// A language ready to read: folding, words and affixes.
  struct Compiled: Sendable {
    var fold: FoldTable
    var lexicon: Lexicon
    var analyzer: WordAnalyzer
    /// The article as a prefix, folded.
    var article: [UInt8]
    /// Articles that are words of their own.
    var articleWords: Set<Int32>
  }

  static func compile(_ pack: LanguagePack, _ catalogue: Catalogue) -> Compiled {
    let fold = FoldTable(pack.folding)
    var compiler = LexiconCompiler(fold, pack)
    compiler.addNumbers(pack)
    compiler.addUnits(pack, catalogue)
    compiler.addNames(pack)
    compiler.addIndicators(pack)
    compiler.addPeriods(pack)
    compiler.addCues(pack)
    let plain = Tokenizer(fold)
    let analyzer = WordAnalyzer(pack) { text in
      var list = TokenList()
      plain.tokenize(Array(text.utf8), into: &list)
      return list.folded
    }
    compiler.lexicon.addAlternatives(analyzer)
    var articleWords: Set<Int32> = []
    for word in (pack.settings["article_words"] ?? "").split(separator: "|") {
      articleWords.insert(compiler.lexicon.insert(word: Array(word.utf8)))
    }
    return Compiled(
      fold: fold, lexicon: compiler.lexicon, analyzer: analyzer, article: compiler.article, articleWords: articleWords)
  }

  private init(_ fold: FoldTable, _ pack: LanguagePack) {
    tokenizer = Tokenizer(fold)
    var list = TokenList()
    tokenizer.tokenize(Array((pack.settings["article"] ?? "").utf8), into: &list)
    article = list.folded
  }

  /// The words of a form, folded and without the article; symbols are left out.
  private func phrase(_ form: String) -> [[UInt8]] {
    var list = TokenList()
    tokenizer.tokenize(Array(form.utf8), into: &list)
    return list.tokens.filter { $0.kind != .symbol }.map { token in
      var bytes = Array(list.bytes(token))
      // Three letters must remain, so that short words that begin like the article stay whole.
      // The article is written with a bare alef; a word whose own alef bears a hamza only folds to the same letters.
      if !article.isEmpty && bytes.starts(with: article) && bytes.count >= article.count + 6
        && form.utf8.dropFirst(Int(token.start)).starts(with: article)
      {
        bytes.removeFirst(article.count)
      }
      return bytes
    }
  }

  private static func needsCapitals(_ form: String) -> Bool {
    let letters = form.unicodeScalars.filter { $0.properties.isAlphabetic }
    return !letters.isEmpty && letters.count <= 4 && letters.allSatisfy { $0.properties.isUppercase }
  }

  private mutating func add(_ forms: [String], _ group: Sense.Group, _ index: Int, _ suffixes: UInt8) {
    for form in forms {
      let words = phrase(form)
      let sense = Sense(
        group: group, index: Int32(index), suffixes: suffixes,
        needsCapitals: group != .unit && words.count == 1 && Self.needsCapitals(form))
      lexicon.insert(phrase: words, sense: sense)
    }
  }

  private mutating func addNumbers(_ pack: LanguagePack) {
    for row in pack.numerals {
      guard let kind = NumberClass(rawValue: row.second) else { continue }
      let parts = row.first.split(separator: "/").map { ExactDecimal(String($0)) }
      var value = (parts.first ?? nil) ?? .zero
      if parts.count == 2, let divisor = parts[1] { value = value.divided(by: divisor, digits: 12) ?? value }
      lexicon.numbers.append(NumberWord(kind: kind, value: value))
      add(row.forms, .number, lexicon.numbers.count - 1, AffixClass.accusative | AffixClass.plural | AffixClass.gender)
    }
  }

  private mutating func addUnits(_ pack: LanguagePack, _ catalogue: Catalogue) {
    let suffixes = AffixClass.accusative | AffixClass.plural
    func unit(_ code: String, dual: Bool, multiplier: ExactDecimal, symbol: Bool) -> UnitWord {
      if code.hasPrefix("family:") {
        return UnitWord(
          code: nil, family: String(code.dropFirst(7)), isDual: dual, multiplier: multiplier, isSymbol: symbol)
      }
      return UnitWord(code: UnitCode(code), family: nil, isDual: dual, multiplier: multiplier, isSymbol: symbol)
    }
    for row in pack.units {
      lexicon.units.append(unit(row.first, dual: row.second == "dual", multiplier: 1, symbol: false))
      add(row.forms, .unit, lexicon.units.count - 1, suffixes)
    }
    for row in pack.abbreviations {
      guard let multiplier = ExactDecimal(row.second) else { continue }
      lexicon.units.append(unit(row.first, dual: false, multiplier: multiplier, symbol: false))
      add(row.forms, .unit, lexicon.units.count - 1, suffixes)
    }
    let signs =
      catalogue.units.values.map { ($0.code.rawValue, $0.symbols) }
      + catalogue.currencies.values.map { ($0.code.rawValue, $0.symbols + [$0.code.rawValue]) }
    // A sign that several currencies of a family share ("Rs") names the family.
    var owners: [String: Set<String>] = [:]
    for currency in catalogue.currencies.values {
      for symbol in currency.symbols { owners[symbol, default: []].insert(currency.family) }
    }
    var seen: Set<String> = []
    let shared = Set(
      catalogue.currencies.values.flatMap(\.symbols).filter { !seen.insert($0).inserted && owners[$0]?.count == 1 })
    for (code, symbols) in signs.sorted(by: { $0.0 < $1.0 }) {
      let isCurrency = catalogue.currencies[UnitCode(code)] != nil
      for symbol in symbols
      where symbol.unicodeScalars.last?.properties.isAlphabetic ?? false || symbol.last?.isNumber ?? false {
        let family = shared.contains(symbol) ? owners[symbol]?.first : nil
        lexicon.units.append(
          unit(family.map { "family:" + $0 } ?? code, dual: false, multiplier: 1, symbol: isCurrency))
        let words = phrase(symbol)
        lexicon.insert(
          phrase: words,
          sense: Sense(
            group: .unit, index: Int32(lexicon.units.count - 1), suffixes: 0,
            needsCapitals: isCurrency && Self.needsCapitals(symbol)))
      }
    }
  }

  private mutating func addNames(_ pack: LanguagePack) {
    for row in pack.areas {
      guard let kind = AreaKind(rawValue: row.second) else { continue }
      lexicon.areas.append(AreaWord(code: AreaCode(row.first), kind: kind))
      let suffixes = kind == .adjective ? AffixClass.accusative | AffixClass.gender | AffixClass.plural : 0
      add(row.forms, .area, lexicon.areas.count - 1, suffixes)
    }
    for row in pack.facilities {
      lexicon.facilities.append(row.first)
      add(row.forms, .facility, lexicon.facilities.count - 1, 0)
    }
    for row in pack.commodities {
      lexicon.commodities.append(row.first)
      add(row.forms, .commodity, lexicon.commodities.count - 1, AffixClass.plural | AffixClass.pronoun)
    }
  }

  private mutating func addIndicators(_ pack: LanguagePack) {
    for row in pack.indicators {
      guard let indicator = Indicator(rawValue: row.first), let kind = IndicatorCueKind(rawValue: row.second) else {
        continue
      }
      lexicon.indicators.append(IndicatorWord(indicator: indicator, kind: kind))
      add(
        row.forms, .indicator, lexicon.indicators.count - 1,
        AffixClass.accusative | AffixClass.gender | AffixClass.pronoun | AffixClass.plural | AffixClass.verb)
    }
  }

  private mutating func addPeriods(_ pack: LanguagePack) {
    for row in pack.periods {
      guard let kind = PeriodKind(rawValue: row.first) else { continue }
      lexicon.periods.append(PeriodWord(kind: kind, value: Int(row.second) ?? 0, name: row.second))
      let isName = [.month, .hijriMonth, .weekday].contains(kind)
      add(
        row.forms, .period, lexicon.periods.count - 1,
        isName ? 0 : AffixClass.accusative | AffixClass.gender | AffixClass.pronoun | AffixClass.plural)
    }
  }

  private mutating func addCues(_ pack: LanguagePack) {
    for row in pack.cues {
      guard let kind = CueKind(rawValue: row.first) else { continue }
      lexicon.cues.append(CueWord(kind: kind, value: row.second))
      let isPreposition = [.from, .to, .origin, .destination, .with, .of, .inside, .between, .and, .base].contains(kind)
      add(
        row.forms, .cue, lexicon.cues.count - 1,
        isPreposition
          ? 0 : AffixClass.accusative | AffixClass.gender | AffixClass.pronoun | AffixClass.plural | AffixClass.verb)
    }
  }
}
