import MizanModel

/// The observations of one key: every source's value is kept, and one is chosen for each span.
struct Series {
  let key: SeriesKey
  /// All observations of each span in the order of reading.
  private(set) var sources: [TimeSpan?: [Observation]] = [:]

  init(_ key: SeriesKey) { self.key = key }

  mutating func add(_ observation: Observation) { sources[observation.span, default: []].append(observation) }

  /// The spans that have a value, in order.
  var spans: [TimeSpan] { sources.keys.compactMap(\.self).sorted() }

  /// The value of a span: one of those that speak for their texts; `nil` where they are too far apart to be one thing.
  subscript(span: TimeSpan?) -> Observation? {
    isIrreconcilable(span) ? nil : ChoiceRule.choose(candidates(span))?.chosen
  }

  /// Whether the greatest value is more than twice the least, or the signs differ: one of them is another thing, or
  /// misprinted or misread, and no rule may choose it.
  func isIrreconcilable(_ span: TimeSpan?) -> Bool {
    let values = candidates(span).map(\.value)
    let sizes = values.map(\.magnitude)
    guard isDisputed(span), let least = sizes.min(by: { $0 < $1 }), let greatest = sizes.max(by: { $0 < $1 }),
      let limit = least.multiplied(by: 2)
    else { return false }
    return limit < greatest || Set(values.map(\.isNegative)).count > 1
  }

  /// Who says it: a text, and the side whose data it gives where it gives those of both.
  private struct Speaker: Hashable {
    let document: Int
    let side: AreaCode?

    init(_ observation: Observation) {
      document = observation.entry.document
      side = observation.figure.refArea
    }
  }

  /// One observation a speaker: the first one, which gives the whole before its parts.
  func candidates(_ span: TimeSpan?) -> [Observation] {
    var seen: Set<Speaker> = []
    return (sources[span] ?? []).filter { seen.insert(Speaker($0)).inserted }
  }

  /// Further values of the same text that disagree with its first one.
  func setApart(_ span: TimeSpan?) -> [Observation] {
    let spokesmen = candidates(span)
    return (sources[span] ?? []).filter { observation in
      guard let first = spokesmen.first(where: { Speaker($0) == Speaker(observation) }) else {
        return false
      }
      return first.entry.index != observation.entry.index && !first.agrees(with: observation)
    }
  }

  /// Whether a text gives several values, of which the first one need not be the whole.
  func isAmbiguous(_ span: TimeSpan?) -> Bool { !setApart(span).isEmpty }

  /// Whether the texts give values that rounding cannot explain.
  func isDisputed(_ span: TimeSpan?) -> Bool {
    let values = candidates(span)
    return values.indices.contains { a in values[..<a].contains { !$0.agrees(with: values[a]) } }
  }
}
