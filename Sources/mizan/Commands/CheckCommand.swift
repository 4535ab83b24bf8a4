import ArgumentParser
import MizanData
import MizanExport
import MizanIntake
import MizanReports

/// `mizan check`: whether catalogue, packs, report definitions and SDMX-CSV files are sound.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check catalogue, language packs, report definitions and SDMX-CSV, and name every fault.",
    discussion: """
      Faults are printed as FILE:LINE:COLUMN with the row and a caret; the status is then 65. \
      A folder without catalogue and packs, or a file, is checked as report definitions. \
      A .csv file is checked as SDMX-CSV 2.0 against its structure message of SDMX-ML.
      """)

  @Argument(
    help: "A folder with catalogue and packs, a report.tsv or its folder, or a .csv; the built-in data by default.")
  var folder: String?

  @Option(
    help: ArgumentHelp(
      "The structure message of a .csv file; by default X.structure.xml beside X.sdmx.csv.", valueName: "file"))
  var structure: String?

  func validate() throws {
    if structure != nil, folder.map(Self.isCSV) != true {
      throw ValidationError("'--structure' goes with a .csv file to check")
    }
  }

  func run() throws {
    if let folder, Self.isCSV(folder) { return try checkData(folder) }
    if let folder, let files = try Self.definitions(at: folder) { return try checkReports(files, folder) }
    var diagnostics: [Diagnostic] = []
    let knowledge = Knowledge(try KnowledgeOptions.source(folder), diagnostics: &diagnostics)
    let prefix = folder.map { $0 + ($0.hasSuffix("/") ? "" : "/") } ?? ""
    for index in diagnostics.indices { diagnostics[index].file = prefix + diagnostics[index].file }
    let files = try folder.map { try DataSource.reports(in: $0) } ?? DataSource.embeddedReports
    let shelf = ReportShelf(files, knowledge: knowledge, diagnostics: &diagnostics)
    try Self.finish(diagnostics, folder)
    try StandardOutput.write(Self.summary(of: knowledge) + Self.summary(of: shelf) + "no faults\n")
  }

  private static func isCSV(_ path: String) -> Bool { path.lowercased().hasSuffix(".csv") }

  /// Checks an SDMX-CSV file against its structure.
  private func checkData(_ path: String) throws {
    let message = structure ?? ReportFormat.structurePath(path)
    let result = SDMXValidator.check(
      try Self.content(path, "give an SDMX-CSV file"), path: path,
      structure: try Self.content(message, "name the structure message with --structure"), structurePath: message)
    try Self.finish(result.faults, path)
    try StandardOutput.write("\(path): \(result.observations) observations, no faults\n")
  }

  private static func content(_ path: String, _ remedy: String) throws -> [UInt8] {
    do {
      return try DataSource.file(path).bytes
    } catch let diagnostic as Diagnostic {
      throw Fault(diagnostic.file, diagnostic.message, remedy: remedy, status: .noInput)
    }
  }

  /// Checks report definitions against the built-in catalogue.
  private func checkReports(_ files: [DataFile], _ path: String) throws {
    var diagnostics: [Diagnostic] = []
    let knowledge = Knowledge(.embedded, diagnostics: &diagnostics)
    let shelf = ReportShelf(files, knowledge: knowledge, diagnostics: &diagnostics)
    try Self.finish(diagnostics, path)
    try StandardOutput.write(Self.summary(of: shelf) + "no faults\n")
  }

  /// The report definitions at a path that holds nothing else; `nil` for a folder of data.
  private static func definitions(at path: String) throws -> [DataFile]? {
    if path.hasSuffix(".tsv"), let file = try? DataSource.file(path) { return [file] }
    guard (try? DataSource.folder(path)) == nil, let files = try? DataSource.reports(in: path), !files.isEmpty else {
      return nil
    }
    return files
  }

  /// Shows all faults.
  ///
  /// - Throws: a `Fault` when there are any.
  private static func finish(_ diagnostics: [Diagnostic], _ path: String?) throws {
    guard !diagnostics.isEmpty else { return }
    for diagnostic in diagnostics { try StandardOutput.write(diagnostic.description + "\n") }
    throw Fault(
      path ?? "built-in data", "\(diagnostics.count) fault\(diagnostics.count == 1 ? "" : "s")",
      remedy: "mend the rows shown", status: .badData)
  }

  private static func summary(of shelf: ReportShelf) -> String {
    "reports: " + (shelf.definitions.isEmpty ? "none" : shelf.definitions.map(\.name).joined(separator: ", ")) + "\n"
  }

  private static func summary(of knowledge: Knowledge) -> String {
    let catalogue = knowledge.catalogue
    var text = "catalogue: \(catalogue.areas.count) areas, \(catalogue.groups.count) groups,"
    text += " \(catalogue.currencies.count) currencies, \(catalogue.units.count) units,"
    text += " \(catalogue.indicators.count) indicators, \(catalogue.facilities.count) facilities,"
    text += " \(catalogue.commodities.count) commodities, \(catalogue.publishers.count) publishers\n"
    for pack in knowledge.packs {
      let tables = [
        pack.numerals, pack.units, pack.abbreviations, pack.areas, pack.indicators, pack.facilities, pack.commodities,
        pack.periods, pack.cues,
      ]
      let forms = tables.reduce(0) { $0 + $1.reduce(0) { $0 + $1.forms.count } }
      text += "pack \(pack.language): \(forms) forms\n"
    }
    return text
  }
}
