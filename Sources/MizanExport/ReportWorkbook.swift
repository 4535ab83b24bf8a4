import MizanModel
import MizanReports
import XLSXWriter

/// A report as an Excel workbook after the UK Analysis Function's guidance on spreadsheets: a cover, one marked-up table
/// a sheet, no filters, frozen panes, merged cells or colours that mean something.
struct ReportWorkbook {
  private let report: Report
  private let profile: WorkbookProfile
  private let layouts: [SheetID: SheetLayout]

  init(_ report: Report, _ profile: WorkbookProfile = .publication) {
    self.report = report
    self.profile = profile
    layouts = Dictionary(uniqueKeysWithValues: report.sheets.map { ($0.id, SheetLayout($0)) })
  }

  /// Writes the workbook beside `path` and renames.
  func write(to path: String) throws(ExportError) {
    do {
      try build(path)
    } catch {
      throw Self.exportError(error, path)
    }
  }

  private func build(_ path: String) throws(XLSXWriterError) {
    let date = report.created
    let properties = DocumentProperties(
      title: report.title, author: report.author, subject: report.subject,
      created: XLSXWriter.CalendarDate(year: date.year, month: date.month, day: date.day))
    let workbook = try Workbook(
      path: path, properties: properties, options: WorkbookOptions(longText: .clip(marker: " [...]")))
    do throws(XLSXWriterError) {
      for sheet in report.sheets {
        let page = try workbook.addSheet(sheet.name)
        try SheetPage(sheet, on: page, layouts: layouts, profile).write()
      }
      try workbook.close()
    } catch {
      workbook.discard()
      throw error
    }
  }

  private static func exportError(_ error: XLSXWriterError, _ path: String) -> ExportError {
    switch error {
    case .cannotCreate(_, let reason):
      ExportError(
        .cannotCreate, path: path, problem: "the workbook cannot be made there (\(reason))",
        remedy: "choose a plain file in a folder that exists and may be written to")
    case .badTemporaryFolder(let folder, let reason):
      ExportError(
        .cannotCreate, path: path, problem: "the temporary folder \(folder) cannot be used (\(reason))",
        remedy: "set TMPDIR to a folder that may be written to")
    case .cannotFinish(_, let reason):
      ExportError(
        .writeFailed, path: path, problem: "the workbook could not be finished (\(reason))",
        remedy: "free some space or choose another disk; what stood there before is unchanged")
    default:
      ExportError(
        .unsuitable, path: path, problem: "a workbook cannot hold the report: \(error)",
        remedy: "write html, csv, md or jsonl instead, or report fewer documents")
    }
  }
}
