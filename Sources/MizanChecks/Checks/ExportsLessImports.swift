import MizanModel

/// A stated balance is exports minus imports of the same reporter, partner, good and period.
enum ExportsLessImports: Check {
  static let code = "exports_less_imports"

  static func questions(_ statements: Statements) -> [Question] {
    statements.all(.tradeBalance).compactMap { balance in
      Flows.question(statements, of: balance) { exports, imports, whole in
        Relation(
          computed: .difference(.level(exports), .level(imports)), comparison: .equal, stated: .level(whole),
          tie: statements.tie([exports, imports, whole]))
      } isOf: {
        let (flow, figure) = (statements.figures[$0], statements.figures[balance])
        return flow.refArea == figure.refArea && flow.partner == figure.partner
      }
    }
  }
}
