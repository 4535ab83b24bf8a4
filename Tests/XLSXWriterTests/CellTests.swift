import Testing

@testable import XLSXWriter

extension XLSXWriterTests {
  @Suite struct CellTests {
    @Test func writesEveryKindOfCell() throws {
      let folder = try TemporaryFolder()
      let path = try makeBook(in: folder) { sheet in
        try sheet.write("صادرات", at: at(0, 0))
        try sheet.write(1200.5, at: at(1, 0))
        try sheet.write(true, at: at(2, 0))
        try sheet.write(someDay, at: at(3, 0))
        try sheet.writeBlank(at: at(4, 0), style: CellStyle(bold: true))
        try sheet.writeFormula("=SUM(A2:A2)", result: .number(1200.5), at: at(5, 0))
        try sheet.writeFormula("IF(1<2,\"a\",\"b\")", result: .text("a & b"), at: at(6, 0))
      }
      let xml = try sheetXML(of: path)
      #expect(cell("A1", in: xml) == "<c r=\"A1\" t=\"s\"><v>0</v></c>")
      #expect(cell("A2", in: xml) == "<c r=\"A2\"><v>1200.5</v></c>")
      #expect(cell("A3", in: xml) == "<c r=\"A3\" t=\"b\"><v>1</v></c>")
      #expect(cell("A4", in: xml) == "<c r=\"A4\" s=\"1\"><v>45382</v></c>")
      #expect(cell("A5", in: xml) == "<c r=\"A5\" s=\"2\"/>")
      #expect(cell("A6", in: xml) == "<c r=\"A6\"><f>SUM(A2:A2)</f><v>1200.5</v></c>")
      #expect(cell("A7", in: xml) == "<c r=\"A7\" t=\"str\"><f>IF(1&lt;2,\"a\",\"b\")</f><v>a &amp; b</v></c>")
      #expect(try part("xl/sharedStrings.xml", of: path).contains("<t>صادرات</t>"))
      #expect(try part("xl/styles.xml", of: path).contains("formatCode=\"yyyy\\-mm\\-dd\"") == false)
      #expect(try part("xl/styles.xml", of: path).contains("formatCode=\"yyyy-mm-dd\""))
    }

    @Test(arguments: [false, true], ["=1+1", "+1", "-1", "@x", "\t=1", "=", "{=1}", "'=1", "http://a.b", "1e5"])
    func textIsNeverAFormula(constantMemory: Bool, text: String) throws {
      let folder = try TemporaryFolder()
      let path = try makeBook(in: folder, options: WorkbookOptions(constantMemory: constantMemory)) { sheet in
        try expect(sheet.write(text, at: at(0, 0)), [])
      }
      let xml = try sheetXML(of: path)
      #expect(!xml.contains("<f>"))
      #expect(cell("A1", in: xml).contains(constantMemory ? "t=\"inlineStr\"" : "t=\"s\""))
      let texts = constantMemory ? xml : try part("xl/sharedStrings.xml", of: path)
      #expect(texts.contains(">\(text)</t>"))
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func refusesWhatIsNotFinite(number: Double) throws {
      let folder = try TemporaryFolder()
      let (_, sheet) = try openBook(in: folder)
      let error = XLSXWriterError.notFinite(.cell(sheet: "S", at(2, 1)), found: "\(number)")
      #expect(throws: error) { try sheet.write(number, at: at(2, 1)) }
      #expect(throws: error) { try sheet.writeFormula("=1", result: .number(number), at: at(2, 1)) }
      #expect(error.description == "sheet \"S\", cell B3: found \(number); expected a finite number")
    }

    @Test(arguments: [at(1_048_576, 0), at(0, 16_384), at(-1, 0), at(0, -1), at(.max, .min)])
    func refusesCellOutsideSheet(cell: CellAddress) throws {
      let folder = try TemporaryFolder()
      let (_, sheet) = try openBook(in: folder)
      let error = XLSXWriterError.outsideSheet(sheet: "S", row: cell.row, column: cell.column)
      #expect(throws: error) { try sheet.write("a", at: cell) }
      #expect(throws: error) { try sheet.write(1, at: cell) }
      #expect(throws: error) { try sheet.writeLink(to: "S", cell, text: "a", at: at(0, 0)) }
      #expect(throws: error) { try sheet.writeComment("a", author: "b", at: cell) }
    }

    @Test func writesLastCell() throws {
      let folder = try TemporaryFolder()
      let path = try makeBook(in: folder) { try $0.write(7, at: at(1_048_575, 16_383)) }
      #expect(cell("XFD1048576", in: try sheetXML(of: path)).contains("<v>7</v>"))
    }

    @Test(arguments: [
      CalendarDate(year: 2023, month: 2, day: 29), CalendarDate(year: 1899, month: 12, day: 31),
      CalendarDate(year: 10_000, month: 1, day: 1), CalendarDate(year: 2024, month: 13, day: 1),
      CalendarDate(year: 2024, month: 4, day: 0),
    ])
    func refusesImpossibleDay(date: CalendarDate) throws {
      let folder = try TemporaryFolder()
      let (_, sheet) = try openBook(in: folder)
      #expect(throws: XLSXWriterError.badDate(.cell(sheet: "S", at(0, 0)), found: date)) {
        try sheet.write(date, at: at(0, 0))
      }
    }

