import ArgumentParser
import MizanExport
import MizanExtraction
import MizanIntake
import MizanReports

import struct MizanModel.Extraction

/// `mizan report`: texts in, one workbook or table out.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the figures of texts into a workbook or table.",
    discussion: """
      The file is written beside its target and renamed, so a failure leaves an old file whole. \
      With -o - a csv, md or jsonl report goes to standard output.
      """)

  /// The languages of the sheets.
  enum Language: String, CaseIterable, ExpressibleByArgument {
    case ar
    case en
    case both

    /// The tags in the order of the sheets.
    var tags: [String] { self == .both ? [Language.ar.rawValue, Language.en.rawValue] : [rawValue] }
  }

  @OptionGroup var input: InputOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String

  @Option(help: "The format; by default that of the file's extension.")
  var format: ReportFormat?

  @Option(help: "The language of the sheets.")
  var lang = Language.both

  @Option(help: "The title on the cover.")
  var title: String?

  @OptionGroup var knowledge: KnowledgeOptions

  private var isToStandardOutput: Bool { output == "-" }

  func validate() throws {
    if isToStandardOutput {
      guard let format, format != .xlsx else {
        throw ValidationError("Standard output takes a report in text; give --format csv, md or jsonl")
      }
    } else if format == nil, ReportFormat(path: output) == nil {
      let known = ReportFormat.allCases.map { "." + $0.rawValue }.joined(separator: ", ")
      throw ValidationError("The extension of '\(output)' names no format; use \(known), or --format")
    }
  }

  func run() throws {
    let knowledge = try knowledge.load()
    let extractor = Extractor(knowledge)
    var loop = InputLoop(input)
    var extractions: [Extraction] = []
    while let document = try loop.nextDocument() { extractions.append(extractor.extract(document)) }
    if !extractions.isEmpty {
      let options = ReportOptions(languages: lang.tags, title: title)
      try write(Report(extractions, knowledge: knowledge, options: options))
    }
    try loop.finish()
  }

  private func write(_ report: Report) throws {
    guard let format = format ?? ReportFormat(path: output) else { return }
    if isToStandardOutput {
      try StandardOutput.write(format.text(of: report) ?? [])
      return
    }
    do throws(ExportError) {
      try format.write(report, to: output)
    } catch {
      throw Fault(error)
    }
    try StandardOutput.write(summary(of: report.summary))
  }

  private func summary(of report: ReportSummary) -> String {
    """
    \(output): \(report.rows) rows from \(report.documents) texts (\(report.emptyDocuments) without figures)
      \(report.observations) complete observations, \(report.unresolved) unresolved, \(report.derived) derived values
      \(report.repeats) repeats and \(report.rejected) refused numerals are kept in the evidence

    """
  }
}

extension ReportFormat: ExpressibleByArgument {}

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
