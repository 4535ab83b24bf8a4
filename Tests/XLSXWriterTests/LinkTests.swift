import Testing

@testable import XLSXWriter

extension XLSXWriterTests {
  @Suite struct LinkTests {
    @Test(arguments: [false, true])
    func writesLinks(constantMemory: Bool) throws {
      let folder = try TemporaryFolder()
      let path = folder.file("a.xlsx")
      let options = WorkbookOptions(constantMemory: constantMemory)
      let book = try Workbook(path: path, properties: properties, options: options)
      let sheet = try book.addSheet("S")
      let inner = try sheet.writeLink(to: "It's ملاحظات", at(4, 2), text: "=انظر", tooltip: "note <1>", at: at(0, 0))
      let outer = try sheet.writeLink(url: "https://a.org/x?y=1&z=2#top", text: "الخبر", at: at(1, 0))
      let odd = try sheet.writeLink(url: "HTTPS://a.org/internal:1/external:2", text: "", at: at(2, 0))
      #expect([inner, outer, odd] == [[], [], []])
      #expect(sheet.linkCount == 3)
      _ = try book.addSheet("It's ملاحظات")
      try book.close()

      let xml = try sheetXML(of: path)
      #expect(xml.contains("ref=\"A1\" location=\"'It''s ملاحظات'!C5\" tooltip=\"note &lt;1&gt;\""))
      #expect(xml.contains("ref=\"A2\" r:id=\"rId1\" location=\"top\""))
      let links = try part("xl/worksheets/_rels/sheet1.xml.rels", of: path)
      #expect(links.contains("Target=\"https://a.org/x?y=1&amp;z=2\" TargetMode=\"External\""))
      #expect(links.contains("Target=\"HTTPS://a.org/%69nternal:1/%65xternal:2\" TargetMode=\"External\""))
      let texts = try constantMemory ? xml : part("xl/sharedStrings.xml", of: path)
      #expect(texts.contains("<t>=انظر</t>") && texts.contains("<t>الخبر</t>"))
      #expect(try part("xl/styles.xml", of: path).contains("<u/>"))
    }

    @Test func plainTextAfterTheLastLink() throws {
      let folder = try TemporaryFolder()
      let path = try makeBook(in: folder) { sheet in
        for row in 0..<Sheet.maximumLinks { try sheet.writeLink(to: "S", at(0, 0), text: "x", at: at(row, 0)) }
        #expect(sheet.linkCount == 65_530)
        try expect(sheet.writeLink(to: "S", at(0, 0), text: "y", at: at(65_530, 0)), .tooManyLinks)
        try expect(sheet.writeLink(url: "https://a.org", text: "z", at: at(65_531, 0)), .tooManyLinks)
        #expect(sheet.linkCount == 65_530)
      }
      let xml = try sheetXML(of: path)
      #expect(xml.contains("<hyperlink ref=\"A65530\"") && !xml.contains("<hyperlink ref=\"A65531\""))
      #expect(cell("A65531", in: xml) == "<c r=\"A65531\" t=\"s\"><v>1</v></c>")
    }

    @Test func plainTextForLongLink() throws {
      let folder = try TemporaryFolder()
      let path = try makeBook(in: folder) { sheet in
        let longest = "https://" + String(repeating: "a", count: 2_071)
        try expect(sheet.writeLink(url: longest, text: "fits", at: at(0, 0)), [])
        try expect(sheet.writeLink(url: longest + "a", text: "long", at: at(1, 0)), .linkTooLong)
        // Escaped by the library, three characters for one.
        let spaces = "https://" + String(repeating: " ", count: 700)
        try expect(sheet.writeLink(url: spaces, text: "spaces", at: at(2, 0)), .linkTooLong)
        // Escaped by the caller: a valid escape stays as it is.
        let escaped = "https://" + String(repeating: "%D8", count: 690)
        try expect(sheet.writeLink(url: escaped, text: "escaped", at: at(3, 0)), [])
        #expect(sheet.linkCount == 2)
      }
      let xml = try sheetXML(of: path)
      #expect(xml.contains("<hyperlink ref=\"A1\"") && xml.contains("<hyperlink ref=\"A4\""))
      #expect(!xml.contains("<hyperlink ref=\"A2\"") && !xml.contains("<hyperlink ref=\"A3\""))
      #expect(cell("A2", in: xml) == "<c r=\"A2\" t=\"s\"><v>1</v></c>")
    }

    @Test(arguments: [
      "javascript:alert(1)", "file:///etc/passwd", "internal:S!A1", "external:c.xlsx", "a.org", "", "https://a\u{1}b",
      "https://a\nb", ":x",
    ])
    func plainTextForUnsupportedLink(url: String) throws {
      let folder = try TemporaryFolder()
      let path = try makeBook(in: folder) { sheet in
        try expect(sheet.writeLink(url: url, text: "t", at: at(0, 0)), .unsupportedLink)
      }
      let xml = try sheetXML(of: path)
      #expect(!xml.contains("hyperlink"))
      #expect(cell("A1", in: xml) == "<c r=\"A1\" t=\"s\"><v>0</v></c>")
    }

    @Test func refusesLongTooltip() throws {
      let folder = try TemporaryFolder()
      let (_, sheet) = try openBook(in: folder)
      let tip = String(repeating: "x", count: 256)
      #expect(throws: XLSXWriterError.textTooLong(.cell(sheet: "S", at(0, 0)), length: 256, limit: 255)) {
        try sheet.writeLink(url: "https://a.org", text: "a", tooltip: tip, at: at(0, 0))
      }
    }

    @Test func closingFindsLinkToMissingSheet() throws {
      let folder = try TemporaryFolder()
      let (book, sheet) = try openBook(in: folder)
      try sheet.writeLink(to: "Notes", at(0, 0), text: "a", at: at(3, 1))
      #expect(throws: XLSXWriterError.unknownSheet("Notes", referredFrom: .cell(sheet: "S", at(3, 1)))) {
        try book.close()
      }
      #expect(try folder.names == [])
    }
  }
}
