import MizanModel

/// Weighs the relations of one text against each other: which hold, which break, and which number breaks them.
///
/// A number that other relations confirm is not suspected, and a misprint is believed only where it mends what is broken and breaks
/// nothing that holds. Where the text does not itself put the numbers together, a contradiction counts only when a single misprint
/// explains it and the fit is no accident: the number of misprints tried times the part that the printed digits leave open is below one in ten.
struct Judge {
  private struct Broken {
    let check: String
    let question: Question
  }

  private let statements: Statements
  private var held: [Relation] = []
  private var broken: [Broken] = []
  private static let chanceLimit = 0.1
  /// Where the contradiction is certain, the misprint that is proposed may be less so.
  private static let nearChanceLimit = 0.5
  /// A part this many times larger than its whole has another scale.
  private static let scaleGap: ExactDecimal = 100

  init(_ statements: Statements) {
    self.statements = statements
  }

  /// How many relations hold.
  var agreements: Int { held.count }

  /// Takes in what a check asks.
  mutating func ask(_ question: Question, check: String) {
    let answers = question.alternatives.map { $0.holds(statements.amount) }
    if let index = answers.firstIndex(of: true) {
      held.append(question.alternatives[index])
    } else if answers.contains(false), question.alternatives.count <= Statements.mostAlternatives {
      broken.append(Broken(check: check, question: question))
    }
  }

  /// The contradictions, in the order in which they were asked.
  func findings() -> [Finding] {
    guard !broken.isEmpty else { return [] }
    let confirmed = confirmedTerms
    return broken.compactMap { finding($0, confirmed) }
  }

  /// The numbers of relations that hold and would not hold by chance.
  private var confirmedTerms: Set<Term> {
    var result: Set<Term> = []
    for relation in held where relation.comparison == .equal && relation.looseness(statements.amount) < 0.05 {
      result.formUnion(relation.terms)
    }
    return result
  }

  // MARK: One contradiction

  private struct Mend {
    let relation: Relation
    let repair: Repair
    /// How many contradictions of the text it mends.
    let count: Int
  }

  private func finding(_ item: Broken, _ confirmed: Set<Term>) -> Finding? {
    let alternatives = item.question.alternatives.filter { $0.holds(statements.amount) == false }
    guard let first = alternatives.first else { return nil }
    let mends = best(alternatives.flatMap { self.mends($0, item.question) })
    let isClose = item.question.alternatives.count == 1 && first.isNearMiss(statements.amount)
    guard isClose || !mends.isEmpty else { return nil }
    let relation = mends.first?.relation ?? first
    // Different misprints of numbers of different formulas explain nothing.
    guard isClose || Set(mends.map { $0.repair.term.figure }).count <= 2 else { return nil }
    var suspects = Set(mends.map { $0.repair.term })
    if suspects.isEmpty {
      suspects = Set(relation.terms).subtracting(confirmed)
      if suspects.isEmpty { suspects = Set(relation.terms) }
    }
    let only = mends.count == 1 ? mends.first?.repair : nil
    let isScale = mends.first?.repair.kind == .scaleWord
    return Finding(
      relation, check: item.check, suspects: suspects, flag: isScale ? .suspectScale : .internalInconsistency,
      repair: only, statements)
  }

  /// The misprints that mend most; of those the likeliest kind.
  private func best(_ mends: [Mend]) -> [Mend] {
    guard let most = mends.map(\.count).max() else { return [] }
    let top = mends.filter { $0.count == most }
    let kind = Proposal.Kind.allCases.first { kind in top.contains { $0.repair.kind == kind } }
    return top.filter { $0.repair.kind == kind }
  }

  /// The single misprints that mend a relation, break nothing that holds, and fit by no accident.
  private func mends(_ relation: Relation, _ question: Question) -> [Mend] {
    let terms = Set(relation.terms).sorted()
    let repairs = terms.flatMap { term in
      statements.amount(term).map { Repair.all(of: term, $0, isSigned: statements.isSigned(term)) } ?? []
    }
    let isNear = question.alternatives.count == 1 && relation.isNearMiss(statements.amount)
    var tried = 0
    var result: [Mend] = []
    for kind in Proposal.Kind.allCases {
      let ofKind = repairs.filter { $0.kind == kind }
      tried += ofKind.count
      if relation.comparison == .atMost, kind != .scaleWord || !isOutOfScale(relation) { continue }
      for repair in ofKind where mends(relation, repair) && breaksNothing(repair) {
        // How much the digits leave open shows at the repaired scale.
        let looseness = relation.comparison == .atMost ? 0 : relation.looseness(numbers(repair))
        let chance = Double(tried * question.rivals * question.alternatives.count) * looseness
        guard chance < (isNear ? Self.nearChanceLimit : Self.chanceLimit) else { continue }
        result.append(Mend(relation: relation, repair: repair, count: mendedCount(repair)))
      }
    }
    return result
  }

  private func numbers(_ repair: Repair) -> (Term) -> Amount? {
    { $0 == repair.term ? repair.amount : statements.amount($0) }
  }

  private func mends(_ relation: Relation, _ repair: Repair) -> Bool { relation.isMended(numbers(repair)) }

  private func breaksNothing(_ repair: Repair) -> Bool {
    held.allSatisfy { !$0.terms.contains(repair.term) || $0.holds(numbers(repair)) != false }
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
