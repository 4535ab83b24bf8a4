import MizanModel

extension JSONRecords {
  /// Writes the record of a document's mentions.
  ///
  ///     {"id":"a","lang":"en","figures":[{"start":0,"end":2,"text":"5t","type":"dimension","value":"5","unit":"t"}]}
  ///
  /// The key of the list is `figures`, so that programs that read figures read mentions too. `value` holds a number or
  /// the ISO 8601 form of a date, a month, a quarter or a year; `low` and `high` hold the ends of a range, for dates
  /// the first day and the day after the last. `readings` has all readings of a date whose year is not given.
  public mutating func append(_ list: MentionList) {
    append(list.document, language: list.language) { json, place in
      json.key("figures")
      json.array(list.mentions) { json, mention in json.mention(mention, in: place) }
    }
  }
}

extension JSONBuffer {
  fileprivate mutating func mention(_ mention: Mention, in place: JSONRecords.Place) {
    object { json in
      json.span(mention.span, in: place)
      json.field("type", mention.kind.rawValue)
      json.value(of: mention)
      json.field("unit", mention.unit?.rawValue)
      json.field("family", mention.family)
      json.field("iso", mention.pattern)
      json.field("calendar", mention.calendar?.rawValue)
      json.field("original", mention.original?.description)
      json.field("approx", mention.bound?.rawValue)
      if !mention.flags.isEmpty {
        json.key("flags")
        json.array(mention.flags) { json, flag in json.value(flag.rawValue) }
      }
    }
  }

  private mutating func value(of mention: Mention) {
    switch mention.value {
    case .exact(let value): field("value", value.description)
    case .range(let low, let high):
      fieldOrNull("low", low?.description)
      fieldOrNull("high", high?.description)
    case .days(let readings):
      guard mention.preferred < readings.count else { return }
      days(readings[mention.preferred])
      guard readings.count > 1 else { return }
      key("readings")
      array(readings) { json, reading in
        json.object { $0.days(reading) }
      }
    }
  }

  private mutating func days(_ range: DayRange) {
    if let name = range.name { field("value", name) }
    fieldOrNull("low", range.first?.description)
    fieldOrNull("high", range.end?.description)
  }
}
