import MizanModel

/// Finds what may be derived: only inside one text, only from like with like, and nothing that the text states itself.
struct DerivationFinder {
  private let ledger: Ledger
  private let language: String

  /// - Parameter language: any language of the report; the result is the same for all.
  init(_ ledger: Ledger, language: String) {
    self.ledger = ledger
    self.language = language
  }

  /// The derived values in the order of the text of their last operand.
  func derivations() -> [Derivation] {
    var result: [Derivation] = []
    for document in ledger.extractions.indices {
      let entries = Array(ledger.entries[ledger.entriesOfDocument[document]])
      let usable = entries.filter { $0.repeats == nil && Self.isUsable($0.figure) }
      let pairs = pairs(entries.filter { $0.repeats == nil && Self.isUsable($0.figure, asLevel: true) })
      result += pairs.compactMap { growth($0.from, $0.to) }
      let paired = Set(pairs.map(\.to.index))
      result += usable.filter { !paired.contains($0.index) }.compactMap { impliedBase($0, entries) }
      result += flows(usable, entries)
    }
    // What cannot be computed in 38 digits is left out.
    return result.filter { $0.expression(ledger, language)?.value != nil }
  }

  /// Bounds, ranges and doubtful readings give no exact operand.
  ///
  /// - Parameter asLevel: whether growth is computed from it. A text that contradicts itself about growth still gives that of its levels,
  ///   beside the one that it states.
  private static func isUsable(_ figure: Figure, asLevel: Bool = false) -> Bool {
    var doubtful: Set<Flag> = [
      .suspectScale, .internalInconsistency, .mirrorConflict, .periodAmbiguous, .separatorAmbiguous, .currencyAmbiguous,
    ]
    if asLevel { doubtful.remove(.internalInconsistency) }
    let hasBound = figure.quantity.bound.map { $0 != .about } ?? false
    return figure.unit != nil && figure.unit != .times && !hasBound && figure.quantity.low == nil
      && doubtful.isDisjoint(with: figure.flags)
  }

  // MARK: Growth between two levels

  private func pairs(_ entries: [ReportEntry]) -> [(from: ReportEntry, to: ReportEntry)] {
    var result: [(from: ReportEntry, to: ReportEntry)] = []
    var used: Set<Int> = []
    for to in entries where to.figure.role == .to {
      let sources = entries.filter {
        $0.figure.role == .from && !used.contains($0.index) && $0.figure.sentence == to.figure.sentence
          && $0.figure.isSameSeries(as: to.figure)
      }
      guard let from = sources.min(by: { gap($0, to) < gap($1, to) }) else { continue }
      used.insert(from.index)
      result.append((from, to))
    }
    for to in entries where to.figure.role == nil {
      guard let base = to.figure.change?.basePeriod, base != to.figure.period else { continue }
      let from = entries.first {
        $0.index != to.index && $0.figure.period == base && $0.figure.isSameSeries(as: to.figure)
      }
      if let from { result.append((from, to)) }
    }
    return result
  }

  private func gap(_ a: ReportEntry, _ b: ReportEntry) -> Int {
    abs(a.figure.quantity.span.start - b.figure.quantity.span.start)
  }

  private func growth(_ from: ReportEntry, _ to: ReportEntry) -> Derivation? {
    let (a, b) = (from.figure, to.figure)
    // Two levels of one and the same period are no growth, whatever the text calls them.
    let isOnePeriod = a.period != nil && a.period == b.period
    guard a.value != .zero, a.value.isNegative == b.value.isNegative, !isOnePeriod else { return nil }
    let isRatio = b.unit?.isRatio == true
    let base = a.period ?? b.change?.basePeriod
    let stated = b.change?.quantity
    let statedBase = b.change?.basePeriod
    let isStated =
      stated?.unit == (isRatio ? .percentagePoint : .percent) && stated?.low == nil
      && (statedBase == nil || a.period == nil || statedBase == a.period)
    return Derivation(
      kind: isRatio ? .pointChange : .growth, operands: [from.index, to.index], indicator: .growth,
      growthOf: b.indicator, period: b.period, relativePeriod: b.relativePeriod, basePeriod: base,
      unit: isRatio ? .percentagePoint : .percent, digits: isRatio ? nil : 1, hasStatedGrowth: isStated)
  }

  // MARK: The level of the base period

  private func impliedBase(_ entry: ReportEntry, _ all: [ReportEntry]) -> Derivation? {
    let figure = entry.figure
    guard let change = figure.change, change.direction != .unchanged, let base = change.basePeriod,
      base != figure.period, let quantity = change.quantity, quantity.low == nil, quantity.bound ?? .about == .about,
      let unit = quantity.unit, figure.indicator != .growth
    else { return nil }
    let isStated = all.contains {
      $0.index != entry.index && $0.figure.period == base && $0.figure.isSameSeries(as: figure)
    }
    guard !isStated else { return nil }
    let kind: Derivation.Kind
    if unit == .percent && figure.unit?.isRatio == false {
      kind = .impliedBase
    } else if unit == figure.unit || (unit == .percentagePoint && figure.unit == .percent) {
      kind = .impliedBaseAbsolute
    } else {
      return nil
    }
    // One digit more than the text prints, but no fraction of what it prints whole: what it rounded away cannot come back.
    let printed = figure.quantity.numeral.precision.exponent
    let digits = kind == .impliedBase ? (printed > 0 ? 1 - printed : -printed) : nil
    return Derivation(
      kind: kind, operands: [entry.index], indicator: figure.indicator, growthOf: figure.growthOf, period: base,
      relativePeriod: nil, basePeriod: nil, unit: figure.unit, digits: digits, hasStatedGrowth: false)
  }

  // MARK: Balance and turnover from both flows

  private func flows(_ usable: [ReportEntry], _ all: [ReportEntry]) -> [Derivation] {
    var result: [Derivation] = []
    var done: Set<[Int]> = []
    for exports in usable where exports.figure.indicator == .exports {
      let a = exports.figure
      guard a.refArea != nil, a.period != nil, a.unit?.isCurrency == true else { continue }
      let partner = usable.first {
        $0.figure.indicator == .imports && $0.figure.period == a.period && $0.figure.status == a.status
          && $0.figure.hasSameSubject(as: a)
      }
      guard let imports = partner, done.insert([imports.index]).inserted else { continue }
      for (kind, indicator) in [(Derivation.Kind.balance, Indicator.tradeBalance), (.turnover, .tradeTurnover)] {
        let isStated = all.contains {
          $0.figure.indicator == indicator && $0.figure.period == a.period && $0.figure.unit == a.unit
            && $0.figure.item == a.item && Set([$0.figure.refArea, $0.figure.partner]) == Set([a.refArea, a.partner])
        }
        guard !isStated else { continue }
        result.append(
          Derivation(
            kind: kind, operands: [exports.index, imports.index], indicator: indicator, growthOf: nil,
            period: a.period, relativePeriod: a.relativePeriod, basePeriod: nil, unit: a.unit, digits: nil,
            hasStatedGrowth: false))
      }
    }
    return result
  }
}
