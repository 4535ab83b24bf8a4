import MizanData
import MizanModel

/// Sorts the quantities of a sentence into levels, changes and shares and links them.
struct LevelLinker {
  let reading: SentenceReading
  var list: TokenList { reading.list }

  init(reading: SentenceReading) {
    self.reading = reading
  }

  func drafts() -> [Draft] {
    var drafts = reading.quantities.map { Draft(parsed: $0) }
    shareRatio(&drafts)
    for index in drafts.indices { classify(&drafts[index], previous: index > 0 ? drafts[index - 1] : nil) }
    completePrices(&drafts)
    linkFromTo(&drafts)
    linkEquivalents(&drafts)
    linkCompared(&drafts)
    attachChanges(&drafts)
    addMultiplied(&drafts)
    addFractions(&drafts)
    return drafts
  }

  /// "6.4 and 6.1 percent": the first number is a ratio too.
  private func shareRatio(_ drafts: inout [Draft]) {
    guard drafts.count > 1 else { return }
    for index in (0..<drafts.count - 1).reversed() where drafts[index].parsed.isPending && !drafts[index].parsed.hasUnit
    {
      let next = drafts[index + 1].parsed
      if next.unit == .percent, next.first - drafts[index].last <= 2 { elide(&drafts[index].parsed, from: next) }
    }
  }

  /// "$557 per tonne, $78 higher than a year ago": the change of a price is told in its unit.
  private func completePrices(_ drafts: inout [Draft]) {
    guard drafts.count > 1 else { return }
    for index in drafts.indices.dropFirst() where drafts[index].kind == .change {
      guard let own = drafts[index].parsed.unit, own.isCurrency, let full = drafts[index - 1].parsed.unit,
        full.rawValue.hasPrefix(own.rawValue + "/")
      else { continue }
      drafts[index].parsed.quantity.unit = full
    }
  }

  // MARK: Kinds

  func isCue(_ kinds: CueKinds, endingAt token: Int) -> Bool { reading.hasCue(kinds, endingAt: token) }

  /// The change cue nearest to the draft: in front of it in its clause, or directly behind it.
  func change(near draft: Draft) -> (direction: Direction?, mark: Marks.Mark)? {
    let lexicon = reading.lexicon
    // Behind: "5% growth", "3.1 times above", "28.5% gain".
    var next = draft.last + 1
    // Brackets around an amount end what is said of it: "21.7 million (71 million dollars), up 12%".
    if next < reading.limit, list[next].isSymbol(")"), draft.parsed.isRatio { next += 1 }
    for mark in reading.marks.cues.all(at: next)
    where lexicon.cues[mark.index].kind == .change
      && list[next].prefixes & (AffixClass.conjunction | AffixClass.by) == 0 && !isCue([.from], at: mark.last + 1)
    {
      return (Direction(rawValue: lexicon.cues[mark.index].value), mark)
    }
    // "two times less than": the hedge of the next number is the direction of this one.
    for mark in reading.marks.cues.all(at: next)
    where lexicon.cues[mark.index].kind == .bound && !isNumber(mark.last + 1)
      && mark.last > mark.first
      && !isCue([.boundAfter], at: next)
    {
      let bound = lexicon.cues[mark.index].value
      if bound != Bound.about.rawValue { return (bound == Bound.over.rawValue ? .up : .down, mark) }
    }
    let boundary = clauseStart(draft.first)
    let marks = reading.marks.cues
    var index = marks.firstIndex(from: draft.first) - 1
    while index >= 0, marks[index].first >= boundary {
      // "Bab al-Hawa": a word of a name changes nothing.
      if lexicon.cues[marks[index].index].kind == .change, !isInName(marks[index]) {
        return (Direction(rawValue: lexicon.cues[marks[index].index].value), marks[index])
      }
      index -= 1
    }
    return draft.parsed.isRatio ? comparison(behind: draft) : nil
  }

  private func isInName(_ cue: Marks.Mark) -> Bool {
    reading.marks.facilities.contains { $0.first <= cue.first && cue.last <= $0.last }
  }

