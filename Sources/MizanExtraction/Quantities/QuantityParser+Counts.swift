import MizanData
import MizanModel

/// Counted nouns that do not stand right behind their number.
extension QuantityParser {
  /// "29 Super Post Panamax gantry cranes": a counted noun behind words that name its kind.
  func countedNoun(after last: Int) -> FoundUnit? {
    var index = last + 1
    var skipped = 0
    // "4.17 million 60-kilogram bags": how large each is.
    if index + 2 < limit, list[index].kind == .digits, list[index + 1].kind == .symbol,
      Lexicon.isDash(list[index + 1].word), !list[index + 2].hasSpaceBefore, let size = marks.units.at(index + 2)
    {
      (index, skipped) = (size.last + 1, 1)
    }
    while index < limit, skipped < 4 {
      // "3,096 China-Europe freight trains"
      if skipped > 0, list[index].kind == .symbol, Lexicon.isDash(list[index].word), !list[index].hasSpaceBefore {
        index += 1
        continue
      }
      guard list[index].kind == .word else { return nil }
      if let mark = marks.units.at(index), skipped > 0 {
        let unit = lexicon.units[mark.index]
        guard unit.code?.isCount ?? false else { return nil }
        return FoundUnit(unit: unit, first: mark.first, last: mark.last)
      }
      // Only words that mean nothing else here may stand between.
      guard
        list[index].word < 0 || list[index].isCapital || marks.commodities.at(index) != nil
          || marks.areas.at(index) != nil || list[index].foldLength > 4 && !hasMeaning(index)
      else {
        return nil
      }
      skipped += 1
      index += 1
    }
    return nil
  }

  /// Whether a word begins a phrase of its own, and is not only known inside others: "4.6 million international visitors".
  private func hasMeaning(_ index: Int) -> Bool {
    marks.units.at(index) != nil || marks.numbers.at(index) != nil || marks.periods.at(index) != nil
      || marks.cues.at(index) != nil || marks.indicators.at(index) != nil || marks.facilities.at(index) != nil
      || numerals.articles.contains(list[index].word)
  }

  /// Gives a numeral without unit the noun that "the number of" counts: "the number of companies rose to 312".
  func addNumberOf(_ result: inout ParsedQuantity) {
    guard !result.hasUnit, let noun = numberOf(before: result.numerals[0]) else { return }
    result.quantity.unit = noun.unit.code
    result.quantity.unitSpan = list.span(noun.first, noun.last)
    result.isElided = true
    result.quantity.flags.append(.unitElided)
  }

  /// The counted noun behind "the number of" in the words that lead to a numeral.
  func numberOf(before numeral: ParsedNumeral) -> FoundUnit? {
    guard numeral.hasDigits || numeral.scale > 1 else { return nil }
    for cue in marks.cues.reversed()
    where lexicon.cues[cue.index].kind == .number && cue.last < numeral.first && numeral.first - cue.last <= 14 {
      guard let mark = marks.units.at(cue.last + 1), lexicon.units[mark.index].code?.isCount ?? false,
        !hasOtherNumber(from: mark.last + 1, to: numeral.first)
      else { return nil }
      return FoundUnit(unit: lexicon.units[mark.index], first: mark.first, last: mark.last)
    }
    return subject(before: numeral)
  }

  private static let arriving: Set<UnitCode> = Set(
    ["tourist", "visitor", "passenger", "flight"].map { UnitCode("{\($0)}") })

  /// "Tourist arrivals rose to 870,465", "passenger traffic reached 92.3 million": those who came, as the subject of the verb
  /// that leads to a number.
  private func subject(before numeral: ParsedNumeral) -> FoundUnit? {
    let before = numeral.first - 1
    guard before > start,
      marks.cues.endingAt(before).contains(where: { [.to, .level, .bound].contains(lexicon.cues[$0.index].kind) })
    else { return nil }
    for mark in marks.units.reversed()
    where mark.last < before && numeral.first - mark.last <= 12 && lexicon.units[mark.index].code?.isRatio != true {
      guard let code = lexicon.units[mark.index].code, Self.arriving.contains(code),
        mark.first == start
          || list[mark.first - 1].kind != .digits && marks.numbers.last(endingAt: mark.first - 1) == nil,
        !hasOtherNumber(from: mark.last + 1, to: numeral.first),
        !((mark.last + 1)..<numeral.first).contains(where: { list[$0].isSymbol(";") || marks.indicators.at($0) != nil })
      else { return nil }
      return FoundUnit(unit: lexicon.units[mark.index], first: mark.first, last: mark.last)
    }
    return nil
  }

  /// Whether a number that is no percentage stands between two tokens: "the number of visitors rose 9.1 percent to 62.1 million".
  private func hasOtherNumber(from low: Int, to high: Int) -> Bool {
    var index = low
    while index < high {
      if list[index].kind == .digits || marks.numbers.at(index) != nil {
        guard let other = numerals.parse(at: index), trailingUnit(after: other)?.unit.code?.isRatio ?? false else {
          return true
        }
        index = other.last
      }
      index += 1
    }
    return false
  }
}
