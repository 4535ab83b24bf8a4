import Testing

@testable import XLSXWriter

extension XLSXWriterTests {
  @Suite struct StyleTests {
    @Test func writesEveryProperty() throws {
      let folder = try TemporaryFolder()
      let style = CellStyle(
        bold: true, italic: true, underlined: true, alignment: .right, verticalAlignment: .top, wraps: true, indent: 2,
        numberFormat: "#,##0.0", fontSize: 14, fontColor: Color(0x1F4E79), fill: .black, topBorder: .thin,
        bottomBorder: .double, readingOrder: .rightToLeft)
      let path = try makeBook(in: folder) { try $0.write(1, at: at(0, 0), style: style) }
      let xml = try part("xl/styles.xml", of: path)
      #expect(xml.contains("<font><b/><i/><u/><sz val=\"14\"/><color rgb=\"FF1F4E79\"/>"))
      #expect(xml.contains("<patternFill patternType=\"solid\"><fgColor rgb=\"FF000000\"/>"))
      #expect(xml.contains("<top style=\"thin\">") && xml.contains("<bottom style=\"double\">"))
      #expect(xml.contains("formatCode=\"#,##0.0\""))
      #expect(
        xml.contains(
          "<alignment horizontal=\"right\" vertical=\"top\" indent=\"2\" wrapText=\"1\" readingOrder=\"2\"/>"))
    }

    @Test func equalStylesAreOneFormat() throws {
      let folder = try TemporaryFolder()
      let path = try makeBook(in: folder) { sheet in
        for row in 0..<100 {
          let style = CellStyle(bold: row % 2 == 0, numberFormat: "0.0", readingOrder: .leftToRight)
          try sheet.write(Double(row), at: at(row, row % 3), style: style)
        }
        try sheet.write(1, at: at(100, 0), style: CellStyle())
      }
      let xml = try part("xl/styles.xml", of: path)
      #expect(xml.contains("<cellXfs count=\"3\">"))
      #expect(xml.contains("<fonts count=\"2\">"))
      #expect(xml.components(separatedBy: "readingOrder=\"1\"").count == 3)
    }

    @Test(arguments: [
      CellStyle(fontSize: 9.9), CellStyle(fontSize: 410), CellStyle(fontSize: .nan), CellStyle(indent: -1),
      CellStyle(indent: 16), CellStyle(numberFormat: ""), CellStyle(numberFormat: String(repeating: "ع", count: 64)),
      CellStyle(numberFormat: "0\u{0}"),
    ])
    func refusesBadStyle(style: CellStyle) throws {
      let folder = try TemporaryFolder()
      let (_, sheet) = try openBook(in: folder)
      let error = #expect(throws: XLSXWriterError.self) { try sheet.write(1, at: at(0, 0), style: style) }
      guard case .badValue(.cell("S", at(0, 0)), _, _, _) = error else {
        Issue.record("found \(String(describing: error))")
        return
      }
    }

    @Test func refusesTooManyStyles() throws {
      let folder = try TemporaryFolder()
      let (_, sheet) = try openBook(in: folder)
      for number in 0..<FormatCache.maximumCount {
        try sheet.write(1, at: at(0, 0), style: CellStyle(numberFormat: "0\"\(number)\""))
      }
      #expect(throws: XLSXWriterError.self) { try sheet.write(1, at: at(0, 0), style: CellStyle(bold: true)) }
      try sheet.write(1, at: at(0, 0), style: CellStyle(numberFormat: "0\"7\""))
    }

    @Test func isTheSameOnlyWithEveryProperty() {
      let changes: [(inout CellStyle) -> Void] = [
        { $0.bold = true }, { $0.italic = true }, { $0.underlined = true }, { $0.alignment = .right },
        { $0.verticalAlignment = .top }, { $0.wraps = true }, { $0.indent = 1 }, { $0.numberFormat = "0.0" },
        { $0.fontSize = 12 }, { $0.fontColor = .link }, { $0.fill = .link }, { $0.topBorder = .thin },
        { $0.bottomBorder = .thin }, { $0.readingOrder = .rightToLeft },
      ]
      #expect(changes.count == Mirror(reflecting: CellStyle.plain).children.count)
      for change in changes {
        var style = CellStyle.plain
        change(&style)
        withUnsafePointer(to: CellStyle.plain) { #expect(!style.isSame(as: $0) && style != CellStyle.plain) }
        withUnsafePointer(to: style) { #expect(style.isSame(as: $0)) }
      }
    }
  }
}
