import MizanData
import MizanModel

/// A quantity on its way to a figure, with its links to its neighbours.
struct Draft {
  enum Kind {
    case level
    case change
    case share
  }

  var parsed: ParsedQuantity
  var kind: Kind = .level
  /// Index of the draft that it is compared with or that it continues.
  var from: Int?
  /// The level that a change belongs to.
  var owner: Int?
  var role: Figure.Role?
  /// Behind "against": a level of the base period.
  var isCompared = false
  /// In brackets behind the same amount in another currency.
  var equivalentOf: Int?
  /// In brackets behind an amount of another dimension: value and volume of the same observation.
  var companionOf: Int?
  var direction: Direction?
  var evidence: [Evidence] = []

  var first: Int { parsed.first }
  var last: Int { parsed.last }
}

/// Sorts the quantities of a sentence into levels, changes and shares and links them.
struct LevelLinker {
  let reading: SentenceReading
  private var list: TokenList { reading.list }

  init(reading: SentenceReading) {
    self.reading = reading
  }

  func drafts() -> [Draft] {
    var drafts = reading.quantities.map { Draft(parsed: $0) }
    for index in drafts.indices { classify(&drafts[index], previous: index > 0 ? drafts[index - 1] : nil) }
    linkFromTo(&drafts)
    linkCompared(&drafts)
    linkEquivalents(&drafts)
    attachChanges(&drafts)
    addMultiplied(&drafts)
    return drafts
  }

  // MARK: Kinds

  private func isCue(_ kinds: Set<CueKind>, endingAt token: Int) -> Bool { reading.hasCue(kinds, endingAt: token) }

  /// The change cue nearest to the draft: in front of it in its clause, or directly behind it.
  private func change(near draft: Draft) -> (direction: Direction?, mark: Marks.Mark)? {
    let lexicon = reading.lexicon
    // Behind: "5% growth", "3.1 times above", "28.5% gain".
    var next = draft.last + 1
    if next < reading.limit, list[next].isSymbol(")") { next += 1 }
    for mark in reading.marks.cues.all(at: next)
    where lexicon.cues[mark.index].kind == .change && list[next].prefixes & AffixClass.conjunction == 0 {
      return (Direction(rawValue: lexicon.cues[mark.index].value), mark)
    }
    // "two times less than": the hedge of the next number is the direction of this one.
    for mark in reading.marks.cues.all(at: next) where lexicon.cues[mark.index].kind == .bound && draft.parsed.unit == .times && mark.last > mark.first {
      let bound = lexicon.cues[mark.index].value
      if bound != Bound.about.rawValue { return (bound == Bound.over.rawValue ? .up : .down, mark) }
    }
    let boundary = clauseStart(draft.first)
    let marks = reading.marks.cues
    var index = marks.firstIndex(from: draft.first) - 1
    while index >= 0, marks[index].first >= boundary {
      if lexicon.cues[marks[index].index].kind == .change {
        return (Direction(rawValue: lexicon.cues[marks[index].index].value), marks[index])
      }
      index -= 1
    }
    return nil
  }

  /// The first token of the clause: behind a semicolon or a word that opposes clauses.
  func clauseStart(_ token: Int) -> Int {
    var index = token - 1
    while index >= reading.start {
      if list[index].kind == .symbol, [0x3B, 0x61B].contains(list[index].word) { return index + 1 }
      if reading.hasCue([.clause], at: index), list[index].prefixes & AffixClass.conjunction == 0 || true,
        index > reading.start
      {
        return index
      }
      index -= 1
    }
    return reading.start
  }

  private func hasSign(_ draft: Draft) -> Bool {
    let token = list[draft.parsed.numerals[0].first]
    return token.kind == .symbol && [0x2B, 0x2D, 0x2212, 0x2013].contains(token.word)
      || draft.parsed.quantity.numeral.trace.contains("sign")
      || reading.marks.numbers.all(at: draft.parsed.numerals[0].first).contains {
        [.plus, .minus].contains(reading.lexicon.numbers[$0.index].kind)
      }
  }

