import MizanTestSupport
import Testing

/// Each bad input gives one line on standard error and the right status.
@Suite struct BadInputTests {
  private let folder = TemporaryFolder()

  private func expect(
    _ arguments: [String], _ status: Int32, _ message: String, output: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let run = Program.run(arguments, output: output)
    #expect(run.status == status, sourceLocation: sourceLocation)
    #expect(run.errors == "mizan: \(message)\n", sourceLocation: sourceLocation)
    #expect(run.output.isEmpty, sourceLocation: sourceLocation)
  }

  @Test func usage() {
    expect(
      ["extract"], 64, "No input is given; name files or folders, or - for standard input; see mizan extract --help")
    expect(
      ["extract", "--form", "x", "a"], 64, "Unknown option '--form'. Did you mean '--format'?; see mizan extract --help"
    )
    expect(["weigh"], 64, "Unexpected argument 'weigh'; see mizan --help")
    expect(
      ["extract", "--published", "2024-02-30", "a"], 64,
      "The value '2024-02-30' is invalid for '--published <YYYY-MM-DD>'; see mizan extract --help")
    expect(["extract", "-", "-"], 64, "Standard input (-) can be read only once; see mizan extract --help")
    let file = folder.write("a.txt", "x")
    expect(
      ["extract", "--lang", "xx", file], 64,
      "There is no language pack 'xx' for '--lang'; known are ar, en; see mizan extract --help")
    expect(
      ["report", file, "-o", "a.doc"], 64,
      "The extension of 'a.doc' names no format; use .xlsx, .csv, .md, .html, .jsonl, .sdmx.csv, .comtrade.csv, or --format; see mizan report --help"
    )
    expect(
      ["report", file, "-o", "-"], 64,
      "Standard output takes a report in text; give --format csv, md, html, jsonl, sdmx-csv or comtrade; see mizan report --help"
    )
  }

  @Test func inputThatIsNotThere() {
    expect(["extract", "/no/such"], 66, "/no/such: there is no such file or folder; check the name")
    let empty = folder.path + "/empty"
    folder.write("empty/x.md", "x")
    expect(
      ["extract", empty], 66,
      "\(empty): the folder holds no .txt or .jsonl files; name the files, or another folder")
    expect(
      ["extract", "--data", "/no/such", "a"], 66,
      "/no/such/catalogue: the data folder cannot be read: No such file or directory; "
        + "give a folder that holds catalogue and packs")
  }

  @Test func inputThatIsNoText() {
    let empty = folder.write("empty.txt", "")
    expect(["explain", empty], 65, "\(empty): it is empty; give a file that holds a text")
    let binary = folder.write("binary.txt", [0x7F, 0x45, 0x4C, 0x46, 0, 0])
    expect(["extract", binary], 65, "\(binary): it is a binary file (byte 4 is NUL); give plain text in UTF-8")
    let windows = folder.write("windows.txt", Array("abc ".utf8) + [0xC7, 0xE1, 0xE4])
    expect(
      ["extract", windows], 65,
      "\(windows): it is not valid UTF-8 at byte 4; convert it, for example with iconv -f WINDOWS-1256 -t UTF-8")
    expect(["extract", "-"], 65, "standard input: it is empty; give a file that holds a text")
    let record = folder.write("record.jsonl", "{\"id\":1}\n")
    expect(["explain", record], 65, "\(record):1: column 7: expected a string in double quotes; mend the line")
  }

  @Test func hugeLine() {
    let huge = folder.path + "/huge.txt"
    #expect(Program.shell("truncate -s 100M \(huge)").status == 0)
    expect(["extract", huge], 65, "\(huge): the text is larger than 64 MB; split it, or give the texts as JSON Lines")
    let run = Program.run(["extract", "--jsonl", huge])
    #expect(run.output == "{\"id\":null,\"line\":1,\"error\":\"the line is longer than 64 MB\"}\n")
    #expect(run.status == 65)
    #expect(run.peakMemory < 250_000)
  }

  @Test func outputThatCannotBeWritten() {
    let file = folder.write("a.txt", "x")
    expect(
      ["extract", file], 74, "standard output: writing failed: No space left on device; free space, or write elsewhere",
      output: "/dev/full")
    expect(
      ["--help"], 74, "standard output: writing failed: No space left on device; free space, or write elsewhere",
      output: "/dev/full")
    for name in ["none/a.xlsx", "none/a.md"] {
      let run = Program.run(["report", file, "-o", folder.path + "/" + name])
      #expect(run.status == 73)
      #expect(run.errorLines.count == 1 && run.errors.hasPrefix("mizan: \(folder.path)/\(name): "))
    }
    #expect(folder.names == ["a.txt"])
  }

  @Test func aDeviceIsNeverReplacedByAReport() {
    let file = folder.write("a.txt", "x")
    for format in ["xlsx", "csv", "md", "jsonl"] {
      let run = Program.run(["report", file, "-o", "/dev/full", "--format", format])
      #expect(run.status == 73 && run.errorLines.count == 1)
    }
    expect(
      ["report", file, "-o", "-", "--format", "md"], 74,
      "standard output: writing failed: No space left on device; free space, or write elsewhere", output: "/dev/full")
  }

  @Test func otherInputsAreStillRead() {
    folder.write("texts/1.txt", "x")
    folder.write("texts/2.txt", "")
    folder.write("texts/3.txt", [0])
    folder.write("texts/4.txt", "x")
    let run = Program.run(["extract", folder.path + "/texts"])
    #expect(run.status == 65)
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.errorLines.count == 3)
    #expect(run.errorLines.last == "mizan: 2 of 4 texts read, 2 left out for the faults named")
    let missing = Program.run(["extract", "/no/such", folder.path + "/texts"])
    #expect(missing.status == 66)
    let first = Program.run(["extract", "--no-keep-going", folder.path + "/texts"])
    #expect(first.status == 65 && first.errorLines.count == 1)
  }

  @Test func aReaderThatGoesAwayIsNoFault() {
    let file = folder.write("lines.jsonl", String(repeating: "{\"id\":\"1\",\"text\":\"x\"}\n", count: 20_000))
    let run = Program.shell("set -o pipefail; \"$0\" extract \(file) | head -n 1")
    #expect(run.status == 0 && run.errors.isEmpty)
  }
}
