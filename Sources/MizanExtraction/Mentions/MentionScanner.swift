import MizanData
import MizanModel

/// Finds the mentions of one line of text, from left to right.
struct MentionScanner {
  let text: MentionText
  let catalogue: Catalogue
  private let calendar: CalendarParser
  private let amounts: AmountParser

  init(_ text: MentionText, _ catalogue: Catalogue) {
    self.text = text
    self.catalogue = catalogue
    calendar = CalendarParser(text: text)
    amounts = AmountParser(text: text)
  }

  /// All mentions, in order, not overlapping.
  func mentions() -> [Mention] {
    var result: [Mention] = []
    var pending: [Amount] = []
    var previous: (found: CalendarMention, index: Int)?
    func flush() {
      result += BoundReader(text: text).finished(pending, catalogue).map(mention)
      pending.removeAll()
    }
    var index = text.start
    while index < text.limit {
      guard text.mayBegin(index) else {
        index += 1
        continue
      }
      if let end = addressEnd(index) ?? clockEnd(index) {
        index = end
      } else if var found = calendar.mention(at: index) {
        if let amount = found.amount {
          // A length of time may have a bound or be one end of a range, like other amounts.
          pending.append(duration(found, amount))
          index = max(index, found.last) + 1
          continue
        }
        flush()
        if var earlier = previous {
          calendar.compare(&earlier.found, &found)
          result[earlier.index].flags = earlier.found.flags
        }
        previous = (found, result.count)
        result.append(mention(found))
        index = max(index, found.last) + 1
      } else if let amount = amounts.amount(at: index) {
        pending.append(amount)
        index = max(index, amount.last) + 1
      } else {
        index += 1
      }
    }
    flush()
    return result
  }

  /// The token behind an address of the web, whose digits are no numbers.
  private func addressEnd(_ index: Int) -> Int? {
    let token = text.list[index]
    guard token.kind == .word, index + 2 < text.limit,
      ["http", "https", "www", "mailto"].contains(where: { text.list.bytes(token).elementsEqual($0.utf8) }),
      text.list[index + 1].kind == .symbol, !text.list[index + 1].hasSpaceBefore
    else { return nil }
    var end = index + 1
    while end < text.limit, !text.list[end].hasSpaceBefore { end += 1 }
    return end
  }

  /// The token behind a time of day: "2:30", "2 pm".
  private func clockEnd(_ index: Int) -> Int? {
    // "UTC+04:00"
    let isSigned = text.isSymbol("+", index) || text.isDash(index)
    let first = isSigned ? index + 1 : index
    guard text.digits(first, most: 2) != nil else { return nil }
    var last = first
    var hasColon = false
    while last + 2 < text.limit, text.isSymbol(":", last + 1) || text.isSymbol(".", last + 1),
      text.digits(last + 2, most: 2) != nil,
      !text.list[last + 1].hasSpaceBefore, !text.list[last + 2].hasSpaceBefore
    {
      hasColon = hasColon || text.isSymbol(":", last + 1)
      last += 2
    }
    let isTime = text.marks.cues.all(at: last + 1).contains { text.lexicon.cues[$0.index].kind == .time }
    return isTime && !isSigned ? last + 2 : hasColon ? last + 1 : nil
  }

  // MARK: Results

  private func duration(_ found: CalendarMention, _ value: ExactDecimal) -> Amount {
    var amount = Amount(first: found.first, last: found.last, value: value, unit: found.unit)
    amount.pattern = found.pattern
    return amount
  }

  private func mention(_ found: CalendarMention) -> Mention {
    let ranges = found.readings.compactMap(\.range)
    var mention = Mention(kind: found.kind, span: text.list.span(found.first, found.last), value: .days(ranges))
    mention.preferred = found.preferred < ranges.count ? found.preferred : 0
    mention.pattern = found.pattern
    (mention.calendar, mention.original, mention.flags) = (found.calendar, found.label, found.flags)
    return mention
  }

  private func mention(_ amount: Amount) -> Mention {
    let value: Mention.Value =
      amount.isRange ? .range(low: amount.low, high: amount.high) : .exact(amount.value)
    var mention = Mention(kind: kind(amount), span: text.list.span(amount.first, amount.last), value: value)
    mention.unit = amount.unit
    mention.family = amount.family
    mention.bound = amount.bound
    mention.pattern = amount.pattern
    if amount.family != nil { mention.flags.append(.currencyAmbiguous) }
    return mention
  }

  private func kind(_ amount: Amount) -> Mention.Kind {
    if amount.isTemperature { return .temperature }
    if amount.family != nil { return .currency }
    if let unit = amount.unit {
      if unit == .percent || unit == .percentagePoint { return .percentage }
      if unit.isCurrency
        || unit.rawValue.utf8.count > 4 && UnitCode(String(unit.rawValue.prefix(3))).isCurrency
          && unit.rawValue.utf8.dropFirst(3).first == UInt8(ascii: "/")
      {
        return .currency
      }
      if QuantityParser.timeUnits.contains(unit.rawValue) { return .duration }
      if !unit.isCount, !unit.isRatio { return .dimension }
    }
    if amount.isOrdinal { return .ordinal }
    return amount.isRange ? .numberRange : .number
  }
}
