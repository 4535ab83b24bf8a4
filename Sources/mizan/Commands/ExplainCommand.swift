import ArgumentParser
import MizanIntake

/// `mizan explain`: why each number was read as it was.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show how each number of a text was read or why it was refused.",
    discussion: """
      A tree for each sentence: every figure with its fields, the words and the rule that gave them, and every \
      numeral that is no figure with the reason; then the numbers that contradict each other.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var language: TextLanguageOption
  @OptionGroup var knowledge: KnowledgeOptions

  func run() throws {
    let knowledge = try knowledge.load()
    let reader = CheckedReader(knowledge)
    var loop = InputLoop(input, language: try language.language(in: knowledge))
    while let document = try loop.nextDocument() {
      try StandardOutput.write(Explanation(reader.read(document), catalogue: knowledge.catalogue).text)
    }
    try loop.finish()
  }
}
