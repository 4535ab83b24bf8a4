import MizanExtraction
import MizanModel
import Testing

@Suite("Laws of extraction")
struct LawTests {
  /// Calls `body` with many random documents of a language.
  private func forRandomTexts(_ language: String, seed: UInt64, _ body: (Document) -> Void) throws {
    var source = try RandomText(language, seed: seed)
    for number in 0..<250 {
      let text = number % 5 == 4 ? source.bytes(400) : source.text(number % 60 + 1)
      let published = number % 3 == 0 ? CalendarDate(year: 2024, month: 8, day: 9) : nil
      body(Document(id: "\(number)", text: text, language: language, published: published))
    }
  }

  private func record(_ faults: [String], _ document: Document) {
    guard !faults.isEmpty else { return }
    let text = document.text(TextSpan(0, document.bytes.count)).debugDescription
    Issue.record("\(faults.joined(separator: "; "))\n  in \(text)")
  }

  @Test("The text is never edited", arguments: ["ar", "en"])
  func text(language: String) throws {
    try forRandomTexts(language, seed: 1) { document in
      let extraction = Press.extractor.extract(document)
      #expect(extraction.document.bytes == document.bytes && extraction.document.id == document.id)
    }
  }

  @Test("Every span lies inside the text, between code points, and holds something printed", arguments: ["ar", "en"])
  func spans(language: String) throws {
    try forRandomTexts(language, seed: 2) { record(TextLaw(Press.extractor.extract($0)).spanFaults, $0) }
  }

  @Test("Sentences are in order, and hold all figures and refused numerals", arguments: ["ar", "en"])
  func sentences(language: String) throws {
    try forRandomTexts(language, seed: 3) { record(TextLaw(Press.extractor.extract($0)).sentenceFaults, $0) }
  }

  @Test("Every numeral ends exactly once", arguments: ["ar", "en"])
  func numerals(language: String) throws {
    try forRandomTexts(language, seed: 4) { record(TextLaw(Press.extractor.extract($0)).numeralFaults, $0) }
  }

  @Test("No number in digits is lost", arguments: ["ar", "en"])
  func digits(language: String) throws {
    try forRandomTexts(language, seed: 5) { record(TextLaw(Press.extractor.extract($0)).lostDigits, $0) }
  }

  @Test("No year is invented", arguments: ["ar", "en"])
  func years(language: String) throws {
    try forRandomTexts(language, seed: 6) { record(InventionLaw(Press.extractor.extract($0)).years, $0) }
  }

  @Test("No area is invented", arguments: ["ar", "en"])
  func areas(language: String) throws {
    try forRandomTexts(language, seed: 7) { record(InventionLaw(Press.extractor.extract($0)).areas, $0) }
  }

  @Test("The same text gives the same figures", arguments: ["ar", "en"])
  func sameTwice(language: String) throws {
    let other = Extractor(Press.knowledge)
    try forRandomTexts(language, seed: 8) { document in
      let (first, second) = (Press.extractor.extract(document), other.extract(document))
      #expect(first.figures == second.figures && first.rejections == second.rejections)
      #expect(first.sentences == second.sentences && first.numeralCount == second.numeralCount)
    }
  }
}
