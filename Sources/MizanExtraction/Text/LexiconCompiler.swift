import MizanData
import MizanModel

/// Compiles a pack and the catalogue into a `Lexicon`.
struct LexiconCompiler {
  private let tokenizer: Tokenizer
  private let article: [UInt8]
  private let store = TokenStore()
  private var builder = LexiconBuilder()

  /// A language ready to read: folding, words and affixes.
  struct Compiled {
    var tokenizer: Tokenizer
    var lexicon: Lexicon
    /// The article as a prefix, folded.
    var article: [UInt8]
    /// Articles that are words of their own.
    var articleWords: Set<Int32>
  }

  static func compile(_ pack: LanguagePack, _ catalogue: Catalogue) -> Compiled {
    var compiler = LexiconCompiler(pack)
    compiler.addNumbers(pack)
    compiler.addUnits(pack, catalogue)
    compiler.addNames(pack)
    compiler.addIndicators(pack)
    compiler.addPeriods(pack)
    compiler.addCues(pack)
    var articleWords: Set<Int32> = []
    for word in (pack.settings["article_words"] ?? "").split(separator: "|") {
      articleWords.insert(compiler.builder.insert(word: String(word), roles: .article))
    }
    let analyzer = WordAnalyzer(pack) { compiler.folded($0) }
    return Compiled(
      tokenizer: compiler.tokenizer, lexicon: Lexicon(compiler.builder, analyzer), article: compiler.article,
      articleWords: articleWords)
  }

  private init(_ pack: LanguagePack) {
    tokenizer = Tokenizer(FoldTable(pack.folding))
    let list = tokenizer.tokenize((pack.settings["article"] ?? "").utf8, into: store)
    article = Array(list.folded)
  }

  private func folded(_ text: String) -> [UInt8] { Array(tokenizer.tokenize(text.utf8, into: store).folded) }

  /// The words of a form, folded and without the article, valid until the next form; symbols are left out.
  private func phrase(_ form: String) -> [UnsafeBufferPointer<UInt8>] {
    let list = tokenizer.tokenize(form.utf8, into: store)
    var words: [UnsafeBufferPointer<UInt8>] = []
    for token in list.tokens where token.kind != .symbol {
      let bytes = list.bytes(token)
      // Three letters must remain, so that short words that begin like the article stay whole.
      // The article is written with a bare alef; a word whose own alef bears a hamza only folds to the same letters.
      let hasArticle =
        !article.isEmpty && bytes.count >= article.count + 6 && bytes.starts(with: article)
        && form.utf8.dropFirst(Int(token.start)).starts(with: article)
      words.append(hasArticle ? UnsafeBufferPointer(rebasing: bytes[article.count...]) : bytes)
    }
    return words
  }

  /// Whether a form is a short word of capitals only.
  private static func needsCapitals(_ form: String) -> Bool {
    var count = 0
    for scalar in form.unicodeScalars where scalar.properties.isAlphabetic {
      count += 1
      if count > 4 || !scalar.properties.isUppercase { return false }
    }
    return count > 0
  }

  private mutating func add(
    _ forms: [String], _ group: Sense.Group, _ index: Int, _ suffixes: UInt8, roles: WordRoles = []
  ) {
    for form in forms {
      let words = phrase(form)
      let sense = Sense(
        group: group, index: Int32(index), suffixes: suffixes,
        needsCapitals: group != .unit && words.count == 1 && Self.needsCapitals(form))
      builder.insert(phrase: words, sense: sense, roles: roles)
    }
  }

  private mutating func addNumbers(_ pack: LanguagePack) {
    for row in pack.numerals {
      guard let kind = NumberClass(rawValue: row.second) else { continue }
      let parts = row.first.split(separator: "/").map { ExactDecimal(String($0)) }
      var value = (parts.first ?? nil) ?? .zero
      if parts.count == 2, let divisor = parts[1] { value = value.divided(by: divisor, digits: 12) ?? value }
      builder.rows.numbers.append(NumberWord(kind: kind, value: value))
      add(
        row.forms, .number, builder.rows.numbers.count - 1,
        AffixClass.accusative | AffixClass.plural | AffixClass.gender)
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
      builder.rows.units.append(unit(row.first, dual: row.second == "dual", multiplier: 1, symbol: false))
      add(row.forms, .unit, builder.rows.units.count - 1, suffixes, roles: row.second == "dual" ? .dual : [])
    }
    for row in pack.abbreviations {
      guard let multiplier = ExactDecimal(row.second) else { continue }
      builder.rows.units.append(unit(row.first, dual: false, multiplier: multiplier, symbol: false))
      add(row.forms, .unit, builder.rows.units.count - 1, suffixes)
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
        builder.rows.units.append(
          unit(family.map { "family:" + $0 } ?? code, dual: false, multiplier: 1, symbol: isCurrency))
        let words = phrase(symbol)
        builder.insert(
          phrase: words,
          sense: Sense(
            group: .unit, index: Int32(builder.rows.units.count - 1), suffixes: 0,
            needsCapitals: isCurrency && Self.needsCapitals(symbol)))
      }
    }
  }

  private mutating func addNames(_ pack: LanguagePack) {
    for row in pack.areas {
      guard let kind = AreaKind(rawValue: row.second) else { continue }
      builder.rows.areas.append(AreaWord(code: AreaCode(row.first), kind: kind))
      let suffixes = kind == .adjective ? AffixClass.accusative | AffixClass.gender | AffixClass.plural : 0
      add(row.forms, .area, builder.rows.areas.count - 1, suffixes)
    }
    for row in pack.facilities {
      builder.rows.facilities.append(row.first)
      add(row.forms, .facility, builder.rows.facilities.count - 1, 0)
    }
    for row in pack.commodities {
      builder.rows.commodities.append(row.first)
      add(row.forms, .commodity, builder.rows.commodities.count - 1, AffixClass.plural | AffixClass.pronoun)
    }
  }

  private mutating func addIndicators(_ pack: LanguagePack) {
    for row in pack.indicators {
      guard let indicator = Indicator(rawValue: row.first), let kind = IndicatorCueKind(rawValue: row.second) else {
        continue
      }
      builder.rows.indicators.append(IndicatorWord(indicator: indicator, kind: kind))
      add(
        row.forms, .indicator, builder.rows.indicators.count - 1,
        AffixClass.accusative | AffixClass.gender | AffixClass.pronoun | AffixClass.plural | AffixClass.verb)
    }
  }

  private mutating func addPeriods(_ pack: LanguagePack) {
    for row in pack.periods {
      guard let kind = PeriodKind(rawValue: row.first) else { continue }
      builder.rows.periods.append(PeriodWord(kind: kind, value: Int(row.second) ?? 0, name: row.second))
      let isName = [.month, .hijriMonth, .solarMonth, .weekday].contains(kind)
      add(
        row.forms, .period, builder.rows.periods.count - 1,
        isName ? 0 : AffixClass.accusative | AffixClass.gender | AffixClass.pronoun | AffixClass.plural)
    }
  }

  private mutating func addCues(_ pack: LanguagePack) {
    for row in pack.cues {
      guard let kind = CueKind(rawValue: row.first) else { continue }
      builder.rows.cues.append(CueWord(kind: kind, value: row.second))
      let isPreposition = [.from, .to, .origin, .destination, .with, .of, .inside, .between, .and, .base].contains(kind)
      add(
        row.forms, .cue, builder.rows.cues.count - 1,
        isPreposition
          ? 0 : AffixClass.accusative | AffixClass.gender | AffixClass.pronoun | AffixClass.plural | AffixClass.verb,
        roles: WordRoles(kind))
    }
  }
}
