import ArgumentParser
import Glibc
import MizanData
import MizanExtraction

/// `mizan measure`: what start-up costs.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Print the CPU time of each part of start-up.",
    discussion: "Milliseconds of CPU time of this process; \"loading\" is the sum of the parts after process start.")

  func run() throws {
    var last = Self.cpuTime()
    var loading = 0.0
    var text = Self.line("process start", last)
    func lap(_ name: String) {
      let now = Self.cpuTime()
      text += Self.line(name, now - last)
      loading += now - last
      last = Self.cpuTime()
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
    last = Self.cpuTime()
    _ = Extractor(knowledge)
    lap("lexicons")
    try StandardOutput.write(text + Self.line("loading", loading))
  }

  /// Milliseconds of CPU time that the process has used.
  private static func cpuTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }

  private static func line(_ name: String, _ milliseconds: Double) -> String {
    let hundredths = Int((milliseconds * 100).rounded())
    let amount = "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
    let padding = String(repeating: " ", count: max(1, 24 - name.utf8.count - amount.utf8.count))
    return name + padding + amount + " ms\n"
  }
}
