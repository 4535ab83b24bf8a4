import Testing

@testable import XLSXWriter

extension XLSXWriterTests {
  @Suite struct LayoutTests {
    @Test(arguments: [false, true])
    func writesLayout(constantMemory: Bool) throws {
      let folder = try TemporaryFolder()
      let path = try makeBook(in: folder, options: WorkbookOptions(constantMemory: constantMemory)) { sheet in
        try sheet.setRightToLeft()
        try sheet.setColumnWidth(12.5, columns: 0...1)
        try sheet.setRowHeight(30, row: 0)
        try sheet.freeze(rows: 1, columns: 1)
        try sheet.repeatHeaderRows(0...1)
        try sheet.setZoom(120)
        try sheet.setTabColor(Color(0x1F4E79))
        let margins = PrintSetup.Margins(left: 0.5, right: 0.5, top: 1, bottom: 1)
        try sheet.setUpPrint(PrintSetup(landscape: true, margins: margins, header: "&C&A", footer: "&P"))
        try sheet.write("a", at: at(0, 0))
      }
      let xml = try sheetXML(of: path)
      #expect(xml.contains("rightToLeft=\"1\""))
      #expect(xml.contains("zoomScale=\"120\""))
      #expect(xml.contains("<col min=\"1\" max=\"2\" width=\"13.2"))
      #expect(xml.contains("<row r=\"1\" spans=") || constantMemory)
      #expect(xml.contains("ht=\"30\" customHeight=\"1\""))
      #expect(xml.contains("<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\""))
      #expect(xml.contains("<tabColor rgb=\"FF1F4E79\"/><pageSetUpPr fitToPage=\"1\"/>"))
      #expect(xml.contains("<pageMargins left=\"0.5\" right=\"0.5\" top=\"1\" bottom=\"1\""))
      #expect(xml.contains("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"/>"))
      #expect(xml.contains("<oddHeader>&amp;C&amp;A</oddHeader><oddFooter>&amp;P</oddFooter>"))
      #expect(try part("xl/workbook.xml", of: path).contains("name=\"_xlnm.Print_Titles\" localSheetId=\"0\">S!$1:$2<"))
    }

    @Test func opensAtA1OfTheFirstSheet() throws {
      let folder = try TemporaryFolder()
      let path = folder.file("a.xlsx")
      let book = try Workbook(path: path, properties: properties)
      for name in ["Cover", "Data"] { try book.addSheet(name).write(1, at: at(9, 9)) }
      try book.close()
      #expect(try sheetXML(1, of: path).contains("<sheetView tabSelected=\"1\" workbookViewId=\"0\"/>"))
      #expect(try sheetXML(2, of: path).contains("<sheetView workbookViewId=\"0\"/>"))
      #expect(!(try part("xl/workbook.xml", of: path).contains("activeTab")))
    }

    @Test func refusesSettingsOutOfRange() throws {
      let folder = try TemporaryFolder()
      let (_, sheet) = try openBook(in: folder)
      let calls: [(String, () throws -> Void)] = [
        ("column width", { try sheet.setColumnWidth(256, columns: 0...0) }),
        ("column width", { try sheet.setColumnWidth(.nan, columns: 0...0) }),
        ("row height", { try sheet.setRowHeight(-1, row: 0) }),
        ("zoom", { try sheet.setZoom(9) }),
        ("zoom", { try sheet.setZoom(.max) }),
        ("margin", { try sheet.setUpPrint(PrintSetup(margins: .init(left: -1))) }),
        ("number of pages", { try sheet.setUpPrint(PrintSetup(pagesWide: -1)) }),
        ("number of pages", { try sheet.setUpPrint(PrintSetup(pagesTall: 32_768)) }),
      ]
      for (setting, call) in calls {
        let error = #expect(throws: XLSXWriterError.self) { try call() }
        guard case .badValue(_, setting, _, _) = error else {
          Issue.record("\(setting): found \(String(describing: error))")
          continue
        }
      }
    }

    @Test func refusesLayoutOutsideSheet() throws {
      let folder = try TemporaryFolder()
      let (_, sheet) = try openBook(in: folder)
      let row = XLSXWriterError.outsideSheet(sheet: "S", row: 1_048_576, column: 0)
      #expect(throws: row) { try sheet.setRowHeight(20, row: 1_048_576) }
      #expect(throws: row) { try sheet.freeze(rows: 1_048_576, columns: 0) }
      #expect(throws: row) { try sheet.repeatHeaderRows(0...1_048_576) }
      #expect(throws: XLSXWriterError.outsideSheet(sheet: "S", row: 0, column: -1)) {
        try sheet.setColumnWidth(1, columns: -1...2)
      }
      #expect(throws: XLSXWriterError.textTooLong(.sheet("S", part: "page header"), length: 256, limit: 255)) {
        try sheet.setUpPrint(PrintSetup(header: String(repeating: "x", count: 256)))
      }
    }
  }
}
