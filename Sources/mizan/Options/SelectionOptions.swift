import ArgumentParser
import MizanData
import MizanIntake
import MizanModel
import MizanReports

/// What a report selects of the figures.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only these periods: 2023, 2024-Q3, 2024-09, 2024-01/2024-09 or 2024-05-01/2024-05-20.", valueName: "period,..."))
  var period: String?

  @Option(help: ArgumentHelp("Only these reporters: ISO codes or groups such as GCC.", valueName: "code,..."))
  var area: String?

  @Option(help: ArgumentHelp("Only trade with these partners.", valueName: "code,..."))
  var partner: String?

  @Option(help: ArgumentHelp("Only these indicators, such as exports.", valueName: "name,..."))
  var indicator: String?

  /// Whether anything is selected.
  var isEmpty: Bool { period == nil && area == nil && partner == nil && indicator == nil }

  /// The selection, its codes known to the catalogue.
  ///
  /// - Throws: a validation error that names the option, the word and the nearest known one.
  func selection(_ knowledge: Knowledge) throws -> Selection {
    let codes = (knowledge.catalogue.areas.keys.map(\.rawValue) + knowledge.catalogue.groups.keys.map(\.rawValue))
      .sorted()
    func area(_ option: String, _ words: String?) throws -> [AreaCode] {
      try list(option, words, "area or group", known: codes) { codes.contains($0) ? AreaCode($0) : nil }
    }
    return Selection(
      areas: try area("--area", self.area), partners: try area("--partner", partner),
      periods: try list(
        "--period", period, "period such as 2023, 2024-Q3, 2024-09, 2024-01/2024-09 or 2024-05-01/2024-05-20", known: []
      ) { Period(code: $0) },
      indicators: try list(
        "--indicator", indicator, "indicator", known: Indicator.allCases.map(\.rawValue), Indicator.init))
  }

  private func list<Value>(
    _ option: String, _ words: String?, _ name: String, known: [String], _ make: (String) -> Value?
  ) throws -> [Value] {
    try (words ?? "").split(separator: ",").map(String.init).map { word in
      if let value = make(word) { return value }
      let nearest = NearestWord.find(word, among: known).map { " (did you mean '\($0)'?)" } ?? ""
      throw ValidationError("'\(Fault.shown(word))' of '\(option)' is no \(name)\(nearest)")
    }
  }
}

/// Which report definition.
enum DefinitionChoice {
  /// The definition of a name among the shipped ones or those of a data folder, or of a file or folder by its path.
  ///
  /// - Throws: a `Fault` or validation error that names the nearest known name, or the first fault of the file.
  static func definition(_ name: String, data: String?, _ knowledge: Knowledge) throws -> ReportDefinition {
    if name.utf8.contains(UInt8(ascii: "/")) || name.hasSuffix(".tsv") { return try read(name, knowledge) }
    var diagnostics: [Diagnostic] = []
    var known = ReportShelf(DataSource.embeddedReports, knowledge: knowledge, diagnostics: &diagnostics).definitions
    if let data {
      let own = ReportShelf(try DataSource.reports(in: data), knowledge: knowledge, diagnostics: &diagnostics)
      known = own.definitions + known
    }
    if let definition = known.first(where: { $0.name == name }) { return definition }
    let names = known.map(\.name)
    let nearest = NearestWord.find(name, among: names).map { " (did you mean '\($0)'?)" } ?? ""
    throw ValidationError(
      "There is no report '\(Fault.shown(name))'\(nearest); known are \(names.joined(separator: ", ")), or give a path")
  }

  private static func read(_ path: String, _ knowledge: Knowledge) throws -> ReportDefinition {
    let file: DataFile
    do {
      file = try DataSource.file(path.hasSuffix(".tsv") ? path : path + "/" + ReportShelf.fileName)
    } catch let diagnostic as Diagnostic {
      throw Fault(
        diagnostic.file, diagnostic.message, remedy: "give a report.tsv or the folder that holds it", status: .noInput)
    }
    var diagnostics: [Diagnostic] = []
    let definition = ReportShelf.read(file, knowledge: knowledge, diagnostics: &diagnostics)
    if let definition, diagnostics.isEmpty { return definition }
    let first = diagnostics.first ?? Diagnostic(file: file.path, message: "the file is no report definition")
    let nearest = first.nearest.map { " (did you mean \"\($0)\"?)" } ?? ""
    throw Fault(
      file.path + (first.line > 0 ? ":\(first.line):\(first.column)" : ""), first.message + nearest,
      remedy: "mend it; mizan check \(path) shows all faults (\(diagnostics.count))", status: .badData)
  }
}
