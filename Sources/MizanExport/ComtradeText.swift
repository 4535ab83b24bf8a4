import MizanModel
import MizanReports

/// Merchandise flows as comma-separated values with the columns of UN Comtrade's data.
///
/// Areas have their UN M49 codes. A text says nothing of weights, quantities, customs procedures, modes of transport and valuation, so that
/// these columns have the code for a total, the code for nothing (-1), or nothing; `cifvalue` and `fobvalue` stay empty since the text does not say
/// which of the two a value is.
struct ComtradeText {
  /// The columns in UN Comtrade's order.
  static let columns = [
    "typeCode", "freqCode", "refPeriodId", "refYear", "refMonth", "period", "reporterCode", "reporterISO",
    "reporterDesc", "flowCode", "flowDesc", "partnerCode", "partnerISO", "partnerDesc", "partner2Code", "partner2ISO",
    "partner2Desc", "classificationCode", "classificationSearchCode", "isOriginalClassification", "cmdCode", "cmdDesc",
    "aggrLevel", "isLeaf", "customsCode", "customsDesc", "mosCode", "motCode", "motDesc", "qtyUnitCode", "qtyUnitAbbr",
    "qty", "isQtyEstimated", "altQtyUnitCode", "altQtyUnitAbbr", "altQty", "isAltQtyEstimated", "netWgt",
    "isNetWgtEstimated", "grossWgt", "isGrossWgtEstimated", "cifvalue", "fobvalue", "primaryValue",
    "legacyEstimationFlag", "isReported", "isAggregate",
  ]

  /// What is the same in every row, since it is a total or nothing is known of it.
  private static let constants = [
    "typeCode": "C", "partner2Code": "0", "partner2ISO": "W00", "partner2Desc": "World", "classificationCode": "HS",
    "classificationSearchCode": "HS", "cmdCode": "TOTAL", "cmdDesc": "All Commodities", "aggrLevel": "0",
    "isLeaf": "false", "customsCode": "C00", "customsDesc": "TOTAL CPC", "mosCode": "0", "motCode": "0",
    "motDesc": "TOTAL MOT", "qtyUnitCode": "-1", "qtyUnitAbbr": "N/A", "isQtyEstimated": "false",
    "altQtyUnitCode": "-1", "altQtyUnitAbbr": "N/A", "isAltQtyEstimated": "false", "isNetWgtEstimated": "false",
    "isGrossWgtEstimated": "false", "legacyEstimationFlag": "0", "isReported": "true", "isAggregate": "false",
  ]

  /// The month that stands for a whole year.
  private static let wholeYear = "52"

  private let trade: MerchandiseTrade

  init(_ trade: MerchandiseTrade) { self.trade = trade }

  var bytes: [UInt8] {
    var csv = CSVLines()
    csv.append(Self.columns)
    for flow in trade.flows {
      let values = Self.values(flow).merging(Self.constants) { own, _ in own }
      csv.append(Self.columns.map { values[$0] ?? "" })
    }
    return csv.bytes
  }

  private static func values(_ flow: MerchandiseFlow) -> [String: String] {
    let first = YearMonth(flow.year, flow.month ?? 1)
    let month = first.text.split(separator: "-").joined()
    return [
      "freqCode": flow.month == nil ? "A" : "M", "refPeriodId": month + "01", "refYear": first.yearText,
      "refMonth": flow.month.map(String.init) ?? wholeYear, "period": flow.month == nil ? first.yearText : month,
      "reporterCode": String(flow.reporter.code), "reporterISO": flow.reporter.alpha3,
      "reporterDesc": flow.reporter.name, "flowCode": flow.direction.rawValue, "flowDesc": name(flow.direction),
      "partnerCode": String(flow.partner.code), "partnerISO": flow.partner.alpha3, "partnerDesc": flow.partner.name,
      "primaryValue": flow.value.description,
    ]
  }

  private static func name(_ direction: MerchandiseFlow.Direction) -> String {
    switch direction {
    case .exports: "Export"
    case .imports: "Import"
    }
  }
}
