import MizanModel
import MizanReports
import MizanTestSupport
import Testing
import XLSXWriter

@testable import MizanExport

@Suite("Reports on a terminal")
struct TerminalTests {
  private static let samples = HTMLTests.Sample.allCases

  private static func plain(_ report: Report, _ columns: Int) -> String {
    TerminalText(report, columns: columns, isColored: false).text
  }

  @Test(
    "No line is wider than the terminal, vowel marks counted as nothing", arguments: samples, [40, 60, 80, 100, 200])
  func widths(_ sample: HTMLTests.Sample, _ columns: Int) {
    for line in Self.plain(sample.report, columns).split(separator: "\n") {
      #expect(TextWidth.columns(of: String(line)) <= columns, "\(line)")
    }
  }

  @Test("Every number of a table is shown whole", arguments: samples, [40, 80, 200])
  func numbers(_ sample: HTMLTests.Sample, _ columns: Int) {
    let words = Set(Self.plain(sample.report, columns).split { $0 == " " || $0 == "\n" }.map(String.init))
    for sheet in sample.report.sheets where ![.apart, .evidence, .notes].contains(sheet.id.kind) {
      for cell in (sheet.table?.rows ?? []).joined() {
        if let number = ShownNumber(cell) { #expect(words.contains(number.text), "\(sheet.name): \(number.text)") }
      }
    }
  }

  @Test("Colour changes no letter, and is there only when asked for", arguments: samples)
  func colour(_ sample: HTMLTests.Sample) {
    let plain = Self.plain(sample.report, 80)
    #expect(!plain.contains("\u{1B}"))
    var colored = TerminalText(sample.report, columns: 80, isColored: true).text
    #expect(colored.contains("\u{1B}[1m"))
    for code in ["1", "2", "33", "36", "0"] { colored.replaceAll("\u{1B}[\(code)m") }
    #expect(colored == plain)
  }

  @Test("Columns stand below each other, Arabic ones too")
  func alignment() throws {
    var text = ExtractionBuilder("a", "ar", published: "2024-05-14", "صادِرات ١٢ دولار و34567 دولار")
    text.figure("34567 دولار", "34567", "USD", .exports) { ($0.refArea, $0.period) = ("EG", .year(2023)) }
    let report = Report(
      [text.extraction], knowledge: SampleReport.knowledge, options: ReportOptions(languages: ["ar"]))
    let lines = Self.plain(report, 120).split(separator: "\n").map(String.init)
    let rule = try #require(lines.firstIndex { $0.hasPrefix("─") })
    let row = lines[rule + 1]
    let end = try #require(row.range(of: "34,567")?.upperBound)
    let width = TextWidth.columns(of: String(row[..<end]))
    let left = Array(lines[rule])[..<width]
    #expect(left.last == "─" && (width == lines[rule].count || Array(lines[rule])[width] == " "))
    #expect(row.hasPrefix("\u{200E}"))
  }

  @Test("A text cannot steer the terminal")
  func controls() {
    var text = ExtractionBuilder(
      "a\u{1B}[2Jb\u{202E}", "en", published: "2024-05-14", "Exports of Azerbaijan reached 300 dollars in 2023.")
    text.figure("300 dollars", "300", "USD", .exports) { ($0.refArea, $0.period) = ("AZ", .year(2023)) }
    let report = Report(
      [text.extraction], knowledge: SampleReport.knowledge,
      options: ReportOptions(languages: ["en"], title: "x\u{7}\ny"))
    let shown = Self.plain(report, 200)
    #expect(shown.hasPrefix("x\u{FFFD} y\n") && shown.contains("a\u{FFFD}[2Jb\n"))
  }

  @Test(
    "Heights count from zero, or from the least where a value is negative",
    arguments: [
      ([1, 2, 3, 4, 5, 6, 7, 8], "▁▂▃▄▅▆▇█"), ([100, 50, 0], "█▄▁"), ([99, 100, 98], "███"), ([0, 0], "▁▁"),
      ([-4, 0, 4], "▁▄█"), ([2, nil, 4], "▄ █"), ([], ""),
    ] as [([Int?], String)])
  func blocks(_ values: [Int?], _ expected: String) {
    #expect(Sparkline.blocks(values.map { $0.map { ExactDecimal(Int128($0)) } }) == expected)
  }

  @Test("A series of three periods has a sparkline, with a gap where a period is missing")
  func series() {
    let all = PeriodSeries.all(of: SampleReport.profile.dataSet, language: "en")
    #expect(all.map(\.name) == ["Exports · Azerbaijan · US Dollar"])
    #expect(all.first?.first.period == "2021" && all.first?.last.period == "2024")
    #expect(all.first.map { Sparkline.blocks($0.values) } == "▇█▇█")
    #expect(PeriodSeries.all(of: SampleReport.both.dataSet, language: "en").isEmpty)
    #expect(PeriodSeries.all(of: SampleReport.profile.dataSet, language: "en", periods: 5).isEmpty)
  }

  @Test func golden() throws {
    try expectGolden(Array(Self.plain(SampleReport.profile, 80).utf8), "terminal.txt")
  }
}

extension String {
  /// Takes every occurrence of a text out.
  fileprivate mutating func replaceAll(_ text: String) {
    self = split(separator: text, omittingEmptySubsequences: false).joined()
  }
}
