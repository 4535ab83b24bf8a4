import MizanModel

/// A text that was read and checked: the figures that are suspected bear the flags of the findings.
public struct CheckedExtraction: Sendable {
  /// What was read, flagged.
  public let extraction: Extraction
  /// What the checks found.
  public let result: Checks.Result

  /// The contradictions.
  public var findings: [Finding] { result.findings }

  /// Joins what belongs together.
  public init(extraction: Extraction, result: Checks.Result) {
    self.extraction = extraction
    self.result = result
  }
}

extension Checks {
  /// Checks what was read from a text and flags the suspects. Values stay as printed.
  public func check(_ extraction: Extraction) -> CheckedExtraction {
    let result = result(for: extraction)
    return CheckedExtraction(extraction: Self.flag(extraction, result.findings), result: result)
  }
}

extension CheckedExtraction {
  /// The text with some of its figures only, and the findings that suspect one of these.
  public func keeping(_ isKept: (Figure) -> Bool) -> CheckedExtraction {
    var places: [Int: Int] = [:]
    var kept = extraction
    kept.figures = []
    for (index, figure) in extraction.figures.enumerated() where isKept(figure) {
      places[index] = kept.figures.count
      kept.figures.append(figure)
    }
    let findings = result.findings.compactMap { $0.moved(to: places) }
    return CheckedExtraction(
      extraction: kept, result: Checks.Result(findings: findings, agreements: result.agreements))
  }
}

extension Finding {
  /// The same over other indexes of figures; figures without one are left out, `nil` where no suspect is left.
  fileprivate func moved(to places: [Int: Int]) -> Finding? {
    let left = suspects.compactMap { places[$0] }
    guard !left.isEmpty else { return nil }
    let proposal = proposal.flatMap { proposal in
      places[proposal.figure].map {
        Proposal(figure: $0, isChange: proposal.isChange, kind: proposal.kind, value: proposal.value)
      }
    }
    return Finding(
      check: check, figures: figures.compactMap { places[$0] }, suspects: left, arithmetic: arithmetic,
      expected: expected, printed: printed, unit: unit, flag: flag, proposal: proposal)
  }
}
