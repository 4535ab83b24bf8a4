import ArgumentParser
import MizanData
import MizanExtraction
import MizanIntake
import MizanReports

import struct MizanModel.AreaCode
import struct MizanModel.Extraction

/// `mizan report`: texts in, one workbook or table out.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the figures of texts into a workbook or table.",
    discussion: """
      The file is written beside its target and renamed, so a failure leaves an old file whole. \
      With -o - a csv, md, html, jsonl, sdmx-csv or comtrade report goes to standard output. \
      A comtrade file X.comtrade.csv has the columns of UN Comtrade. \
      An sdmx-csv file X.sdmx.csv has its structure beside it in X.structure.xml.

      Reports: quarterly, comparison, country, capacities, figures, or a definition of your own by its path.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var book: BookOptions

  @Option(
    help: ArgumentHelp(
      "The report definition: a name, or the path of a report.tsv or its folder; by default every figure.",
      valueName: "name"))
  var report: String?

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var knowledge: KnowledgeOptions

  func run() throws {
    let name = report ?? (selection.isEmpty ? nil : "figures")
    try ReportRun(input: input, book: book, selection: selection, knowledge: knowledge, definition: name).run()
  }
}

/// `mizan compare`: the short way to the report `comparison`.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Rank countries by an indicator, with shares and growth.",
    discussion: "The same as mizan report --report comparison.")

  @OptionGroup var input: InputOptions
  @OptionGroup var book: BookOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var knowledge: KnowledgeOptions

  func run() throws {
    try ReportRun(input: input, book: book, selection: selection, knowledge: knowledge, definition: "comparison").run()
  }
}

/// Reads the texts and writes the report.
struct ReportRun {
  let input: InputOptions
  let book: BookOptions
  let selection: SelectionOptions
  let knowledge: KnowledgeOptions
  /// The name or path of the definition; `nil` for the book of all figures.
  let definition: String?

  func run() throws {
    let known = try knowledge.load()
    let definition = try definition.map { try DefinitionChoice.definition($0, data: knowledge.data, known) }
    let chosen = try selection.selection(known)
    let extractor = Extractor(known)
    var loop = InputLoop(input)
    var extractions: [Extraction] = []
    while let document = try loop.nextDocument() { extractions.append(extractor.extract(document)) }
    if !extractions.isEmpty {
      if let definition { try checkAreas(definition, chosen, extractions) }
      try book.write(report(extractions, definition, chosen, known))
    }
    try loop.finish()
  }

  private func report(
    _ extractions: [Extraction], _ definition: ReportDefinition?, _ chosen: Selection, _ known: Knowledge
  ) -> Report {
    guard let definition else { return Report(extractions, knowledge: known, options: book.options) }
    return Report(extractions, definition: definition, selection: chosen, knowledge: known, options: book.options)
  }

  /// A definition may leave the areas to the user, who then must give them.
  private func checkAreas(_ definition: ReportDefinition, _ chosen: Selection, _ extractions: [Extraction]) throws {
    let options = [
      ("--area", definition.areas == .given && chosen.areas.isEmpty),
      ("--partner", definition.partners == .given && chosen.partners.isEmpty),
    ]
    guard let option = options.first(where: \.1)?.0 else { return }
    let figures = extractions.flatMap(\.figures)
    let areas = option == "--area" ? figures.compactMap(\.refArea) : figures.compactMap(\.partner)
    let known = Set(areas.map(\.rawValue)).sorted().joined(separator: ", ")
    throw ValidationError(
      "The report '\(definition.name)' needs '\(option)'; the texts name \(known.isEmpty ? "none" : known)")
  }
}
