import MizanModel
import Testing

@testable import MizanExtraction

@Suite("Sessions")
struct SessionTests {
  private func texts(_ language: String, seed: UInt64) throws -> [Document] {
    var source = try RandomText(language, seed: seed)
    return (0..<250).map { number in
      let text = number % 5 == 4 ? source.bytes(400) : source.text(number % 60 + 1)
      let published = number % 3 == 0 ? CalendarDate(year: 2024, month: 8, day: 9) : nil
      return Document(id: "\(number)", text: text, language: number % 7 == 0 ? nil : language, published: published)
    }
  }

  private func expectSame(_ first: Extraction, _ second: Extraction) {
    #expect(first.figures == second.figures && first.rejections == second.rejections)
    #expect(first.sentences == second.sentences && first.numeralCount == second.numeralCount)
    #expect(first.language == second.language)
  }

  @Test("What was read before changes nothing")
  func memory() throws {
    let session = Press.extractor.session()
    // The languages take turns, so that neither reads with what the other left behind.
    for (arabic, english) in zip(try texts("ar", seed: 11), try texts("en", seed: 12)) {
      for document in [arabic, english] {
        expectSame(session.extract(document), Press.extractor.extract(document))
      }
    }
  }

  @Test("Passing over sentences and words without numbers changes nothing", arguments: ["ar", "en"])
  func passedOver(language: String) throws {
    let quick = Press.extractor.session()
    let thorough = ExtractionSession(Press.extractor, readsAll: true)
    for document in try texts(language, seed: 13) + Press.samples(language).map({ Document(id: "s", text: $0) }) {
      expectSame(quick.extract(document), thorough.extract(document))
    }
  }
}
