import MizanReports

/// A file format for reports. The raw value is both the file extension and the word of `--format`.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// An Excel workbook: all sheets, live formulas, links between figures and evidence.
  case xlsx
  /// Comma-separated values after RFC 4180: the flat table of records.
  case csv
  /// GitHub Markdown: all sheets.
  case markdown = "md"
  /// JSON Lines: one object a record.
  case jsonLines = "jsonl"

  /// The format that a file extension names, in any case; `nil` for an unknown or missing one.
  ///
  /// ```swift
  /// ReportFormat(path: "out/trade.XLSX")  // .xlsx
  /// ```
  public init?(path: String) {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    self.init(rawValue: name[name.index(after: dot)...].lowercased())
  }

  /// The bytes of a text format, for standard output for one; `nil` for a workbook, which exists as a file only.
  public func text(of report: Report) -> [UInt8]? {
    switch self {
    case .xlsx: nil
    case .csv: CSVText(report.records).bytes
    case .markdown: MarkdownText(report).bytes
    case .jsonLines: JSONLinesText(report.records).bytes
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
  }
}