  private func classify(_ draft: inout Draft, previous: Draft?) {
    let parsed = draft.parsed
    let before = parsed.first - 1
    if hasSign(draft) {
      draft.kind = .change
      draft.direction = parsed.quantity.value.isNegative || minusWord(draft) ? .down : .up
      draft.evidence.append(Evidence(.change, parsed.quantity.span, rule: "change.sign"))
      return
    }
    let isBy = isCue([.by], endingAt: before) || list[parsed.first].prefixes & AffixClass.by != 0 || isByPrefix(before)
    let found = change(near: draft)
    if parsed.isRatio {
      if isShare(draft, isBy: isBy, change: found) {
        draft.kind = .share
        return
      }
      if let found {
        draft.kind = .change
        draft.direction = found.direction
        draft.evidence.append(Evidence(.change, list.span(found.mark.first, found.mark.last), rule: "change.cue"))
        if isTarget(draft) { draft.kind = .share }
        return
      }
      draft.kind = parsed.unit == .percent ? .share : .change
      return
    }
    // "up by $7.5 million": an amount of change.
    guard let found, isBy || isDirectlyBefore(found.mark, parsed.first) else { return }
    let isAmountNoun = parsed.hasUnit && !isCue([.to, .from], endingAt: before)
    if isAmountNoun, isBy ? isByWord(before) : true, !isLevelBetween(found.mark, parsed.first) {
      draft.kind = .change
      draft.direction = found.direction
      draft.evidence.append(Evidence(.change, list.span(found.mark.first, found.mark.last), rule: "change.amount"))
    }
  }

  /// "rose to 56.3%": a ratio that is a level of its own, reached by the change.
  private func isTarget(_ draft: Draft) -> Bool {
    isCue([.to, .from], endingAt: draft.parsed.first - 1)
      || draft.parsed.quantity.boundSpan != nil && isCue([.to], endingAt: boundStart(draft) - 1)
  }

  private func boundStart(_ draft: Draft) -> Int {
    var index = draft.parsed.first
    while index > reading.start, let span = draft.parsed.quantity.boundSpan, Int(list[index].start) > span.start {
      index -= 1
    }
    return index
  }

  private func isByPrefix(_ token: Int) -> Bool {
    token >= reading.start && list[token].kind == .word && list[token].foldLength <= 2
      && list[token].prefixes == 0 && list[token].word < 0 && !list[token + 1].hasSpaceBefore
  }

  private func isByWord(_ token: Int) -> Bool { isCue([.by], endingAt: token) || isByPrefix(token) }

  private func isDirectlyBefore(_ mark: Marks.Mark, _ token: Int) -> Bool {
    if mark.first >= token { return true }
    return mark.last == token - 1
      || mark.last == token - 2
        && (isCue([.level, .by, .of, .bound], endingAt: token - 1) || list[token - 1].foldLength <= 4)
  }

  private func isLevelBetween(_ mark: Marks.Mark, _ token: Int) -> Bool {
    reading.cues(.level).contains { $0.first > mark.last && $0.last < token - 1 }
  }

  private func minusWord(_ draft: Draft) -> Bool {
    reading.marks.numbers.all(at: draft.parsed.numerals[0].first).contains {
      reading.lexicon.numbers[$0.index].kind == .minus
    }
  }

  /// Whether a ratio is a part of a whole: a share word close by, and no "by" of a change.
  private func isShare(_ draft: Draft, isBy: Bool, change: (direction: Direction?, mark: Marks.Mark)?) -> Bool {
    guard draft.parsed.unit == .percent else { return false }
    let after = draft.last + 1
    if reading.hasCue([.share], at: after) { return true }
    if after < reading.limit, list[after].isSymbol(")"), reading.hasCue([.share], at: after + 1) { return true }
    if isDirectChange(draft, isBy, change) { return false }
    let boundary = max(clauseStart(draft.first), draft.first - 14)
    let cues = reading.marks.cues.filter {
      ($0.first >= boundary && $0.last < draft.first)
        && [.share, .coverage].contains(reading.lexicon.cues[$0.index].kind)
    }
    let indicators = reading.marks.indicators.filter {
      $0.first >= boundary && $0.last < draft.first && reading.lexicon.indicators[$0.index].indicator == .share
    }
    return !cues.isEmpty || !indicators.isEmpty || reading.hasCue([.of], at: after) && change == nil
  }

