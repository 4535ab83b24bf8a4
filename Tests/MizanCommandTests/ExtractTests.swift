import MizanTestSupport
import Testing

@Suite struct ExtractTests {
  private let folder = TemporaryFolder()

  @Test func answersInTheOrderOfTheLines() {
    let lines = (1...200).map { $0 % 50 == 0 ? "broken \($0)" : "{\"id\":\"\($0)\",\"text\":\"x\"}" }
    let run = Program.run(["extract", "--jsonl"], input: lines.joined(separator: "\n"))
    let answers = run.output.split(separator: "\n")
    #expect(answers.count == 200)
    for (index, answer) in answers.enumerated() {
      let number = index + 1
      let start =
        number % 50 == 0
        ? "{\"id\":null,\"line\":\(number),\"error\":\"column 1: expected an object, {\"}" : "{\"id\":\"\(number)\","
      #expect(answer.hasPrefix(start))
    }
    #expect(run.status == 65)
    #expect(run.errors == "mizan: 196 of 200 texts read, 4 left out for the faults named\n")
  }

  @Test func stopsAtABadLineWhenTold() {
    let run = Program.run(
      ["extract", "--jsonl", "--no-keep-going"],
      input: "{\"id\":\"1\",\"text\":\"\"}\nx\n{\"id\":\"2\",\"text\":\"\"}\n")
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.status == 65)
  }

  @Test func noLinesAreNoFault() {
    let run = Program.run(["extract", "--jsonl"])
    #expect(run.output.isEmpty && run.errors.isEmpty && run.status == 0)
  }

  @Test func memoryDoesNotGrowWithTheStream() {
    func peak(_ megabytes: Int) -> Int {
      let padding = String(repeating: "x", count: 100_000)
      let line = "{\"id\":\"1\",\"text\":\"نص قصير\",\"padding\":\"\(padding)\"}\n"
      let run = Program.run(["extract", "--jsonl"], input: String(repeating: line, count: megabytes * 10))
      #expect(run.status == 0 && run.output.split(separator: "\n").count == megabytes * 10)
      return run.peakMemory
    }
    #expect(peak(20) < peak(2) + 4_000)
  }

  @Test func sameInputGivesTheSameBytesInEveryLocale() {
    let text = folder.write("a.txt", "بلغت الصادرات 1,5 مليون دولار في عام 2023 بزيادة 3.5%")
    let first = Program.run(["extract", "--trace", text])
    #expect(first.status == 0 && first.output.hasPrefix("{\"id\":\"a\",\"lang\":\"ar\","))
    #expect(Program.run(["extract", "--trace", text]).output == first.output)
    #expect(Program.run(["extract", "--trace", text], environment: ["LC_ALL=de_DE.UTF-8"]).output == first.output)
  }

  @Test func textOnStandardInput() {
    let run = Program.run(["extract", "-"], input: "x")
    #expect(run.output.hasPrefix("{\"id\":\"-\","))
  }

  @Test func countsAddUp() throws {
    let text = folder.write("a.txt", "بلغت الصادرات 5 ملايين دولار في عام 2023، أي بزيادة 3% عن 2022")
    let run = Program.run(["explain", text])
    #expect(run.status == 0)
    #expect(run.output.contains("numerals: ") && !run.output.contains("a fault of the program"))
    let range = Program.run(["explain", "-"], input: "Between 5 and 7 million tonnes were shipped in 2023.")
    #expect(range.output.contains("numerals: 3 = 2 in figures + 0 in changes + 1 refused\n"))
  }
}
