import Glibc
import MizanReports
import MizanTestSupport
import Testing

@testable import MizanExport

@Suite("Workbooks")
struct WorkbookTests {
  private let folder = TemporaryFolder()
  private let book: String

  init() throws {
    book = folder.path + "/both.xlsx"
    try ReportFormat.xlsx.write(SampleReport.both, to: book)
  }

  private func part(_ name: String) -> String { run("unzip", "-p", book, name) }

  /// The start tags of elements of that name.
  private func tags(_ name: String, in xml: String) -> [Substring] {
    xml.split(separator: "<").filter {
      $0.hasPrefix(name + " ") || $0.hasPrefix(name + ">") || $0.hasPrefix(name + "/")
    }
    .compactMap { $0.split(separator: ">", maxSplits: 1).first }
  }

  private func attribute(_ name: String, _ tag: Substring) -> String? {
    tag.split(separator: " ").first { $0.hasPrefix(name + "=") }
      .flatMap { $0.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first }.map(String.init)
  }

  /// Writes workbooks for looking at, where MIZAN_BOOK names a folder.
  @Test func bookForTheEye() throws {
    guard let folder = getenv("MIZAN_BOOK") else { return }
    try ReportFormat.xlsx.write(SampleReport.both, to: String(cString: folder) + "/both.xlsx")
    try ReportFormat.xlsx.write(SampleReport.empty, to: String(cString: folder) + "/empty.xlsx")
  }

  @Test("The same report gives the same bytes")
  func sameBytes() throws {
    let other = TemporaryFolder()
    try ReportFormat.xlsx.write(SampleReport.both, to: other.path + "/again.xlsx")
    let first = readFile(book)
    #expect(!first.isEmpty && first == readFile(other.path + "/again.xlsx"))
    #expect(other.names == ["again.xlsx"])
  }

  @Test("Sheets bear their names in order; Arabic ones run from right to left")
  func sheets() throws {
    let names = tags("sheet", in: part("xl/workbook.xml")).compactMap { attribute("name", $0) }
    #expect(names.count == SampleReport.both.sheets.count)
    for (index, sheet) in SampleReport.both.sheets.enumerated() {
      let xml = part("xl/worksheets/sheet\(index + 1).xml")
      #expect(xml.contains("rightToLeft=\"1\"") == sheet.isRightToLeft)
      #expect(xml.contains("fitToPage=\"1\""))
      #expect(!xml.contains("<mergeCell") && !xml.contains("<pane") && !xml.contains("<autoFilter"))
      #expect(xml.contains("<tablePart ") == (sheet.table != nil))
    }
  }

  @Test("Every text cell of a sheet that runs from right to left has that reading order")
  func readingOrder() throws {
    let styles = part("xl/styles.xml")
    let cellFormats = styles.split(separator: "<cellXfs")[1].split(separator: "</cellXfs")[0]
    let formats = String(cellFormats).split(separator: "<xf ").dropFirst().map { $0.contains("readingOrder=\"2\"") }
    for (index, sheet) in SampleReport.both.sheets.enumerated() where sheet.isRightToLeft {
      let cells = tags("c", in: part("xl/worksheets/sheet\(index + 1).xml"))
      let texts = cells.filter { attribute("t", $0) == "s" }
      #expect(!texts.isEmpty)
      for cell in texts { #expect(formats[attribute("s", cell).flatMap { Int($0) } ?? 0], "\(sheet.name) \(cell)") }
    }
  }

  @Test("Formulas refer to sheets of their own language and bear the exact result")
  func formulas() throws {
    for language in ["ar", "en"] {
      let index = try #require(SampleReport.both.sheets.firstIndex { $0.id == SheetID(.derived, language) })
      let xml = part("xl/worksheets/sheet\(index + 1).xml")
      let formulas = xml.split(separator: "<f>").dropFirst().compactMap { $0.split(separator: "</f>").first }
      #expect(formulas.count == 12)
      let names = SampleReport.both.sheets.filter { $0.id.language == language }.map(\.name)
      for formula in formulas {
        for piece in formula.split(separator: "!").dropLast() {
          let sheet = piece.split(separator: "'", omittingEmptySubsequences: false).dropLast().last.map(String.init)
          #expect(names.contains(sheet ?? ""), "\(formula)")
        }
      }
      #expect(xml.contains("<v>303400000</v>"))
    }
  }

  @Test("Text from the news never becomes a formula")
  func injection() throws {
    let strings = part("xl/sharedStrings.xml")
    #expect(strings.contains(">&apos;=SUM(A1) The share") || strings.contains(">'=SUM(A1) The share"))
    #expect(!strings.contains(">=SUM(A1)"))
  }

  @Test("The document has a title, an author and the day of its newest document")
  func properties() throws {
    let core = part("docProps/core.xml")
    #expect(core.contains("<dc:title>\(SampleReport.both.title)</dc:title>"))
    #expect(core.contains("<dc:creator>\(SampleReport.both.author)</dc:creator>"))
    #expect(core.contains("2025-06-24"))
  }
}