  private func isDirectChange(_ draft: Draft, _ isBy: Bool, _ change: (direction: Direction?, mark: Marks.Mark)?)
    -> Bool
  {
    guard let change else { return false }
    if change.mark.first > draft.last { return true }
    let distance = draft.first - change.mark.last
    return isBy && distance <= 12 && !shareBetween(change.mark.last, draft.first) || distance <= 2
  }

  private func shareBetween(_ low: Int, _ high: Int) -> Bool {
    reading.marks.cues.contains {
      $0.first > low && $0.last < high && [.share, .coverage].contains(reading.lexicon.cues[$0.index].kind)
    }
  }

  // MARK: Links between levels

  /// "from A to B" with a change: A is the earlier level, B the later one.
  private func linkFromTo(_ drafts: inout [Draft]) {
    guard drafts.count > 1 else { return }
    for index in 0..<drafts.count - 1 {
      let next = index + 1
      guard drafts[index].kind != .change || drafts[index].parsed.isRatio,
        drafts[next].kind != .change || drafts[next].parsed.isRatio
      else { continue }
      let low = drafts[index].parsed
      let high = drafts[next].parsed
      guard reading.hasCue([.from, .origin], endingAt: hedgeStart(drafts[index]) - 1),
        high.first - low.last <= 12, isTo(drafts[next], after: low.last)
      else { continue }
      guard low.unit == high.unit || !low.hasUnit || !high.hasUnit else { continue }
      drafts[index].role = .from
      drafts[index].kind = .level
      drafts[next].kind = .level
      drafts[next].role = .to
      drafts[next].from = index
      if !low.hasUnit, high.hasUnit { elide(&drafts[index].parsed, from: high) }
      if !high.hasUnit, low.hasUnit { elide(&drafts[next].parsed, from: low) }
      for both in [index, next] where drafts[both].parsed.unit == .percent { drafts[both].kind = .share }
    }
  }

  private func hedgeStart(_ draft: Draft) -> Int {
    draft.parsed.quantity.boundSpan == nil ? draft.first : boundStart(draft)
  }

  private func isTo(_ draft: Draft, after last: Int) -> Bool {
    let start = hedgeStart(draft)
    if isCue([.to], endingAt: start - 1) { return true }
    // "from 15 million tons a year to 25": the word may stand a little before.
    return reading.cues(.to).contains { $0.first > last && $0.last < start && start - $0.last <= 2 }
  }

  /// Takes the unit of a neighbour, and its scale word where both share one.
  func elide(_ parsed: inout ParsedQuantity, from other: ParsedQuantity, sharesScale: Bool = false) {
    parsed.quantity.unit = other.quantity.unit
    parsed.family = other.family
    parsed.isElided = true
    parsed.quantity.flags.append(.unitElided)
    if parsed.numerals[0].scale == 1, other.numerals[0].scale > 1, parsed.quantity.value < 1000,
      sharesScale || isCue([.from], endingAt: parsed.first - 1), other.quantity.low == nil,
      let scaled = parsed.quantity.numeral.value.multiplied(by: other.numerals[0].scale)
    {
      parsed.quantity.numeral.value = scaled
    }
  }

  /// "against 8.8 billion": a level of the base period, unless it brings an indicator of its own.
  private func linkCompared(_ drafts: inout [Draft]) {
    for index in drafts.indices.dropFirst() where drafts[index].kind != .change {
      let start = hedgeStart(drafts[index])
      if isFromBehind(drafts, index, start) {
        drafts[index].isCompared = true
        drafts[index].from = index - 1
        if !drafts[index].parsed.hasUnit { elide(&drafts[index].parsed, from: drafts[index - 1].parsed) }
        continue
      }
      guard
        let cue = reading.cues(.compared).last(where: {
          $0.last < start && start - $0.last <= 3 && $0.first > drafts[index - 1].last
        })
      else { continue }
      let hasOwnIndicator = reading.marks.indicators.contains { $0.first > cue.last && $0.last < start }
      guard !hasOwnIndicator,
        let previous = drafts[..<index].lastIndex(where: { $0.kind != .change && $0.equivalentOf == nil })
      else { continue }
      drafts[index].isCompared = true
      drafts[index].from = previous
      if !drafts[index].parsed.hasUnit { elide(&drafts[index].parsed, from: drafts[previous].parsed) }
    }
  }

