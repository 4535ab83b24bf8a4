import MizanData
import MizanModel

/// A quantity on its way to a figure, with its links to its neighbours.
struct Draft {
  enum Kind {
    case level
    case change
    case share
  }

  var parsed: ParsedQuantity
  var kind: Kind = .level
  /// Index of the draft that it is compared with or that it continues.
  var from: Int?
  /// The level that a change belongs to.
  var owner: Int?
  var role: Figure.Role?
  /// Behind "against": a level of the base period.
  var isCompared = false
  /// In brackets behind the same amount in another currency.
  var equivalentOf: Int?
  /// In brackets behind an amount of another dimension: value and volume of the same observation.
  var companionOf: Int?
  var direction: Direction?
  var evidence: [Evidence] = []

  var first: Int { parsed.first }
  var last: Int { parsed.last }
}
