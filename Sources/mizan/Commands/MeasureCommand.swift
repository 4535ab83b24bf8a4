import ArgumentParser
import MizanData
import MizanExtraction

/// `mizan measure`: what start-up costs, and how fast texts are read.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Print the CPU time of each part of start-up, and how fast texts are read.",
    discussion: """
      Milliseconds of CPU time of this process; "loading" is the sum of the parts after process start. \
      With --throughput also MB a second of CPU time on one core, on sentences in random order, which are thinned to \
      the figures that reports on trade hold in a kilobyte: "words" is the speed of folding the text and looking each \
      word up, "extract" that of the whole way from JSON Lines to JSON Lines, "share" the second as a part of the first.
      """)

  @Option(help: ArgumentHelp("Measure the speed on this many MB as well.", valueName: "MB"))
  var throughput: Int?

  @Option(help: ArgumentHelp("The texts whose sentences are used.", valueName: "path"))
  var texts = "data/samples"

  func validate() throws {
    if let throughput, !(1...10_000).contains(throughput) {
      throw ValidationError("--throughput takes 1 to 10000 MB")
    }
  }

  func run() throws {
    var text = ""
    let (extractor, knowledge) = measureLoading(&text)
    if let throughput {
      let measured = try Throughput(size: throughput, texts: texts, extractor, knowledge)
      text += Self.line("text", measured.size, "MB") + Self.line("words", measured.wordSpeed, "MB/s")
      text += Self.line("extract", measured.extractSpeed, "MB/s")
      text += Self.line("share", measured.extractSpeed / measured.wordSpeed * 100, "%")
      text += Self.line("peak memory", ProcessCost.peakMemory, "MB")
    }
    try StandardOutput.write(text)
  }

  private func measureLoading(_ text: inout String) -> (Extractor, Knowledge) {
    var last = ProcessCost.cpuTime
    var loading = 0.0
    text += Self.line("process start", last, "ms")
    func lap(_ name: String) {
      let now = ProcessCost.cpuTime
      text += Self.line(name, now - last, "ms")
      loading += now - last
      last = ProcessCost.cpuTime
    }
    var diagnostics: [Diagnostic] = []
    let source = DataSource.embedded
    lap("embedded data")
    let catalogue = Catalogue(source, diagnostics: &diagnostics)
    lap("catalogue")
    for language in source.languages {
      _ = LanguagePack(language, from: source, catalogue: catalogue, diagnostics: &diagnostics)
      lap("pack \(language)")
    }
    let knowledge = Knowledge(source, diagnostics: &diagnostics)
    last = ProcessCost.cpuTime
    let extractor = Extractor(knowledge)
    lap("lexicons")
    text += Self.line("loading", loading, "ms")
    return (extractor, knowledge)
  }

  private static func line(_ name: String, _ number: Double, _ unit: String) -> String {
    let hundredths = Int((number * 100).rounded())
    let amount = "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
    let padding = String(repeating: " ", count: max(1, 24 - name.utf8.count - amount.utf8.count))
    return name + padding + amount + " \(unit)\n"
  }
}
