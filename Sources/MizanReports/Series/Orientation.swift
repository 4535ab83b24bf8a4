import MizanModel

/// From which side the trade of a pair is told: turnover is the same for both, and one table must not have it twice.
struct Orientation {
  private struct Pair: Hashable {
    let areas: Set<AreaCode>
  }

  /// The area that the texts name first as reporter of any flow of the pair.
  private var first: [Pair: AreaCode] = [:]

  init(_ ledger: Ledger) {
    for entry in ledger.entries {
      guard let own = entry.figure.refArea, let partner = entry.figure.partner else { continue }
      let pair = Pair(areas: [own, partner])
      if first[pair] == nil { first[pair] = own }
    }
  }

  /// Whether a figure is told from the other side: areas of the report come first, then what the texts name first.
  func reversed(_ figure: Figure, _ home: Set<AreaCode>) -> Bool {
    guard let own = figure.refArea, let partner = figure.partner else { return false }
    if home.contains(own) != home.contains(partner) { return home.contains(partner) }
    return first[Pair(areas: [own, partner])] == partner
  }
}
