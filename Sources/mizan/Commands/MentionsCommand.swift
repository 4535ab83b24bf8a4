import ArgumentParser
import MizanExport
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

  /// How mentions are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case jsonl
    case table
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var language: TextLanguageOption
  @OptionGroup var knowledge: KnowledgeOptions

  @Option(help: "How to print: a table by default on a terminal, else JSON Lines.")
  var format: Format?

  func run() throws {
    let knowledge = try knowledge.load()
    let reader = MentionReader(knowledge)
    var loop = InputLoop(input, language: try language.language(in: knowledge))
    switch format ?? (StandardOutput.isTerminal ? .table : .jsonl) {
    case .jsonl: try printLines(&loop, reader)
    case .table: try printTables(&loop, reader)
    }
    try loop.finish()
  }

  private func printLines(_ loop: inout InputLoop, _ reader: MentionReader) throws {
    let blockSize = 1 << 16
    var json = MentionsJSON()
    func flush() throws {
      try StandardOutput.write(json.bytes)
      json.removeAll()
    }
    while let item = try loop.next() {
      switch item {
      case .document(let document): json.append(reader.mentions(in: document))
      case .badRecord(let record): json.appendError(id: record.id, line: record.line, problem: record.problem)
      case .fault: break
      }
      // Whoever waits for an answer before sending the next line gets it.
      if json.count >= blockSize || !loop.hasNextInMemory { try flush() }
      if case .badRecord = item {
        try flush()
        try loop.stopIfFailed()
      }
    }
    try flush()
  }

  private func printTables(_ loop: inout InputLoop, _ reader: MentionReader) throws {
    while let document = try loop.nextDocument() {
      try StandardOutput.write(MentionTable(reader.mentions(in: document)).text)
    }
  }
}
