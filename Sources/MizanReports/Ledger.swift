import MizanChecks
import MizanData
import MizanModel

/// All figures of a report, numbered, with the row that each has; no word of a language.
struct Ledger {
  let extractions: [Extraction]
  let entries: [ReportEntry]
  let offsets: [CodePointOffsets]
  /// The entries of each document, as a range of `entries`.
  let entriesOfDocument: [Range<Int>]
  /// The entries of each sheet of figures in the order of its rows.
  let rows: [SheetKind: [Int]]
  /// The rows of evidence in the order of the text; each figure, then its change.
  let evidence: [EvidenceRow]
  /// The row of evidence of each entry's own number.
  let firstEvidenceRow: [Int]
  /// What the checks found about these figures.
  let findings: FindingList
  /// The row of each entry that has one.
  private let rowOfEntry: [Int: Int]

  init(_ texts: [CheckedExtraction], catalogue: Catalogue) {
    extractions = texts.map(\.extraction)
    offsets = extractions.map { CodePointOffsets($0.document.bytes) }
    var entries: [ReportEntry] = []
    var ranges: [Range<Int>] = []
    for (document, extraction) in extractions.enumerated() {
      ranges.append(entries.count..<entries.count + extraction.figures.count)
      for figure in extraction.figures {
        let group = catalogue.indicators[figure.indicator].flatMap { SheetKind(rawValue: $0.group) } ?? .other
        entries.append(ReportEntry(index: entries.count, document: document, figure: figure, group: group))
      }
    }
    for index in entries.indices where entries[index].figure.isDuplicate || entries[index].figure.isEquivalent {
      entries[index].repeats = Self.original(of: entries[index], among: entries[ranges[entries[index].document]])
    }
    var rows: [SheetKind: [Int]] = [:]
    var rowOfEntry: [Int: Int] = [:]
    for kind in SheetKind.groups {
      let members = entries.filter { $0.group == kind && $0.repeats == nil }
      rows[kind] = members.sorted { Self.sortKey($0).lexicographicallyPrecedes(Self.sortKey($1)) }.map(\.index)
      for (row, index) in (rows[kind] ?? []).enumerated() { rowOfEntry[index] = row }
    }
    self.entries = entries
    entriesOfDocument = ranges
    findings = FindingList(
      texts.enumerated().flatMap { document, text in
        text.findings.map { ReportFinding($0, document: document, first: ranges[document].lowerBound) }
      })
    var evidence: [EvidenceRow] = []
    var firstEvidenceRow: [Int] = []
    for entry in entries {
      firstEvidenceRow.append(evidence.count)
      evidence.append(EvidenceRow(entry: entry, span: entry.figure.quantity.span, isChange: false))
      if let span = entry.changeSpan { evidence.append(EvidenceRow(entry: entry, span: span, isChange: true)) }
    }
    self.evidence = evidence
    self.firstEvidenceRow = firstEvidenceRow
    self.rows = rows
    self.rowOfEntry = rowOfEntry
  }

  /// The same figures with evidence for some of them only.
  private init(_ other: Ledger, evidence kept: Set<Int>, _ findings: FindingList) {
    self.findings = findings
    extractions = other.extractions
    entries = other.entries
    offsets = other.offsets
    entriesOfDocument = other.entriesOfDocument
    rows = other.rows
    rowOfEntry = other.rowOfEntry
    evidence = other.evidence.filter { kept.contains($0.entry.index) }
    var firstRows = [Int](repeating: 0, count: entries.count)
    for (row, piece) in evidence.enumerated() where !piece.isChange { firstRows[piece.entry.index] = row }
    firstEvidenceRow = firstRows
  }

  /// The ledger of a report that shows some figures only, with their repeats and with all figures of the findings that suspect one.
  func keeping(_ entries: Set<Int>) -> Ledger {
    let repeats = self.entries.filter { $0.repeats.map(entries.contains) ?? false }.map(\.index)
    let shown = entries.union(repeats)
    let findings = findings.suspecting(shown)
    return Ledger(self, evidence: shown.union(findings.all.flatMap(\.entries)), findings)
  }

  /// The figure of the same text that a repeat says again; `nil` when there is none, so that nothing gets lost.
  private static func original(of entry: ReportEntry, among entries: ArraySlice<ReportEntry>) -> Int? {
    let figure = entry.figure
    let candidates = entries.filter { other in
      other.index != entry.index && !other.figure.isDuplicate
        && !other.figure.isEquivalent && other.figure.indicator == figure.indicator
        && (figure.isEquivalent || other.figure.unit == figure.unit)
    }
    return candidates.min { distance($0.figure, figure) < distance($1.figure, figure) }?.index
  }

  /// How unlike two figures of one text are: by value, period and sentence before nearness in the text.
  private static func distance(_ a: Figure, _ b: Figure) -> (Int, Int) {
    var unlike = 0
    if a.unit == b.unit && a.value != b.value { unlike += 1 }
    if a.period != b.period { unlike += 1 }
    if a.refArea != b.refArea { unlike += 1 }
    if a.partner != b.partner { unlike += 1 }
    if b.isEquivalent && a.sentence != b.sentence { unlike += 2 }
    let gap = abs(a.quantity.span.start - b.quantity.span.start)
    return (unlike, gap)
  }

  private static func sortKey(_ entry: ReportEntry) -> [String] {
    let figure = entry.figure
    let indicator = Indicator.allCases.firstIndex(of: figure.indicator) ?? 0
    return [
      ordinal(indicator), figure.growthOf?.rawValue ?? "", figure.refArea?.rawValue ?? "~",
      figure.partner?.rawValue ?? "", figure.facility ?? "", figure.item ?? "", figure.unit?.rawValue ?? "~",
      figure.period?.description ?? "~", ordinal(entry.index),
    ]
  }

  /// Digits that sort as text like the number.
  private static func ordinal(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits
  }

  /// Where a column of an entry's row stands; `nil` for a repeat, which has no row.
  func place(_ entry: Int, _ column: String, _ language: String) -> CellPlace? {
    guard let row = rowOfEntry[entry] else { return nil }
    return CellPlace(SheetID(entries[entry].group, language), row: row, column: column)
  }

  func document(_ entry: ReportEntry) -> Document { extractions[entry.document].document }
}
