import MizanData
import MizanModel

/// The lexical matches of one sentence, by group, in the order of the text.
///
/// It owns nothing: the marks stand in a `MarkStore`.
struct Marks {
  /// A phrase of the lexicon on the tokens `first...last`; `index` is its row.
  struct Mark {
    var index: Int
    var first: Int
    var last: Int
  }

  static let groupCount = Sense.Group.allCases.count

  let numbers: MarkList
  let units: MarkList
  let areas: MarkList
  let indicators: MarkList
  let facilities: MarkList
  let commodities: MarkList
  let periods: MarkList
  let cues: MarkList

  /// Takes the marks of each group.
  @inline(__always)
  init(_ marks: (Sense.Group) -> MarkList) {
    numbers = marks(.number)
    units = marks(.unit)
    areas = marks(.area)
    indicators = marks(.indicator)
    facilities = marks(.facility)
    commodities = marks(.commodity)
    periods = marks(.period)
    cues = marks(.cue)
  }

  /// Finds the longest phrase of each group from left to right; phrases of a group do not overlap.
  ///
  /// - Parameters:
  ///   - wanted: the groups to look for.
  ///   - store: where the marks are kept.
  init(
    _ list: TokenList, _ tokens: Range<Int>, _ lexicon: Lexicon, wanted: WordRoles = .anyPhrase, in store: MarkStore
  ) {
    self = store.collect(list, tokens, lexicon, wanted)
  }
}

/// The marks of one group of a sentence, sorted by their first token; valid until the store is emptied.
struct MarkList: RandomAccessCollection {
  private let base: UnsafePointer<Marks.Mark>?
  let count: Int

  init() {
    base = nil
    count = 0
  }

  init(_ base: UnsafePointer<Marks.Mark>, count: Int) {
    self.base = base
    self.count = count
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(_ index: Int) -> Marks.Mark {
    @inline(__always) get {
      precondition(index >= 0 && index < count)
      // Where there are marks there is a base.
      return base.unsafelyUnwrapped[index]
    }
  }

  /// The first mark that begins at `token`.
  func at(_ token: Int) -> Marks.Mark? {
    let index = firstIndex(from: token)
    return index < count && self[index].first == token ? self[index] : nil
  }

  /// All marks that begin at `token`.
  func all(at token: Int) -> MarkList {
    let low = firstIndex(from: token)
    var high = low
    while high < count && self[high].first == token { high += 1 }
    guard let base, high > low else { return MarkList() }
    return MarkList(base + low, count: high - low)
  }

  /// The index of the first mark that begins at or after `token`.
  func firstIndex(from token: Int) -> Int {
    guard count > 0, let base else { return 0 }
    // Halves the rest without a branch that the processor would have to guess.
    var low = 0
    var rest = count
    while rest > 1 {
      let half = rest / 2
      low += base[low + half - 1].first < token ? half : 0
      rest -= half
    }
    return base[low].first < token ? low + 1 : low
  }

  /// The mark that ends at `token`, the longest one.
  func last(endingAt token: Int) -> Marks.Mark? { endingAt(token).first }

  /// The marks that end at `token`, the longest first.
  func endingAt(_ token: Int) -> EndingMarks { EndingMarks(self, token) }
}

/// The marks that end at one token, the longest first.
struct EndingMarks: Collection {
  /// Phrases are not longer than this.
  private static let longestPhrase = 7
  private let marks: MarkList
  private let token: Int
  let startIndex: Int
  let endIndex: Int

  fileprivate init(_ marks: MarkList, _ token: Int) {
    self.marks = marks
    self.token = token
    endIndex = marks.firstIndex(from: token + 1)
    var index = endIndex
    var first = endIndex
    while index > 0, marks[index - 1].first > token - Self.longestPhrase {
      index -= 1
      if marks[index].last == token { first = index }
    }
    startIndex = first
  }

  subscript(_ index: Int) -> Marks.Mark { marks[index] }

  func index(after index: Int) -> Int {
    var next = index + 1
    while next < endIndex, marks[next].last != token { next += 1 }
    return next
  }
}
