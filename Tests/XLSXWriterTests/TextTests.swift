import Testing

@testable import XLSXWriter

extension XLSXWriterTests {
  @Suite struct TextTests {
    @Test(
      arguments: [false, true],
      [
        "a\u{FFFE}b", "a\u{FFFF}b", "a\u{0}b", "a\u{1}b", "a\u{8}b", "a\u{B}b", "a\u{1F}b",
      ])
    func replacesWhatXMLForbids(constantMemory: Bool, text: String) throws {
      let folder = try TemporaryFolder()
      let path = try makeBook(in: folder, options: WorkbookOptions(constantMemory: constantMemory)) { sheet in
        try expect(sheet.write(text, at: at(0, 0)), .replacedCharacters)
      }
      let xml = try constantMemory ? sheetXML(of: path) : part("xl/sharedStrings.xml", of: path)
      #expect(xml.contains("<t>a\u{FFFD}b</t>"))
    }

    @Test(arguments: ["a\tb", "a\nb", "ﾾ", "\u{FFBE}\u{FFBF}", "\u{FFFD}", "😀", "a\u{85}b", "\u{1FFFE}"])
    func leavesOtherCharactersAlone(text: String) throws {
      let folder = try TemporaryFolder()
      let path = try makeBook(in: folder) { try expect($0.write(text, at: at(0, 0)), []) }
      #expect(try part("xl/sharedStrings.xml", of: path).contains("<t>\(text)</t>"))
    }

    /// Excel reads `_x0041_` as "A" unless its first `_` is itself written so.
    @Test(arguments: [false, true])
    func literalEscapesStayLiteral(constantMemory: Bool) throws {
      let folder = try TemporaryFolder()
      let path = try makeBook(in: folder, options: WorkbookOptions(constantMemory: constantMemory)) { sheet in
        try sheet.write("_x0041_ _x00", at: at(0, 0))
      }
      let xml = try constantMemory ? sheetXML(of: path) : part("xl/sharedStrings.xml", of: path)
      #expect(xml.contains("<t>_x005F_x0041_ _x00</t>"))
    }

    @Test func keepsSpacesAtTheEdges() throws {
      let folder = try TemporaryFolder()
      let path = try makeBook(in: folder) { try $0.write("  a ", at: at(0, 0)) }
      #expect(try part("xl/sharedStrings.xml", of: path).contains("<t xml:space=\"preserve\">  a </t>"))
    }

    @Test func refusesLongText() throws {
      let folder = try TemporaryFolder()
      let (_, sheet) = try openBook(in: folder)
      // 16,384 characters of two units each: only a count in UTF-16 sees that it is too long.
      let text = String(repeating: "😀", count: 16_384)
      let error = XLSXWriterError.textTooLong(.cell(sheet: "S", at(0, 0)), length: 32_768, limit: 32_767)
      #expect(throws: error) { try sheet.write(text, at: at(0, 0)) }
      #expect(throws: error) { try sheet.writeFormula("=1", result: .text(text), at: at(0, 0)) }
      #expect(throws: error) { try sheet.writeRichText([TextRun(text)], at: at(0, 0)) }
      #expect(throws: error) { try sheet.writeComment(text, author: "a", at: at(0, 0)) }
    }

    @Test func writesLongestText() throws {
      let folder = try TemporaryFolder()
      let text = String(repeating: "ع", count: 32_767)
      let path = try makeBook(in: folder) { try expect($0.write(text, at: at(0, 0)), []) }
      #expect(try part("xl/sharedStrings.xml", of: path).contains("<t>\(text)</t>"))
    }

