import MizanReports
import Testing

@testable import MizanExport

@Suite("Text formats are golden files")
struct GoldenTests {
  @Test(arguments: [ReportFormat.csv, .markdown, .html, .jsonLines, .sdmxCSV, .comtrade])
  func report(_ format: ReportFormat) throws {
    try expectGolden(try #require(format.text(of: SampleReport.both)), "report.\(format.fileExtension)")
  }

  @Test(arguments: [ReportFormat.csv, .markdown, .html, .jsonLines, .sdmxCSV, .comtrade])
  func reportWithoutFigures(_ format: ReportFormat) throws {
    try expectGolden(try #require(format.text(of: SampleReport.empty)), "empty.\(format.fileExtension)")
  }

  @Test func structureMessage() throws {
    let report = SampleReport.both
    try expectGolden(
      SDMXStructureText(report.dataSet.structure, prepared: report.created).bytes, "report.structure.xml")
  }
}
