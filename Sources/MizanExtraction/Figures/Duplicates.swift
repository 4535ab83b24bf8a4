import MizanModel

/// Finds observations that a text states more than once.
enum Duplicates {
  /// Marks every later statement of the same observation; the first stays.
  static func mark(_ figures: inout [Figure]) {
    for index in figures.indices.dropFirst() where !figures[index].isEquivalent {
      let isRepeated = figures[..<index].contains { isSame($0, figures[index]) }
      if isRepeated { figures[index].isDuplicate = true }
    }
  }

  private static func isSame(_ a: Figure, _ b: Figure) -> Bool {
    a.indicator == b.indicator && a.value == b.value && a.unit == b.unit && a.refArea == b.refArea
      && a.partner == b.partner && a.period == b.period && a.facility == b.facility && a.item == b.item
      && a.growthOf == b.growthOf && a.role == b.role && a.sentence != b.sentence
  }
}