  /// "5.2pc above March 2017", "11% above the same month": without a verb of change the hedge tells the direction.
  private func comparison(behind draft: Draft) -> (direction: Direction?, mark: Marks.Mark)? {
    for mark in reading.marks.cues.all(at: draft.last + 1) where reading.lexicon.cues[mark.index].kind == .bound {
      let isDated = reading.periods.contains { $0.first > mark.last && $0.first <= mark.last + 2 }
      let bound = reading.lexicon.cues[mark.index].value
      if isDated, bound != Bound.about.rawValue { return (bound == Bound.over.rawValue ? .up : .down, mark) }
    }
    return nil
  }

  func isCue(_ kinds: CueKinds, at token: Int) -> Bool { token < reading.limit && reading.hasCue(kinds, at: token) }

  func isNumber(_ token: Int) -> Bool {
    token < reading.limit && (list[token].kind == .digits || reading.marks.numbers.at(token) != nil)
  }

  /// The first token of the clause: behind a semicolon or a word that opposes clauses.
  func clauseStart(_ token: Int) -> Int {
    var index = token - 1
    while index >= reading.start {
      if list[index].kind == .symbol, [0x3B, 0x61B].contains(list[index].word) { return index + 1 }
      if reading.hasCue([.clause], at: index), index > reading.start { return index }
      index -= 1
    }
    return reading.start
  }

  func hasSign(_ draft: Draft) -> Bool {
    let token = list[draft.parsed.numerals[0].first]
    return token.kind == .symbol && [0x2B, 0x2D, 0x2212, 0x2013].contains(token.word)
      || draft.parsed.quantity.numeral.trace.contains("sign")
      || reading.marks.numbers.all(at: draft.parsed.numerals[0].first).contains {
        [.plus, .minus].contains(reading.lexicon.numbers[$0.index].kind)
      }
  }

  /// "a deficit with China (-8,012 million)", "the balance stood at minus 106 billion": the sign is that of a level.
  private func isSignedBalance(_ draft: Draft) -> Bool {
    guard draft.parsed.hasUnit, !draft.parsed.isRatio else { return false }
    return reading.marks.indicators.contains {
      $0.last < draft.first && reading.lexicon.indicators[$0.index].indicator == .tradeBalance
    }
  }

