import MizanChecks
import MizanModel

/// An extraction with what the checks found in it: the one place where commands have texts checked.
struct CheckedExtraction {
  /// The extraction, with the flags of the findings on its figures.
  let extraction: Extraction
  /// What contradicts itself.
  let result: Checks.Result

  init(_ extraction: Extraction, _ checks: Checks) {
    result = checks.result(for: extraction)
    self.extraction = Checks.flag(extraction, result.findings)
  }
}
