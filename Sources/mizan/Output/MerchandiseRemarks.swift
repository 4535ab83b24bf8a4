import MizanReports

extension MerchandiseTrade {
  /// What the form of UN Comtrade leaves out or cannot say, by count and reason, in a line.
  var remarks: String {
    let reasons = Reason.allCases.compactMap { reason in
      leftOut[reason].map { "\($0) \(Self.words(reason))" }
    }
    var line = "\(flows.count) flows are written"
    if !reasons.isEmpty { line += "; left out: " + reasons.joined(separator: ", ") }
    if unfirm > 0 {
      line += "; of those written \(unfirm) are approximate, unconfirmed or flagged, which no column says"
    }
    return line
  }

  private static func words(_ reason: Reason) -> String {
    switch reason {
    case .unresolved: "without a period, an area or a unit"
    case .irreconcilable: "that differ too far between texts"
    case .noFlow: "that are no exports or imports"
    case .notActual: "that did not happen"
    case .otherUnit: "in other units than US dollars"
    case .oneGood: "of one good without an HS code"
    case .noCountry: "of groups or areas without an M49 code"
    case .otherPeriod: "of other periods than a year or a month"
    case .noValue: "with a range or a bound"
    case .repeated: "that are written already"
    }
  }
}
