import MizanModel

/// A number of the text that a formula uses.
struct Term: Hashable, Comparable {
  /// Which number of the figure.
  enum Part: Int, Comparable {
    /// Its own value.
    case level
    /// The amount of its change; a fall is negative.
    case change

    static func < (a: Part, b: Part) -> Bool { a.rawValue < b.rawValue }
  }

  /// The place of the figure in the extraction.
  let figure: Int
  let part: Part

  static func level(_ figure: Int) -> Term { Term(figure: figure, part: .level) }
  static func change(_ figure: Int) -> Term { Term(figure: figure, part: .change) }

  static func < (a: Term, b: Term) -> Bool { (a.figure, a.part) < (b.figure, b.part) }
}
