import MizanData
import MizanModel

/// The figures of one text as the checks look at them.
///
/// An object, since every check and every question holds it.
final class Statements {
  let figures: [Figure]
  let published: CalendarDate?
  let catalogue: Catalogue
  /// Whether a figure can be an operand: it has a unit, is no repetition, and is read without doubt.
  private let isUsable: [Bool]
  private let document: Document
  private let surplusWords: [String]

  /// How many figures before and after one are looked at: a press text is shorter, and the cost stays linear.
  private static let reach = 100
  /// How many bytes apart numbers may stand that a text puts together: some three sentences.
  private static let nearness = 900
  /// More ways to combine the numbers of a text than this say nothing.
  static let mostAlternatives = 6

  init(_ extraction: Extraction, _ catalogue: Catalogue, surplusWords: [String]) {
    figures = extraction.figures
    document = extraction.document
    self.surplusWords = surplusWords
    published = extraction.document.published
    self.catalogue = catalogue
    isUsable = figures.indices.map { index in
      extraction.figures[index].unit != nil && !extraction.figures[index].isEquivalent
        && !extraction.figures[index].isDuplicate && !Self.isDoubtful(extraction.figures[index].flags)
    }
  }

  private static func isDoubtful(_ flags: [Flag]) -> Bool {
    flags.contains { $0 == .mirrorConflict || $0 == .periodAmbiguous || $0 == .currencyAmbiguous }
  }

  /// What a number of the text stands for; `nil` when there is none.
  func amount(_ term: Term) -> Amount? {
    let figure = figures[term.figure]
    switch term.part {
    case .level: return Amount(figure.quantity, isNegative: figure.value.isNegative)
    case .change:
      guard let change = figure.change, let quantity = change.quantity else { return nil }
      return Amount(quantity, isNegative: change.direction == .down)
    }
  }

  /// Whether the sign of a number is a word of the text, which may be the wrong one.
  func isSigned(_ term: Term) -> Bool {
    term.part == .change || figures[term.figure].indicator == .tradeBalance
      || figures[term.figure].indicator == .growth
  }

  /// Whether the text itself gives the sign of a number. "The trade balance came to 4.4 billion" gives the size of a deficit as well
  /// as of a surplus, so that only a word for either, or a printed sign, can be wrong.
  func hasStatedSign(_ term: Term) -> Bool {
    let figure = figures[term.figure]
    guard term.part == .level, figure.indicator == .tradeBalance, !figure.value.isNegative else { return true }
    guard let span = figure.evidence.last(where: { $0.concept == .indicator })?.span else { return false }
    let words = document.text(span).lowercased()
    return surplusWords.contains { words.contains($0) }
  }

  /// The unit of a number of the text.
  func unit(_ term: Term) -> UnitCode? {
    let figure = figures[term.figure]
    return term.part == .level ? figure.unit : figure.change?.quantity?.unit
  }

  /// Whether scale words go with a number: nobody says "thousand percent", or sells a barrel for thousands of dollars.
  func hasScale(_ term: Term) -> Bool {
    unit(term)?.isRatio == false && (term.part == .change || figures[term.figure].indicator != .price)
  }

  /// Whether the printed form of a number is broken, so that its scale is a guess.
  func isMalformed(_ term: Term) -> Bool {
    term.part == .level
      ? figures[term.figure].flags.contains(.malformedNumber)
      : figures[term.figure].change?.quantity?.flags.contains(.malformedNumber) ?? false
  }

  /// The usable figures of an indicator.
  func all(_ indicator: Indicator) -> [Int] {
    figures.indices.filter { figures[$0].indicator == indicator && isUsable[$0] }
  }

  /// The usable figures near `index` in the text that satisfy a condition, without itself.
  func others(_ index: Int, where isWanted: (Int) -> Bool) -> [Int] {
    (max(0, index - Self.reach)..<min(figures.count, index + Self.reach)).filter {
      $0 != index && isUsable[$0] && isWanted($0)
    }
  }

  /// Whether two figures are about one time and equally firm: both happened, or both are the same kind of plan.
  func isSameTime(_ a: Int, _ b: Int) -> Bool {
    let (one, two) = (figures[a], figures[b])
    guard one.period == two.period, isSameFirmness(a, b) else { return false }
    return one.period != nil || (one.relativePeriod == two.relativePeriod && one.sentence == two.sentence)
  }

  func isSameFirmness(_ a: Int, _ b: Int) -> Bool {
    let (one, two) = (figures[a].status, figures[b].status)
    return one == two || (one?.isNotActual != true && two?.isNotActual != true)
  }

  func isSameSentence(_ a: Int, _ b: Int) -> Bool { figures[a].sentence == figures[b].sentence }

  /// Whether the words of the text give the period, and no rule had to carry it there.
  func hasOwnPeriod(_ index: Int) -> Bool {
    figures[index].period.map { !$0.hasUnknownYear } ?? false && !figures[index].flags.contains(.periodInferred)
  }

  /// Whether words of the figure's own clause name the area or facility it is about, and no rule had to carry them there.
  func isNamed(_ index: Int) -> Bool {
    let concept: Concept = figures[index].facility == nil ? .refArea : .facility
    guard let evidence = figures[index].evidence.last(where: { $0.concept == concept }) else { return false }
    return evidence.span != nil && !evidence.rule.hasSuffix("carried")
  }

  /// Whether the figure can be a total of all goods. Nobody adds up tons of fish and of ore: a quantity that was traded or made and
  /// lacks its good is one whose good was not read.
  func canCountAllGoods(_ index: Int) -> Bool {
    let figure = figures[index]
    return figure.item != nil || figure.unit?.isCurrency == true || figure.indicator == .throughput
  }

  func distance(_ a: Int, _ b: Int) -> Int {
    abs(figures[a].quantity.span.start - figures[b].quantity.span.start)
  }

  /// How closely the text puts figures together: what stands far apart may be about something else.
  func tie(_ indexes: [Int]) -> Relation.Tie {
    guard let first = indexes.min(), let last = indexes.max() else { return .loose }
    return distance(first, last) <= Self.nearness ? .close : .loose
  }

  /// The nearest few of some figures.
  func nearest(_ count: Int, to index: Int, of candidates: [Int]) -> [Int] {
    guard candidates.count > count else { return candidates }
    return Array(candidates.sorted { (distance($0, index), $0) < (distance($1, index), $1) }.prefix(count)).sorted()
  }
}
