import MizanData
import MizanModel

/// Whether two figures may stand in one series or one computation.
///
///     Comparability(of: capacity, and: throughput, catalogue)  // .notComparable([.capacityThroughputProduction])
public enum Comparability: Sendable, Equatable {
  /// Statements of one observation, without any difference.
  case same
  /// They may be compared when the reader is told what differs.
  case comparable(notes: [Difference])
  /// They may not be compared.
  case notComparable(reasons: [Difference])

  /// What of the figures is compared.
  public enum Aspect: Sendable {
    /// All that they say: the level and the change that led to it.
    case statements
    /// The levels alone, as for growth between them; what else a text says of their change does not matter.
    case levels
  }

  /// Compares two figures; the order does not matter.
  ///
  /// - Parameter catalogue: tells which units measure one dimension.
  public init(of a: Figure, and b: Figure, _ catalogue: Catalogue, aspect: Aspect = .statements) {
    var found = FigurePair(a: a, b: b, catalogue: catalogue).differences
    if aspect == .levels { found.remove(.changeBase) }
    let differences = Difference.allCases.filter(found.contains)
    let reasons = differences.filter(\.isRefusal)
    if !reasons.isEmpty {
      self = .notComparable(reasons: reasons)
    } else {
      self = differences.isEmpty ? .same : .comparable(notes: differences)
    }
  }
}

/// Two figures and what sets them apart.
struct FigurePair {
  let a: Figure
  let b: Figure
  let catalogue: Catalogue

  var differences: Set<Difference> {
    Set(subject + units + times + firmness)
  }

  // MARK: What they are about

  /// Exports of one to the other and imports of the other from the one: one flow, told by both sides.
  private var isMirror: Bool {
    Set([a.indicator, b.indicator]) == [.exports, .imports] && a.refArea != nil && a.partner != nil
      && a.refArea == b.partner && a.partner == b.refArea
  }

  private var isSamePair: Bool {
    (a.refArea == b.refArea && a.partner == b.partner)
      || (a.indicator == .tradeTurnover && a.refArea == b.partner && a.partner == b.refArea)
  }

  private var subject: [Difference] {
    var result: [Difference] = []
    if isMirror {
      result += [.ownWithMirror, .fobWithCIF]
    } else {
      if a.indicator != b.indicator {
        let three: Set<Indicator> = [.capacity, .throughput, .production]
        let areOfThree = three.isSuperset(of: [a.indicator, b.indicator])
        result.append(areOfThree ? .capacityThroughputProduction : .indicator)
      }
      if !isSamePair {
        if a.refArea != b.refArea || a.refAreas != b.refAreas { result.append(.area) }
        if a.partner != b.partner { result.append(.partner) }
      } else if a.refAreas != b.refAreas {
        result.append(.area)
      }
    }
    if a.growthOf != b.growthOf { result.append(.growthOf) }
    if a.facility != b.facility { result.append(.facility) }
    if a.item != b.item { result.append(item) }
    if a.indicator == b.indicator, a.indicator == .gdp || a.growthOf == .gdp { result.append(.priceBasis) }
    return result
  }

  private var item: Difference {
    switch Set([a.item ?? "", b.item ?? ""]) {
    case ["", "non_oil"]: .totalWithNonOil
    case ["", "goods"]: .goodsWithTotal
    default: .item
    }
  }

  // MARK: What they are counted in

  private var units: [Difference] {
    var result: [Difference] = a.quantity.rate == b.quantity.rate ? [] : [.rate]
    guard a.unit != b.unit || a.unit == nil else { return result }
    guard let one = a.unit, let two = b.unit else { return result + [.unit] }
    if one.isCurrency && two.isCurrency {
      result.append(.currency)
    } else if Set([one, two]) == [.percent, .percentagePoint] {
      result.append(.percentWithPoints)
    } else if let dimension = catalogue.units[one]?.dimension, dimension == catalogue.units[two]?.dimension {
      result.append(.convertibleUnit)
    } else {
      result.append(isCargo(one) && isCargo(two) ? .containersWithTons : .unit)
    }
    return result
  }

  private func isCargo(_ unit: UnitCode) -> Bool {
    ["TEU", "FEU", "{container}"].contains(unit.rawValue) || catalogue.units[unit]?.dimension == "mass"
  }

  // MARK: When

  private var times: [Difference] {
    guard let one = a.period, let two = b.period, !one.hasUnknownYear, !two.hasUnknownYear else {
      return [.unknownPeriod]
    }
    var result: [Difference] = []
    if (one.monthCount == nil) != (two.monthCount == nil) || (one.frequency == .day) != (two.frequency == .day) {
      result.append(a.indicator == .investment ? .stockWithFlow : .periodLength)
    } else if one.isCumulative != two.isCumulative, !one.isLikeCut(two), !one.hasMonths(of: two) {
      result.append(.cumulativeWithPeriod)
    } else if one.isFiscal != two.isFiscal, !one.hasMonths(of: two) {
      result.append(.calendarWithFiscal)
    } else if one.calendar != two.calendar {
      result.append(.otherCalendar)
    } else if !one.isAsLong(as: two) {
      result.append(.periodLength)
    } else if (one.first, one.last, one.day, one.lastDay) != (two.first, two.last, two.day, two.lastDay) {
      result.append(.time)
    }
    if let first = baseDistance(a), let second = baseDistance(b), first != second { result.append(.changeBase) }
    return result
  }

  /// How many months lie between the period of a figure and the one that its change is counted from.
  private func baseDistance(_ figure: Figure) -> Int? {
    guard let base = figure.change?.basePeriod?.last, let last = figure.period?.last, let from = base.year,
      let to = last.year
    else { return nil }
    return (to - from) * 12 + last.month - base.month
  }

  // MARK: How firm

  private var firmness: [Difference] {
    var result: [Difference] = []
    let (one, two) = (a.status, b.status)
    if one != two {
      if one?.isNotActual == true || two?.isNotActual == true {
        result.append(.targetWithActual)
      } else {
        result.append(one == .claim || two == .claim ? .claimWithReported : .firmness)
      }
    }
    if a.quantity.bound != b.quantity.bound { result.append(.bound) }
    if isDoubtful(a) || isDoubtful(b) { result.append(.doubt) }
    return result
  }

  private func isDoubtful(_ figure: Figure) -> Bool {
    figure.flags.contains {
      switch $0 {
      case .suspectScale, .internalInconsistency, .mirrorConflict, .separatorAmbiguous, .periodAmbiguous,
        .currencyAmbiguous:
        true
      case .rehDecimal, .bidiScrambled, .malformedNumber, .currencyAssumed, .unitElided, .periodInferred,
        .calendarConverted, .calendarConflict, .calendarUncertain:
        false
      }
    }
  }
}

extension Period {
  /// Whether both run through the same months of a year, whatever the text calls them.
  fileprivate func hasMonths(of other: Period) -> Bool {
    first != nil && first?.month == other.first?.month && isAsLong(as: other)
  }

  /// Whether both are whole months, quarters, thirds, halves or years of a calendar year and equally long, whatever the text calls them:
  /// "the first three months" are the first quarter.
  fileprivate func isLikeCut(_ other: Period) -> Bool {
    guard let count = monthCount, count == other.monthCount, [1, 3, 4, 6, 12].contains(count), calendar == nil,
      other.calendar == nil
    else { return false }
    return [first, other.first].allSatisfy { $0.map { ($0.month - 1) % count == 0 } ?? false }
  }
}
