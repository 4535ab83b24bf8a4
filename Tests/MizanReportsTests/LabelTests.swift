import MizanChecks
import MizanModel
import MizanTestSupport
import Testing

@testable import MizanReports

@Suite("Labels of the packs")
struct LabelTests {
  private static let knowledge = ExtractionBuilder.knowledge()

  @Test("Every language has the same codes with the same places to fill")
  func sameCodes() throws {
    let arabic = try #require(Self.knowledge.pack("ar")).labels
    let english = try #require(Self.knowledge.pack("en")).labels
    #expect(Set(arabic.keys) == Set(english.keys))
    for (code, text) in english {
      let places = { (text: String) in (1...3).filter { text.contains("{\($0)}") } }
      #expect(places(text) == places(arabic[code] ?? ""), "\(code)")
    }
  }

  @Test("Every code of the model has words", arguments: ["ar", "en"])
  func everyCode(_ language: String) throws {
    let labels = try #require(Self.knowledge.pack(language)).labels
    var codes = Flag.allCases.flatMap { ["flag.\($0.rawValue)", "flag.\($0.rawValue).mark"] }
    codes += Status.allCases.flatMap { status in
      ["", ".mark", ".meaning"].map { "status.\(status.rawValue)\($0)" }
    }
    codes += Bound.allCases.map { "bound.\($0.rawValue)" }
    codes += Direction.allCases.map { "direction.\($0.rawValue)" }
    codes += Concept.allCases.map { "concept.\($0.rawValue)" }
    codes += Rejection.Reason.allCases.map { "reason.\($0.rawValue)" }
    codes += SheetKind.allCases.map { "sheet.\($0.rawValue)" }
    codes += Difference.allCases.map { "difference.\($0.rawValue)" }
    codes += ApartReason.allCases.map { "apart.\($0.rawValue)" }
    codes += Checks.codes.map { "check.\($0)" }
    codes += Proposal.Kind.allCases.map { "proposal.\($0.rawValue)" }
    codes += (1...12).map { "month.\($0)" }
    #expect(codes.filter { labels[$0] == nil }.isEmpty)
    let marks = labels.filter { $0.key.hasSuffix(".mark") && $0.key != "note.mark" }.values
    #expect(Set(marks).count == marks.count, "two marks are alike")
  }

  @Test("No code of a label shows in a report")
  func noCodeShows() {
    for extractions in [SampleExtractions.all, [SampleExtractions.conference], []] {
      let report = Report(extractions, knowledge: Self.knowledge)
      for sheet in report.sheets {
        let texts = [sheet.name, sheet.title] + sheet.lines.map(\.text) + (sheet.table?.columns.map(\.header) ?? [])
        let cells = sheet.id.kind == .evidence ? [] : (sheet.table?.rows.flatMap { $0.map(\.text) } ?? [])
        for text in texts + cells {
          #expect(!text.contains { $0 == "_" } && !text.contains("{"), "\(text)")
        }
        #expect(texts.allSatisfy { !$0.contains(".\(sheet.id.kind.rawValue)") })
      }
    }
  }
}
