import MizanModel
import Testing

@testable import MizanChecks

@Suite("Comparability")
struct ComparabilityTests {
  private typealias Edit = (inout Figure) -> Void

  private func figure(_ indicator: Indicator, _ edit: Edit) -> Figure {
    var text = MadeText()
    text.add(indicator, 100)
    var figure = text.figures[0]
    edit(&figure)
    return figure
  }

  private func compared(_ indicator: Indicator, _ a: Edit, _ b: Edit) -> Comparability {
    let (one, two) = (figure(indicator, a), figure(indicator, b))
    let result = Comparability(of: one, and: two, Press.knowledge.catalogue)
    #expect(result == Comparability(of: two, and: one, Press.knowledge.catalogue), "the order matters")
    return result
  }

  /// Two edits of one figure that differ in one way only.
  private func edits(_ difference: Difference) -> (indicator: Indicator, a: Edit, b: Edit) {
    let none: Edit = { _ in }
    switch difference {
    case .indicator: return (.exports, none, { $0.indicator = .production })
    case .capacityThroughputProduction: return (.capacity, none, { $0.indicator = .throughput })
    case .growthOf: return (.growth, { $0.growthOf = .exports }, { $0.growthOf = .imports })
    case .area: return (.exports, none, { $0.refArea = AreaCode("QA") })
    case .partner: return (.exports, none, { $0.partner = AreaCode("QA") })
    case .item: return (.exports, { $0.item = "wheat" }, { $0.item = "cement" })
    case .totalWithNonOil: return (.exports, none, { $0.item = "non_oil" })
    case .goodsWithTotal: return (.exports, none, { $0.item = "goods" })
    case .facility: return (.throughput, none, { $0.facility = "SUEZ" })
    case .currency: return (.exports, none, { $0.quantity.unit = UnitCode("OMR") })
    case .percentWithPoints:
      return (.growth, { $0.quantity.unit = .percent }, { $0.quantity.unit = .percentagePoint })
    case .containersWithTons:
      return (.throughput, { $0.quantity.unit = UnitCode("TEU") }, { $0.quantity.unit = UnitCode("t") })
    case .unit: return (.exports, none, { $0.quantity.unit = nil })
    case .rate: return (.production, none, { $0.quantity.rate = "day" })
    case .cumulativeWithPeriod:
      return (.exports, { $0.period = .firstMonths(9, of: 2023) }, { $0.period = Period(code: "2023-02/2023-10") })
    case .calendarWithFiscal:
      return (
        .exports, none,
        {
          $0.period = Period(code: "2022-07/2023-06")
          $0.period?.isFiscal = true
        }
      )
    case .otherCalendar: return (.exports, none, { $0.period?.calendar = .ummAlQura })
    case .periodLength: return (.exports, none, { $0.period = .month(2023, 5) })
    case .unknownPeriod: return (.exports, none, { $0.period = nil })
    case .stockWithFlow: return (.investment, none, { $0.period?.first = nil })
    case .targetWithActual: return (.exports, none, { $0.status = .target })
    case .time: return (.exports, none, { $0.period = .year(2022) })
    case .convertibleUnit:
      return (.production, { $0.quantity.unit = UnitCode("t") }, { $0.quantity.unit = UnitCode("kg") })
    case .ownWithMirror, .fobWithCIF:
      return (
        .exports, { $0.partner = AreaCode("IN") },
        { ($0.indicator, $0.refArea, $0.partner) = (.imports, AreaCode("IN"), AreaCode("OM")) }
      )
    case .priceBasis: return (.gdp, none, none)
    case .changeBase:
      return (
        .exports, { ($0.period, $0.change) = (.month(2023, 5), Change(direction: .up, basePeriod: .month(2022, 5))) },
        { ($0.period, $0.change) = (.month(2023, 5), Change(direction: .up, basePeriod: .month(2023, 4))) }
      )
    case .claimWithReported: return (.exports, none, { $0.status = .claim })
    case .firmness: return (.exports, none, { $0.status = .provisional })
    case .bound: return (.exports, none, { $0.quantity.bound = .about })
    case .doubt: return (.exports, none, { $0.flags = [.suspectScale] })
    }
  }

  @Test("Each difference alone refuses or is noted, and nothing else is said", arguments: Difference.allCases)
  func alone(difference: Difference) {
    let (indicator, a, b) = edits(difference)
    let isMirror = difference == .ownWithMirror || difference == .fobWithCIF
    let wanted = isMirror ? [Difference.ownWithMirror, .fobWithCIF] : [difference]
    #expect(
      compared(indicator, a, b) == (difference.isRefusal ? .notComparable(reasons: wanted) : .comparable(notes: wanted))
    )
  }

  @Test("One observation told twice is the same; turnover is so from either side")
  func same() {
    #expect(compared(.exports, { _ in }, { _ in }) == .same)
    #expect(
      compared(
        .tradeTurnover, { $0.partner = AreaCode("IN") },
        { ($0.refArea, $0.partner) = (AreaCode("IN"), AreaCode("OM")) }) == .same)
    #expect(compared(.exports, { $0.flags = [.rehDecimal, .periodInferred] }, { _ in }) == .same)
  }

  @Test("What a text calls a period does not matter where the months are the same")
  func sameMonths() {
    let quarter: Edit = { $0.period = .part(.quarter, 1, of: 2023) }
    #expect(compared(.exports, { $0.period = .firstMonths(3, of: 2023) }, quarter) == .same)
    #expect(
      compared(.exports, { $0.period = .firstMonths(3, of: 2023) }, { $0.period = .part(.quarter, 2, of: 2023) })
        == .comparable(notes: [.time]))
    #expect(
      compared(.exports, { $0.period = .firstMonths(6, of: 2022) }, { $0.period = .part(.halfYear, 1, of: 2023) })
        == .comparable(notes: [.time]))
    #expect(
      compared(.exports, { $0.period = .firstMonths(9, of: 2023) }, { $0.period = .part(.quarter, 3, of: 2023) })
        == .notComparable(reasons: [.cumulativeWithPeriod]))
    #expect(compared(.exports, { $0.period?.isFiscal = true }, { _ in }) == .same)
  }

  @Test("Some days of a month are compared with as many days, never with the month")
  func days() {
    let twenty: Edit = { $0.period = .days(1...20, ofMonth: 5, of: 2024) }
    let others: [(Period, Comparability)] = [
      (.month(2024, 5), .notComparable(reasons: [.periodLength])),
      (.days(1...10, ofMonth: 5, of: 2024), .notComparable(reasons: [.periodLength])),
      (.days(1...20, ofMonth: 5, of: 2023), .comparable(notes: [.time])),
      (.days(1...20, ofMonth: 5, of: 2024), .same),
    ]
    for (period, expected) in others {
      #expect(compared(.exports, twenty, { $0.period = period }) == expected, "\(period)")
    }
  }

  @Test("Of levels alone the change beside them is not compared")
  func levels() {
    let (indicator, a, b) = edits(.changeBase)
    let (one, two) = (figure(indicator, a), figure(indicator, b))
    #expect(Comparability(of: one, and: two, Press.knowledge.catalogue, aspect: .levels) == .same)
  }

  @Test("A refusal leaves out the notes, and all refusals are told in order")
  func several() {
    #expect(
      compared(.exports, { _ in }, { ($0.refArea, $0.quantity.bound, $0.status) = (AreaCode("QA"), .about, .target) })
        == .notComparable(reasons: [.area, .targetWithActual]))
  }
}