  /// "rose to 33.6 billion, from 24.5 billion a year ago": the base stands behind the level reached.
  private func isFromBehind(_ drafts: [Draft], _ index: Int, _ start: Int) -> Bool {
    let previous = drafts[index - 1]
    guard previous.kind != .change, previous.role == nil, !previous.isCompared, drafts[index].role == nil,
      isCue([.from], endingAt: start - 1), start - previous.last <= 5,
      isCue([.to], endingAt: hedgeStart(previous) - 1) || list[hedgeStart(previous)].prefixes & AffixClass.to != 0
    else { return false }
    return previous.parsed.unit == drafts[index].parsed.unit && previous.parsed.family == drafts[index].parsed.family
      || !drafts[index].parsed.hasUnit
  }

  /// A second amount in brackets directly behind the first: the same in another currency or in words.
  private func linkEquivalents(_ drafts: inout [Draft]) {
    for index in drafts.indices.dropFirst() where drafts[index].kind == .level {
      let previous = drafts[index - 1]
      guard previous.kind == .level, drafts[index].from == nil else { continue }
      let between = (previous.last + 1)..<max(previous.last + 1, hedgeStart(drafts[index]))
      guard let open = between.first, list[open].isSymbol("("), between.count <= 3 else { continue }
      let low = previous.parsed.quantity
      let high = drafts[index].parsed.quantity
      guard let a = low.unit, let b = high.unit else { continue }
      let isOtherCurrency = a != b && a.isCurrency && b.isCurrency
      let isSameAmount = a == b && isClose(low.value, high.value)
      if isOtherCurrency || isSameAmount {
        drafts[index].equivalentOf = index - 1
      } else if a.isCurrency != b.isCurrency, !a.isRatio, !b.isRatio {
        drafts[index].companionOf = index - 1
      }
    }
  }

  private func isClose(_ a: ExactDecimal, _ b: ExactDecimal) -> Bool {
    guard let difference = a.subtracting(b), let wide = difference.magnitude.multiplied(by: 100) else { return false }
    return wide < a.magnitude || wide == a.magnitude
  }

  /// The verb of change that arrives at a level: "rose to 2.9 billion".
  func arrival(of draft: Draft, after previousEnd: Int) -> (direction: Direction, mark: Marks.Mark)? {
    let start = hedgeStart(draft)
    guard isCue([.to], endingAt: start - 1) || list[start].prefixes & AffixClass.to != 0 else { return nil }
    let low = max(clauseStart(draft.first), previousEnd + 1)
    let cue = reading.marks.cues.last {
      $0.first >= low && $0.last < start && reading.lexicon.cues[$0.index].kind == .change
    }
    guard let cue, let direction = Direction(rawValue: reading.lexicon.cues[cue.index].value) else { return nil }
    return (direction, cue)
  }

  // MARK: Changes to their levels

  private func attachChanges(_ drafts: inout [Draft]) {
    for index in drafts.indices where drafts[index].kind == .change {
      guard let owner = owner(of: index, drafts) else { continue }
      drafts[index].owner = owner
    }
  }

  private func owner(of index: Int, _ drafts: [Draft]) -> Int? {
    let change = drafts[index]
    let free = { (candidate: Int) in
      drafts[candidate].kind != .change && drafts[candidate].equivalentOf == nil
        && !drafts.contains { $0.owner == candidate }
    }
    // Behind: "rose 49% ... to reach 452 million".
    if let after = drafts.indices.first(where: { $0 > index && drafts[$0].kind != .change }), free(after),
      isReached(drafts[after], from: change)
    {
      return after
    }
    // In front: "20 billion, up 35%", "20 billion (+6.4%)".
    let before = drafts[..<index].indices.reversed().first {
      drafts[$0].kind != .change && !drafts[$0].isCompared && drafts[$0].role != .from && drafts[$0].equivalentOf == nil
    }
    if let before, free(before), !hasIndicator(between: drafts[before].last, and: change),
      isCompatible(drafts[before], change)
    {
      return before
    }
    return nil
  }

