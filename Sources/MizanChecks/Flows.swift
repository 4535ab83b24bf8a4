import MizanModel

/// Finds the exports and imports that a balance or turnover is made of.
enum Flows {
  /// All pairs of exports and imports of the same areas, unit and time as `whole`; `nil` when there is none.
  ///
  /// A good that the text names beside one of the three may be meant for it alone or just be an example of it, so that then only a
  /// misprint that explains the gap counts. So it is where the text gives the whole twice and the other one fits: this one may be that
  /// of another time.
  ///
  /// - Parameters:
  ///   - relation: the relation of exports, imports and a whole.
  ///   - reexports: that of exports, re-exports, imports and a whole, where there is one.
  static func question(
    _ statements: Statements, of whole: Int, _ relation: (_ exports: Int, _ imports: Int, _ whole: Int) -> Relation,
    reexports: ((_ exports: [Int], _ imports: Int, _ whole: Int) -> Relation)? = nil, isOf: (Int) -> Bool
  ) -> Question? {
    let unit = statements.figures[whole].unit
    func flows(_ indicator: Indicator) -> [Int] {
      let found = statements.others(whole) {
        statements.figures[$0].indicator == indicator && statements.figures[$0].unit == unit
          && statements.isSameTime($0, whole) && isOf($0)
      }
      return statements.nearest(3, to: whole, of: found)
    }
    guard unit?.isCurrency == true else { return nil }
    let exports = flows(.exports)
    guard !exports.isEmpty else { return nil }
    let imports = flows(.imports)
    let twins = statements.others(whole) {
      statements.figures[$0].isSameSeries(as: statements.figures[whole]) && statements.isSameTime($0, whole)
    }
    let pairs = exports.flatMap { export in
      imports.filter { statements.figures[$0].refArea == statements.figures[export].refArea }.map { value in
        var result = relation(export, value, whole)
        let items = Set([whole, export, value].map { statements.figures[$0].item })
        if items.count > 1 || twins.contains(where: { relation(export, value, $0).holds(statements.amount) == true }) {
          result.tie = .loose
        }
        return result
      }
    }
    return pairs.isEmpty ? nil : Question(pairs + withReexports(statements, exports, imports, whole, reexports))
  }

  /// Where a text tells exports and re-exports apart, a turnover may be both and the imports.
  private static func withReexports(
    _ statements: Statements, _ exports: [Int], _ imports: [Int], _ whole: Int,
    _ relation: ((_ exports: [Int], _ imports: Int, _ whole: Int) -> Relation)?
  ) -> [Relation] {
    guard let relation, exports.count > 1 else { return [] }
    func area(_ index: Int) -> AreaCode? { statements.figures[index].refArea }
    return exports.indices.flatMap { first in
      exports[(first + 1)...].flatMap { second in
        imports.filter { area($0) == area(exports[first]) && area($0) == area(second) }
          .map { relation([exports[first], second], $0, whole) }
      }
    }
  }
}
