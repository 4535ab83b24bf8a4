import Testing

@testable import XLSXWriter

extension XLSXWriterTests {
  @Suite struct TableTests {
    static let table = SheetTable(
      name: "جدول_القمح",
      columns: [.init(header: "الربع"), .init(header: "مصر & \"س\"", style: CellStyle(numberFormat: "0.0"))])

    @Test(arguments: [false, true])
    func marksUpTable(showsFilter: Bool) throws {
      let folder = try TemporaryFolder()
      var table = Self.table
      table.showsFilter = showsFilter
      let path = try makeBook(in: folder) { sheet in
        try sheet.addTable(table, at: at(3, 0), rowCount: 2)
        for row in 4...5 {
          try sheet.write("2023-Q\(row - 3)", at: at(row, 0))
          try sheet.write(Double(row), at: at(row, 1))
        }
      }
      let xml = try part("xl/tables/table1.xml", of: path)
      #expect(xml.contains("name=\"جدول_القمح\" displayName=\"جدول_القمح\" ref=\"A4:B6\""))
      #expect(xml.contains("<tableColumn id=\"1\" name=\"الربع\""))
      #expect(xml.contains("name=\"مصر &amp; &quot;س&quot;\""))
      #expect(xml.contains("<autoFilter ref=\"A4:B6\"/>") == showsFilter)
      #expect(xml.contains("showRowStripes=\"0\"") && !xml.contains("<tableStyleInfo name="))
      let sheet = try sheetXML(of: path)
      #expect(cell("A4", in: sheet) == "<c r=\"A4\" s=\"1\" t=\"s\"><v>0</v></c>")
      #expect(cell("B6", in: sheet).contains("<v>5</v>"))
    }

    @Test func refusesFaultyTables() throws {
      let folder = try TemporaryFolder()
      let (book, sheet) = try openBook(in: folder)
      func refuses(_ fault: SheetTableFault, _ headers: [String], _ rowCount: Int, _ corner: CellAddress) {
        let table = SheetTable(name: "T2", columns: headers.map { .init(header: $0) })
        let named = SheetTable(name: "Second", columns: table.columns)
        #expect(throws: XLSXWriterError.badTable(.cell(sheet: "S", corner), name: "Second", fault: fault)) {
          try sheet.addTable(named, at: corner, rowCount: rowCount)
        }
      }
      try sheet.addTable(SheetTable(name: "First", columns: [.init(header: "a")]), at: at(0, 0), rowCount: 3)
      refuses(.noColumns, [], 1, at(9, 0))
      refuses(.noRows, ["a"], 0, at(9, 0))
      refuses(.emptyHeader(column: 1), ["a", ""], 1, at(9, 0))
      refuses(.repeatedHeader("A"), ["a", "A"], 1, at(9, 0))
      refuses(.overlaps(table: "First"), ["a"], 1, at(3, 0))
      #expect(throws: XLSXWriterError.badName("first", fault: .duplicate)) {
        try sheet.addTable(SheetTable(name: "first", columns: [.init(header: "a")]), at: at(9, 0), rowCount: 1)
      }
      #expect(throws: XLSXWriterError.badName("First", fault: .duplicate)) {
        try book.define("First", asFormula: "=1")
      }
      #expect(throws: XLSXWriterError.outsideSheet(sheet: "S", row: 1_048_585, column: 0)) {
        try sheet.addTable(SheetTable(name: "Long", columns: [.init(header: "a")]), at: at(9, 0), rowCount: .max)
      }
      #expect(throws: XLSXWriterError.textTooLong(.cell(sheet: "S", at(9, 0)), length: 256, limit: 255)) {
        let header = String(repeating: "x", count: 256)
        try sheet.addTable(SheetTable(name: "Wide", columns: [.init(header: header)]), at: at(9, 0), rowCount: 1)
      }
      // What was refused left nothing behind: the name is free and the cells too.
      try sheet.addTable(SheetTable(name: "Second", columns: [.init(header: "a")]), at: at(9, 0), rowCount: 1)
      try book.close()
    }

    @Test func guardsHeaderCells() throws {
      let folder = try TemporaryFolder()
      let (_, sheet) = try openBook(in: folder)
      try sheet.addTable(Self.table, at: at(3, 1), rowCount: 2)
      let error = XLSXWriterError.tableHeader(.cell(sheet: "S", at(3, 2)), table: "جدول_القمح")
      #expect(throws: error) { try sheet.write("other", at: at(3, 2)) }
      try sheet.write("beside", at: at(3, 0))
      try sheet.write("above", at: at(2, 1))
    }

    @Test func refusesTableInConstantMemory() throws {
      let folder = try TemporaryFolder()
      let (_, sheet) = try openBook(in: folder, options: WorkbookOptions(constantMemory: true))
      let error = XLSXWriterError.notInConstantMemory(.cell(sheet: "S", at(0, 0)), feature: "the table \"جدول_القمح\"")
      #expect(throws: error) { try sheet.addTable(Self.table, at: at(0, 0), rowCount: 1) }
    }

    @Test(arguments: [
      ("", DefinedNameFault.empty), ("1a", .badStart("1")), ("a b", .forbiddenCharacter(" ")),
      ("a!b", .forbiddenCharacter("!")), ("A1", .looksLikeCell), ("xfd1", .looksLikeCell), ("R1C1", .looksLikeCell),
      ("r", .looksLikeCell), ("RC", .looksLikeCell), ("C", .looksLikeCell),
      (String(repeating: "ع", count: 64), .tooLong(128)),
    ])
    func refusesBadNames(name: String, fault: DefinedNameFault) throws {
      let folder = try TemporaryFolder()
      let (book, sheet) = try openBook(in: folder)
      let error = XLSXWriterError.badName(name, fault: fault)
      #expect(throws: error) { try book.define(name, asFormula: "=1") }
      #expect(throws: error) {
        try sheet.addTable(SheetTable(name: name, columns: [.init(header: "a")]), at: at(0, 0), rowCount: 1)
      }
    }

    @Test func definesNames() throws {
      let folder = try TemporaryFolder()
      let (book, _) = try openBook(in: folder)
      let long = String(repeating: "本", count: 31)
      try book.define("إجمالي_مصر", as: CellRange(sheet: long, from: at(0, 0), to: at(1_048_575, 16_383)))
      try book.define("Rate", asFormula: "=1.06")
      #expect(throws: XLSXWriterError.badName("Other", fault: .badFormula("="))) {
        try book.define("Other", asFormula: "=")
      }
      _ = try book.addSheet(long)
      try book.close()
      let xml = try part("xl/workbook.xml", of: folder.file("book.xlsx"))
      #expect(xml.contains("<definedName name=\"إجمالي_مصر\">'\(long)'!$A$1:$XFD$1048576</definedName>"))
      #expect(xml.contains("<definedName name=\"Rate\">1.06</definedName>"))
    }
  }
}
