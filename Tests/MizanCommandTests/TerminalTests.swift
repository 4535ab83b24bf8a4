import Glibc
import MizanTestSupport
import Testing

@testable import mizan

@Suite struct TerminalTests {
  private static func terminal(_ environment: [String: String], window: Int? = 100) -> Terminal {
    Terminal(environment: { environment[$0] }, window: window)
  }

  @Test func widthIsThatOfTheVariableThenOfTheWindowThen80() {
    #expect(Self.terminal(["COLUMNS": "70"]).columns == 70 && Self.terminal([:]).columns == 100)
    #expect(Self.terminal(["COLUMNS": "0"]).columns == 100 && Self.terminal(["COLUMNS": "x"]).columns == 100)
    #expect(Self.terminal([:], window: nil).columns == 80)
  }

  @Test func colourNeedsATerminalThatHasIt() {
    #expect(Self.terminal(["TERM": "xterm"]).isColored && Self.terminal(["TERM": "xterm", "NO_COLOR": ""]).isColored)
    for environment in [["TERM": "xterm", "NO_COLOR": "0"], ["TERM": "dumb"], ["TERM": ""], [:]] {
      #expect(!Self.terminal(environment).isColored, "\(environment)")
    }
  }

  @Test func languageIsThatOfTheLocale() {
    #expect(Self.terminal(["LANG": "ar_EG.UTF-8"]).language == "ar")
    #expect(Self.terminal(["LC_ALL": "C.UTF-8", "LANG": "ar_EG"]).language == nil)
    #expect(Self.terminal(["LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "ar"]).language == "en")
    #expect(Self.terminal([:]).language == nil)
  }

  // MARK: The whole program, on a terminal of its own

  private static let hasScript = access("/usr/bin/script", X_OK) == 0
  private let folder = TemporaryFolder()
  private let text = "Exports of Azerbaijan to Japan reached $300 million in 2023."

  /// What the program shows on a terminal of 60 columns.
  private func shown(_ options: String, _ environment: String) -> Program.Run {
    let file = folder.write("a.txt", text)
    return Program.shell("script -qec \"env COLUMNS=60 \(environment) $0 report \(file) \(options)\" /dev/null")
  }

  @Test(.enabled(if: hasScript)) func aTerminalShowsTheTables() {
    let run = shown("", "TERM=xterm")
    #expect(run.status == 0 && run.output.contains("300,000,000") && run.output.contains("\u{1B}[1m"))
    #expect(run.output.contains("Trade: turnover") && !run.output.contains("التجارة"))
    #expect(folder.names == ["a.txt"])
  }

  @Test(.enabled(if: hasScript), arguments: ["TERM=xterm NO_COLOR=1", "TERM=dumb"])
  func withoutColour(_ environment: String) {
    let run = shown("--report figures", environment)
    #expect(run.status == 0 && run.output.contains("300,000,000") && !run.output.contains("\u{1B}"))
    #expect(run.output.split(separator: "\r\n").allSatisfy { $0.unicodeScalars.count <= 60 })
  }

  @Test(.enabled(if: hasScript)) func inTheLanguageThatIsAskedFor() {
    #expect(shown("--lang ar", "TERM=dumb").output.contains("أذربيجان"))
    #expect(shown("", "TERM=dumb LC_ALL=ar_EG.UTF-8").output.contains("أذربيجان"))
    let both = shown("--lang both", "TERM=dumb").output
    #expect(both.contains("أذربيجان") && both.contains("Azerbaijan"))
  }

  @Test(.enabled(if: hasScript)) func aFormatNeedsAFile() {
    let run = shown("--format md", "TERM=dumb")
    #expect(run.status == 64 && run.output.contains("Missing expected argument '--output <file>'"))
  }

  @Test func withoutATerminalAFileMustBeNamed() {
    let run = Program.run(["report", folder.write("a.txt", text)])
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors == "mizan: Missing expected argument '--output <file>'; see mizan report --help\n")
  }
}
