import Foundation
import Testing

@testable import XLSXWriter

extension XLSXWriterTests {
  @Suite struct ChartTests {
    static func chart(_ kind: Chart.Kind, rightToLeft: Bool = false, sheet: String = "It's data") -> Chart {
      let series = [1, 2].map { column in
        Chart.Series(
          name: column == 1 ? "مصر" : "=المغرب", categories: CellRange(sheet: sheet, rows: 1...3, columns: 0...0),
          values: CellRange(sheet: sheet, rows: 1...3, columns: column...column), color: Color(0x1F4E79))
      }
      return Chart(
        kind: kind, title: "صادرات القمح", categoryAxisTitle: "الربع", valueAxisTitle: "ألف طن", valueFormat: "#,##0",
        altText: "رسم \"أعمدة\"", series: series, rightToLeft: rightToLeft)
    }

    /// Writes a workbook whose chart stands before its data, and returns its path.
    static func write(_ chart: Chart, in folder: TemporaryFolder, constantMemory: Bool = false) throws -> String {
      let path = folder.file("a.xlsx")
      let options = WorkbookOptions(constantMemory: constantMemory)
      let book = try Workbook(path: path, properties: properties, options: options)
      try book.addSheet("رسم").addChart(chart, at: at(2, 0))
      let data = try book.addSheet("It's data")
      for row in 1...3 {
        try data.write("2023-Q\(row)", at: at(row, 0))
        try data.write(Double(row) * 1.5, at: at(row, 1))
        try data.write(Double(row), at: at(row, 2))
      }
      try book.close()
      return path
    }

    @Test(arguments: [(Chart.Kind.line, "lineChart"), (.bar, "barChart"), (.column, "barChart")], [false, true])
    func drawsChart(kind: (Chart.Kind, String), rightToLeft: Bool) throws {
      let folder = try TemporaryFolder()
      let path = try Self.write(Self.chart(kind.0, rightToLeft: rightToLeft), in: folder)
      let xml = try part("xl/charts/chart1.xml", of: path)
      #expect(xml.contains("<c:\(kind.1)>"))
      #expect(xml.contains("<c:barDir val=\"bar\"/>") == (kind.0 == .bar))
      for text in ["صادرات القمح", "الربع", "ألف طن"] { #expect(xml.contains("<a:t>\(text)</a:t>")) }
      #expect(xml.contains("<c:v>مصر</c:v>") && xml.contains("<c:v> =المغرب</c:v>"))
      #expect(xml.contains("<c:f>'It''s data'!$A$2:$A$4</c:f>"))
      #expect(xml.contains("<c:v>2023-Q3</c:v>") && xml.contains("<c:v>4.5</c:v>"))
      let categories = try axis("catAx", in: xml)
      let values = try axis("valAx", in: xml)
      #expect(categories.contains("<a:t>الربع</a:t>") && values.contains("<a:t>ألف طن</a:t>"))
      #expect(categories.contains("<c:tickLblPos val=\"low\"/>") && values.contains("formatCode=\"#,##0\""))
      #expect(categories.contains("maxMin") == (rightToLeft || kind.0 == .bar))
      #expect(values.contains("maxMin") == (rightToLeft && kind.0 == .bar))
      #expect(values.contains("<c:crosses val=\"max\"/>") == (kind.0 == .bar))
      #expect(xml.contains("<c:legendPos val=\"b\"/>"))
      #expect(try part("xl/drawings/drawing1.xml", of: path).contains("descr=\"رسم &quot;أعمدة&quot;\""))
    }

    /// The XML of one axis of a chart.
    func axis(_ name: String, in xml: String) throws -> Substring {
      let start = try #require(xml.range(of: "<c:\(name)>"))
      let end = try #require(xml.range(of: "</c:\(name)>"))
      return xml[start.upperBound..<end.lowerBound]
    }

    @Test func refusesFaultyCharts() throws {
      let folder = try TemporaryFolder()
      let (book, sheet) = try openBook(in: folder)
      var chart = Self.chart(.line, sheet: "S")
      let series = chart.series
      func refuses(_ setting: String) {
        let error = #expect(throws: XLSXWriterError.self) { try sheet.addChart(chart, at: at(0, 0)) }
        guard case .badValue(.cell("S", at(0, 0)), setting, _, _) = error else {
          Issue.record("\(setting): found \(String(describing: error))")
          return
        }
      }
      chart.series = []
      refuses("a chart's series")
      chart.series = [.init(name: "a", categories: nil, values: CellRange(sheet: "S", rows: 0...1, columns: 0...1))]
      refuses("a chart's range")
      chart.series = series
      chart.width = 99
      refuses("a chart's side of")
      chart.width = 480
      chart.title = String(repeating: "x", count: 256)
      #expect(throws: XLSXWriterError.textTooLong(.cell(sheet: "S", at(0, 0)), length: 256, limit: 255)) {
        try sheet.addChart(chart, at: at(0, 0))
      }
      chart.title = "t"
      chart.series = [.init(name: "a", categories: nil, values: CellRange(sheet: "X", rows: 0...1, columns: 0...0))]
      try sheet.addChart(chart, at: at(0, 0))
      #expect(throws: XLSXWriterError.unknownSheet("X", referredFrom: .cell(sheet: "S", at(0, 0)))) {
        try book.close()
      }
    }
  }
}
