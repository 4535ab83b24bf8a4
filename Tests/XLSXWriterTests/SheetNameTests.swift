import Testing

@testable import XLSXWriter

extension XLSXWriterTests {
  @Suite struct SheetNameTests {
    @Test(arguments: [
      ("", SheetNameFault.empty),
      (String(repeating: "ا", count: 32), .tooLong(32)),
      (String(repeating: "😀", count: 16), .tooLong(32)),
      ("History", .reserved), ("HISTORY", .reserved),
      ("a[", .forbiddenCharacter("[")), ("a]", .forbiddenCharacter("]")), ("a:b", .forbiddenCharacter(":")),
      ("a*", .forbiddenCharacter("*")), ("a?", .forbiddenCharacter("?")), ("2023/2024", .forbiddenCharacter("/")),
      ("a\\b", .forbiddenCharacter("\\")), ("a\u{1}b", .forbiddenCharacter("\u{1}")),
      ("a\u{FFFE}", .forbiddenCharacter("\u{FFFE}")),
      ("'a", .apostropheAtEdge), ("a'", .apostropheAtEdge),
    ])
    func refusesBadName(name: String, fault: SheetNameFault) throws {
      let folder = try TemporaryFolder()
      let (book, _) = try openBook(in: folder)
      #expect(throws: XLSXWriterError.badSheetName(name, fault: fault)) { try book.addSheet(name) }
      #expect(book.sheets.count == 1)
    }

    @Test(arguments: [("Trade", "TRADE"), ("Élan", "éLAN"), ("ملاحظات", "ملاحظات")])
    func refusesSecondOfAName(first: String, second: String) throws {
      let folder = try TemporaryFolder()
      let (book, _) = try openBook(in: folder)
      _ = try book.addSheet(first)
      #expect(throws: XLSXWriterError.badSheetName(second, fault: .duplicate)) { try book.addSheet(second) }
    }

    @Test func keepsGoodNamesInOrder() throws {
      let names = ["الجدول 1", "It's 2023", String(repeating: "ع", count: 31), "a&b<c>", "1"]
      let folder = try TemporaryFolder()
      let book = try Workbook(path: folder.file("a.xlsx"), properties: properties)
      for name in names {
        let sheet = try book.addSheet(name)
        try sheet.write(1, at: at(0, 0))
        try sheet.repeatHeaderRows(0...0)
      }
      #expect(book.sheets.map(\.name) == names)
      try book.close()
      let xml = try part("xl/workbook.xml", of: folder.file("a.xlsx"))
      #expect(xml.contains("<sheet name=\"الجدول 1\" sheetId=\"1\""))
      #expect(xml.contains("<sheet name=\"It's 2023\" sheetId=\"2\""))
      #expect(xml.contains("<sheet name=\"a&amp;b&lt;c&gt;\" sheetId=\"4\""))
      #expect(xml.contains(">'It''s 2023'!$1:$1</definedName>"))
      #expect(xml.contains(">'الجدول 1'!$1:$1</definedName>"))
      #expect(xml.contains(">'\(names[2])'!$1:$1</definedName>"))
    }
  }
}
