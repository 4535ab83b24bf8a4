import MizanData
import MizanModel

extension MerchandiseTrade {
  /// The merchandise flows among observations.
  init(_ data: DataPoints, _ catalogue: Catalogue) {
    var flows: [MerchandiseFlow] = []
    var leftOut: [Reason: Int] = [.unresolved: data.unresolved, .irreconcilable: data.irreconcilable]
    var unfirm = 0
    var seen: Set<[Int]> = []
    for point in data.points {
      switch Self.flow(point, catalogue) {
      case .success(let flow):
        guard seen.insert(flow.subject).inserted else {
          leftOut[.repeated, default: 0] += 1
          continue
        }
        flows.append(flow)
        if Self.isUnfirm(point.observation.figure) { unfirm += 1 }
      case .failure(let refusal): leftOut[refusal.reason, default: 0] += 1
      }
    }
    self.flows = flows
    self.leftOut = leftOut.filter { $0.value > 0 }
    self.unfirm = unfirm
  }

  private struct Refusal: Error {
    let reason: Reason
    init(_ reason: Reason) { self.reason = reason }
  }

  private static func flow(_ point: DataPoint, _ catalogue: Catalogue) -> Result<MerchandiseFlow, Refusal> {
    let key = point.key
    let quantity = point.observation.figure.quantity
    let directions: [Indicator: MerchandiseFlow.Direction] = [.exports: .exports, .imports: .imports]
    guard let direction = directions[key.indicator] else { return .failure(Refusal(.noFlow)) }
    guard key.status == nil else { return .failure(Refusal(.notActual)) }
    guard key.unit == UnitCode("USD"), key.rate == nil else { return .failure(Refusal(.otherUnit)) }
    guard key.item == nil || key.item == "goods", key.facility == nil else { return .failure(Refusal(.oneGood)) }
    guard key.areas.count == 1, let reporter = party(key.areas[0], catalogue),
      let partner = key.partner.map({ party($0, catalogue) }) ?? .world
    else { return .failure(Refusal(.noCountry)) }
    guard let year = point.span.first.year, [.year, .month].contains(point.span.kind) else {
      return .failure(Refusal(.otherPeriod))
    }
    guard quantity.low == nil, quantity.bound ?? .about == .about else { return .failure(Refusal(.noValue)) }
    return .success(
      MerchandiseFlow(
        year: year, month: point.span.kind == .month ? point.span.first.month : nil, reporter: reporter,
        direction: direction, partner: partner, value: point.observation.value))
  }

  private static func party(_ code: AreaCode, _ catalogue: Catalogue) -> MerchandiseFlow.Party? {
    guard let area = catalogue.areas[code], let number = area.m49 else { return nil }
    return MerchandiseFlow.Party(code: number, alpha3: area.alpha3, name: area.names.english)
  }

  private static func isUnfirm(_ figure: Figure) -> Bool {
    figure.quantity.bound != nil || [.provisional, .estimate, .claim].contains(figure.status) || !figure.flags.isEmpty
  }
}

extension MerchandiseFlow {
  /// What no two flows of a file share.
  fileprivate var subject: [Int] {
    [year, month ?? 0, reporter.code, partner.code, direction == .exports ? 0 : 1]
  }
}
