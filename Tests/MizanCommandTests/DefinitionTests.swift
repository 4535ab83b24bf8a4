import MizanTestSupport
import Testing

@Suite struct DefinitionTests {
  private let folder = TemporaryFolder()
  private let text = """
    Kazakhstan's exports totaled $78.7 billion in 2023, up 5 percent from $75 billion in 2022. \
    Uzbekistan's exports amounted to $24.4 billion in 2023.
    """

  private func report(_ arguments: [String]) -> Program.Run {
    Program.run(["report", folder.write("a.txt", text), "-o", "-", "--format", "md", "--lang", "en"] + arguments)
  }

  @Test func compareIsTheReportComparison() {
    let file = folder.write("a.txt", text)
    let options = [file, "-o", "-", "--format", "csv", "--indicator", "exports"]
    let run = Program.run(["compare"] + options)
    #expect(run.status == 0 && run.output.contains(",78.7,USD,9,"))
    #expect(run.output == Program.run(["report", "--report", "comparison"] + options).output)
  }

  @Test(arguments: [
    (["--report", "comparisn"], "There is no report 'comparisn' (did you mean 'comparison'?)"),
    (["--report", "country"], "The report 'country' needs '--area'; the texts name KZ, UZ"),
    (["--area", "KZZ"], "'KZZ' of '--area' is no area or group (did you mean 'KZ'?)"),
    (["--partner", "GC"], "'GC' of '--partner' is no area or group"),
    (["--period", "2023-Q7"], "'2023-Q7' of '--period' is no period such as 2023, 2024-Q3"),
    (["--indicator", "export"], "'export' of '--indicator' is no indicator (did you mean 'exports'?)"),
  ])
  func badNames(_ arguments: [String], _ message: String) {
    let run = report(arguments)
    #expect(run.status == 64 && run.errorLines.count == 1 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("mizan: " + message), "\(run.errors)")
  }

  @Test func aCopiedDefinitionIsRead() {
    folder.write("mine/report.tsv", "key\tvalue\nlayout\tranking\ntitle.en\tMy table\nmultiplier\t6\ncharts\tnone\n")
    for path in ["mine", "mine/report.tsv"] {
      let run = report(["--report", folder.path + "/" + path])
      #expect(
        run.status == 0 && run.output.hasPrefix("# My table\n") && run.output.contains("| 78,700 |"), "\(run.errors)")
    }
    #expect(Program.run(["check", folder.path + "/mine"]).output == "reports: mine\nno faults\n")
  }

  @Test func aFaultyDefinitionIsRefused() {
    folder.write("mine/report.tsv", "key\tvalue\nlayout\tranking\nindicators\texprts\n")
    let path = folder.path + "/mine"
    let run = report(["--report", path])
    #expect(run.status == 65 && run.errors.hasPrefix("mizan: \(path)/report.tsv:3:12: \"exprts\" is no indicator"))
    let check = Program.run(["check", path])
    #expect(check.status == 65 && check.output.contains("\n  indicators exprts\n             ^\n"), "\(check.output)")
    #expect(report(["--report", path + "/none"]).status == 66)
  }

  @Test func theWorkingProfileHasFiltersAndStillOpens() {
    let file = folder.write("a.txt", text)
    for profile in ["publication", "working"] {
      let run = Program.run(["compare", file, "-o", "\(folder.path)/\(profile).xlsx", "--profile", profile])
      #expect(run.status == 0 && run.output.contains(": 1 table from 1 text"), "\(run.output)")
    }
    #expect(folder.read("publication.xlsx") != folder.read("working.xlsx"))
  }
}
