import MizanModel

extension JSONBuffer {
  /// Writes a key with a string, or nothing when there is no string.
  mutating func field(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    key(name)
    value(text)
  }

  /// Writes a key with `true`, or nothing.
  mutating func field(_ name: StaticString, ifTrue isTrue: Bool) {
    guard isTrue else { return }
    key(name)
    value(true)
  }

  /// Writes a key with a string, or with `null`.
  mutating func fieldOrNull(_ name: StaticString, _ text: String?) {
    key(name)
    value(text)
  }

  /// Writes `start`, `end` and `text`.
  mutating func span(_ span: TextSpan, in place: JSONRecords.Place) {
    key("start")
    value(place.offsets.codePoints(before: span.start))
    key("end")
    value(place.offsets.codePoints(before: span.end))
    key("text")
    place.withText(span) { value($0) }
  }

  /// Writes the object of a figure.
  mutating func figure(_ figure: Figure, in place: JSONRecords.Place, includesTrace: Bool) {
    object { json in
      json.span(figure.quantity.span, in: place)
      json.values(of: figure)
      json.areas(of: figure)
      json.fieldOrNull("period", figure.period?.description)
      json.fieldOrNull("period_rel", figure.relativePeriod)
      json.field("period_inferred", ifTrue: figure.flags.contains(.periodInferred))
      json.key("approx")
      if let bound = figure.quantity.bound { json.value(bound.rawValue) } else { json.value(false) }
      json.field("status", figure.status?.rawValue)
      json.field("role", figure.role?.rawValue)
      json.field("rate", figure.quantity.rate)
      json.field("facility", figure.facility)
      json.field("item", figure.item)
      json.field("part", ifTrue: figure.isPart)
      json.field("equivalent", ifTrue: figure.isEquivalent)
      json.field("duplicate", ifTrue: figure.isDuplicate)
      if let change = figure.change { json.change(change, in: place) }
      json.key("flags")
      json.array(figure.flags) { json, flag in json.value(flag.rawValue) }
      json.key("missing")
      json.array(figure.missing) { json, concept in json.value(concept.rawValue) }
      json.evidence(of: figure, in: place)
      if includesTrace { json.trace(of: figure) }
    }
  }

  private mutating func values(of figure: Figure) {
    field("value", figure.value.description)
    if let low = figure.quantity.low {
      field("low", low.value.description)
      field("high", figure.quantity.value.description)
    }
    fieldOrNull("unit", figure.unit?.rawValue)
    field("indicator", figure.indicator.rawValue)
    field("of", figure.growthOf?.rawValue)
  }

  /// A group is no single country: it stands under a key of its own.
  private mutating func areas(of figure: Figure) {
    let reference = figure.refArea
    let partner = figure.partner
    fieldOrNull("ref_area", reference.flatMap { $0.isGroup ? nil : $0.rawValue })
    if let reference, reference.isGroup { field("ref_group", reference.rawValue) }
    if !figure.refAreas.isEmpty {
      key("ref_areas")
      array(figure.refAreas) { json, area in json.value(area.rawValue) }
    }
    fieldOrNull("partner", partner.flatMap { $0.isGroup ? nil : $0.rawValue })
    if let partner, partner.isGroup { field("partner_group", partner.rawValue) }
  }

  private mutating func change(_ change: Change, in place: JSONRecords.Place) {
    key("change")
    object { json in
      if let quantity = change.quantity { json.span(quantity.span, in: place) }
      json.field("direction", change.direction.rawValue)
      json.fieldOrNull("value", change.quantity?.value.description)
      if let quantity = change.quantity, let low = quantity.low {
        json.field("low", low.value.description)
        json.field("high", quantity.value.description)
      }
      json.fieldOrNull("unit", change.quantity?.unit?.rawValue)
      if let bound = change.quantity?.bound { json.field("approx", bound.rawValue) }
      json.fieldOrNull("base_period", change.basePeriod?.description)
    }
  }

  /// One object a concept; where several pieces gave it, the first that quotes words.
  private mutating func evidence(of figure: Figure, in place: JSONRecords.Place) {
    key("evidence")
    object { json in
      for concept in Concept.allCases {
        let quoting = figure.evidence.firstIndex { $0.concept == concept && $0.span != nil }
        guard let index = quoting ?? figure.evidence.firstIndex(where: { $0.concept == concept }) else { continue }
        let piece = figure.evidence[index]
        json.key(named: concept.rawValue)
        json.object { json in
          if let span = piece.span { json.span(span, in: place) }
          json.field("rule", piece.rule)
        }
      }
    }
  }

  private mutating func trace(of figure: Figure) {
    key("trace")
    let change = figure.change?.quantity
    let rules = [figure.quantity.low, figure.quantity.numeral, change?.low, change?.numeral].compactMap { $0?.trace }
    array(rules.flatMap { $0 }) { json, rule in json.value(rule) }
  }

  /// Writes how many numerals were found and what became of them; `numerals` is the sum of the others.
  mutating func counts(of extraction: Extraction) {
    let changes = extraction.figures.compactMap { $0.change?.quantity }
    let ranges = extraction.figures.filter { $0.quantity.low != nil }.count + changes.filter { $0.low != nil }.count
    key("counts")
    object { json in
      json.key("numerals")
      json.value(extraction.numeralCount)
      json.key("figures")
      json.value(extraction.figures.count)
      json.key("changes")
      json.value(changes.count)
      if ranges > 0 {
        json.key("ranges")
        json.value(ranges)
      }
      json.key("rejected")
      json.value(extraction.rejections.count)
    }
  }
}
