import MizanData

/// What phrases that begin with a word may be: a cheap test before any phrase is looked up.
struct WordRoles: OptionSet, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A phrase of a group.
  init(_ group: Sense.Group) { self.init(rawValue: 1 << UInt16(group.rawValue)) }

  /// The groups of all phrases.
  static let anyPhrase = WordRoles(rawValue: 0xFF)
  static let number = WordRoles(Sense.Group.number)
  static let unit = WordRoles(Sense.Group.unit)
  static let area = WordRoles(Sense.Group.area)
  static let facility = WordRoles(Sense.Group.facility)
  static let period = WordRoles(Sense.Group.period)
  static let cue = WordRoles(Sense.Group.cue)

  /// Two of a unit in one word.
  static let dual = WordRoles(rawValue: 1 << 8)
  /// A verb that multiplies.
  static let multiply = WordRoles(rawValue: 1 << 9)
  /// "The Kingdom" and the like.
  static let home = WordRoles(rawValue: 1 << 10)
  /// A word such as "the" that may stand inside a number or period.
  static let article = WordRoles(rawValue: 1 << 11)

  /// A word that may make a sentence say something that is counted or dated.
  static let statement: WordRoles = [.number, .period, .dual, .multiply]
}

extension WordRoles {
  /// The role of a cue besides its group.
  init(_ kind: CueKind) {
    switch kind {
    case .multiply: self = .multiply
    case .home: self = .home
    default: self = []
    }
  }
}
