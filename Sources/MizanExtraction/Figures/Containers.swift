import MizanModel

/// Containers whose size another place of the text says.
enum Containers {
  private static let boxes = UnitCode("{container}")
  private static let standard = UnitCode("TEU")

  /// "1.9 million containers" in the headline and "1,938,215 TEU" in the text: a text that counts in units of twenty feet means
  /// these by "containers" too, unless one of its sentences tells both.
  static func complete(_ figures: inout [Figure]) {
    let counted = figures.indices.filter { figures[$0].unit == boxes }
    guard !counted.isEmpty else { return }
    let told = figures.indices.filter { figures[$0].unit == standard }.map { figures[$0].sentence }
    guard !told.isEmpty, !counted.contains(where: { told.contains(figures[$0].sentence) }) else { return }
    for index in counted {
      guard [.throughput, .capacity, .count].contains(figures[index].indicator) else { continue }
      if figures[index].indicator == .count { figures[index].indicator = .throughput }
      figures[index].take(standard, saidAt: figures[index].quantity.unitSpan, rule: "unit.of_text")
    }
  }
}
