/// Classes of affixes, as bits of a token.
enum AffixClass {
  static let conjunction: UInt8 = 1
  static let article: UInt8 = 2
  /// "in, by, with" (`by`), "to, for" (`to`), "like".
  static let by: UInt8 = 4
  static let to: UInt8 = 8
  static let like: UInt8 = 16
  /// The future particle of a verb.
  static let future: UInt8 = 32

  static let accusative: UInt8 = 1
  static let gender: UInt8 = 2
  static let pronoun: UInt8 = 4
  static let verb: UInt8 = 8
  static let plural: UInt8 = 16

  /// The bit of a class name of `affixes.tsv`.
  static func bit(_ name: String) -> UInt8? {
    switch name {
    case "conjunction", "accusative": 1
    case "article", "gender": 2
    case "by", "pronoun": 4
    case "to", "verb": 8
    case "like", "plural": 16
    case "future": 32
    default: nil
    }
  }
}
