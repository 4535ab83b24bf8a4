import MizanData

/// The report definitions that there are: the shipped ones, and those of a folder in their place.
public struct ReportShelf: Sendable {
  /// The definitions by name, sorted.
  public let definitions: [ReportDefinition]

  /// Reads definitions from files `NAME/report.tsv`; faults go to `diagnostics`.
  public init(_ files: [DataFile], knowledge: Knowledge, diagnostics: inout [Diagnostic]) {
    var definitions: [ReportDefinition] = []
    for file in files {
      if let definition = Self.read(file, knowledge: knowledge, diagnostics: &diagnostics) {
        definitions.append(definition)
      }
    }
    self.definitions = definitions.sorted { $0.name < $1.name }
  }

  /// Reads one definition, named after the folder of its file.
  public static func read(
    _ file: DataFile, knowledge: Knowledge, diagnostics: inout [Diagnostic]
  ) -> ReportDefinition? {
    let parts = file.path.split(separator: "/").map(String.init)
    let last = parts.last ?? ""
    let name = last == fileName ? parts.dropLast().last ?? last : String(last.prefix { $0 != "." })
    var reader = DefinitionReader(file, knowledge)
    let definition = reader.definition(named: name)
    diagnostics += reader.diagnostics
    return definition
  }

  /// The name of the file that holds a definition.
  public static let fileName = "report.tsv"

  /// The definition of that name, or `nil`.
  public func definition(_ name: String) -> ReportDefinition? { definitions.first { $0.name == name } }
}