    @Test func clipsLongTextWithMarker() throws {
      let folder = try TemporaryFolder()
      let options = WorkbookOptions(longText: .clip(marker: "[…]"))
      let path = try makeBook(in: folder, options: options) { sheet in
        try expect(sheet.write(String(repeating: "😀", count: 20_000), at: at(0, 0)), .clippedText)
      }
      // 32,767 less 3 for the marker is 32,764: 16,382 characters of two units.
      let kept = String(repeating: "😀", count: 16_382)
      #expect(try part("xl/sharedStrings.xml", of: path).contains("<t>\(kept)[…]</t>"))
    }

    @Test func refusesLongMarker() throws {
      let folder = try TemporaryFolder()
      #expect(throws: XLSXWriterError.self) {
        try openBook(in: folder, options: WorkbookOptions(longText: .clip(marker: String(repeating: "x", count: 256))))
      }
      #expect(try folder.names == [])
    }

    @Test(arguments: [false, true])
    func writesRichText(constantMemory: Bool) throws {
      let folder = try TemporaryFolder()
      let path = try makeBook(in: folder, options: WorkbookOptions(constantMemory: constantMemory)) { sheet in
        let runs = [TextRun("بلغت "), TextRun("1.2 مليون", bold: true), TextRun(""), TextRun(" طن\u{1}")]
        let fallbacks = try sheet.writeRichText(runs, at: at(0, 0), style: CellStyle(fontSize: 12))
        #expect(fallbacks == .replacedCharacters)
        try sheet.writeRichText([TextRun("=1", bold: true)], at: at(1, 0))
        try sheet.writeRichText([], at: at(2, 0))
      }
      let xml = try constantMemory ? sheetXML(of: path) : part("xl/sharedStrings.xml", of: path)
      #expect(xml.contains("<t xml:space=\"preserve\">بلغت </t></r><r><rPr><b/><sz val=\"12\"/>"))
      #expect(xml.contains("<t>1.2 مليون</t></r>"))
      #expect(xml.contains("<t xml:space=\"preserve\"> طن\u{FFFD}</t></r>"))
      #expect(xml.contains("<t>=1</t>"))
    }

    @Test func writesLongRichTextInOneLook() throws {
      let folder = try TemporaryFolder()
      let options = WorkbookOptions(longText: .clip(marker: "…"))
      let fitting = [TextRun(String(repeating: "a", count: 32_000)), TextRun("b", bold: true), TextRun("c")]
      let path = try makeBook(in: folder, options: options) { sheet in
        let long = fitting + [TextRun(String(repeating: "d", count: 32_000))]
        try expect(sheet.writeRichText(fitting, at: at(0, 0)), [])
        try expect(sheet.writeRichText(Array(repeating: fitting[1], count: 251), at: at(1, 0)), .unformattedText)
        try expect(sheet.writeRichText(Array(repeating: TextRun("e"), count: 250), at: at(3, 0)), [])
        let marked = [TextRun(String(repeating: "f", count: 32_700)), TextRun("g", bold: true)]
        try expect(sheet.writeRichText(marked, at: at(4, 0)), .unformattedText)
        try expect(sheet.writeRichText(long, at: at(2, 0)), [.clippedText, .unformattedText])
      }
      let xml = try part("xl/sharedStrings.xml", of: path)
      #expect(xml.contains("<b/>"))
      #expect(xml.contains("<t>\(String(repeating: "b", count: 251))</t>"))
      #expect(xml.contains("<t>\(fitting.map(\.text).joined())\(String(repeating: "d", count: 764))…</t>"))
    }

    @Test(arguments: [
      ("", 0), ("abc", 3), ("كتب", 3), ("كَتَبَ", 3), ("كِتَابٌ", 4), ("هٰذا", 3), ("ـــ", 3), ("日本", 4), ("ﷺ", 1),
      ("2023–Q4", 7), ("a\nabcd\nab", 4), ("e\u{301}", 1), ("\u{200F}a\u{200E}", 1), ("😀", 2), ("٪١٢", 3), ("한글", 4),
    ])
    func measuresWidth(text: String, width: Int) {
      #expect(TextWidth.columns(of: text) == width)
    }
  }
}
