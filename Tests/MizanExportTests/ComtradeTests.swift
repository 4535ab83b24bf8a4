import MizanModel
import MizanReports
import MizanTestSupport
import Testing

@testable import MizanExport

@Suite("Merchandise flows with the columns of UN Comtrade")
struct ComtradeTests {
  /// A text of one figure a line, `REPORTER PARTNER PERIOD VALUE UNIT`, and what each line may set.
  private func report(_ lines: [String], _ change: (Int, inout Figure) -> Void = { _, _ in }) -> Report {
    var text = ExtractionBuilder("a", "en", published: "2024-11-01", lines.joined(separator: "\n"))
    for (index, line) in lines.enumerated() {
      let parts = line.split(separator: " ").map(String.init)
      text.figure(parts[3], parts[3], parts[4], .exports) { figure in
        figure.refArea = AreaCode(parts[0])
        figure.partner = parts[1] == "-" ? nil : AreaCode(parts[1])
        figure.period = Period(code: parts[2])
        change(index, &figure)
      }
    }
    return Report([text.extraction], knowledge: SampleReport.knowledge)
  }

  private func lines(_ report: Report) -> [String] {
    String(decoding: ComtradeText(report.merchandiseTrade).bytes, as: UTF8.self).split(separator: "\r\n").map(
      String.init)
  }

  @Test("The header has the 47 columns of UN Comtrade in their order")
  func header() {
    #expect(
      lines(report([])) == [
        "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,"
          + "partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,"
          + "classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,"
          + "mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,"
          + "isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,"
          + "legacyEstimationFlag,isReported,isAggregate"
      ])
    #expect(ComtradeText.columns.count == 47 && Set(ComtradeText.columns).count == 47)
  }

  @Test("A year and a month, exports and imports, with a partner and with the world")
  func rows() {
    let report = report(["KZ AE 2023 700000000 USD", "KZ AE 2024-09 61500000 USD", "OM - 2022 40.5 USD"]) {
      if $0 == 1 { $1.indicator = .imports }
    }
    let same =
      "0,W00,World,HS,HS,,TOTAL,All Commodities,0,false,C00,TOTAL CPC,0,0,TOTAL MOT,-1,N/A,,false,-1,N/A,,false,"
    #expect(
      lines(report).dropFirst() == [
        "C,A,20230101,2023,52,2023,398,KAZ,Kazakhstan,X,Export,784,ARE,United Arab Emirates,\(same),false,,false,,,700000000,0,true,false",
        "C,A,20220101,2022,52,2022,512,OMN,Oman,X,Export,0,W00,World,\(same),false,,false,,,40.5,0,true,false",
        "C,M,20240901,2024,9,202409,398,KAZ,Kazakhstan,M,Import,784,ARE,United Arab Emirates,\(same),false,,false,,,61500000,0,true,false",
      ])
    #expect(report.merchandiseTrade.leftOut.isEmpty && report.merchandiseTrade.unfirm == 0)
  }

  @Test("What the form cannot express is left out and counted by its reason")
  func leftOut() {
    let lines = [
      "KZ AE 2023 1 USD", "KZ AE 2023-Q3 2 USD", "KZ AE 2022 3 EUR", "KZ GCC 2022 4 USD", "XK AE 2022 5 USD",
      "KZ AE 2021 6 USD", "KZ AE 2020 7 USD", "KZ AE 2019 8 USD", "KZ AE 2018 9 USD", "KZ AE 2022-07/2023-06 10 USD",
      "KZ AE 2017 11 USD", "KZ AE 2016 12 USD", "KZ AE 2023 13 USD",
    ]
    let trade = report(lines) { index, figure in
      switch index {
      case 5: figure.item = "wheat"
      case 6: figure.status = .forecast
      case 7: figure.quantity.bound = .over
      case 8: figure.indicator = .tradeBalance
      case 10: figure.quantity.bound = .about
      case 11: figure.period = nil
      case 12: figure.item = "goods"
      default: break
      }
    }.merchandiseTrade
    #expect(trade.flows.map(\.value) == [11, 1])
    #expect(trade.unfirm == 1)
    #expect(
      trade.leftOut == [
        .unresolved: 1, .noFlow: 1, .notActual: 1, .otherUnit: 1, .oneGood: 1, .noCountry: 2, .otherPeriod: 2,
        .noValue: 1, .repeated: 1,
      ])
  }
}
