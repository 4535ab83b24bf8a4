import MizanData
import MizanModel

/// One meaning of a word or phrase in a lexicon.
struct Sense: Sendable {
  enum Group: UInt8, CaseIterable {
    case number
    case unit
    case area
    case indicator
    case facility
    case commodity
    case period
    case cue
  }

  var group: Group
  /// The row in the lexicon's table of that group.
  var index: Int32
  /// Suffix classes that the last word may carry.
  var suffixes: UInt8
  /// Whether the text must print it in capitals.
  var needsCapitals: Bool
}

/// A row of number words.
struct NumberWord: Sendable {
  var kind: NumberClass
  var value: ExactDecimal
}

/// A row of unit words.
struct UnitWord: Sendable {
  /// The code, `nil` for a currency family.
  var code: UnitCode?
  /// The currency family of a bare currency word.
  var family: String?
  /// Two of the unit in one word.
  var isDual: Bool
  /// What an abbreviation multiplies by (`bcm` is 10^9 m3).
  var multiplier: ExactDecimal
  /// Whether it is written before the number as often as after it.
  var isSymbol: Bool
}

/// A row of area names.
struct AreaWord: Sendable {
  var code: AreaCode
  var kind: AreaKind
}

/// A row of indicator words.
struct IndicatorWord: Sendable {
  var indicator: Indicator
  var kind: IndicatorCueKind
}

/// A row of period words.
struct PeriodWord: Sendable {
  var kind: PeriodKind
  var value: Int
  var name: String
}

/// A row of cues.
struct CueWord: Sendable {
  var kind: CueKind
  var value: String
}
