import MizanModel

/// A stated turnover is exports plus imports of the same pair, good and period, with the re-exports where a text tells them apart;
/// either side may be the reporter.
enum ExportsPlusImports: Check {
  static let code = "exports_plus_imports"

  static func questions(_ statements: Statements) -> [Question] {
    statements.all(.tradeTurnover).compactMap { turnover in
      let figure = statements.figures[turnover]
      return Flows.question(statements, of: turnover) { exports, imports, whole in
        Relation(
          computed: .sum([.level(exports), .level(imports)]), comparison: .equal, stated: .level(whole),
          tie: statements.tie([exports, imports, whole]))
      } reexports: { exports, imports, whole in
        var relation = Relation(
          computed: .sum((exports + [imports]).map { .level($0) }), comparison: .equal, stated: .level(whole),
          tie: .loose)
        // It may explain a turnover and accuses no number.
        relation.misprints = []
        return relation
      } isOf: {
        let flow = statements.figures[$0]
        return (flow.refArea, flow.partner) == (figure.refArea, figure.partner)
          || (flow.partner, flow.refArea) == (figure.refArea, figure.partner)
      }
    }
  }
}
