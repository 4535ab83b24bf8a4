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
  func read(_ document: Document) -> CheckedExtraction {
    let extraction = session.extract(document)
    let result = checks.result(for: extraction)
    return CheckedExtraction(extraction: Checks.flag(extraction, result.findings), result: result)
  }
}

/// An extraction that carries the flags of what the checks found in it.
struct CheckedExtraction {
  let extraction: Extraction
  let result: Checks.Result

  var findings: [Finding] { result.findings }
}
