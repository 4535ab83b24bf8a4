import MizanData
import MizanModel

/// Units that the neighbours or the country give.
extension FigureBuilder {
  func resolveElided(_ draft: inout Draft, _ index: Int, _ context: DocumentContext) {
    guard !draft.parsed.hasUnit, !countsUnknown(draft) else { return }
    let neighbours = drafts.indices.filter { drafts[$0].parsed.hasUnit && !drafts[$0].parsed.isRatio && $0 != index }
    let isPending = draft.parsed.isPending
    // Nobody says "5.7 billion percent", or "139,818 percent".
    let ratios =
      draft.parsed.numerals[0].scale > 1 || draft.parsed.quantity.value > 9_999
      ? neighbours : drafts.indices.filter { drafts[$0].parsed.hasUnit && $0 != index }
    let after = ratios.first { $0 > index }
    // "214 million (168 thousand tons)": what brackets add is of another unit.
    let isExplained = draft.last + 1 < reading.limit && reading.list[draft.last + 1].isSymbol("(")
    if isExplained, neighbours.first(where: { $0 > index }) == index + 1, let unit = context.unit,
      draft.parsed.numerals[0].scale > 1, !neighbours.contains(where: { $0 < index })
    {
      take(unit, into: &draft)
      return
    }
    // "633 million dollars for 12.4 tons, followed by sesame with 291 million"
    let scale = draft.parsed.numerals[0].scale
    let alike = scale > 1 ? neighbours.last { $0 < index && drafts[$0].parsed.numerals[0].scale == scale } : nil
    let previous = isPending ? after : alike ?? ratios.last { $0 < index } ?? neighbours.first { $0 > index }
    if let previous {
      let isNamed = reading.marks.indicators.at(draft.last + 1) != nil && draft.parsed.quantity.value.exponent < 0
      linker.elide(&draft.parsed, from: drafts[previous].parsed, sharesScale: isPending || isNamed)
    } else if let unit = context.unit, draft.parsed.numerals[0].scale > 1, !precedesNoun(draft) {
      take(unit, into: &draft)
    }
  }

  /// "1.8 million gizmos" are no dollars: in English a word in the plural behind a number is what it counts.
  private func precedesNoun(_ draft: Draft) -> Bool {
    let next = draft.last + 1
    guard reading.language.grammar == .english, next < reading.limit else { return false }
    let token = reading.list[next]
    return token.kind == .word && token.word < 0 && token.hasSpaceBefore && token.foldLength > 3
      && reading.list.bytes(token).last == UInt8(ascii: "s")
  }

  /// Gives a draft the unit that the text used last.
  private func take(_ unit: (unit: UnitCode?, family: String?), into draft: inout Draft) {
    draft.parsed.quantity.unit = unit.unit
    draft.parsed.family = unit.family
    draft.parsed.isElided = true
    draft.parsed.quantity.flags.append(.unitElided)
  }

  /// Whether a noun that no row knows stands behind a number without a scale: "13,342 transits" are no dollars.
  private func countsUnknown(_ draft: Draft) -> Bool {
    let next = draft.last + 1
    guard next < reading.limit, draft.parsed.numerals[0].scale == 1, !draft.parsed.isPending else { return false }
    let token = reading.list[next]
    return token.kind == .word && token.word < 0 && token.hasSpaceBefore && token.prefixes == 0
  }

  /// "261,408 TEU, while transhipment fell to 187,352 containers": beside containers of a size others are of that size.
  func completeContainers(_ figure: inout Figure) {
    guard figure.unit == UnitCode("{container}"), drafts.contains(where: { $0.parsed.unit == UnitCode("TEU") }) else {
      return
    }
    figure.quantity.unit = UnitCode("TEU")
    if figure.indicator == .count { figure.indicator = .throughput }
  }

  /// "5,873 dirhams a ton, after 5,240 dirhams": the shorter unit of the level compared with is that of the first.
  func completeUnit(_ figure: inout Figure, as source: Figure) {
    guard let full = source.unit, let own = figure.unit, full != own else { return }
    if full.rawValue.hasPrefix(own.rawValue + "/") { figure.quantity.unit = full }
  }

  /// "أوقية" is an ounce, and in Mauritania the currency, where no metal stands behind it.
  func resolveShared(_ draft: inout Draft, _ context: DocumentContext) {
    guard let unit = draft.parsed.unit, reading.language.units.isShared(unit), let area = context.home?.area,
      let currency = reading.language.units.currency(of: area, family: unit.rawValue),
      !reading.marks.commodities.contains(where: { $0.first > draft.last && $0.first <= draft.last + 2 })
    else { return }
    draft.parsed.quantity.unit = currency
    draft.parsed.quantity.flags.append(.currencyAssumed)
    draft.evidence.append(Evidence(.unit, draft.parsed.quantity.unitSpan, rule: "currency.of_area"))
  }

  func resolveCurrency(_ figure: inout Figure, _ draft: Draft, _ context: inout DocumentContext) {
    guard let family = draft.parsed.family, figure.quantity.unit == nil else { return }
    if let known = context.currencies[family] {
      figure.quantity.unit = known
      figure.flags.append(.currencyAssumed)
      figure.evidence.append(Evidence(.unit, figure.quantity.unitSpan, rule: "currency.of_text"))
      return
    }
    for area in [figure.refArea, figure.partner, context.home?.area].compactMap({ $0 }) {
      if let currency = reading.language.units.currency(of: area, family: family) {
        figure.quantity.unit = currency
        context.currencies[family] = currency
        figure.flags.append(.currencyAssumed)
        figure.evidence.append(Evidence(.unit, figure.quantity.unitSpan, rule: "currency.of_area"))
        return
      }
    }
    figure.flags.append(.currencyAmbiguous)
    context.openCurrencies.append((figure.quantity.span, family))
  }
}
