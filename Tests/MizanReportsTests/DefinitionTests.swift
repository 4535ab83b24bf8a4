import Foundation
import MizanData
import MizanModel
import MizanTestSupport
import Testing

@testable import MizanReports

@Suite("Report definitions")
struct DefinitionTests {
  private static let knowledge = ExtractionBuilder.knowledge()
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "reports").path(percentEncoded: false)

  @Test("The program has the definitions of the folder reports; after adding one, run make embed")
  func embedded() throws {
    let files = try DataSource.reports(in: Self.folder)
    let names = files.map { $0.path.split(separator: "/").suffix(2).joined(separator: "/") }
    #expect(DataSource.embeddedReports.map { String($0.path.dropFirst("reports/".count)) } == names)
    #expect(DataSource.embeddedReports.map(\.bytes) == files.map(\.bytes))
  }

  @Test("The shipped definitions have no faults, titles in every language and a readme")
  func shipped() throws {
    var diagnostics: [Diagnostic] = []
    let shelf = ReportShelf(DataSource.embeddedReports, knowledge: Self.knowledge, diagnostics: &diagnostics)
    #expect(diagnostics.map(\.description) == [])
    #expect(shelf.definitions.map(\.name) == ["capacities", "comparison", "country", "figures", "quarterly"])
    for definition in shelf.definitions {
      #expect(definition.titles.keys.sorted() == ["ar", "en"])
      #expect(definition.notes["ar"]?.count == definition.notes["en"]?.count)
      #expect(FileManager.default.fileExists(atPath: Self.folder + "/\(definition.name)/README.md"))
    }
  }

  @Test(
    "Each fault is named with its place and the nearest word",
    arguments: [
      ("layout\tquartr", "2:8: \"quartr\" is no layout", "quarter"),
      ("layout\tquarter\nindicators\texports|import", "3:20: \"import\" is no indicator", "imports"),
      ("layout\tquarter\nareas\tGCC|AZZ", "3:11: \"AZZ\" is no area or group of the catalogue", "AZ"),
      ("layout\tquarter\nperiods\t2024-Q5", "3:9: \"2024-Q5\" is no period such as", nil),
      ("layout\tquarter\nstatuses\tactuall", "3:10: \"actuall\" is no status", "actual"),
      ("layout\tquarter\nrows\tpartnr", "3:6: \"partnr\" is no concept of rows", "partner"),
      ("layout\tquarter\ncolumns\trank", "3:9: \"rank\" is no column of the layout quarter", nil),
      ("layout\tquarter\nunits\tUSDD", "3:7: \"USDD\" is no unit of the catalogue", "USD"),
      ("layout\tquarter\nmultiplier\t4", "3:12: \"4\" is no power of ten", "0"),
      ("layout\tquarter\nlanguages\tfr", "3:11: \"fr\" is no language pack", "ar"),
      ("layout\tprofile\ncharts\tbar", "3:8: \"bar\" is no chart of the layout profile", nil),
      ("layout\tquarter\ntitle.fr\tNote", "3:1: \"title.fr\" is no key", "title.ar"),
      ("layout\tquarter\nrows\t", "3:6: the cell is empty", nil),
      ("layout\tquarter\nrows\titem\nrows\titem", "4:1: \"rows\" stands already in line 3", nil),
    ])
  func faults(_ rows: String, _ start: String, _ nearest: String?) throws {
    let file = DataFile(path: "mine/report.tsv", bytes: Array("key\tvalue\n\(rows)\n".utf8))
    var diagnostics: [Diagnostic] = []
    _ = ReportShelf.read(file, knowledge: Self.knowledge, diagnostics: &diagnostics)
    #expect(diagnostics.count == 1)
    let fault = try #require(diagnostics.first)
    #expect(fault.description.hasPrefix("mine/report.tsv:\(start)"), "\(fault)")
    if let nearest { #expect(fault.nearest == nearest) }
  }

  @Test("A definition without a layout or a header is named")
  func noLayout() {
    for (text, message) in [("key\tvalue\nrows\titem\n", "the row \"layout\" is missing"), ("", "no header row")] {
      var diagnostics: [Diagnostic] = []
      let file = DataFile(path: "report.tsv", bytes: Array(text.utf8))
      #expect(ReportShelf.read(file, knowledge: Self.knowledge, diagnostics: &diagnostics) == nil)
      #expect(diagnostics.count == 1 && diagnostics[0].message.contains(message), "\(diagnostics)")
    }
  }
}
