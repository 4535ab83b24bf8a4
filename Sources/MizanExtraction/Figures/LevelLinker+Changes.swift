import MizanData
import MizanModel

/// Changes and the levels they belong to.
extension LevelLinker {
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

  /// The direction that the words of change in front of a token agree on, in its clause.
  func direction(before token: Int) -> Direction? {
    let low = clauseStart(token)
    let said = reading.marks.cues.filter {
      $0.first >= low && $0.last < token && reading.lexicon.cues[$0.index].kind == .change
    }
    let directions = Set(said.compactMap { Direction(rawValue: reading.lexicon.cues[$0.index].value) })
    return directions.count == 1 ? directions.first : nil
  }

  func attachChanges(_ drafts: inout [Draft]) {
    var owned = Set(drafts.compactMap(\.owner))
    for index in drafts.indices where drafts[index].kind == .change {
      guard let owner = owner(of: index, drafts, owned) else { continue }
      drafts[index].owner = owner
      owned.insert(owner)
    }
  }

  func owner(of index: Int, _ drafts: [Draft], _ owned: Set<Int>) -> Int? {
    let change = drafts[index]
    let free = { (candidate: Int) in
      drafts[candidate].kind != .change && drafts[candidate].equivalentOf == nil
        && !owned.contains(candidate)
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
    if let before, free(before),
      change.parsed.unit == .percentagePoint || !hasIndicator(between: drafts[before].last, and: change),
      isCompatible(drafts[before], change)
    {
      return before
    }
    return nil
  }

  func isCompatible(_ level: Draft, _ change: Draft) -> Bool {
    if change.parsed.unit == .percentagePoint { return level.parsed.unit == .percent }
    if change.parsed.isRatio { return true }
    return level.parsed.unit == change.parsed.unit
  }

  /// Whether the level is what the change arrives at.
  func isReached(_ level: Draft, from change: Draft) -> Bool {
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

  func hasPronounOnly(_ between: Range<Int>) -> Bool {
    !reading.marks.indicators.contains {
      between.contains($0.first) && list[$0.first].suffixes & AffixClass.pronoun == 0
    }
  }

  func hasNewClause(_ between: Range<Int>) -> Bool {
    between.contains {
      list[$0].kind == .symbol && [0x3B, 0x61B].contains(list[$0].word) || reading.hasCue([.clause], at: $0)
    }
  }

  /// An indicator between level and change names what the change is of, unless brackets bind them.
  func hasIndicator(between last: Int, and change: Draft) -> Bool {
    if list[change.first - 1].isSymbol("(") && change.first - 1 == last + 1 { return false }
    // "277 million tons of cargo passed through the ports, a rise of 4.1%": what stands before the comma is of the level.
    var low = last
    if let comma = reading.lastComma(last, change.first), changes(behind: comma, before: change.first) { low = comma }
    return reading.marks.indicators.contains {
      $0.first > low && $0.last < change.first && reading.lexicon.indicators[$0.index].kind != .weak
        && list[$0.first].suffixes & AffixClass.pronoun == 0
    }
  }

  /// Whether a word of change stands right behind a comma.
  private func changes(behind comma: Int, before end: Int) -> Bool {
    reading.marks.cues.contains {
      $0.first > comma && $0.first - comma <= 2 && $0.last < end && reading.lexicon.cues[$0.index].kind == .change
    }
  }
}
