import ArgumentParser
import MizanData
import MizanIntake

/// `mizan check`: whether catalogue and packs are sound.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check catalogue and language packs, and name every fault.",
    discussion: "Faults are printed as FILE:LINE:COLUMN with the row and a caret; the status is then 65.")

  @Argument(help: "A folder with catalogue and packs; the built-in ones by default.")
  var folder: String?

  func run() throws {
    var diagnostics: [Diagnostic] = []
    let knowledge = Knowledge(try KnowledgeOptions.source(folder), diagnostics: &diagnostics)
    guard diagnostics.isEmpty else {
      for diagnostic in diagnostics {
        var shown = diagnostic
        if let folder { shown.file = folder + (folder.hasSuffix("/") ? "" : "/") + diagnostic.file }
        try StandardOutput.write(shown.description + "\n")
      }
      throw Fault(
        folder ?? "built-in data", "\(diagnostics.count) fault\(diagnostics.count == 1 ? "" : "s")",
        remedy: "mend the rows shown", status: .badData)
    }
    try StandardOutput.write(Self.summary(of: knowledge))
  }

  private static func summary(of knowledge: Knowledge) -> String {
    let catalogue = knowledge.catalogue
    var text = "catalogue: \(catalogue.areas.count) areas, \(catalogue.groups.count) groups,"
    text += " \(catalogue.currencies.count) currencies, \(catalogue.units.count) units,"
    text += " \(catalogue.indicators.count) indicators, \(catalogue.facilities.count) facilities,"
    text += " \(catalogue.commodities.count) commodities\n"
    for pack in knowledge.packs {
      let tables = [
        pack.numerals, pack.units, pack.abbreviations, pack.areas, pack.indicators, pack.facilities, pack.commodities,
        pack.periods, pack.cues,
      ]
      let forms = tables.reduce(0) { $0 + $1.reduce(0) { $0 + $1.forms.count } }
      text += "pack \(pack.language): \(forms) forms\n"
    }
    return text + "no faults\n"
  }
}
