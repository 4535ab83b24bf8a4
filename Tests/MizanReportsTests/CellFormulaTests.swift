import MizanModel
import Testing

@testable import MizanReports

@Suite("Formulas over cells")
struct CellFormulaTests {
  private let place = CellPlace(SheetID(.trade, "en"), row: 0, column: "value")

  @Test("Results are exact, and the notation is that of spreadsheets")
  func notation() throws {
    let level = CellExpression.cell(place, 452_000_000)
    let factor = CellExpression.sum(.number(1), .quotient(.number(49), .number(100)))
    let formula = try #require(CellFormula(.rounded(.quotient(level, factor), digits: -5)))
    #expect(formula.value == 303_400_000)
    #expect(formula.expression.spreadsheetText { _ in "Trade!A1" } == "ROUND((Trade!A1/(1+(49/100))),-5)")
    let negative = CellExpression.product(.number(-1), level)
    #expect(negative.value == -452_000_000)
    #expect(negative.spreadsheetText { _ in "B2" } == "((-1)*B2)")
  }

  @Test("A division by zero and a number of more than 38 digits have no result")
  func noResult() {
    #expect(CellFormula(.quotient(.number(1), .number(0))) == nil)
    let large = CellExpression.number(ExactDecimal(Int128.max))
    #expect(CellFormula(.product(large, large)) == nil)
  }
}
