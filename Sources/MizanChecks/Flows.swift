import MizanModel

/// Finds the exports and imports that a balance or turnover is made of.
enum Flows {
  /// All pairs of exports and imports of the same subject and time as `whole`; `nil` when there is none.
  static func question(
    _ statements: Statements, of whole: Int, _ relation: (Int, Int) -> Relation, isOf: (Int) -> Bool
  ) -> Question? {
    func flows(_ indicator: Indicator) -> [Int] {
      let found = statements.others(whole) {
        statements.figures[$0].indicator == indicator && statements.figures[$0].unit?.isCurrency == true
          && statements.isSameTime($0, whole) && isOf($0)
      }
      return statements.nearest(3, to: whole, of: found)
    }
    let exports = flows(.exports)
    guard !exports.isEmpty else { return nil }
    let pairs = exports.flatMap { export in
      flows(.imports).filter { statements.figures[$0].hasSameSubject(as: statements.figures[export]) }
        .map { relation(export, $0) }
    }
    return pairs.isEmpty ? nil : Question(pairs)
  }
}
