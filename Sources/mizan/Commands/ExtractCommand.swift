import ArgumentParser
import MizanExport
import MizanExtraction
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

  /// How figures are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case jsonl
    case table
  }

  @OptionGroup var input: InputOptions
  @OptionGroup var language: TextLanguageOption
  @OptionGroup var knowledge: KnowledgeOptions

  @Option(help: "How to print: a table by default on a terminal, else JSON Lines.")
  var format: Format?

  @Flag(help: "Add the rules that read each number.")
  var trace = false

  func run() throws {
    let knowledge = try knowledge.load()
    let session = Extractor(knowledge).session()
    var loop = InputLoop(input, language: try language.language(in: knowledge))
    switch format ?? (StandardOutput.isTerminal ? .table : .jsonl) {
    case .jsonl: try printLines(&loop, session)
    case .table: try printTables(&loop, session)
    }
    try loop.finish()
  }

  private func printLines(_ loop: inout InputLoop, _ session: ExtractionSession) throws {
    let blockSize = 1 << 16
    var json = ExtractionJSON(includesTrace: trace)
    func flush() throws {
      try StandardOutput.write(json.bytes)
      json.removeAll()
    }
    while let item = try loop.next() {
      switch item {
      case .document(let document): json.append(session.extract(document))
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

  private func printTables(_ loop: inout InputLoop, _ session: ExtractionSession) throws {
    while let document = try loop.nextDocument() {
      try StandardOutput.write(ExtractionTable(session.extract(document)).text)
    }
  }
}
