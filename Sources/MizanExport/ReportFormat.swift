import MizanReports

/// A file format for reports. The raw value is the word of `--format`.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// An Excel workbook: all sheets, live formulas, links between figures and evidence.
  case xlsx
  /// Comma-separated values after RFC 4180: the flat table of records.
  case csv
  /// GitHub Markdown: all sheets.
  case markdown = "md"
  /// HTML: all sheets in one file with pictures and links between figures and evidence.
  case html
  /// JSON Lines: one object a record.
  case jsonLines = "jsonl"
  /// SDMX-CSV 2.0: the observations, one a key, with the structure message of SDMX-ML 2.1 beside the file.
  case sdmxCSV = "sdmx-csv"
  /// The exports and imports of countries in US dollars, with the columns of UN Comtrade's data.
  case comtrade

  /// The end of a file's name that stands for the format, without its first dot.
  public var fileExtension: String {
    switch self {
    case .sdmxCSV: "sdmx.csv"
    case .comtrade: "comtrade.csv"
    default: rawValue
    }
  }

  /// The format that a file extension names, in any case; `nil` for an unknown or missing one.
  ///
  /// ```swift
  /// ReportFormat(path: "out/trade.XLSX")  // .xlsx
  /// ```
  public init?(path: String) {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let known = Self.allCases.filter { format in
      name.utf8.count > format.fileExtension.utf8.count + 1 && name.lowercased().hasSuffix("." + format.fileExtension)
    }
    guard let format = known.max(by: { $0.fileExtension.utf8.count < $1.fileExtension.utf8.count }) else { return nil }
    self = format
  }

  /// The bytes of a text format, for standard output for one; `nil` for a workbook, which exists as a file only.
  public func text(of report: Report) -> [UInt8]? {
    switch self {
    case .xlsx: nil
    case .csv: CSVText(report.records).bytes
    case .markdown: MarkdownText(report).bytes
    case .html: HTMLText(report).bytes
    case .jsonLines: JSONLinesText(report.records).bytes
    case .sdmxCSV: SDMXCSVText(report.dataSet).bytes
    case .comtrade: ComtradeText(report.merchandiseTrade).bytes
    }
  }

  /// Writes the report beside `path` and renames, so that a failure leaves an old file whole.
  ///
  /// - Parameter profile: the looks of a workbook; text formats have one.
  /// - Throws: `ExportError` with the path and a remedy.
  public func write(
    _ report: Report, to path: String, profile: WorkbookProfile = .publication
  ) throws(ExportError) {
    guard let bytes = text(of: report) else { return try ReportWorkbook(report, profile).write(to: path) }
    try FileReplacement.write(bytes, to: path)
    if self == .sdmxCSV {
      let structure = SDMXStructureText(report.dataSet.structure, prepared: report.created)
      try FileReplacement.write(structure.bytes, to: Self.structurePath(path))
    }
  }

  /// Where the structure message of an SDMX-CSV file stands: `out.sdmx.csv` and `out.csv` have `out.structure.xml`.
  public static func structurePath(_ path: String) -> String {
    let end = [".sdmx.csv", ".csv"].first { path.lowercased().hasSuffix($0) } ?? ""
    return String(path.dropLast(end.count)) + ".structure.xml"
  }
}
