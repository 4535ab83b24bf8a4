import MizanModel
import Testing

@testable import MizanChecks

@Suite("Checks, from text")
struct SeededCaseTests {
  private func findings(_ text: String, _ row: SeededCase) -> [Finding] {
    Press.checks.findings(in: Press.read(text, language: row.language, published: row.published))
  }

  @Test("Every row is read, and every check has rows in both languages")
  func rows() {
    #expect(SeededCase.all.count == SeededCase.count && SeededCase.count > 0)
    for code in Checks.codes {
      let languages = Set(SeededCase.all.filter { $0.check == code }.map(\.language))
      #expect(languages == ["ar", "en"], "\(code)")
    }
  }

  @Test("The right text has no finding", arguments: SeededCase.all)
  func right(row: SeededCase) {
    #expect(findings(row.right, row).map { "\($0.check): \($0.formula)" } == [])
  }

  @Test("The wrong text has one that is about the wrong number", arguments: SeededCase.all)
  func wrong(row: SeededCase) throws {
    let extraction = Press.read(row.wrong, language: row.language, published: row.published)
    let found = Press.checks.findings(in: extraction)
    let finding = try #require(found.first { $0.check == row.check })
    #expect(!finding.suspects.isEmpty && Set(finding.suspects).isSubset(of: finding.figures))
    #expect(finding.gap != nil || finding.expected == nil)
    guard row.isNamed else { return }
    let sentenceParts = finding.suspects.map { extraction.figures[$0].quantity.span }
    let nearest = extraction.figures.min {
      abs($0.quantity.span.start - row.place) < abs($1.quantity.span.start - row.place)
    }
    #expect(finding.suspects.count <= 2 && sentenceParts.contains { $0 == nearest?.quantity.span })
  }

  @Test("A sound text that leaves something open is not accused", arguments: SilentCase.all)
  func silent(row: SilentCase) {
    let extraction = Press.read(row.text, language: row.language, published: row.published)
    #expect(extraction.figures.count > 1)
    let accusing = Press.checks.findings(in: extraction).filter { $0.flag != nil }
    #expect(accusing.map { "\($0.check): \($0.formula)" } == [])
  }

  @Test("A balance without a word for its sign is a reading in doubt, with the other sign as the proposal")
  func signInDoubt() throws {
    let rows = SilentCase.all.filter { $0.description.contains("balance") }
    #expect(rows.count == 2)
    for row in rows {
      let found = Press.checks.findings(in: Press.read(row.text, language: row.language, published: row.published))
      let finding = try #require(found.first)
      #expect(found.count == 1 && finding.flag == nil && finding.proposal?.kind == .sign)
    }
  }

  @Test("A word of direction that contradicts two levels puts its flag on the level that it stands with")
  func direction() {
    for row in SeededCase.all where row.check == StatedDirection.code {
      let extraction = Press.read(row.wrong, language: row.language, published: row.published)
      let finding = Press.checks.findings(in: extraction).first { $0.check == row.check }
      #expect(finding?.suspects.map { extraction.figures[$0].change != nil } == [true])
    }
  }

  @Test("A proposal mends the text: with it the check finds nothing", arguments: SeededCase.all)
  func proposals(row: SeededCase) throws {
    var extraction = Press.read(row.wrong, language: row.language, published: row.published)
    for finding in Press.checks.findings(in: extraction) where finding.check == row.check {
      guard let proposal = finding.proposal else { continue }
      #expect(finding.suspects == [proposal.figure])
      extraction.apply(proposal)
      #expect(!Press.checks.findings(in: extraction).contains { $0.check == row.check })
    }
  }

  @Test("Flags are put on the suspects and on nothing else, and nothing else changes", arguments: SeededCase.all)
  func flags(row: SeededCase) {
    let extraction = Press.read(row.wrong, language: row.language, published: row.published)
    let found = Press.checks.findings(in: extraction)
    let flagged = Checks.flag(extraction, found)
    for (index, figure) in flagged.figures.enumerated() {
      let wanted = Set(found.filter { $0.suspects.contains(index) }.compactMap(\.flag))
      #expect(Set(figure.flags).subtracting(extraction.figures[index].flags) == wanted)
      var plain = figure
      plain.flags = extraction.figures[index].flags
      #expect(plain == extraction.figures[index])
    }
  }
}

extension Extraction {
  /// Puts the proposed value in the place of the printed one, as a reader would who believes it.
  mutating func apply(_ proposal: Proposal) {
    var figure = figures[proposal.figure]
    if proposal.isChange {
      figure.change?.direction = proposal.value.isNegative ? .down : .up
      figure.change?.quantity?.numeral.value = proposal.value.magnitude
    } else {
      figure.value = proposal.value
      figure.quantity.numeral.value = proposal.value.magnitude
      if proposal.kind == .scaleWord || proposal.kind == .decimalPoint {
        figure.quantity.numeral.precision = ExactDecimal(1, exponent: proposal.value.exponent)
      }
    }
    figures[proposal.figure] = figure
  }
}
