import ArgumentParser
import MizanExport
import MizanIntake
import MizanReports

import struct MizanModel.Extraction

/// How a report is written: the options that all commands that write one share.
struct BookOptions: ParsableArguments {
  /// The languages of the sheets.
  enum Language: String, CaseIterable, ExpressibleByArgument {
    case ar
    case en
    case both

    /// The tags in the order of the sheets.
    var tags: [String] { self == .both ? [Language.ar.rawValue, Language.en.rawValue] : [rawValue] }
  }

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write; may be left out on a terminal, which then shows the tables.", valueName: "file"))
  var output: String?

  @Option(help: "The format; by default that of the file's extension.")
  var format: ReportFormat?

  @Option(help: "The language of the sheets; by default both, and on a terminal that of the locale or else en.")
  var lang: Language?

  @Option(help: "The title on the cover.")
  var title: String?

  @Option(help: "The looks of a workbook: for publication, or with filters and frozen panes for working.")
  var profile = WorkbookProfile.publication

  private var isToStandardOutput: Bool { output == "-" }

  func validate() throws {
    guard let output else {
      guard StandardOutput.isTerminal, format == nil else {
        throw ValidationError("Missing expected argument '--output <file>'")
      }
      return
    }
    if isToStandardOutput {
      guard let format, format != .xlsx else {
        throw ValidationError(
          "Standard output takes a report in text; give --format csv, md, html, jsonl, sdmx-csv or comtrade")
      }
    } else if format == nil, ReportFormat(path: output) == nil {
      let known = ReportFormat.allCases.map { "." + $0.fileExtension }.joined(separator: ", ")
      throw ValidationError("The extension of '\(output)' names no format; use \(known), or --format")
    }
  }

  /// Languages and title.
  var options: ReportOptions {
    if output == nil, lang == nil {
      let known = Terminal.current.language.flatMap(Language.init) ?? .en
      return ReportOptions(languages: known.tags, title: title)
    }
    return ReportOptions(languages: (lang ?? .both).tags, title: title)
  }

  /// Writes a report, and says on standard output what it holds; without a file, shows its tables there.
  func write(_ report: Report) throws {
    guard let output else {
      let terminal = Terminal.current
      let shown = TerminalText(report, columns: terminal.columns, isColored: terminal.isColored)
      let remarks = summary(of: report) + "  -o FILE writes them with the evidence for every figure"
      return try StandardOutput.write(shown.text + "\n" + shown.remarks(remarks))
    }
    guard let format = format ?? ReportFormat(path: output) else { return }
    if format == .sdmxCSV { sayWhatIsLeftOut(report.dataSet) }
    if format == .comtrade { StandardError.write(line: report.merchandiseTrade.remarks) }
    if isToStandardOutput {
      try StandardOutput.write(format.text(of: report) ?? [])
      return
    }
    do throws(ExportError) {
      try format.write(report, to: output, profile: profile)
    } catch {
      throw Fault(error)
    }
    try StandardOutput.write("\(output): " + summary(of: report))
  }

  private func summary(of report: Report) -> String {
    report.hasTables ? tables(of: report.summary) : figures(of: report.summary)
  }

  /// Says how many figures are no observations of a data set.
  private func sayWhatIsLeftOut(_ data: DataSet) {
    let reasons = [
      (data.unresolved, "lack a period, an area or a unit"),
      (data.irreconcilable, "differ too far between texts to choose a value"),
      (data.beside, "have the same key as another value of the tables"),
    ]
    let said = reasons.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if !said.isEmpty {
      StandardError.write(
        line: "\(data.rows.count) observations are written; of the others " + said.joined(separator: ", "))
    }
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)" + (count == 1 ? "" : "s") }

  private func figures(of report: ReportSummary) -> String {
    """
    \(counted(report.rows, "row")) from \(counted(report.documents, "text")) (\(report.emptyDocuments) without figures)
      \(report.observations) complete observations, \(report.unresolved) unresolved, \(report.derived) derived values
      \(report.repeats) repeats and \(report.rejected) refused numerals are kept in the evidence; \(report.findings) contradictions inside a text

    """
  }

  private func tables(of report: ReportSummary) -> String {
    """
    \(counted(report.tables, "table")) from \(counted(report.documents, "text")) (\(report.emptyDocuments) without figures)
      \(report.selected) figures selected, \(report.apart) of them set apart with their reason
      \(report.disputes) discrepancies between texts, \(report.growthGaps) growth gaps over 0.1 point, \(report.findings) contradictions inside a text

    """
  }
}

extension ReportFormat: ExpressibleByArgument {}

extension WorkbookProfile: ExpressibleByArgument {}

extension Fault {
  /// The fault of a report that could not be written.
  init(_ error: ExportError) {
    let status: ExitStatus =
      switch error.kind {
      case .cannotCreate: .cannotCreate
      case .writeFailed: .inputOutput
      case .unsuitable: .badData
      }
    self.init(error.path, error.problem, remedy: error.remedy, status: status)
  }
}
