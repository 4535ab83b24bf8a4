import MizanReports
import Testing

@testable import MizanExport

@Suite("Checking SDMX-CSV")
struct SDMXValidatorTests {
  private static let data = SampleReport.both.dataSet
  private static let header = ["STRUCTURE", "STRUCTURE_ID", "ACTION"] + data.structure.components.map(\.id)

  private static func check(_ text: String) -> [String] {
    let structure = SDMXStructureText(data.structure, prepared: SampleReport.both.created).bytes
    return SDMXValidator.check(Array(text.utf8), path: "x.csv", structure: structure, structurePath: "x.xml")
      .faults.map(\.description)
  }

  /// A file with the first row of the data, one field of it replaced.
  private static func file(_ column: String? = nil, _ value: String = "", without: String? = nil) -> String {
    let row = ["dataflow", "MIZAN:FIGURES(1.0)", "I"] + data.rows[0]
    var fields = zip(header, row).filter { $0.0 != without }.map { ($0.0, $0.0 == column ? value : $0.1) }
    if let column, !header.contains(column) { fields.append((column, value)) }
    var lines = CSVLines()
    lines.append(fields.map(\.0))
    lines.append(fields.map(\.1))
    return String(decoding: lines.bytes, as: UTF8.self)
  }

  @Test func whatWeWriteHasNoFaults() {
    #expect(Self.check(String(decoding: SDMXCSVText(Self.data).bytes, as: UTF8.self)).isEmpty)
    #expect(Self.check(Self.file()).isEmpty && Self.check(Self.file("ACTION", "M")).isEmpty)
  }

  @Test(arguments: [
    ("REF_AREA", "ZZ", "found \"ZZ\" for REF_AREA; expected a code of CL_AREA"),
    ("OBS_VALUE", "1,7 million", "found \"1,7 million\" for OBS_VALUE; expected a number such as -1250.5"),
    ("OBS_VALUE", "", "found nothing for OBS_VALUE; expected a number such as -1250.5"),
    ("TIME_PERIOD", "2023Q4/13", "found \"2023Q4/13\" for TIME_PERIOD; expected a period such as 2023"),
    ("TIME_PERIOD", "2023-Q4", "found the period \"2023-Q4\" with FREQ A; expected FREQ Q or another period"),
    ("UNIT_MULT", "", "found nothing for UNIT_MULT; expected a code of CL_UNIT_MULT"),
    ("STRUCTURE_ID", "MIZAN:FIGURES", "found the structure id \"MIZAN:FIGURES\"; expected MIZAN:FIGURES(1.0)"),
    ("ACTION", "Z", "found the action \"Z\"; expected I, A, M, R or D"),
    ("WHATEVER", "x", "found the column \"WHATEVER\"; expected components of DSD_FIGURES only"),
  ])
  func fault(_ column: String, _ value: String, _ message: String) {
    let faults = Self.check(Self.file(column, value))
    #expect(faults.count == 1 && faults[0].contains(": \(message)"), "\(faults)")
    let line = Self.header.contains(column) ? 2 : 1
    #expect(faults.allSatisfy { $0.hasPrefix("x.csv:\(line):") && $0.hasSuffix("^") })
  }

  @Test func aMissingColumnAndARepeatedKey() {
    let missing = Self.check(Self.file(without: "ITEM"))
    #expect(missing.count == 1 && missing[0].contains("found no column ITEM; expected every dimension of DSD_FIGURES"))
    let row = Self.file().split(separator: "\r\n")[1]
    let twice = Self.check(Self.file() + row + "\r\n")
    #expect(twice.count == 1 && twice[0].hasPrefix("x.csv:3:1: found the key of line 2 again"), "\(twice)")
  }

  @Test(arguments: ["", "\"", "a,\"b\"c,\"", "\u{FEFF}STRUCTURE\n\"x\ny\",2\n"])
  func whatIsNoDataHasFaults(_ text: String) { #expect(!Self.check(text).isEmpty) }

  @Test(arguments: ["", "<a>", "<a></b>", "<a b=c/>", "<a>&x;</a>", "<a/>", "<!-- ", "</a>", "<a b=\"1\""])
  func whatIsNoStructureIsNamed(_ xml: String) {
    let result = SDMXValidator.check([], path: "x.csv", structure: Array(xml.utf8), structurePath: "x.xml")
    #expect(result.faults.count == 1 && result.faults[0].file == "x.xml")
  }

  @Test(arguments: [
    ("2023", "A"), ("2023-A1", "A"), ("2024-S2", "S"), ("2024-T3", "T"), ("2024-Q4", "Q"), ("2024-M12", "M"),
    ("2024-12", "M"), ("2024-W53", "W"), ("2024-D366", "D"), ("2024-02-29", "D"), ("2024-01-01/P1Y", "A"),
    ("2024-01-01/P9M", "_O"), ("2024-01-01T00:00:00/P3M", "Q"),
  ])
  func periods(_ text: String, _ frequency: String) { #expect(SDMXPeriod.frequencies(text)?.first == frequency) }

  @Test(arguments: [
    "", "20", "2023-", "2023-13", "2023-Q5", "2023-S3", "2023-02-30", "2023Q4", "2023-X1", "2023/2024", "2023-01-01/",
    "2023-01-01/P", "2023-01-01/P9", "2023-01-01/9M", "2023-Q", "2023-W", "23-Q1x",
  ])
  func noPeriods(_ text: String) { #expect(SDMXPeriod.frequencies(text) == nil) }
}
