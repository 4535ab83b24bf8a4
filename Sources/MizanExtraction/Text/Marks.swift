import MizanData
import MizanModel

/// The lexical matches of one sentence, by group, in the order of the text.
struct Marks {
  /// A phrase of the lexicon on the tokens `first...last`; `index` is its row.
  struct Mark {
    var index: Int
    var first: Int
    var last: Int
  }

  var numbers: [Mark] = []
  var units: [Mark] = []
  var areas: [Mark] = []
  var indicators: [Mark] = []
  var facilities: [Mark] = []
  var commodities: [Mark] = []
  var periods: [Mark] = []
  var cues: [Mark] = []

  private static let groupCount = 8

  /// Finds the longest phrase of each group from left to right; phrases of a group do not overlap.
  mutating func collect(_ list: TokenList, _ tokens: Range<Int>, _ lexicon: Lexicon) {
    clear()
    var found: [Lexicon.Match] = []
    var covered = [Int](repeating: tokens.lowerBound, count: Self.groupCount)
    for token in tokens where list[token].kind == .word && list[token].word >= 0 {
      found.removeAll(keepingCapacity: true)
      lexicon.matches(in: list, at: token, limit: tokens.upperBound) { found.append($0) }
      guard !found.isEmpty else { continue }
      var longest = [Int](repeating: -1, count: Self.groupCount)
      for match in found {
        let group = Int(match.sense.group.rawValue)
        longest[group] = max(longest[group], match.last)
      }
      for match in found {
        let group = Int(match.sense.group.rawValue)
        guard match.last == longest[group], token >= covered[group] else { continue }
        append(match)
      }
      for group in 0..<Self.groupCount where longest[group] >= 0 {
        covered[group] = max(covered[group], longest[group] + 1)
      }
    }
  }

  private mutating func clear() {
    numbers.removeAll(keepingCapacity: true)
    units.removeAll(keepingCapacity: true)
    areas.removeAll(keepingCapacity: true)
    indicators.removeAll(keepingCapacity: true)
    facilities.removeAll(keepingCapacity: true)
    commodities.removeAll(keepingCapacity: true)
    periods.removeAll(keepingCapacity: true)
    cues.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ match: Lexicon.Match) {
    let mark = Mark(index: Int(match.sense.index), first: match.first, last: match.last)
    switch match.sense.group {
    case .number: numbers.append(mark)
    case .unit: units.append(mark)
    case .area: areas.append(mark)
    case .indicator: indicators.append(mark)
    case .facility: facilities.append(mark)
    case .commodity: commodities.append(mark)
    case .period: periods.append(mark)
    case .cue: cues.append(mark)
    }
  }
}

extension [Marks.Mark] {
  /// The first mark that begins at `token`; marks are sorted by their first token.
  func at(_ token: Int) -> Marks.Mark? {
    let index = firstIndex(from: token)
    return index < count && self[index].first == token ? self[index] : nil
  }

  /// All marks that begin at `token`.
  func all(at token: Int) -> ArraySlice<Marks.Mark> {
    let low = firstIndex(from: token)
    var high = low
    while high < count && self[high].first == token { high += 1 }
    return self[low..<high]
  }

  /// The index of the first mark that begins at or after `token`.
  func firstIndex(from token: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].first < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension [Marks.Mark] {
  /// The mark that ends at `token`, the longest one.
  func last(endingAt token: Int) -> Marks.Mark? { endingAt(token).first }

  /// The marks that end at `token`, the longest first.
  func endingAt(_ token: Int) -> [Marks.Mark] {
    let high = firstIndex(from: token + 1)
    let low = firstIndex(from: token - 6)
    return self[Swift.min(low, high)..<high].filter { $0.last == token }
  }
}
