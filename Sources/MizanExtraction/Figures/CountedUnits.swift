import MizanModel

/// What "units" count.
enum CountedUnits {
  private static let unit = UnitCode("{unit}")
  /// What trade counts in "units".
  private static let machines: Set<UnitCode> = Set(
    ["bus", "car", "electric_vehicle", "motorcycle", "phone", "tractor", "truck", "vehicle"].map { UnitCode("{\($0)}") }
  )

  /// "Exports of new vehicles fell to 28,240 units": units are the machines that the text named last before them.
  static func complete(_ figures: inout [Figure], _ readings: [SentenceReading]) {
    for index in figures.indices where figures[index].unit == unit {
      guard let found = named(before: figures[index].quantity.span.start, readings) else { continue }
      figures[index].take(found.unit, saidAt: found.span, rule: "unit.counted")
    }
  }

  /// The machines named last before a place of the text; what stands behind "units of" names what they count.
  private static func named(before place: Int, _ readings: [SentenceReading]) -> (unit: UnitCode, span: TextSpan)? {
    for reading in readings.reversed() where reading.span.start < place {
      let marks = reading.marks.units
      if let own = marks.first(where: { isUnit($0, reading) && start($0, reading) >= place }) {
        let behind = marks.at(own.last + 2)
        if reading.hasCue([.of], at: own.last + 1) { return behind.flatMap { machine($0, reading) } }
        if let behind, reading.hasCue([.from, .origin], at: own.last + 1) { return machine(behind, reading) }
      }
      for mark in marks.reversed() where start(mark, reading) < place {
        if let found = machine(mark, reading) { return found }
      }
    }
    return nil
  }

  private static func isUnit(_ mark: Marks.Mark, _ reading: SentenceReading) -> Bool {
    reading.lexicon.units[mark.index].code == unit
  }

  private static func start(_ mark: Marks.Mark, _ reading: SentenceReading) -> Int {
    reading.list.span(mark.first, mark.last).start
  }

  private static func machine(_ mark: Marks.Mark, _ reading: SentenceReading) -> (unit: UnitCode, span: TextSpan)? {
    guard let code = reading.lexicon.units[mark.index].code, machines.contains(code) else { return nil }
    return (code, reading.list.span(mark.first, mark.last))
  }
}

extension Figure {
  /// Gives the figure a unit that another place of the text says.
  mutating func take(_ unit: UnitCode, saidAt span: TextSpan?, rule: String) {
    quantity.unit = unit
    if !flags.contains(.unitElided) { flags.append(.unitElided) }
    evidence.append(Evidence(.unit, span, rule: rule))
  }
}
