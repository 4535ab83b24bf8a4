import MizanChecks
import MizanData
import MizanModel
import MizanTestSupport

@testable import MizanReports

/// Reports of a few figures, built by hand.
enum TableReports {
  static let knowledge = ExtractionBuilder.knowledge()

  static func definition(_ name: String) -> ReportDefinition {
    var diagnostics: [Diagnostic] = []
    let shelf = ReportShelf(DataSource.embeddedReports, knowledge: knowledge, diagnostics: &diagnostics)
    return shelf.definition(name) ?? ReportDefinition(name: name, layout: .profile)
  }

  static func checked(_ extractions: [Extraction]) -> [CheckedExtraction] { extractions.map(Checks(knowledge).check) }

  static func book(_ name: String, _ extractions: [Extraction], _ selection: Selection = Selection()) -> TableBook {
    TableBook(checked(extractions), definition(name), selection, knowledge.catalogue)
  }

  /// A text of one line a figure: `REPORTER PARTNER PERIOD VALUE UNIT`, the partner `-` for none, with what it may set.
  static func text(
    _ id: String, published: String? = "2024-11-01", source: String? = nil, indicator: Indicator = .exports,
    _ lines: [String], _ change: (Int, inout Figure) -> Void = { _, _ in }
  ) -> Extraction {
    var builder = ExtractionBuilder(id, "en", published: published, source: source, lines.joined(separator: "\n"))
    for (index, line) in lines.enumerated() {
      let parts = line.split(separator: " ").map(String.init)
      let occurrence = lines[...index].count { $0.contains(parts[3]) }
      builder.figure(parts[3], parts[3], parts[4], indicator, occurrence: occurrence) { figure in
        figure.refArea = AreaCode(parts[0])
        figure.partner = parts[1] == "-" ? nil : AreaCode(parts[1])
        figure.period = Period(code: parts[2])
        change(index, &figure)
      }
    }
    return builder.extraction
  }

  /// A growth as a text states it.
  static func growth(_ percent: String, on base: String) -> Change {
    let numeral = Numeral(value: ExactDecimal(percent) ?? 0, span: TextSpan(0, 1))
    return Change(
      direction: .up, quantity: Quantity(numeral: numeral, unit: .percent), basePeriod: Period(code: base))
  }
}
