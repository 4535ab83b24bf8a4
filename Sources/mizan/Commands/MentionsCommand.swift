import ArgumentParser
import MizanExtraction
import MizanIntake

/// `mizan mentions`: texts in, every number, amount, date and length of time out.
struct MentionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions",
    abstract: "Print every number, amount, date and duration of texts, figure or not.",
    discussion: """
      One record a text, in the order of the inputs; offsets count Unicode code points. \
      Dates without a year need --published or "published" in the record; both readings are printed. \
      A line of JSON Lines that cannot be read gets a record with "error" in its place.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var language: TextLanguageOption
  @OptionGroup var knowledge: KnowledgeOptions

  @Option(help: "How to print: a table by default on a terminal, else JSON Lines.")
  var format: PrintFormat?

  func run() throws {
    let knowledge = try knowledge.load()
    let reader = MentionReader(knowledge)
    var loop = InputLoop(input, language: try language.language(in: knowledge))
    try loop.print(
      as: format, append: { $0.append(reader.mentions(in: $1)) }, table: { MentionTable(reader.mentions(in: $0)).text })
  }
}
