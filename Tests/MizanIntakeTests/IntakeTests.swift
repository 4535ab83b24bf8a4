import MizanModel
import MizanTestSupport
import Testing

@testable import MizanIntake

@Suite struct IntakeTests {
  private let folder = TemporaryFolder()

  /// What comes, in short: `id`, `bad LINE`, or `fault PROBLEM`.
  private func items(_ paths: [String], options: Intake.Options = Intake.Options()) -> [String] {
    var intake = Intake(paths, options: options)
    var items: [String] = []
    while let item = intake.next() {
      switch item {
      case .document(let document):
        let known = [document.language, document.published?.description].compactMap { $0 }
        items.append(([document.id] + known).joined(separator: " "))
      case .badRecord(let record): items.append("bad \(record.line)")
      case .fault(let fault): items.append("fault \(fault.problem)")
      }
    }
    return items
  }

  @Test func readsFoldersInTheOrderOfPaths() {
    folder.write("b.txt", "x")
    folder.write("a/z.TXT", "x")
    folder.write("a/m.jsonl", "{\"id\":\"line\",\"text\":\"\"}\n{\n")
    folder.write("a/.hidden.txt", "x")
    folder.write("notes.md", "x")
    folder.write("ب.txt", "x")
    folder.link("a/loop", to: "..")
    folder.link("c.txt", to: "/no/such")
    #expect(
      items([folder.path]) == ["line", "bad 2", "a/z", "b", "fault there is no such file or folder", "ب"])
    #expect(items([folder.path + "/"]).count == 6)
  }

  @Test func goesOnAfterFaults() {
    folder.write("good.txt", "x")
    folder.write("empty.txt", "")
    folder.write("empty.jsonl", "")
    folder.write("none/x.md", "x")
    let paths = ["none", "missing", "empty.txt", "empty.jsonl", "good.txt"].map { folder.path + "/" + $0 }
    #expect(
      items(paths) == [
        "fault the folder holds no .txt or .jsonl files", "fault there is no such file or folder", "fault it is empty",
        "fault it is empty", "good",
      ])
  }

  @Test func namesOfOneKindKeepApartByTheirPaths() {
    let first = folder.write("a/x.txt", "x")
    let second = folder.write("b/x.txt", "x")
    #expect(items([first, second]) == ["x", second])
  }

  @Test func takesLanguageAndDateFromTheIndexThenFromTheOptions() {
    folder.write("index.tsv", "file\tlanguage\tpublished\ttitle\na.txt\tar\t2024-08-09\tعنوان\nb.txt\t-\t-\tx\n")
    folder.write("a.txt", "x")
    folder.write("b.txt", "published 2020-01-01")
    #expect(items([folder.path]) == ["a ar 2024-08-09", "b"])
    var options = Intake.Options()
    options.language = "en"
    options.published = CalendarDate(year: 2025, month: 1, day: 2)
    #expect(items([folder.path], options: options) == ["a ar 2024-08-09", "b en 2025-01-02"])
  }

  @Test func namesFaultsOfTheIndexAndReadsTheTexts() {
    folder.write("index.tsv", "file\tlanguage\tpublished\ttitle\na.txt\tArabic\t2024-13-09\tx\n")
    folder.write("a.txt", "x")
    #expect(
      items([folder.path]) == [
        "a", "fault \"Arabic\" is no language tag such as ar", "fault \"2024-13-09\" is no date YYYY-MM-DD",
      ])
  }

  @Test func readsEveryInputAsJSONLinesWhenTold() {
    var options = Intake.Options()
    options.isJSONLines = true
    #expect(items([folder.write("lines.txt", "{\"id\":\"1\",\"text\":\"\"}")], options: options) == ["1"])
  }

  @Test func messagesAreOneLine() {
    let fault = Fault("a\nb", "it is\tempty", remedy: "", status: .badData)
    #expect(fault.description == "a?b: it is?empty")
  }
}
