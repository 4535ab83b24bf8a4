import ArgumentParser
import MizanData
import MizanIntake

/// Where the catalogue and the language packs come from.
struct KnowledgeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Use the catalogue and packs of this folder instead of the built-in ones.", valueName: "folder"))
  var data: String?

  /// Reads the knowledge.
  ///
  /// - Throws: a `Fault` that names the first fault of a folder; the built-in data are checked when they are built.
  func load() throws -> Knowledge {
    var diagnostics: [Diagnostic] = []
    guard let data else { return Knowledge(.embedded, diagnostics: &diagnostics) }
    let knowledge = Knowledge(try Self.source(data), diagnostics: &diagnostics)
    if let first = diagnostics.first {
      let place = data + "/" + first.file + (first.line > 0 ? ":\(first.line)" : "")
      throw Fault(
        place, first.message, remedy: "mend it; mizan check \(data) shows all faults (\(diagnostics.count))",
        status: .badData)
    }
    return knowledge
  }

  /// The tables of a folder, or those that the program was built with.
  static func source(_ folder: String?) throws -> DataSource {
    guard let folder else { return .embedded }
    do {
      return try .folder(folder)
    } catch let diagnostic as Diagnostic {
      throw Fault(
        diagnostic.file, diagnostic.message, remedy: "give a folder that holds catalogue and packs", status: .noInput)
    }
  }
}
