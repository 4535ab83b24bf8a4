import Foundation
import Testing

@testable import XLSXWriter

extension XLSXWriterTests {
  @Suite struct WorkbookTests {
    @Test func writesProperties() throws {
      let folder = try TemporaryFolder()
      let path = folder.file("a.xlsx")
      let all = DocumentProperties(
        title: "تقرير <1>", author: "Mizan", subject: "s", comments: "c", keywords: "k", company: "co",
        created: CalendarDate(year: 2024, month: 2, day: 29))
      let book = try Workbook(path: path, properties: all)
      #expect(book.path == path)
      _ = try book.addSheet("S")
      try book.close()
      let core = try part("docProps/core.xml", of: path)
      #expect(core.contains("<dc:title>تقرير &lt;1&gt;</dc:title><dc:subject>s</dc:subject><dc:creator>Mizan<"))
      #expect(core.contains("<cp:keywords>k</cp:keywords><dc:description>c</dc:description>"))
      #expect(core.contains(">2024-02-29T00:00:00Z</dcterms:created>"))
      #expect(core.contains(">2024-02-29T00:00:00Z</dcterms:modified>"))
      #expect(try part("docProps/app.xml", of: path).contains("<Company>co</Company>"))
    }

    @Test(arguments: [
      CalendarDate(year: 1980, month: 1, day: 1), CalendarDate(year: 2000, month: 2, day: 29),
      CalendarDate(year: 2100, month: 3, day: 1), CalendarDate(year: 9999, month: 12, day: 31),
    ])
    func keepsDayOfCreation(day: CalendarDate) throws {
      let folder = try TemporaryFolder()
      let path = folder.file("a.xlsx")
      let book = try Workbook(path: path, properties: DocumentProperties(title: "", author: "", created: day))
      _ = try book.addSheet("S")
      try book.close()
      #expect(try part("docProps/core.xml", of: path).contains(">\(day)T00:00:00Z</dcterms:created>"))
    }

    @Test func refusesBadProperties() throws {
      let folder = try TemporaryFolder()
      let early = CalendarDate(year: 1979, month: 12, day: 31)
      #expect(throws: XLSXWriterError.badDate(.workbook(part: "document property created"), found: early)) {
        try Workbook(path: folder.file("a"), properties: DocumentProperties(title: "", author: "", created: early))
      }
      let long = String(repeating: "x", count: 256)
      let place = Place.workbook(part: "document property author")
      #expect(throws: XLSXWriterError.textTooLong(place, length: 256, limit: 255)) {
        try Workbook(path: folder.file("a"), properties: DocumentProperties(title: "", author: long, created: someDay))
      }
      #expect(try folder.names == [])
    }

    @Test func refusesCallsAfterClosing() throws {
      let folder = try TemporaryFolder()
      let (book, sheet) = try openBook(in: folder)
      try book.close()
      let error = XLSXWriterError.closed(path: folder.file("book.xlsx"))
      #expect(throws: error) { try book.close() }
      #expect(throws: error) { try book.addSheet("T") }
      #expect(throws: error) { try book.define("a_b", asFormula: "=1") }
      #expect(throws: error) { try sheet.write(1, at: at(0, 0)) }
      #expect(throws: error) { try sheet.write("a", at: at(0, 0), style: CellStyle(bold: true)) }
      #expect(throws: error) { try sheet.setRightToLeft() }
      #expect(throws: error) { try sheet.addTable(XLSXWriterTests.TableTests.table, at: at(0, 0), rowCount: 1) }
      #expect(throws: error) { try sheet.addChart(XLSXWriterTests.ChartTests.chart(.line, sheet: "S"), at: at(0, 0)) }
      book.discard()
      #expect(try folder.names == ["book.xlsx"])
    }

    @Test func sheetOutlivesItsWorkbook() throws {
      let folder = try TemporaryFolder()
      let sheet = try openBook(in: folder).1
      // The workbook is gone, its sheet is not; the call must neither crash nor write.
      try? sheet.write(1, at: at(0, 0))
      #expect(try folder.names.filter { !$0.hasPrefix(".") } == [])
    }

    @Test func refusesWorkbookWithoutSheets() throws {
      let folder = try TemporaryFolder()
      let book = try Workbook(path: folder.file("a.xlsx"), properties: properties)
      #expect(throws: XLSXWriterError.noSheets(path: folder.file("a.xlsx"))) { try book.close() }
      #expect(try folder.names == [])
    }

    @Test(arguments: [false, true])
    func sameInputGivesSameBytes(constantMemory: Bool) throws {
      let folder = try TemporaryFolder()
      let options = WorkbookOptions(constantMemory: constantMemory)
      let files = try ["a.xlsx", "b.xlsx"].map { name in
        try Data(
          contentsOf: URL(
            fileURLWithPath: makeBook(in: folder, name: name, options: options) { sheet in
              try fillWithEverything(sheet, tables: !constantMemory)
            }))
      }
      #expect(files[0] == files[1])
    }

    @Test func threadsWriteTheSameBytes() async throws {
      let folder = try TemporaryFolder()
      let path = folder.path
      let first = try Data(contentsOf: URL(fileURLWithPath: makeBook(in: folder) { try fillWithEverything($0) }))
      try await withThrowingTaskGroup(of: String.self) { group in
        for number in 0..<24 {
          group.addTask {
            let name = path + "/\(number).xlsx"
            let options = WorkbookOptions(constantMemory: number % 2 == 1)
            let book = try Workbook(path: name, properties: properties, options: options)
            try fillWithEverything(try book.addSheet("S"), tables: number % 2 == 0)
            try book.close()
            return name
          }
        }
        for try await name in group where Int(name.dropLast(5).suffix(1)).map({ $0 % 2 == 0 }) == true {
          #expect(try Data(contentsOf: URL(fileURLWithPath: name)) == first)
        }
      }
      #expect(try folder.names.count == 25)
    }
  }
}

/// Writes one of each thing that a sheet can hold.
func fillWithEverything(_ sheet: Sheet, tables: Bool = true) throws {
  try sheet.setRightToLeft()
  try sheet.setColumnWidth(20.5, columns: 0...3)
  try sheet.setUpPrint(PrintSetup(landscape: true))
  if tables { try sheet.addTable(XLSXWriterTests.TableTests.table, at: at(0, 0), rowCount: 3) }
  for row in 1...3 {
    try sheet.write("2023-Q\(row)", at: at(row, 0), style: CellStyle(readingOrder: .rightToLeft))
    try sheet.write(Double(row) * 1.25, at: at(row, 1), style: CellStyle(numberFormat: "#,##0.00"))
    try sheet.write(someDay, at: at(row, 2))
    try sheet.writeRichText([TextRun("a"), TextRun("b", bold: true)], at: at(row, 3))
    try sheet.writeLink(url: "https://a.org/\(row)", text: "x", at: at(row, 4))
    try sheet.writeFormula("=B2*0.5", result: .number(0.625), at: at(row, 5))
    try sheet.writeComment("c", author: "d", at: at(row, 1))
  }
  try sheet.addChart(XLSXWriterTests.ChartTests.chart(.column, rightToLeft: true, sheet: "S"), at: at(9, 0))
}
