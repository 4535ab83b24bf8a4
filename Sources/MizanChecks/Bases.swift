import MizanModel

/// The levels that a level may have changed from.
struct Bases {
  /// The figures, the nearest in the text first.
  let figures: [Int]
  /// Close where the sentence itself puts just one beside the later level.
  let tie: Relation.Tie

  init(_ statements: Statements, of later: Int) {
    let level = statements.figures[later]
    let found = statements.others(later) { Self.isBase($0, of: later, statements) }
    let inSentence = found.filter { statements.isSameSentence($0, later) }
    let paired = level.role == .to ? inSentence.filter { statements.figures[$0].role == .from } : []
    let chosen = paired.isEmpty ? (inSentence.isEmpty ? found : inSentence) : paired
    figures = Array(
      chosen.sorted { (statements.distance($0, later), $0) < (statements.distance($1, later), $1) }.prefix(3))
    tie = inSentence.isEmpty || level.period == nil && level.role == nil ? .loose : .close
  }

  private static func isBase(_ index: Int, of later: Int, _ statements: Statements) -> Bool {
    // Most figures measure something else: that is seen before anything of them is copied.
    guard statements.figures[index].indicator == statements.figures[later].indicator,
      statements.figures[index].indicator != .growth
    else { return false }
    let (base, level) = (statements.figures[index], statements.figures[later])
    // "24 billion cubic metres, compared with 22.5 billion, of natural gas": one name of the good may stand for both.
    let leavesOutItem =
      index == later + 1 && base.sentence == level.sentence && (base.item == nil || level.item == nil)
    // What an earlier level has been compared with is the base of that one.
    guard index > later || !base.evidence.contains(where: { $0.rule == "period.compared" }),
      base.growthOf == level.growthOf,
      base.hasSameSubject(as: level, ignoringItem: leavesOutItem), base.status?.isNotActual != true,
      base.value.isNegative == level.value.isNegative, base.quantity.low == nil,
      base.role != .to, base.value != .zero
    else { return false }
    if level.role == .to, base.role == .from, base.sentence == level.sentence { return true }
    if let period = level.change?.basePeriod { return base.period == period && period != level.period }
    // Without a named base period the sentence tells: the level of an earlier time of the same length.
    guard base.sentence == level.sentence else { return false }
    if base.period == nil, level.period == nil { return index == later + 1 && base.change == nil }
    guard let before = base.period, let now = level.period, let last = before.last, let end = now.last
    else { return false }
    return last < end && before.monthCount == now.monthCount
  }
}
