import MizanModel

/// Two statements of one series and time give one value: the headline and the body, the lead and the table.
///
/// Texts give parts of a series without naming them, so that different values alone prove nothing: only the same digits with
/// another scale, or two digits exchanged, are a finding.
enum Restatement: Check {
  static let code = "restatement"

  static func questions(_ statements: Statements) -> [Question] {
    statements.figures.indices.flatMap { first -> [Question] in
      let figure = statements.figures[first]
      guard figure.period != nil, figure.unit != .percent, figure.role == nil else { return [] }
      let same = statements.others(first) {
        statements.figures[$0].indicator == figure.indicator && statements.figures[$0].isSameSeries(as: figure)
          && statements.isSameTime($0, first) && !statements.isSameSentence($0, first)
          && statements.figures[$0].role == nil
      }
      return same.filter { $0 > first }.map { other in
        var relation = Relation(computed: .level(first), comparison: .equal, stated: .level(other), tie: .loose)
        relation.isExact = true
        relation.misprints = [.scaleWord, .digits]
        return Question([relation], rivals: same.count)
      }
    }
  }
}
