import MizanChecks
import MizanModel

/// A finding of the checks with the figures of the report that it is about.
struct ReportFinding {
  let finding: Finding
  /// The document, as an index into the extractions.
  let document: Int
  /// The figures of the formula in the order of the text, as indexes into the ledger's entries.
  let entries: [Int]
  /// Those of them that may be wrong.
  let suspects: [Int]
  /// The figure that a misprint would explain.
  let repaired: Int?

  /// - Parameter first: the entry of the document's first figure.
  init(_ finding: Finding, document: Int, first: Int) {
    self.finding = finding
    self.document = document
    entries = finding.figures.map { first + $0 }
    suspects = finding.suspects.map { first + $0 }
    repaired = finding.proposal.map { first + $0.figure }
  }

  /// The name of the finding of that place among all of a report.
  static func id(_ index: Int) -> String { "K\(index + 1)" }
}

/// The findings of a report.
struct FindingList {
  let all: [ReportFinding]
  /// The findings in whose formulas each entry stands, as indexes.
  private let ofEntry: [Int: [Int]]
  private let suspected: Set<Int>
  private let unflagged: Set<Int>
  /// The flags that the findings put on figures.
  let flags: Set<Flag>

  init(_ all: [ReportFinding]) {
    self.all = all
    var ofEntry: [Int: [Int]] = [:]
    for (index, finding) in all.enumerated() {
      for entry in finding.entries { ofEntry[entry, default: []].append(index) }
    }
    self.ofEntry = ofEntry
    flags = Set(all.compactMap(\.finding.flag))
    suspected = Set(all.flatMap(\.suspects))
    unflagged = Set(all.filter { $0.finding.flag == nil }.flatMap(\.suspects))
  }

  /// The findings that an entry takes part in, as indexes.
  func indexes(of entry: Int) -> [Int] { ofEntry[entry] ?? [] }

  /// Whether a finding doubts a reading instead of the text.
  var haveDoubts: Bool { !unflagged.isEmpty }

  /// Whether a finding suspects an entry.
  func suspects(_ entry: Int) -> Bool { suspected.contains(entry) }

  /// Whether a finding doubts the reading of an entry, which no flag then tells.
  func doubtsReading(of entry: Int) -> Bool { unflagged.contains(entry) }

  /// The findings that suspect one of the entries.
  func suspecting(_ entries: Set<Int>) -> FindingList {
    FindingList(all.filter { !entries.isDisjoint(with: $0.suspects) })
  }
}
