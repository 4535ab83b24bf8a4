import Glibc
import MizanReports
import MizanTestSupport
import Testing

@testable import MizanExport

@Suite("Writing files")
struct WritingTests {
  @Test("A format is known by its extension")
  func formats() {
    #expect(ReportFormat(path: "out/Trade.XLSX") == .xlsx)
    #expect(ReportFormat(path: "a.b/report.jsonl") == .jsonLines)
    #expect(ReportFormat(path: "x.csv") == .csv && ReportFormat(path: "x.SDMX.csv") == .sdmxCSV)
    #expect(ReportFormat(path: "out/x.comtrade.csv") == .comtrade)
    for path in ["out", "a.csv/out", ".csv", "x.sdmx-csv", "x.ods", ""] { #expect(ReportFormat(path: path) == nil) }
  }

  @Test("Every format writes its file and leaves nothing beside it", arguments: ReportFormat.allCases)
  func writes(_ format: ReportFormat) throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/report." + format.fileExtension
    try format.write(SampleReport.both, to: path)
    try format.write(SampleReport.both, to: path)
    #expect(folder.names == ["report." + format.fileExtension] + (format == .sdmxCSV ? ["report.structure.xml"] : []))
    if let text = format.text(of: SampleReport.both) { #expect(readFile(path) == text) }
  }

  @Test(
    "A folder that is missing and a path that is no plain file are named with a remedy",
    arguments: ReportFormat.allCases)
  func cannotCreate(_ format: ReportFormat) throws {
    let folder = TemporaryFolder()
    for path in [folder.path + "/no/such/report", folder.path, "/dev/full", ""] {
      let error = #expect(throws: ExportError.self) { try format.write(SampleReport.empty, to: path) }
      #expect(error?.kind == .cannotCreate && error?.path == path)
      #expect(error.map { $0.description.hasPrefix(path + ": ") && !$0.description.contains("\n") } == true)
    }
    #expect(folder.names.isEmpty)
  }

  @Test("A symbolic link stays a link, and permissions stay")
  func link() throws {
    let folder = TemporaryFolder()
    let target = folder.path + "/real.csv"
    try ReportFormat.csv.write(SampleReport.empty, to: target)
    chmod(target, 0o640)
    symlink(target, folder.path + "/link.csv")
    try ReportFormat.csv.write(SampleReport.both, to: folder.path + "/link.csv")
    #expect(readFile(target) == ReportFormat.csv.text(of: SampleReport.both))
    var status = stat()
    lstat(folder.path + "/link.csv", &status)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
    stat(target, &status)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  @Test(
    "Only what a spreadsheet would run gets an apostrophe",
    arguments: [
      ("=1+1", "'=1+1"), ("@x", "'@x"), ("+5%", "'+5%"), ("\tx", "'\tx"), ("-x", "'-x"), ("-1+cmd|x", "'-1+cmd|x"),
      ("-", "'-"), ("-3.5%", "-3.5%"), ("-1,200", "-1,200"), ("3-4", "3-4"), ("", ""), ("سعر", "سعر"),
    ])
  func neutralized(_ text: String, _ expected: String) {
    #expect(PlainText.neutralized(text) == expected)
  }

  @Test("Thousands are grouped, decimals are not")
  func grouped() {
    #expect(PlainText.grouped(0) == "0" && PlainText.grouped(-999) == "-999")
    #expect(PlainText.grouped(-1_234_567) == "-1,234,567")
    #expect(PlainText.grouped(.init(1_234_567_890, exponent: -6)) == "1,234.56789")
  }

  @Test("Quotes, commas and line ends of fields follow RFC 4180; negative numbers stay numbers")
  func csv() {
    let columns = ["a", "b"].map { ReportColumn(id: $0, header: $0, kind: .text) }
    let table = ReportTable(
      name: "t", columns: columns,
      rows: [[.text("say \"no\", \n"), .number(-5)], [.text("=1"), .empty], [.list(["x", "y"]), .text("-5")]])
    #expect(CSVText(table).bytes == Array("a,b\r\n\"say \"\"no\"\", \n\",-5\r\n'=1,\r\nx y,-5\r\n".utf8))
  }

  @Test("JSON strings are escaped, values are strings, places are numbers")
  func json() {
    let columns = [
      ReportColumn(id: "t", header: "t", kind: .text), ReportColumn(id: "v", header: "v", kind: .number),
      ReportColumn(id: "n", header: "n", kind: .integer), ReportColumn(id: "l", header: "l", kind: .text),
    ]
    let row: [ReportCell] = [.text("\"\\\u{1}\nس"), .number(.init(5, exponent: -1)), .number(7), .list(["a", "b"])]
    let text = JSONLinesText(ReportTable(name: "t", columns: columns, rows: [row, [.empty, .empty, .empty, .empty]]))
      .bytes
    #expect(
      String(decoding: text, as: UTF8.self) == """
        {"t":"\\"\\\\\\u0001\\u000aس","v":"0.5","n":7,"l":["a","b"]}
        {"t":null,"v":null,"n":null,"l":null}

        """)
  }
}
