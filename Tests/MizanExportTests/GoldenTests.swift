import MizanReports
import Testing

@testable import MizanExport

@Suite("Text formats are golden files")
struct GoldenTests {
  @Test(arguments: [ReportFormat.csv, .markdown, .jsonLines])
  func report(_ format: ReportFormat) throws {
    try expectGolden(try #require(format.text(of: SampleReport.both)), "report.\(format.rawValue)")
  }

  @Test(arguments: [ReportFormat.csv, .markdown, .jsonLines])
  func reportWithoutFigures(_ format: ReportFormat) throws {
    try expectGolden(try #require(format.text(of: SampleReport.empty)), "empty.\(format.rawValue)")
  }
}
