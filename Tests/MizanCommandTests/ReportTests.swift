import MizanTestSupport
import Testing

@Suite struct ReportTests {
  private let folder = TemporaryFolder()
  private let text = "بلغت صادرات السعودية إلى الصين 300 مليون دولار في عام 2023."

  @Test(arguments: ["xlsx", "csv", "md", "html", "jsonl"])
  func writesEveryFormatTheSameTwice(_ format: String) {
    let file = folder.write("a.txt", text)
    let outputs = (1...2).map { number -> String in
      let run = Program.run(["report", file, "-o", "\(folder.path)/\(number).\(format)"])
      #expect(run.status == 0 && run.errors.isEmpty)
      #expect(run.output.hasPrefix("\(folder.path)/\(number).\(format): "))
      return folder.read("\(number).\(format)")
    }
    #expect(!outputs[0].isEmpty && outputs[0] == outputs[1])
    #expect(folder.names == ["1.\(format)", "2.\(format)", "a.txt"])
  }

  @Test func sdmxHasItsStructureBesideIt() {
    let dated = folder.write("a.txt", text)
    let open = folder.write("b.txt", "Oman's exports to India reached $5 million.")
    let run = Program.run(["report", dated, open, "-o", "\(folder.path)/x.sdmx.csv"])
    #expect(run.status == 0 && folder.names == ["a.txt", "b.txt", "x.sdmx.csv", "x.structure.xml"])
    #expect(folder.read("x.sdmx.csv").hasPrefix("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,"))
    #expect(folder.read("x.sdmx.csv").contains(",I,A,SA,CN,EXPORTS,_T,_Z,USD,ACTUAL,2023,300000000,0,A,"))
    #expect(run.errors.contains(" lack a period, an area or a unit"), "\(run.errors)")
    #expect(Program.run(["report", dated, "-o", "\(folder.path)/y.csv", "--format", "sdmx-csv"]).errors.isEmpty)
    #expect(folder.read("y.structure.xml").contains("<str:Code id=\"CN\">"))
  }

  @Test func comtradeSaysWhatItLeavesOut() {
    let dated = folder.write("a.txt", text)
    let other = folder.write("b.txt", "Oman's exports to India reached 5 million rials in 2023.")
    let run = Program.run(["report", dated, other, "-o", "\(folder.path)/x.comtrade.csv"])
    #expect(run.status == 0 && run.errors == "mizan: 1 flows are written; left out: 1 in other units than US dollars\n")
    let lines = folder.read("x.comtrade.csv").split(separator: "\r\n")
    #expect(
      lines.count == 2 && lines[1].hasPrefix("C,A,20230101,2023,52,2023,682,SAU,Saudi Arabia,X,Export,156,CHN,China,"))
  }

  @Test func writesTextToStandardOutput() {
    let run = Program.run(["report", folder.write("a.txt", text), "-o", "-", "--format", "csv"])
    #expect(run.status == 0 && run.output.contains("300000000"))
  }

  @Test func aTextWithoutFiguresStillGivesAReport() {
    let run = Program.run(["report", folder.write("a.txt", "لا أرقام هنا."), "-o", "-", "--format", "md"])
    #expect(run.status == 0 && !run.output.isEmpty)
  }

  @Test func whenNothingCanBeReadTheOldFileStays() {
    let target = folder.write("old.md", "old")
    let run = Program.run(["report", folder.write("empty.txt", ""), "-o", target])
    #expect(run.status == 65 && run.errorLines.count == 1)
    #expect(folder.read("old.md") == "old")
  }

  @Test func withoutKeepGoingNothingIsWritten() {
    let good = folder.write("a.txt", text)
    let target = folder.path + "/out.md"
    #expect(Program.run(["report", "--no-keep-going", good, "/no/such", "-o", target]).status == 66)
    #expect(folder.names == ["a.txt"])
    #expect(Program.run(["report", good, "/no/such", "-o", target]).status == 66)
    #expect(folder.names == ["a.txt", "out.md"])
  }
}
