import MizanModel

/// Repairs numbers whose halves an archive has swapped, where the arithmetic of the text proves it.
///
/// Right-to-left conversion turns 11.772 into 772.11. One such number looks like any other; but a stated growth
/// or share that fits only the swapped halves proves that the text was damaged, and then all its two-part decimals are.
/// Where one level alone fits its base only with swapped halves, that one is damaged.
struct ScrambleRepair {
  private let text: [UInt8]

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// Repairs the figures of a text in place; the printed form stays, the figures are flagged.
  func apply(to figures: inout [Figure]) {
    // A stated change in percent is what can prove it.
    guard figures.contains(where: { $0.change?.quantity?.unit == .percent }) else { return }
    let swapped = figures.map { swap($0) }
    guard swapped.contains(where: { $0 != nil }) else { return }
    let single = isProven(figures, swapped) ? nil : provenAlone(figures, swapped)
    guard single?.isEmpty != true else { return }
    for (index, value) in swapped.enumerated() where single?.contains(index) ?? true {
      guard let value else { continue }
      let isNegative = figures[index].value.isNegative
      figures[index].quantity.numeral.value = value
      figures[index].quantity.numeral.trace.append("halves_swapped")
      figures[index].value = isNegative ? value.magnitude.negated : value
      figures[index].flags.append(.bidiScrambled)
    }
  }

  /// The value with the two digit groups exchanged, or `nil` when the number has another shape.
  private func swap(_ figure: Figure) -> ExactDecimal? {
    guard figure.quantity.low == nil, !(figure.unit?.isRatio ?? true) else { return nil }
    let span = figure.quantity.numeral.span
    // Most numbers have no two groups: that is seen without making any.
    let separators = text[span.start..<min(text.count, span.end)].reduce(0) {
      $0 + ($1 == UInt8(ascii: ".") || $1 == UInt8(ascii: ",") ? 1 : 0)
    }
    guard separators == 1 else { return nil }
    var groups: [[UInt8]] = [[]]
    for byte in text[span.start..<min(text.count, span.end)] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): groups[groups.count - 1].append(byte)
      case UInt8(ascii: "."), UInt8(ascii: ","): groups.append([])
      default: break
      }
    }
    guard groups.count == 2, !groups[0].isEmpty, !groups[1].isEmpty,
      let printed = ExactDecimal(ascii: groups[0] + [UInt8(ascii: ".")] + groups[1]),
      let exchanged = ExactDecimal(ascii: groups[1] + [UInt8(ascii: ".")] + groups[0]), printed != .zero,
      let whole = ExactDecimal(ascii: groups[0] + groups[1])
    else { return nil }
    // The scale words that follow the digits stay as they are, whether the sign was read as a decimal point or not.
    let numeral = figure.quantity.numeral
    let isRead = [printed, whole].contains { $0.multiplied(by: numeral.scale) == numeral.value.magnitude }
    return isRead ? exchanged.multiplied(by: numeral.scale) : nil
  }

  /// Whether a stated change or share holds only with swapped halves.
  private func isProven(_ figures: [Figure], _ swapped: [ExactDecimal?]) -> Bool {
    for (index, figure) in figures.enumerated() {
      if let rate = rate(of: figure), let base = base(of: index, in: figures), let new = swapped[index],
        let old = swapped[base],
        !grows(figures[base].value, figure.value, by: rate), grows(old, new, by: rate)
      {
        return true
      }
    }
    return false
  }

  /// The figures that fit the stated change only with their own halves swapped, and their base as it is printed.
  private func provenAlone(_ figures: [Figure], _ swapped: [ExactDecimal?]) -> Set<Int> {
    var result: Set<Int> = []
    for (index, figure) in figures.enumerated() {
      guard let rate = rate(of: figure), let base = base(of: index, in: figures),
        !grows(figures[base].value, figure.value, by: rate)
      else { continue }
      if let new = swapped[index], grows(figures[base].value, new, by: rate) {
        result.insert(index)
      } else if let old = swapped[base], grows(old, figure.value, by: rate) {
        result.insert(base)
      }
    }
    return result
  }

  /// The stated change in percent, signed.
  private func rate(of figure: Figure) -> ExactDecimal? {
    guard let change = figure.change, let quantity = change.quantity, quantity.unit == .percent else { return nil }
    return change.direction == .down ? quantity.value.magnitude.negated : quantity.value.magnitude
  }

  /// The level that a figure is compared with: the next one of the same statement with another period.
  private func base(of index: Int, in figures: [Figure]) -> Int? {
    let figure = figures[index]
    return ((index + 1)..<max(index + 1, min(figures.count, index + 12))).first {
      figures[$0].sentence == figure.sentence && figures[$0].indicator == figure.indicator
        && figures[$0].unit == figure.unit && figures[$0].period != figure.period
        && figures[$0].quantity.span.start - figure.quantity.span.end < 120
    }
  }

  /// Whether `old` grown by `rate` percent is `new`, to the printed digits of the rate.
  private func grows(_ old: ExactDecimal, _ new: ExactDecimal, by rate: ExactDecimal) -> Bool {
    guard let difference = new.magnitude.subtracting(old.magnitude),
      let growth = difference.multiplied(by: 100)?.divided(by: old.magnitude, digits: 3),
      let gap = growth.subtracting(rate)?.magnitude
    else { return false }
    return gap < ExactDecimal(55, exponent: -2 - rate.fractionDigits)
  }
}
