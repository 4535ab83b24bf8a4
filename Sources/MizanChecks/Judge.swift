import MizanModel

/// Weighs the relations of one text against each other: which hold, which break, and which number breaks them.
///
/// A number that other relations confirm is not suspected, and a misprint is believed only where it mends what is broken and breaks
/// nothing that holds. Where the text does not itself put the numbers together, a contradiction counts only when a single misprint
/// explains it and the fit is no accident: the misprints tried, each by how often unrelated numbers differ that much, times the part
/// that the printed digits leave open.
struct Judge {
  private struct Broken {
    let check: String
    let question: Question
  }

  private let statements: Statements
  private var held: [(relation: Relation, alternatives: Int)] = []
  private var broken: [Broken] = []
  /// How likely an accident may be where the text does not put the numbers together, where it does, and where they nearly agree.
  private static let (looseLimit, closeLimit, nearLimit) = (0.05, 0.25, 0.5)
  /// A part this many times larger than its whole has another scale.
  private static let scaleGap: ExactDecimal = 30

  init(_ statements: Statements) {
    self.statements = statements
  }

  /// How many relations hold.
  var agreements: Int { held.count }

  /// Takes in what a check asks.
  mutating func ask(_ question: Question, check: String) {
    let answers = question.alternatives.map { $0.holds(statements.amount) }
    if let index = answers.firstIndex(of: true) {
      held.append((question.alternatives[index], question.alternatives.count))
    } else if answers.contains(false), question.alternatives.count <= Statements.mostAlternatives {
      broken.append(Broken(check: check, question: question))
    }
  }

  /// The contradictions, in the order in which they were asked.
  func findings() -> [Finding] {
    guard !broken.isEmpty else { return [] }
    let confirming = confirming
    var result: [Finding] = []
    for item in broken {
      guard let found = finding(item, confirming) else { continue }
      // What one misprint of the same numbers explains need not be told twice.
      if found.proposal == nil, result.contains(where: { $0.figures == found.figures && $0.proposal != nil }) {
        continue
      }
      result.append(found)
    }
    return result
  }

  /// The relations that hold and would not hold by chance.
  private var confirming: [Relation] {
    held.filter { relation, alternatives in
      relation.comparison == .equal && relation.looseness(statements.amount) * Double(alternatives) < 0.05
    }.map(\.relation)
  }

  // MARK: One contradiction

  private struct Mend {
    let relation: Relation
    let repair: Repair
    /// How many contradictions of the text it mends.
    let count: Int
  }

  private func finding(_ item: Broken, _ confirming: [Relation]) -> Finding? {
    let alternatives = item.question.alternatives.filter { $0.holds(statements.amount) == false }
    guard let first = alternatives.first else { return nil }
    let mends = best(alternatives.flatMap { self.mends($0, item.question, confirming) })
    let isClose =
      item.question.alternatives.count == 1 && first.isNearMiss(statements.amount)
      && !first.terms.contains(where: statements.isMalformed)
    guard isClose || !mends.isEmpty else { return nil }
    let relation = mends.first?.relation ?? first
    // Where several formulas come into question, one has to explain it alone.
    guard Set(mends.map(\.relation.terms)).count <= 1 else { return nil }
    var suspects = Set(mends.map { $0.repair.term })
    if suspects.isEmpty {
      let possible = Set(relation.accused.isEmpty ? relation.terms : relation.accused)
      suspects = possible.subtracting(confirming.flatMap(\.terms))
      if suspects.isEmpty { suspects = possible }
    }
    let only = mends.count == 1 ? mends.first?.repair : nil
    return Finding(
      relation, check: item.check, suspects: suspects, flag: flag(mends.map(\.repair)), repair: only, statements)
  }

  /// None where the text did not give the sign that would have to be another: its size is right, and the reading is in doubt.
  private func flag(_ repairs: [Repair]) -> Flag? {
    if let first = repairs.first, first.kind == .sign, repairs.allSatisfy({ !statements.hasStatedSign($0.term) }) {
      return nil
    }
    return repairs.first?.kind == .scaleWord ? .suspectScale : .internalInconsistency
  }

  /// The misprints that mend most; of those the likeliest kind.
  private func best(_ mends: [Mend]) -> [Mend] {
    guard let most = mends.map(\.count).max() else { return [] }
    let top = mends.filter { $0.count == most }
    let kind = Proposal.Kind.allCases.first { kind in top.contains { $0.repair.kind == kind } }
    return top.filter { $0.repair.kind == kind }
  }

  /// The single misprints that mend a relation, break nothing that holds, and fit by no accident.
  private func mends(_ relation: Relation, _ question: Question, _ confirming: [Relation]) -> [Mend] {
    let limit = chanceLimit(relation, question)
    let terms = Set(relation.terms).sorted()
    // A number that is malformed as printed is the first suspect: no other one is accused beside it.
    let malformed = terms.filter { statements.isMalformed($0) }
    let repairs = (malformed.isEmpty ? terms : malformed).flatMap { term in
      statements.amount(term).map {
        Repair.all(of: term, $0, isSigned: statements.isSigned(term), hasScale: statements.hasScale(term))
      } ?? []
    }
    var odds = 0.0
    var result: [Mend] = []
    for kind in relation.misprints {
      let ofKind = repairs.filter { $0.kind == kind }
      odds += ofKind.reduce(0) { $0 + $1.density } * Double(question.rivals * question.alternatives.count)
      if relation.comparison == .atMost, kind != .scaleWord || !isOutOfScale(relation) { continue }
      for repair in ofKind where mends(relation, repair) && breaksNothing(repair, confirming) {
        // How much the digits leave open shows at the repaired scale.
        let looseness = relation.comparison == .atMost ? 0 : relation.looseness(numbers(repair))
        guard odds * looseness < limit else { continue }
        result.append(Mend(relation: relation, repair: repair, count: mendedCount(repair)))
      }
    }
    return result
  }

  private func chanceLimit(_ relation: Relation, _ question: Question) -> Double {
    guard question.alternatives.count == 1, relation.tie == .close else { return Self.looseLimit }
    return relation.isNearMiss(statements.amount) ? Self.nearLimit : Self.closeLimit
  }

  private func numbers(_ repair: Repair) -> (Term) -> Amount? {
    { $0 == repair.term ? repair.amount : statements.amount($0) }
  }

  /// Whether a misprint makes a relation hold; a number that might as well be nothing explains nothing.
  private func mends(_ relation: Relation, _ repair: Repair) -> Bool {
    guard relation.isMended(numbers(repair)) else { return false }
    return relation.comparison == .atMost
      || relation.holds { $0 == repair.term ? Amount(0) : statements.amount($0) } != true
  }

  private func breaksNothing(_ repair: Repair, _ confirming: [Relation]) -> Bool {
    confirming.allSatisfy { !$0.terms.contains(repair.term) || $0.holds(numbers(repair)) != false }
  }

  private func mendedCount(_ repair: Repair) -> Int {
    broken.count { item in
      item.question.alternatives.contains { $0.terms.contains(repair.term) && mends($0, repair) }
    }
  }

  private func isOutOfScale(_ relation: Relation) -> Bool {
    guard let part = relation.computed.amount(statements.amount)?.value.magnitude,
      let whole = relation.stated.amount(statements.amount)?.value.magnitude.multiplied(by: Self.scaleGap)
    else { return false }
    return part >= whole
  }
}
