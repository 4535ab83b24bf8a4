import MizanData
import MizanModel

/// The arithmetic inside one text: which numbers contradict each other.
///
///     let checks = Checks(knowledge)
///     for finding in checks.findings(in: extraction) { print(finding.check, finding.formula) }
public struct Checks: Sendable {
  /// All checks, a file each in `Checks/`.
  static let all: [any Check.Type] = [
    ExportsLessImports.self, ExportsPlusImports.self, StatedChange.self, StatedGrowth.self, StatedDirection.self,
    PartOfTotal.self, PartOfWhole.self,
    ListedParts.self, PartnersOfTotal.self, PartOfPeriod.self, PeriodsOfWhole.self, ShareOfTotal.self,
    SharesOfWhole.self,
    PriceTimesVolume.self, ImpliedPrice.self, Restatement.self, RankedList.self, SkippedScale.self, UnendedPeriod.self,
    ExchangeRates.self,
  ]

  /// The codes of all checks, in the order in which they are made.
  public static var codes: [String] { all.map { $0.code } }

  private let catalogue: Catalogue
  /// The words that call a balance positive.
  private let surplusWords: [String]

  /// Makes the checks: the catalogue tells which countries are members of a group, the packs which words call a balance a surplus.
  public init(_ knowledge: Knowledge) {
    catalogue = knowledge.catalogue
    surplusWords = knowledge.packs.flatMap(\.indicators)
      .filter { $0.first == Indicator.tradeBalance.rawValue && $0.second == IndicatorCueKind.surplus.rawValue }
      .flatMap(\.forms)
  }

  /// What contradicts itself in a text, in the order of the checks; empty where nothing does or too little is certain.
  public func findings(in extraction: Extraction) -> [Finding] { result(for: extraction).findings }

  /// The findings, and how many relations between the numbers of the text hold.
  public func result(for extraction: Extraction) -> Result {
    guard !extraction.figures.isEmpty else { return Result(findings: [], agreements: 0) }
    let statements = Statements(extraction, catalogue, surplusWords: surplusWords)
    var judge = Judge(statements)
    var single: [Finding] = []
    // A number alone contradicts no other one.
    let isAlone = extraction.figures.count == 1 && extraction.figures[0].change?.quantity == nil
    for check in Self.all {
      let found = check.findings(statements)
      if !found.isEmpty { single += found }
      if isAlone { continue }
      for question in check.questions(statements) { judge.ask(question, check: check.code) }
    }
    return Result(findings: Self.narrowed(judge.findings() + single), agreements: judge.agreements)
  }

  /// Suspects in pairs become one where another finding with the same flag suspects one of them alone.
  private static func narrowed(_ findings: [Finding]) -> [Finding] {
    let alone = findings.filter { $0.suspects.count == 1 }.map { ($0.suspects[0], $0.flag) }
    guard !alone.isEmpty else { return findings }
    return findings.map { finding in
      let known = finding.suspects.filter { suspect in alone.contains { $0.0 == suspect && $0.1 == finding.flag } }
      guard finding.suspects.count > 1, known.count == 1, finding.flag != nil else { return finding }
      return finding.suspecting(known)
    }
  }

  /// What came of the checks of one text.
  public struct Result: Sendable {
    /// The contradictions.
    public let findings: [Finding]
    /// How many relations between numbers of the text hold.
    public let agreements: Int
  }

  /// The extraction with the flags of the findings on the figures that are suspected.
  public static func flag(_ extraction: Extraction, _ findings: [Finding]) -> Extraction {
    var result = extraction
    for finding in findings {
      guard let flag = finding.flag else { continue }
      for index in finding.suspects where !result.figures[index].flags.contains(flag) {
        result.figures[index].flags.append(flag)
      }
    }
    return result
  }
}
