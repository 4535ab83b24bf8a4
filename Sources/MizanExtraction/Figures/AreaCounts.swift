import MizanModel

/// A number for each area that a text names: a few, so that looking through them is faster than hashing.
struct AreaCounts: Sequence {
  private var entries: [(key: AreaCode, value: Int)] = []

  var count: Int { entries.count }

  subscript(_ area: AreaCode) -> Int? {
    get { index(of: area).map { entries[$0].value } }
    set {
      switch (index(of: area), newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append((area, value))
      case (nil, nil): break
      }
    }
  }

  /// Counts one more.
  mutating func add(_ area: AreaCode) {
    if let index = index(of: area) { entries[index].value += 1 } else { entries.append((area, 1)) }
  }

  private func index(of area: AreaCode) -> Int? { entries.firstIndex { $0.key == area } }

  func makeIterator() -> IndexingIterator<[(key: AreaCode, value: Int)]> { entries.makeIterator() }
}
