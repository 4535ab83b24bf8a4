import MizanModel

/// Compares what was read from a case row with what it expects.
struct CaseJudge {
  /// A figure, or the amount of a change with the fields of its figure.
  private struct Reading {
    var quantity: Quantity
    var value: ExactDecimal
    var fields: [String: String]
  }

  private let row: CaseRow
  private let readings: [Reading]

  init(_ row: CaseRow, _ extraction: Extraction) {
    self.row = row
    readings = extraction.figures.flatMap { figure in
      let level = Reading(quantity: figure.quantity, value: figure.value, fields: Self.fields(figure))
      guard let change = figure.change, let amount = change.quantity else { return [level] }
      var fields = level.fields
      fields["indicator"] = Indicator.growth.rawValue
      fields["direction"] = change.direction.rawValue
      return [level, Reading(quantity: amount, value: amount.value, fields: fields)]
    }
  }

  private static func fields(_ figure: Figure) -> [String: String] {
    var fields: [String: String] = [:]
    fields["indicator"] = figure.indicator.rawValue
    fields["period"] = figure.period?.description
    // A group is no country, and is written under another name.
    fields["ref_area"] = figure.refArea.flatMap { $0.isGroup ? nil : $0.rawValue }
    fields["partner"] = figure.partner.flatMap { $0.isGroup ? nil : $0.rawValue }
    fields["status"] = figure.status?.rawValue
    fields["facility"] = figure.facility
    fields["item"] = figure.item
    let ownDirection = figure.indicator == .growth ? (figure.value.isNegative ? Direction.down : .up) : nil
    fields["direction"] = (figure.change?.direction ?? ownDirection)?.rawValue
    return fields
  }

  /// What differs from the row, one entry a bracket; empty when all was read as expected.
  var faults: [String] {
    zip(row.expectations, row.spans).compactMap { expectation, span in
      let found = readings.filter { $0.quantity.span.overlaps(span) }
      let quoted = Document(id: row.id, text: row.text).text(span)
      switch expectation {
      case .refused:
        return found.first.map { "\(quoted): a figure \(Self.shown($0)), expected none" }
      case .figure(let expected):
        guard !found.isEmpty else { return "\(quoted): no figure, expected \(expected.value) \(expected.unit ?? "")" }
        let differences = found.map { Self.differences($0, expected) }.min { $0.count < $1.count } ?? []
        return differences.isEmpty ? nil : quoted + ": " + differences.joined(separator: ", ")
      }
    }
  }

  private static func shown(_ reading: Reading) -> String {
    "\(reading.value) \(reading.quantity.unit?.rawValue ?? "without unit")"
  }

  private static func differences(_ reading: Reading, _ expected: CaseRow.ExpectedFigure) -> [String] {
    var result: [String] = []
    func check(_ name: String, _ found: String?, _ wanted: String?) {
      if found != wanted { result.append("\(name) \(found ?? "none") for \(wanted ?? "none")") }
    }
    check("value", reading.value.magnitude.description, expected.value.magnitude.description)
    check("low", reading.quantity.low?.value.description, expected.low?.description)
    if let unit = expected.unit, !unit.hasPrefix("family") { check("unit", reading.quantity.unit?.rawValue, unit) }
    if let bound = expected.bound { check("bound", reading.quantity.bound?.rawValue, bound.rawValue) }
    for (name, value) in expected.fields {
      let found = reading.fields[name]
      // A period whose year the text does not give is none.
      if name == "period", value == "-", found?.contains("X") ?? false { continue }
      check(name, found, value == "-" ? nil : value)
    }
    return result
  }
}
