import MizanModel

/// A value is the volume times the average price, where a text gives all three for one time.
enum PriceTimesVolume: Check {
  static let code = "price_times_volume"

  static func questions(_ statements: Statements) -> [Question] {
    statements.all(.price).compactMap { price in
      let figure = statements.figures[price]
      guard let unit = figure.unit, let slash = unit.rawValue.firstIndex(of: "/") else { return nil }
      let currency = UnitCode(String(unit.rawValue[..<slash]))
      let measure = UnitCode(String(unit.rawValue[unit.rawValue.index(after: slash)...]))
      func ofPrice(_ wanted: UnitCode) -> [Int] {
        statements.others(price) {
          statements.figures[$0].unit == wanted && statements.figures[$0].refArea == figure.refArea
            && statements.isSameTime($0, price)
        }
      }
      // Where one sentence gives all three, other numbers of the text do not come into question.
      func nearest(_ found: [Int]) -> [Int] {
        let beside = found.filter { statements.isSameSentence($0, price) }
        return beside.isEmpty ? found : beside
      }
      let values = nearest(ofPrice(currency))
      let relations = nearest(ofPrice(measure)).flatMap { volume in
        values.map { value in
          var relation = Relation(
            computed: .product(.level(volume), .level(price)), comparison: .equal, stated: .level(value), tie: .loose)
          relation.slack = ExactDecimal(1, exponent: -2)
          return relation
        }
      }
      return relations.isEmpty ? nil : Question(relations)
    }
  }
}
