import MizanData
import MizanModel

/// Changes told by a word instead of a number.
extension LevelLinker {
  /// "doubled", "tripled": a printed figure without digits.
  func addMultiplied(_ drafts: inout [Draft]) {
    var done = -1
    for mark in reading.cues(.multiply) where mark.first > done {
      // A form may be a row of its own and one of another row with an ending.
      done = mark.last
      // With a number of times behind it the verb only says the direction.
      let behind = drafts.firstIndex {
        $0.first > mark.last && $0.parsed.unit == .times && $0.first - mark.last <= 10
          && clauseStart($0.first) <= mark.first
      }
      if let index = behind {
        drafts[index].kind = .change
        drafts[index].direction = .up
        continue
      }
      guard let value = ExactDecimal(reading.lexicon.cues[mark.index].value) else { continue }
      add(
        Word(first: mark.first, last: mark.last, value: value, unit: .times, direction: value < 1 ? .down : .up),
        to: &drafts)
    }
  }

  /// "rose by a quarter", "تراجعت بأكثر من النصف": a part of the whole is so many percent.
  func addFractions(_ drafts: inout [Draft]) {
    let words = reading.lexicon.numbers
    for mark in reading.marks.numbers where words[mark.index].kind == .fraction {
      guard let percent = words[mark.index].value.multiplied(by: 100), percent.integer != nil,
        let direction = direction(ofFraction: mark)
      else { continue }
      add(Word(first: mark.first, last: mark.last, value: percent, unit: .percent, direction: direction), to: &drafts)
    }
  }

  /// The direction of a change whose amount is a fraction: right behind "by", with nothing that it would be a part of.
  private func direction(ofFraction mark: Marks.Mark) -> Direction? {
    let next = mark.last + 1
    guard !reading.periods.contains(where: { $0.first <= mark.last && mark.first <= $0.last }),
      next >= reading.limit
        || reading.marks.units.at(next) == nil && reading.marks.numbers.at(next) == nil
          && !reading.hasCue([.of], at: next)
    else { return nil }
    var start = mark.first
    if start > reading.start, isArticle(start - 1) { start -= 1 }
    if let hedge = reading.marks.cues.endingAt(start - 1).first(where: { reading.lexicon.cues[$0.index].kind == .bound }
    ) {
      start = hedge.first
    }
    guard isCue([.by], endingAt: start - 1) || list[start].prefixes & AffixClass.by != 0 else { return nil }
    let low = clauseStart(start)
    let cue = reading.marks.cues.last {
      $0.first >= low && $0.last < start && start - $0.last <= 8 && reading.lexicon.cues[$0.index].kind == .change
    }
    return cue.flatMap { Direction(rawValue: reading.lexicon.cues[$0.index].value) }
  }

  func isArticle(_ token: Int) -> Bool { list.isWord(token, among: reading.language.articles) }

  /// A change that a word tells.
  private struct Word {
    var first: Int
    var last: Int
    var value: ExactDecimal
    var unit: UnitCode
    var direction: Direction
  }

  /// Puts a change in its place, unless the number in it has been read by itself ("two fold").
  private func add(_ word: Word, to drafts: inout [Draft]) {
    let span = list.span(word.first, word.last)
    func isRead(_ other: TextSpan) -> Bool { other.start < span.end && span.start < other.end }
    guard !reading.rejections.contains(where: { isRead($0.span) }),
      !drafts.contains(where: { isRead($0.parsed.quantity.span) })
    else { return }
    let numeral = Numeral(value: word.value, span: span, trace: [word.unit == .times ? "multiply.verb" : "fraction"])
    let parsed = ParsedQuantity(
      quantity: Quantity(numeral: numeral, unit: word.unit, span: span),
      numerals: [
        ParsedNumeral(
          numeral: numeral, first: word.first, last: word.last, scale: 1, hasDigits: false, isSmallWord: false,
          plainDigits: nil)
      ], first: word.first, last: word.last)
    var draft = Draft(parsed: parsed, kind: .change)
    draft.direction = word.direction
    for hedge in reading.marks.cues.endingAt(word.first - 1) where reading.lexicon.cues[hedge.index].kind == .bound {
      draft.parsed.quantity.bound = Bound(rawValue: reading.lexicon.cues[hedge.index].value)
    }
    let position = drafts.firstIndex { $0.first > word.first } ?? drafts.count
    for index in drafts.indices {
      if let from = drafts[index].from, from >= position { drafts[index].from = from + 1 }
      if let owner = drafts[index].owner, owner >= position { drafts[index].owner = owner + 1 }
      if let same = drafts[index].equivalentOf, same >= position { drafts[index].equivalentOf = same + 1 }
      if let other = drafts[index].companionOf, other >= position { drafts[index].companionOf = other + 1 }
    }
    drafts.insert(draft, at: position)
    drafts[position].owner = owner(of: position, drafts, Set(drafts.compactMap(\.owner)))
  }
}
