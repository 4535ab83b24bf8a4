import MizanData
import MizanModel

/// Chooses what a quantity measures from the words around it.
struct IndicatorChooser {
  let reading: SentenceReading
  let linker: LevelLinker
  private var lexicon: Lexicon { reading.lexicon }

  struct Choice {
    var indicator: Indicator
    var kind: IndicatorCueKind
    var mark: Marks.Mark?
    var rule: String
  }

  init(reading: SentenceReading, linker: LevelLinker) {
    self.reading = reading
    self.linker = linker
  }

  private static let limit = 44

  /// The indicator of a draft; `nil` when the sentence gives none.
  func choose(for draft: Draft, drafts: [Draft]) -> Choice? {
    var best: (score: Int, choice: Choice)?
    for mark in reading.marks.indicators {
      let word = lexicon.indicators[mark.index]
      guard fits(word.indicator, draft), let score = score(mark, word, draft, drafts) else { continue }
      if score < (best?.score ?? Int.max) {
        best = (
          score, Choice(indicator: word.indicator, kind: word.kind, mark: mark, rule: "indicator.nearest_cue")
        )
      }
    }
    // Beyond this distance the words are those of another figure.
    return best.flatMap { $0.score < Self.limit ? $0.choice : nil }
  }

  /// Whether an indicator stands right behind a figure: "137 million dinars of exports".
  private func names(_ draft: Draft, _ mark: Marks.Mark) -> Bool {
    draft.last == mark.first - 1
      || draft.last == mark.first - 2 && reading.hasCue([.of, .from, .inside], at: mark.first - 1)
  }

  /// "the difference between imports and exports": the words explain another indicator.
  private func isDefinition(_ mark: Marks.Mark) -> Bool {
    reading.cues(.between).contains { between in
      mark.first > between.last && mark.first - between.last <= 8 && !reading.hasComma(between.last, mark.first)
        && reading.marks.indicators.filter { $0.first > between.last && $0.first - between.last <= 8 }.count >= 2
        && !reading.quantities.contains { $0.first > between.last && $0.first < mark.first }
    }
  }

  /// Counted nouns that are goods.
  static let traded: Set<UnitCode> = Set(
    [
      "bag", "bale", "bird", "book", "bottle", "box", "camel", "car", "carpet", "case", "cow", "egg",
      "electric_vehicle",
      "garment", "head", "motorcycle", "pair", "panel", "phone", "piece", "seedling", "sheep", "shirt", "tractor",
      "tyre", "unit", "vehicle", "watch",
    ].map { UnitCode("{\($0)}") })

  private static let visits: Set<UnitCode> = Set(["tourist", "visitor", "passenger"].map { UnitCode("{\($0)}") })

  /// Whether a unit counts people who come and go: over a time, and from somewhere, as goods are.
  static func isVisit(_ unit: UnitCode?) -> Bool { unit.map { visits.contains($0) } ?? false }

  static func isPower(_ unit: UnitCode?) -> Bool {
    unit.map { ["W", "kW", "MW", "GW"].contains($0.rawValue) } ?? false
  }

  /// Whether a unit measures lengths or areas.
  static func isExtent(_ unit: UnitCode?) -> Bool {
    unit.map { ["m", "km", "ha", "m2", "km2"].contains($0.rawValue) } ?? false
  }

  /// Whether the unit can measure the indicator.
  func fits(_ indicator: Indicator, _ draft: Draft) -> Bool {
    guard let unit = draft.parsed.unit ?? (draft.parsed.family == nil ? nil : UnitCode("USD")) else { return true }
    if unit.isRatio { return draft.kind == .change ? indicator != .share : true }
    // Power is what plants have or give at a time, never what is traded.
    if Self.isPower(unit) { return [.capacity, .production, .other].contains(indicator) }
    // Lengths and areas measure no flow.
    if Self.isExtent(unit) { return indicator == .other }
    let isMinus = draft.parsed.quantity.value.isNegative
    switch indicator {
    // What is printed with a minus is a balance.
    case .tradeTurnover where isMinus, .exports where isMinus, .imports where isMinus: return false
    case .tradeTurnover, .tradeBalance, .investment, .gdp: return unit.isCurrency
    // A price is told in units, not in millions.
    case .price: return draft.parsed.numerals[0].scale < 1_000_000 && unit.isCurrency || unit.rawValue.contains("/")
    case .capacity, .throughput, .production: return !unit.isCurrency
    case .share, .growth: return false
    case .exports, .imports: return !unit.isCount || Self.traded.contains(unit)
    default: return true
    }
  }

