import MizanData

/// Tells from the marks of a sentence whether its grammar has to run: most sentences hold no number and no date.
///
/// A sentence that fails the test has no quantity, no refused numeral and no period; `PassedOverTests` holds it to that.
struct StatementTest {
  let lexicon: Lexicon
  let marks: Marks

  /// Whether a word of the sentence can begin a numeral, a period or a change by itself.
  var hasStatement: Bool {
    marks.numbers.contains { canBeginNumeral(lexicon.numbers[$0.index].kind) } || hasPeriod
      || marks.units.contains { lexicon.units[$0.index].isDual }
      || marks.cues.contains { lexicon.cues[$0.index].kind == .multiply }
  }

  private func canBeginNumeral(_ kind: NumberClass) -> Bool {
    switch kind {
    // These stand only inside numerals.
    case .joint, .less, .point: false
    default: true
    }
  }

  /// Whether a period can stand without digits and number words: a month, or "last" with "year" or an Islamic month.
  private var hasPeriod: Bool {
    var hasUnit = false
    var hasRelative = false
    for mark in marks.periods {
      switch lexicon.periods[mark.index].kind {
      case .month, .same, .yearBefore, .yearToDate, .wholeYear, .day: return true
      case .unit, .hijriMonth, .era: hasUnit = true
      case .relative: hasRelative = true
      case .solarMonth, .corresponding, .until, .since, .end, .start, .first, .fiscal, .weekday,
        .link, .plural:
        continue
      }
    }
    return hasUnit && hasRelative
  }
}
