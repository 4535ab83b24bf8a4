import MizanChecks
import MizanData
import MizanExtraction
import MizanModel

/// Reads texts and checks their arithmetic: the one place where commands join the two.
struct CheckedReader {
  private let session: ExtractionSession
  private let checks: Checks

  /// Compiles the knowledge, once for all texts.
  init(_ knowledge: Knowledge) {
    self.init(Extractor(knowledge).session(), knowledge)
  }

  init(_ session: ExtractionSession, _ knowledge: Knowledge) {
    self.session = session
    checks = Checks(knowledge)
  }

  /// What a text says and where it contradicts itself.
  func read(_ document: Document) -> CheckedExtraction { checks.check(session.extract(document)) }
}
