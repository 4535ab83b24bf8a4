import MizanChecks
import MizanData
import MizanModel

/// The readable tree of an extraction: sentences, and under each its figures and refused numerals.
struct Explanation {
  private let extraction: Extraction
  private let checks: Checks.Result
  private let catalogue: Catalogue

  /// Prepares the tree; `catalogue` gives the names of codes.
  init(_ checked: CheckedExtraction, catalogue: Catalogue) {
    extraction = checked.extraction
    checks = checked.result
    self.catalogue = catalogue
  }

  /// A branch of a sentence: its place in the text, its first line, and the lines below that.
  private struct Branch {
    var start: Int
    var title: String
    var lines: [String] = []
  }

  /// The whole tree.
  var text: String {
    var lines = heading
    var branches = (extraction.figures.map(branch) + extraction.rejections.map(branch)).sorted { $0.start < $1.start }
    var silent = 0
    for (index, sentence) in extraction.sentences.enumerated() {
      let mine = branches.prefix { $0.start < sentence.end }
      branches.removeFirst(mine.count)
      if mine.isEmpty {
        silent += 1
      } else {
        lines += ["", "sentence \(index + 1): \(quoted(sentence))"] + Self.tree(Array(mine))
      }
    }
    if !branches.isEmpty { lines += ["", "outside all sentences:"] + Self.tree(branches) }
    if silent > 0 { lines += ["", "sentences without a numeral: \(silent)"] }
    lines += arithmetic
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// How the numbers agree with each other; nothing where none depend on each other.
  private var arithmetic: [String] {
    guard checks.agreements > 0 || !checks.findings.isEmpty else { return [] }
    let title = "arithmetic: \(checks.agreements) relations hold, \(checks.findings.count) do not"
    return ["", title] + Self.tree(checks.findings.map(branch))
  }

  private func branch(_ finding: Finding) -> Branch {
    var branch = Branch(start: 0, title: "\(finding.check): \(finding.formula)")
    func words(_ figures: [Int]) -> String {
      figures.map { quoted(extraction.figures[$0].quantity.span) }.joined(separator: ", ")
    }
    branch.lines.append("numbers    " + words(finding.figures))
    branch.lines.append("suspected  " + words(finding.suspects))
    if let proposal = finding.proposal {
      let part = proposal.isChange ? "the change of " : ""
      branch.lines.append(
        "proposal   \(part)\(words([proposal.figure])) as \(proposal.value.grouped) (\(proposal.kind.rawValue))")
    }
    return branch
  }

  private var heading: [String] {
    let document = extraction.document
    let date = document.published.map { "published \($0)" } ?? "publication date unknown"
    let changes = extraction.figures.compactMap { $0.change?.quantity }
    let inFigures = extraction.figures.reduce(0) { $0 + ($1.quantity.low == nil ? 1 : 2) }
    let inChanges = changes.reduce(0) { $0 + ($1.low == nil ? 1 : 2) }
    let refused = extraction.rejections.count
    let sum = inFigures + inChanges + refused
    return [
      "\(document.id): \(extraction.language), \(date)",
      "numerals: \(extraction.numeralCount) = \(inFigures) in figures + \(inChanges) in changes + \(refused) refused"
        + (sum == extraction.numeralCount ? "" : " (the sum is \(sum): a fault of the program)"),
    ]
  }

  private static func tree(_ branches: [Branch]) -> [String] {
    branches.enumerated().flatMap { index, branch in
      let isLast = index == branches.count - 1
      return [(isLast ? "└─ " : "├─ ") + branch.title] + branch.lines.map { (isLast ? "     " : "│    ") + $0 }
    }
  }

  private func quoted(_ span: TextSpan) -> String { "\"" + extraction.document.text(span).onOneLine + "\"" }

  private func branch(_ rejection: Rejection) -> Branch {
    Branch(
      start: rejection.span.start,
      title: "refused \(quoted(rejection.span)): \(rejection.reason.rawValue) [\(rejection.rule)]")
  }

  private func branch(_ figure: Figure) -> Branch {
    var branch = Branch(start: figure.quantity.span.start, title: "figure \(quoted(figure.quantity.span))")
    func add(_ name: String, _ value: String, _ concepts: Concept...) {
      let sources = figure.evidence.filter { concepts.contains($0.concept) }.map(source)
      let padded = (name + String(repeating: " ", count: max(0, 10 - name.count))) + " " + value
      branch.lines.append(padded + (sources.isEmpty ? "" : "  <- " + sources.joined(separator: ", ")))
    }
    add("value", ExtractionTable.value(figure.quantity, figure.value) + rules(figure.quantity), .value)
    add("unit", figure.unit.map { named($0.rawValue, catalogue.name(of: $0, in: "en")) } ?? "not given", .unit)
    add("indicator", figure.indicator.rawValue + (figure.growthOf.map { " of \($0.rawValue)" } ?? ""), .indicator)
    add("area", areas(figure), .refArea)
    if let partner = figure.partner { add("partner", named(partner), .partner) }
    add("period", period(figure), .period)
    if let change = figure.change {
      let words = change.quantity.map { " \(quoted($0.span))" + rules($0) } ?? ""
      add("change", ExtractionTable.change(change) + words, .change)
    }
    if let status = figure.status { add("status", status.rawValue, .status) }
    if let role = figure.role { add("role", role.rawValue) }
    if let rate = figure.quantity.rate { add("rate", "per \(rate)", .rate) }
    if let facility = figure.facility {
      add("facility", named(facility, catalogue.facilityName(facility, in: "en")), .facility)
    }
    if let item = figure.item { add("item", named(item, catalogue.commodityName(item, in: "en")), .item) }
    if figure.isPart { add("part", "of the number before it") }
    if figure.isEquivalent { add("repeats", "the same value in another unit or in words") }
    if figure.isDuplicate { add("repeats", "the same observation told again") }
    if !figure.flags.isEmpty { add("flags", figure.flags.map(\.rawValue).joined(separator: ", ")) }
    if !figure.missing.isEmpty { add("missing", figure.missing.map(\.rawValue).joined(separator: ", ")) }
    return branch
  }

  private func source(_ evidence: Evidence) -> String {
    (evidence.span.map { quoted($0) + " " } ?? "") + "[\(evidence.rule)]"
  }

  /// The rules that read the numeral, or both numerals of a range.
  private func rules(_ quantity: Quantity) -> String {
    let rules = (quantity.low?.trace ?? []) + quantity.numeral.trace
    return rules.isEmpty ? "" : " [\(rules.joined(separator: " > "))]"
  }

  private func named(_ code: String, _ name: String) -> String { name == code ? code : "\(code) (\(name))" }

  private func named(_ area: AreaCode) -> String { named(area.rawValue, catalogue.name(of: area, in: "en")) }

  private func areas(_ figure: Figure) -> String {
    if let area = figure.refArea { return named(area) }
    return figure.refAreas.isEmpty ? "not given" : figure.refAreas.map(named).joined(separator: " + ")
  }

  private func period(_ figure: Figure) -> String {
    let wording = figure.relativePeriod.map { " (said as \($0))" } ?? ""
    return (figure.period?.description ?? "not given") + wording
  }
}