  /// Whether brackets that a figure stands in close right behind it.
  private func endsBrackets(_ draft: Draft) -> Bool {
    draft.first > reading.start && draft.last + 1 < reading.limit && reading.list[draft.first - 1].isSymbol("(")
      && reading.list[draft.last + 1].isSymbol(")")
  }

  private func score(_ mark: Marks.Mark, _ word: IndicatorWord, _ draft: Draft, _ drafts: [Draft]) -> Int? {
    // "exports of refined products": what stands behind "of" is no verb.
    if word.kind == .verb, mark.first > reading.start, reading.hasCue([.of], endingAt: mark.first - 1) { return nil }
    var score: Int
    if mark.first > draft.last {
      let gap = mark.first - draft.last - 1
      if gap == 0, reading.list[mark.first].prefixes & AffixClass.conjunction == 0 {
        score = word.kind == .verb ? 12 : 1
      } else if gap <= 2, reading.hasCue([.of, .inside, .from], at: draft.last + 1) {
        score = 3
      } else if word.kind == .verb, gap == 1, reading.language.grammar == .english,
        reading.hasCue([.level], at: draft.last + 1)
      {
        // "of which 25.2 billion cubic metres was exported"
        score = 2
      } else {
        score = gap + 12
        // "and Algeria (3,789 million), and a surplus with France": what stands in brackets is said before them.
        if endsBrackets(draft) { score += 20 }
        if linker.clauseStart(mark.first) > draft.last { score += 20 }
      }
      // A following indicator that has a figure of its own behind it belongs to that figure.
      if score > 3, gap > 0,
        drafts.contains(where: { $0.first > mark.last && $0.first - mark.last <= 6 && $0.kind != .change })
      {
        score += 12
      }
    } else if mark.last < draft.first {
      score = draft.first - mark.last - 1
      let between = drafts.filter { $0.kind != .change && $0.first > mark.last && $0.last < draft.first }.count
      score += between * 2
      if linker.clauseStart(draft.first) > mark.first { score += 14 }
    } else {
      return nil
    }
    // A noun right behind another figure says what that one is: "137 million dinars of exports".
    if mark.last < draft.first,
      drafts.contains(where: { names($0, mark) && $0.first < draft.first && $0.kind == .level }),
      reading.list[mark.first].prefixes & AffixClass.conjunction == 0
    {
      score += 60
    }
    if mark.first > draft.last + 1,
      drafts.contains(where: { names($0, mark) && $0.first > draft.last && $0.kind != .change })
    {
      score += 60
    }
    // "exports whose price is 337 million": the word only leads to the amount.
    if word.indicator == .price, reading.list[mark.last].suffixes & AffixClass.pronoun != 0 { score += 20 }
    if isDefinition(mark) { score += 25 }
    if word.kind == .weak || word.kind == .counterpart { score += 14 }
    // "shipments": through a place where one is named, else out of the country.
    if word.indicator == .throughput, reading.marks.facilities.isEmpty { score += 1 }
    // "customs revenue from imports and exports", "الرسوم على الواردات"
    if word.kind != .levy, mark.last < draft.first, hasLevy(before: mark, drafts) { score += 40 }
    // "revenue", "cost" name a figure only where nothing of trade does.
    if word.indicator == .other, word.kind != .levy, word.kind != .stock { score += word.kind == .weak ? 4 : 10 }
    return score
  }

  /// Whether a tax close in front of an indicator is raised on it.
  private func hasLevy(before mark: Marks.Mark, _ drafts: [Draft]) -> Bool {
    reading.marks.indicators.contains { levy in
      lexicon.indicators[levy.index].kind == .levy && levy.last < mark.first && mark.first - levy.last <= 5
        && !reading.hasComma(levy.last, mark.first)
        && !drafts.contains { $0.first > levy.last && $0.last < mark.first }
    }
  }
}
