import MizanModel
import MizanTestSupport
import Testing

@testable import MizanReports

@Suite("Data sets in the terms of SDMX")
struct DataSetTests {
  private static let data = Report(SampleExtractions.all, knowledge: ExtractionBuilder.knowledge()).dataSet

  @Test(
    "Periods have the forms of SDMX and the frequency that goes with them",
    arguments: [
      ("2023", "A", "2023"), ("2024-Q3", "Q", "2024-Q3"), ("2024-H1", "S", "2024-S1"), ("2024-H2", "S", "2024-S2"),
      ("2024-T2", "T", "2024-T2"), ("2024-09", "M", "2024-09"), ("2024-01/2024-06", "S", "2024-S1"),
      ("2024-01/2024-09", "_O", "2024-01-01/P9M"), ("2022-07/2023-06", "A", "2022-07-01/P1Y"),
      ("2024-02/2024-04", "_O", "2024-02-01/P3M"), ("2020/2023", "_O", "2020-01-01/P4Y"),
      ("2023-11/2024-12", "_O", "2023-11-01/P14M"),
      ("2024-05-01/2024-05-20", "_O", "2024-05-01/P20D"),
    ])
  func periods(_ code: String, _ frequency: String, _ period: String) throws {
    let span = try #require(TimeSpan(Period(code: code)))
    #expect(span.sdmxFrequency == frequency && span.sdmxPeriod == period)
  }

  @Test func noKeyStandsTwice() {
    let keys = Self.data.rows.map { Array($0[..<ComponentID.keyCount]) }
    #expect(!keys.isEmpty && Set(keys).count == keys.count)
  }

  @Test func everyCodeIsInItsList() {
    for row in Self.data.rows {
      for (component, value) in zip(Self.data.structure.components, row) {
        #expect(!component.isMandatory || !value.isEmpty)
        guard case .codes(let list) = component.representation, !value.isEmpty else { continue }
        #expect(Self.data.structure.codeList(list)?.codes.contains { $0.id == value } == true, "\(value)")
      }
    }
  }

  @Test func everyNameHasWords() {
    let structure = Self.data.structure
    let names =
      structure.names + structure.components.flatMap(\.names)
      + structure.codeLists.flatMap { $0.names + $0.codes.flatMap(\.names) }
    #expect(names.allSatisfy { !$0.text.isEmpty && !$0.text.hasPrefix("sdmx.") })
  }

  @Test func valuesThatDifferHaveDifferentCodes() {
    var book = CodeBook()
    #expect(book.id("m3/d", []) == "m3_d" && book.id("m3.d", []) == "m3_d_2" && book.id("m3/d", []) == "m3_d")
  }
}