  func classify(_ draft: inout Draft, previous: Draft?) {
    let parsed = draft.parsed
    let before = parsed.first - 1
    if hasSign(draft), !isSignedBalance(draft) {
      draft.kind = .change
      draft.direction = parsed.quantity.value.isNegative || minusWord(draft) ? .down : .up
      draft.evidence.append(Evidence(.change, parsed.quantity.span, rule: "change.sign"))
      return
    }
    let isBy = isCue([.by], endingAt: before) || list[parsed.first].prefixes & AffixClass.by != 0 || isByPrefix(before)
    // "almost unchanged at 35.2 billion" says no amount.
    let found = change(near: draft).flatMap { $0.direction == .unchanged ? nil : $0 }
    if parsed.isRatio {
      // "edged up to 71 percent, ahead of India with 9 percent"
      let isListed =
        previous?.kind == .share && reading.lastCue(.follow, between: previous?.last ?? 0, and: draft.first) != nil
      if isListed || isShare(draft, isBy: isBy, change: found) {
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
    // "2.6 percent higher at 17.9 billion francs": the percentage is the change.
    if let previous, previous.parsed.isRatio, found.mark.first - previous.last <= 2, found.mark.first > previous.last,
      isCue([.level], endingAt: before)
    {
      return
    }
    // "came to 44 million dollars, higher than": the verb in front makes a level of it.
    if found.mark.first > draft.last, hasOwnVerb(draft, after: previous?.last ?? reading.start - 1) { return }
    let isAmountNoun = parsed.hasUnit && !isCue([.to, .from], endingAt: before)
    if isAmountNoun, isBy ? isByWord(before) : true, !isLevelBetween(found.mark, parsed.first) {
      draft.kind = .change
      draft.direction = found.direction
      draft.evidence.append(Evidence(.change, list.span(found.mark.first, found.mark.last), rule: "change.amount"))
    }
  }

  /// Whether a verb such as "amounted to" leads to a draft from behind the quantity before it.
  private func hasOwnVerb(_ draft: Draft, after last: Int) -> Bool {
    reading.lastCue(.level, between: last, and: draft.first) != nil
  }

  /// "rose to 56.3%": a ratio that is a level of its own, reached by the change.
  func isTarget(_ draft: Draft) -> Bool {
    isCue([.to, .from], endingAt: draft.parsed.first - 1)
      || draft.parsed.quantity.boundSpan != nil && isCue([.to], endingAt: boundStart(draft) - 1)
  }

  func boundStart(_ draft: Draft) -> Int {
    var index = draft.parsed.first
    while index > reading.start, let span = draft.parsed.quantity.boundSpan, Int(list[index].start) > span.start {
      index -= 1
    }
    return index
  }

  func isByPrefix(_ token: Int) -> Bool {
    token >= reading.start && list[token].kind == .word && list[token].foldLength <= 2
      && list[token].prefixes == 0 && list[token].word < 0 && !list[token + 1].hasSpaceBefore
  }

  func isByWord(_ token: Int) -> Bool { isCue([.by], endingAt: token) || isByPrefix(token) }

  func isDirectlyBefore(_ mark: Marks.Mark, _ token: Int) -> Bool {
    if mark.first >= token { return true }
    return mark.last == token - 1
      || mark.last == token - 2
        && (isCue([.level, .by, .of, .bound], endingAt: token - 1) || list[token - 1].foldLength <= 4)
  }

  func isLevelBetween(_ mark: Marks.Mark, _ token: Int) -> Bool {
    reading.lastCue(.level, between: mark.last, and: token - 1) != nil
  }

  func minusWord(_ draft: Draft) -> Bool {
    reading.marks.numbers.all(at: draft.parsed.numerals[0].first).contains {
      reading.lexicon.numbers[$0.index].kind == .minus
    }
  }

  /// Whether a ratio is a part of a whole: a share word close by, and no "by" of a change.
  func isShare(_ draft: Draft, isBy: Bool, change: (direction: Direction?, mark: Marks.Mark)?) -> Bool {
    guard draft.parsed.unit == .percent else { return false }
    if draft.parsed.isFractionOfWhole { return true }
    let after = draft.last + 1
    if reading.hasCue([.share], at: after) { return true }
    if after < reading.limit, list[after].isSymbol(")"), reading.hasCue([.share], at: after + 1) { return true }
    if isDirectChange(draft, isBy, change) { return false }
    // "a deficit of 4.3 billion, or 41.4% of turnover"
    if reading.hasCue([.of], at: after), reading.marks.indicators.at(after + 1) != nil { return true }
    let boundary = max(clauseStart(draft.first), draft.first - 14)
    let cues = reading.marks.cues.filter {
      ($0.first >= boundary && $0.last < draft.first) && !isInIndicator($0)
        && [.share, .coverage].contains(reading.lexicon.cues[$0.index].kind)
    }
    let indicators = reading.marks.indicators.filter {
      $0.first >= boundary && $0.last < draft.first && reading.lexicon.indicators[$0.index].indicator == .share
    }
    return !cues.isEmpty || !indicators.isEmpty || reading.hasCue([.of], at: after) && change == nil
  }

  /// "الناتج المحلي الإجمالي" is no "total".
  private func isInIndicator(_ cue: Marks.Mark) -> Bool {
    reading.marks.indicators.contains { $0.first < cue.first && cue.last <= $0.last }
  }

  func isDirectChange(_ draft: Draft, _ isBy: Bool, _ change: (direction: Direction?, mark: Marks.Mark)?)
    -> Bool
  {
    guard let change else { return false }
    if change.mark.first > draft.last { return true }
    let distance = draft.first - change.mark.last
    return isBy && distance <= 12 && !shareBetween(change.mark.last, draft.first) || distance <= 2
  }

  func shareBetween(_ low: Int, _ high: Int) -> Bool {
    reading.marks.cues.contains {
      $0.first > low && $0.last < high && [.share, .coverage].contains(reading.lexicon.cues[$0.index].kind)
    }
  }

  func hedgeStart(_ draft: Draft) -> Int {
    draft.parsed.quantity.boundSpan == nil ? draft.first : boundStart(draft)
  }
}