  private func isCompatible(_ level: Draft, _ change: Draft) -> Bool {
    if change.parsed.unit == .percentagePoint { return level.parsed.unit == .percent }
    if change.parsed.isRatio { return true }
    return level.parsed.unit == change.parsed.unit
  }

  /// Whether the level is what the change arrives at.
  private func isReached(_ level: Draft, from change: Draft) -> Bool {
    guard !level.isCompared, level.role != .from, isCompatible(level, change) else { return false }
    let between = (change.last + 1)..<max(change.last + 1, level.first)
    let start = hedgeStart(level)
    let hasTo = reading.marks.cues.contains {
      between.contains($0.first) && $0.last < start && start - $0.last <= 4
        && [.to, .level].contains(reading.lexicon.cues[$0.index].kind)
    }
    let hasNewIndicator = reading.marks.indicators.contains {
      between.contains($0.first) && reading.lexicon.indicators[$0.index].kind != .weak
        && reading.lexicon.indicators[$0.index].indicator != .other
        && list[$0.first].suffixes & AffixClass.pronoun == 0
    }
    if hasTo && !hasNewIndicator { return true }
    return hasTo && clauseStart(level.first) <= change.first && !hasNewClause(between) && hasPronounOnly(between)
  }

  private func hasPronounOnly(_ between: Range<Int>) -> Bool {
    !reading.marks.indicators.contains {
      between.contains($0.first) && list[$0.first].suffixes & AffixClass.pronoun == 0
    }
  }

  private func hasNewClause(_ between: Range<Int>) -> Bool {
    between.contains {
      list[$0].kind == .symbol && [0x3B, 0x61B].contains(list[$0].word) || reading.hasCue([.clause], at: $0)
    }
  }

  /// An indicator between level and change names what the change is of, unless brackets bind them.
  private func hasIndicator(between last: Int, and change: Draft) -> Bool {
    if list[change.first - 1].isSymbol("(") && change.first - 1 == last + 1 { return false }
    return reading.marks.indicators.contains {
      $0.first > last && $0.last < change.first && reading.lexicon.indicators[$0.index].kind != .weak
        && list[$0.first].suffixes & AffixClass.pronoun == 0
    }
  }

  /// "doubled", "tripled": a printed figure without digits.
  private func addMultiplied(_ drafts: inout [Draft]) {
    for mark in reading.cues(.multiply) {
      // With a number of times behind it the verb only says the direction.
      let behind = drafts.firstIndex {
        $0.first > mark.last && $0.parsed.unit == .times && $0.first - mark.last <= 10 && clauseStart($0.first) <= mark.first
      }
      if let index = behind {
        drafts[index].kind = .change
        drafts[index].direction = .up
        continue
      }
      guard let value = ExactDecimal(reading.lexicon.cues[mark.index].value) else { continue }
      let span = list.span(mark.first, mark.last)
      let numeral = Numeral(value: value, span: span, trace: ["multiply.verb"])
      let parsed = ParsedQuantity(
        quantity: Quantity(numeral: numeral, unit: .times, span: span),
        numerals: [
          ParsedNumeral(
            numeral: numeral, first: mark.first, last: mark.last, scale: 1, hasDigits: false, isSmallWord: false,
            plainDigits: nil)
        ], first: mark.first, last: mark.last)
      var draft = Draft(parsed: parsed, kind: .change)
      draft.direction = value < 1 ? .down : .up
      for hedge in reading.marks.cues.endingAt(mark.first - 1) where reading.lexicon.cues[hedge.index].kind == .bound {
        draft.parsed.quantity.bound = Bound(rawValue: reading.lexicon.cues[hedge.index].value)
      }
      let position = drafts.firstIndex { $0.first > mark.first } ?? drafts.count
      for index in drafts.indices {
        if let from = drafts[index].from, from >= position { drafts[index].from = from + 1 }
        if let owner = drafts[index].owner, owner >= position { drafts[index].owner = owner + 1 }
        if let same = drafts[index].equivalentOf, same >= position { drafts[index].equivalentOf = same + 1 }
        if let other = drafts[index].companionOf, other >= position { drafts[index].companionOf = other + 1 }
      }
      drafts.insert(draft, at: position)
      drafts[position].owner = owner(of: position, drafts)
    }
  }
}
