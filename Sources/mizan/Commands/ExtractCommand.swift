import ArgumentParser
import MizanIntake

/// `mizan extract`: texts in, figures out.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the figures of texts as JSON Lines or as a table.",
    discussion: """
      One record a text, in the order of the inputs; offsets count Unicode code points. \
      A line of JSON Lines that cannot be read gets a record with "error" in its place.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var language: TextLanguageOption
  @OptionGroup var knowledge: KnowledgeOptions

  @Option(help: "How to print: a table by default on a terminal, else JSON Lines.")
  var format: PrintFormat?

  @Flag(help: "Add the rules that read each number.")
  var trace = false

  func run() throws {
    let knowledge = try knowledge.load()
    let reader = CheckedReader(knowledge)
    var loop = InputLoop(input, language: try language.language(in: knowledge))
    try loop.print(
      as: format,
      append: {
        let checked = reader.read($1)
        $0.append(checked.extraction, findings: checked.findings, includesTrace: trace)
      },
      table: { ExtractionTable(reader.read($0).extraction).text })
  }
}
