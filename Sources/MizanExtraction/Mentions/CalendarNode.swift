import MizanModel

/// A date or period before links such as "before" and "to" are read.
struct CalendarNode {
  var first: Int
  var last: Int
  /// The unit of time that is named.
  var grain: Grain
  /// Past readings first; empty where nothing anchors the wording.
  var readings: [Stretch] = []
  /// The reading that is taken where only one can be.
  var preferred = 0
  /// Where it is the name of one day.
  var isDay: Bool
  /// Whether it counts only with a link in front, as bare digits do.
  var isWeak = false
  /// The year that the text gives.
  var year: Int?
  /// ISO 8601 with `X` for what is not given.
  var pattern: String?
  /// Whether it names the last part of a stretch, so that a link means its end.
  var isEnding = false
  /// Only a day of a month: `27th`.
  var dayOfMonth: Int?
  /// The calendar that the readings were converted from.
  var calendar: CalendarSystem?
  /// The day, month or year in that calendar, where it is one.
  var label: CalendarLabel?
  /// What is off with the converted date.
  var flags: [Flag] = []

  init(_ first: Int, _ last: Int, _ grain: Grain, _ readings: [Stretch] = [], isDay: Bool? = nil) {
    self.first = first
    self.last = last
    self.grain = grain
    self.readings = readings
    self.isDay = isDay ?? (grain == .day)
  }

  /// The reading that is taken.
  var taken: Stretch? { preferred < readings.count ? readings[preferred] : readings.first }

  /// The same days as a period that begins at token `first`.
  func lasting(_ first: Int) -> CalendarNode {
    var node = self
    node.first = first
    node.isDay = false
    node.isWeak = false
    return node
  }

  /// The same words with other days for every reading.
  func mapped(_ transform: (Stretch) -> Stretch) -> CalendarNode {
    var node = self
    node.readings = readings.map(transform)
    node.pattern = nil
    node.dayOfMonth = nil
    node.label = nil
    return node
  }
}

/// A mention of the calendar as read from the text.
struct CalendarMention {
  var first: Int
  var last: Int
  var kind: Mention.Kind
  var readings: [Stretch] = []
  var preferred = 0
  var pattern: String?
  /// The calendar that the readings were converted from, and what the text says in it.
  var calendar: CalendarSystem?
  var label: CalendarLabel?
  var flags: [Flag] = []
  /// The amount of a duration.
  var amount: ExactDecimal?
  var unit: UnitCode?
}
