import MizanModel
import MizanReports
import MizanTestSupport
import Testing

@testable import MizanExport

@Suite("HTML reports")
struct HTMLTests {
  /// The reports that every law is tried on.
  enum Sample: String, CaseIterable {
    case both
    case empty
    case profile
    case facilities

    var report: Report {
      switch self {
      case .both: SampleReport.both
      case .empty: SampleReport.empty
      case .profile: SampleReport.profile
      case .facilities: SampleReport.facilities
      }
    }
  }

  private static func scan(_ report: Report) -> HTMLScan { HTMLScan(HTMLText(report).bytes) }

  @Test("One article a language, in its language and direction; the file in those of the first")
  func languages() {
    let both = Self.scan(SampleReport.both)
    #expect(both.all("html").map { [$0.attributes["lang"], $0.attributes["dir"]] } == [["ar", "rtl"]])
    #expect(
      both.all("article").map { [$0.attributes["lang"], $0.attributes["dir"]] } == [["ar", "rtl"], ["en", "ltr"]])
    #expect(both.all("title").first { $0.path == ["html", "head"] }?.text == SampleReport.both.title)
    let english = Report(
      [SampleExtractions.trade], knowledge: SampleReport.knowledge, options: ReportOptions(languages: ["en"]))
    let scan = Self.scan(english)
    #expect(scan.all("html")[0].attributes == ["lang": "en", "dir": "ltr"] && scan.all("nav").count == 1)
    #expect(scan.all("blockquote").allSatisfy { $0.attributes == ["lang": "ar", "dir": "rtl"] })
  }

  @Test("Every sheet is a section with its lines, headings and rows", arguments: Sample.allCases)
  func nothingIsLost(_ sample: Sample) throws {
    let report = sample.report
    let scan = Self.scan(report)
    #expect(scan.all("section").map { $0.attributes["id"] } == report.sheets.map { HTMLAnchors.name($0.id) })
    for sheet in report.sheets {
      let section = scan.inside(HTMLAnchors.name(sheet.id))
      let lines = section.filter { ["p", "li"].contains($0.tag) }.map(\.text)
      for line in sheet.lines { #expect(lines.contains(line.text), "\(sheet.name): \(line.text)") }
      guard let table = sheet.table else { continue }
      #expect(section.filter { $0.tag == "caption" }.map(\.text) == [sheet.title])
      #expect(section.filter { $0.tag == "tr" && !$0.path.contains("thead") }.count == table.rows.count)
      #expect(section.filter { ["col", "row", "colgroup"].contains($0.attributes["scope"] ?? "") }.count > 0)
      let cells = section.filter { ["td", "th"].contains($0.tag) && !$0.path.contains("thead") }
      try #require(cells.count == table.rows.count * table.columns.count)
      for (cell, element) in zip(table.rows.joined(), cells) {
        let shown = ShownNumber(cell)?.typeset ?? cell.text
        #expect(element.text.hasPrefix(shown), "\(sheet.name): \(shown) is \(element.text)")
      }
    }
  }

  @Test("Every link leads to one place of the file", arguments: Sample.allCases)
  func links(_ sample: Sample) {
    let report = sample.report
    let scan = Self.scan(report)
    #expect(Set(scan.ids).count == scan.ids.count)
    #expect(scan.links.allSatisfy { $0.hasPrefix("#") })
    #expect(Set(scan.links.map { String($0.dropFirst()) }).subtracting(scan.ids).isEmpty)
  }

  @Test(
    "Every figure unfolds to sentences with its number pointed out, or leads to one, which leads back",
    arguments: Sample.allCases)
  func evidence(_ sample: Sample) throws {
    let report = sample.report
    let scan = Self.scan(report)
    var count = 0
    for sheet in report.sheets where sheet.id.kind != .evidence && sheet.id.kind != .notes {
      let rows = sheet.table?.rows ?? []
      let cells = scan.inside(HTMLAnchors.name(sheet.id)).filter { $0.tag == "data" && !$0.path.contains("thead") }
      let numbers = rows.joined().filter { $0.number != nil }
      try #require(cells.count == numbers.count)
      for (cell, element) in zip(numbers, cells) {
        count += 1
        #expect(element.attributes["value"] == cell.number?.description)
        #expect(element.path.contains("details") || element.path.last == "a")
      }
    }
    for element in scan.all("blockquote") where element.path.contains("details") || element.path.last == "td" {
      #expect(!element.text.isEmpty)
    }
    let marked = scan.all("mark").count { $0.path.contains("details") }
    #expect(count == 0 || marked > 0)
    let quoted = scan.all("blockquote")
    #expect(quoted.count == scan.all("mark").count)
    // Evidence leads back to the number: its link's target stands where a number or its row is.
    for sheet in report.sheets where sheet.id.kind == .evidence {
      for (row, cells) in (sheet.table?.rows ?? []).enumerated() {
        guard case .link(_, let home) = cells[0] else { continue }
        let name = HTMLAnchors.name(.init(sheet: sheet.id, row: row, column: 0))
        let place = try #require(HTMLAnchors(report.sheets).name(home))
        let back = scan.inside(name).filter { $0.tag == "a" }.compactMap { $0.attributes["href"] }
        #expect(back == ["#" + place])
        #expect(scan.inside(place).contains { $0.attributes["href"] == "#" + name }, "\(place) lists \(name)")
      }
    }
  }

  @Test("Marks lead to what explains them, and back", arguments: Sample.allCases)
  func marks(_ sample: Sample) {
    let report = sample.report
    let scan = Self.scan(report)
    let marks = scan.elements.filter { $0.attributes["class"] == "mark" }
    #expect(!marks.isEmpty)
    for mark in marks {
      let id = String(mark.attributes["href"]?.dropFirst() ?? "")
      let language = id.prefix(2)
      #expect(scan.inside(id).isEmpty == false && id.hasPrefix("\(language)-notes-r"))
    }
    for use in scan.elements where use.attributes["class"] == "use" {
      let id = String(use.attributes["href"]?.dropFirst() ?? "")
      #expect(scan.inside(id).contains { $0.attributes["class"] == "mark" }, "\(id)")
    }
  }

  @Test("What a picture says are the numbers of the cells that it leads to", arguments: [Sample.profile, .facilities])
  func charts(_ sample: Sample) throws {
    let report = sample.report
    let scan = Self.scan(report)
    let charts = report.sheets.flatMap { sheet in sheet.charts.map { (sheet, $0) } }
    let drawn = scan.all("svg")
    try #require(!charts.isEmpty && drawn.count == charts.count)
    for ((sheet, chart), svg) in zip(charts, drawn) {
      let name = try #require(svg.attributes["aria-labelledby"]?.split(separator: "-title").first)
      #expect(scan.elements.contains { $0.attributes["id"] == "\(name)-title" && $0.text == chart.title })
      #expect(scan.elements.contains { $0.attributes["id"] == "\(name)-text" && $0.text == chart.altText })
      let points =
        scan.inside("\(name)-title").isEmpty
        ? []
        : scan.elements.filter {
          $0.tag == "title" && $0.path.suffix(2) == ["svg", "a"]
        }
      let texts = Set(points.map(\.text))
      let table = try #require(sheet.table)
      let category = try #require(table.index(of: chart.categories))
      for series in chart.series {
        let column = try #require(table.index(of: series.column))
        for row in chart.rows {
          guard let number = ShownNumber(table.rows[row][column]) else { continue }
          #expect(texts.contains("\(table.rows[row][category].text), \(series.name): \(number.typeset)"))
          let cell = HTMLAnchors.name(.init(sheet: sheet.id, row: row, column: column))
          #expect(scan.links.contains("#" + cell))
          #expect(scan.inside(cell).contains { $0.attributes["value"] == number.value.description })
        }
      }
    }
  }

  @Test("Nothing of a text becomes markup, and no control character remains")
  func escaping() {
    var text = ExtractionBuilder(
      "<b>&\"x", "en", published: "2024-05-14", source: "</td><script>alert(1)</script>",
      "Exports \u{1}\u{7F}<img src=x onerror=\"f()\"> & 'of' Azerbaijan reached 300 dollars in 2023.")
    text.figure("300 dollars", "300", "USD", .exports) { ($0.refArea, $0.period) = ("AZ", .year(2023)) }
    let report = Report(
      [text.extraction], knowledge: SampleReport.knowledge,
      options: ReportOptions(languages: ["ar", "en"], title: "</title><script>"))
    let bytes = HTMLText(report).bytes
    let scan = HTMLScan(bytes)
    #expect(scan.all("script").isEmpty && scan.all("img").isEmpty && scan.all("b").isEmpty)
    #expect(scan.all("title")[0].text == "</title><script>")
    #expect(scan.all("blockquote").contains { $0.text.contains("\u{FFFD}\u{FFFD}<img src=x onerror=\"f()\"> & 'of'") })
    #expect(!String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  private static let noncharacters = String(decoding: [0xFDD0, 0x1FFFF] as [UInt32], as: UTF32.self)

  @Test(
    "Entities, controls and noncharacters",
    arguments: [
      ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;'"), ("a\u{0}\u{1F}\u{85}", "a\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("a\r\nb\t", "a \nb\t"),
      (noncharacters, "\u{FFFD}\u{FFFD}"), ("دولار \u{202B}x", "دولار \u{202B}x"),
    ])
  func escaped(_ text: String, _ expected: String) {
    #expect(HTMLWriter.escaped(text) == expected)
  }

  @Test(
    "Latin words in Arabic are kept apart from the quotes and brackets around them",
    arguments: [
      ("المبلغة: «Azerbaijan» (parties.clause)", ["Azerbaijan", "parties.clause"]),
      ("القيمة: digits.decimal > scale؛ «$4.86 billion»", ["digits.decimal > scale", "$4.86 billion"]),
      ("في 2024-05-14 بنسبة 5%", []), ("Türkiye", ["Türkiye"]), ("a%", ["a%"]), ("", []),
    ])
  func latinRuns(_ text: String, _ expected: [String]) {
    let pieces = LatinRuns.pieces(text)
    #expect(pieces.filter(\.isLatin).map(\.text) == expected && pieces.map(\.text).joined() == text)
  }

  @Test("Text is cut before and after what stands in brackets")
  func pieces() {
    #expect(ShorthandIndex.pieces("a [p] b") == [.words("a "), .mark("[p]"), .words(" b")])
    #expect(ShorthandIndex.pieces("[[x]") == [.words("["), .mark("[x]")] && ShorthandIndex.pieces("") == [])
    #expect(ShorthandIndex.pieces("a] [b") == [.words("a] [b")])
  }

  @Test("The file needs no script and no other file, and is the same twice")
  func selfContained() {
    let first = HTMLText(SampleReport.both).bytes
    #expect(first == HTMLText(Report(SampleExtractions.all, knowledge: SampleReport.knowledge)).bytes)
    let scan = HTMLScan(first)
    for tag in ["script", "link", "img", "iframe"] { #expect(scan.all(tag).isEmpty) }
    #expect(!String(decoding: first, as: UTF8.self).contains("://"))
  }
}