    @Test(arguments: ["", "=", "=A\u{1}", String(repeating: "1", count: 8_193)])
    func refusesBadFormula(formula: String) throws {
      let folder = try TemporaryFolder()
      let (_, sheet) = try openBook(in: folder)
      let error = #expect(throws: XLSXWriterError.self) {
        try sheet.writeFormula(formula, result: .number(0), at: at(0, 0))
      }
      guard case .badValue(_, "formula", _, _) = error else {
        Issue.record("found \(String(describing: error))")
        return
      }
    }

    @Test func constantMemoryRefusesEarlierRow() throws {
      let folder = try TemporaryFolder()
      let path = try makeBook(in: folder, options: WorkbookOptions(constantMemory: true)) { sheet in
        try sheet.write(1, at: at(5, 0))
        try sheet.write(2, at: at(5, 1))
        let error = XLSXWriterError.rowPassed(.cell(sheet: "S", at(4, 0)), current: 5)
        #expect(throws: error) { try sheet.write(3, at: at(4, 0)) }
        #expect(throws: error) { try sheet.setRowHeight(20, row: 4) }
        try sheet.setRowHeight(20, row: 7)
        #expect(throws: XLSXWriterError.rowPassed(.cell(sheet: "S", at(6, 0)), current: 7)) {
          try sheet.write(3, at: at(6, 0))
        }
      }
      let xml = try sheetXML(of: path)
      #expect(cell("A6", in: xml).contains("<v>1</v>") && cell("B6", in: xml).contains("<v>2</v>"))
    }

    @Test func writesComment() throws {
      let folder = try TemporaryFolder()
      let path = try makeBook(in: folder) { sheet in
        try sheet.write(1, at: at(0, 0))
        try expect(sheet.writeComment("من الجملة 14", author: "Mizan", at: at(0, 0)), [])
      }
      let xml = try part("xl/comments1.xml", of: path)
      #expect(xml.contains("<author>Mizan</author>") && xml.contains("من الجملة 14") && xml.contains("ref=\"A1\""))
    }

    @Test func addressesReadAsSpreadsheetsShowThem() {
      #expect([0, 25, 26, 701, 702, 16_383].map(CellAddress.columnName) == ["A", "Z", "AA", "ZZ", "AAA", "XFD"])
      #expect(at(2, 27).description == "AB3")
      #expect(CellAddress.columnName(-1) == "")
      #expect(at(0, 9) < at(1, 0) && at(1, 0) < at(1, 1))
      #expect(CellRange(sheet: "It's", from: at(4, 1), to: at(0, 0)).description == "'It''s'!$A$1:$B$5")
      #expect(CellRange(sheet: "S", rows: 0...0, columns: 2...2).description == "'S'!$C$1")
    }
  }
}
