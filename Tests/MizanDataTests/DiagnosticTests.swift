import MizanData
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
  @Test(
    "As much of the place is printed as is known",
    arguments: [
      (Diagnostic(file: "a.tsv", message: "it is missing"), "a.tsv: it is missing"),
      (Diagnostic(file: "a.tsv", line: 3, message: "it is empty"), "a.tsv:3: it is empty"),
      (Diagnostic(file: "a.tsv", line: 3, column: 2, message: "no code"), "a.tsv:3:2: no code"),
      (
        Diagnostic(file: "a.tsv", line: 3, column: 3, message: "no code", nearest: "t", source: "m\tT"),
        "a.tsv:3:3: no code (did you mean \"t\"?)\n  m T\n    ^"
      ),
    ])
  func printing(diagnostic: Diagnostic, text: String) {
    #expect(diagnostic.description == text)
  }

  @Test(
    "The nearest word is the one with the fewest letters to change",
    arguments: [
      ("exprts", "exports"), ("EXPORT", "exports"), ("imprts", "imports"), ("xports", "exports"), ("gdb", "gdp"),
      ("share", "share"), ("صادراث", "صادرات"),
    ])
  func nearest(word: String, known: String) {
    #expect(NearestWord.find(word, among: ["imports", "exports", "gdp", "share", "صادرات"]) == known)
  }

  @Test("A word that is like none has no nearest one", arguments: ["zzzz", "", "throughput"])
  func nothingNear(word: String) {
    #expect(NearestWord.find(word, among: ["imports", "exports", "share"]) == nil)
    #expect(NearestWord.find(word, among: []) == nil)
  }

  @Test("Of two equally near words the first in the alphabet is taken, in whatever order they come")
  func ties() {
    #expect(NearestWord.find("cat", among: ["hat", "bat"]) == "bat")
    #expect(NearestWord.find("cat", among: ["bat", "hat"]) == "bat")
  }
}
