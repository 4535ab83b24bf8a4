import MizanTestSupport
import Testing

@Suite struct CheckTests {
  private let folder = TemporaryFolder()

  @Test func builtInDataHaveNoFaults() {
    let run = Program.run(["check"])
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.hasSuffix("no faults\n"), "\(run.output)")
  }

  @Test func namesFileLineColumnAndCaret() {
    folder.write(
      "catalogue/areas.tsv",
      "code\talpha3\tnumeric\tcurrency\tname_en\tsource\tname_ar\nsa\tSAU\t682\t-\tSaudi Arabia\tISO\tالسعودية\n")
    folder.write("packs/ar/pack.tsv", "key\tvalue\n")
    let run = Program.run(["check", folder.path])
    let fault = """
      \(folder.path)/catalogue/areas.tsv:2:1: "sa" is no code of 2 capital letters
        sa SAU 682 - Saudi Arabia ISO السعودية
        ^

      """
    #expect(run.output.hasPrefix(fault), "\(run.output)")
    #expect(run.status == 65)
    #expect(run.errorLines.count == 1 && run.errors.contains(" faults; mend the rows shown"))
  }

  @Test func extractRefusesDataWithFaults() {
    folder.write("catalogue/areas.tsv", "code\n")
    folder.write("packs/ar/pack.tsv", "key\tvalue\n")
    let run = Program.run(["extract", "--data", folder.path, "-"], input: "x")
    #expect(run.status == 65 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("mizan: \(folder.path)/catalogue/areas.tsv:1: ") && run.errorLines.count == 1)
  }

  @Test func measureNamesTheParts() {
    let run = Program.run(["measure"])
    let names = run.output.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(names.first == "process" && names.last == "loading" && run.status == 0)
  }
}
