import MizanData
import MizanExport
import MizanModel
import Testing

@testable import MizanChecks
@testable import mizan

/// Whole outputs of one extraction made by hand.
@Suite struct OutputTests {
  @Test(arguments: [false, true])
  func jsonLines(_ includesTrace: Bool) throws {
    var json = JSONRecords()
    json.append(SampleExtraction.value, findings: Self.checked.findings, includesTrace: includesTrace)
    json.appendError(id: nil, line: 2, problem: "column 1: expected an object, {")
    try Golden.expect(
      String(decoding: json.bytes, as: UTF8.self), includesTrace ? "extract-trace.jsonl" : "extract.jsonl")
  }

  /// The extraction with a finding made by hand.
  private static let checked = CheckedExtraction(
    extraction: SampleExtraction.value,
    result: Checks.Result(
      findings: [
        Finding(
          check: "stated_change", figures: [0, 1], suspects: [0],
          arithmetic: .printed(computed: "100 + 200 = 300", stated: "301"), expected: 300, printed: 301,
          unit: UnitCode("USD"),
          flag: .suspectScale,
          proposal: Proposal(figure: 0, isChange: true, kind: .decimalPoint, value: -50)),
        Finding(
          check: "unended_period", figures: [1], suspects: [1],
          arithmetic: .notEnded(.year(2030), published: CalendarDate(year: 2024, month: 5, day: 1)!), expected: nil,
          printed: 7_000_000, unit: UnitCode("t"), flag: nil, proposal: nil),
      ], agreements: 1))

  @Test func table() throws { try Golden.expect(ExtractionTable(SampleExtraction.value).text, "extract-table.txt") }

  @Test func explanation() throws {
    try Golden.expect(Explanation(Self.checked, catalogue: Catalogue()).text, "explain.txt")
  }

  @Test func aTextWithoutFiguresSaysSo() {
    let document = Document(id: "none", text: "x")
    let empty = Extraction(
      document: document, language: "en", sentences: [TextSpan(0, 1)], figures: [], rejections: [], numeralCount: 0)
    #expect(ExtractionTable(empty).text.contains("no figures: none of the 0 numerals is a statistical value"))
  }

  @Test func offsetsCountCodePoints() throws {
    let text = "😀é" + String(repeating: "م", count: 100) + "5 \u{1}\u{7F}\t\\"
    let bytes = Array(text.utf8)
    let digit = bytes.firstIndex(of: UInt8(ascii: "5")) ?? 0
    let numeral = Numeral(value: ExactDecimal(5), span: TextSpan(digit, bytes.count))
    let whole = TextSpan(0, bytes.count)
    let extraction = Extraction(
      document: Document(id: "a\"b", text: text), language: "ar", sentences: [whole],
      figures: [Figure(quantity: Quantity(numeral: numeral), sentence: whole)], rejections: [], numeralCount: 1)
    var json = JSONRecords()
    json.append(extraction)
    let line = String(decoding: json.bytes, as: UTF8.self)
    #expect(
      line.hasPrefix(
        #"{"id":"a\"b","lang":"ar","figures":[{"start":102,"end":108,"text":"5 \u0001\u007f\t\\","value":"5","unit":null"#
      ), "\(line)")
  }

  @Test func numbersAreGrouped() {
    #expect(ExactDecimal("-1234567.05")?.grouped == "-1,234,567.05")
    #expect(ExactDecimal(999).grouped == "999")
    #expect(ExactDecimal(1000).grouped == "1,000")
  }
}
