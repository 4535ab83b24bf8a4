import MizanData
import MizanModel

/// Builds an extraction by hand: figures are named by the words that stand for them in the text.
package struct ExtractionBuilder {
  package let document: Document
  private let text: String
  private var sentences: [TextSpan] = []
  private var figures: [Figure] = []
  private var rejections: [Rejection] = []

  /// - Parameter text: sentences, each on a line.
  package init(_ id: String, _ language: String, published: String? = nil, source: String? = nil, _ text: String) {
    self.text = text
    document = Document(
      id: id, text: text, language: language, published: published.flatMap(CalendarDate.init(iso8601:)), source: source)
    var start = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      sentences.append(TextSpan(start, start + line.count))
      start += line.count + 1
    }
  }

  /// The bytes of the `occurrence`-th place (from 1) where the words stand.
  package func span(_ words: String, _ occurrence: Int = 1) -> TextSpan {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    var seen = 0
    for start in 0...max(0, bytes.count - wanted.count) where bytes[start...].starts(with: wanted) {
      seen += 1
      if seen == occurrence { return TextSpan(start, start + wanted.count) }
    }
    preconditionFailure("\(words) does not stand \(occurrence) times in \(document.id)")
  }

  package func quantity(
    _ words: String, _ value: String, _ unit: String?, occurrence: Int = 1, step: String = "1"
  ) -> Quantity {
    let span = span(words, occurrence)
    let numeral = Numeral(
      value: ExactDecimal(value) ?? 0, span: span, trace: ["numeral.digits", "numeral.scale"],
      precision: ExactDecimal(step) ?? 1)
    return Quantity(numeral: numeral, unit: unit.map { UnitCode($0) }, span: span)
  }

  /// Adds a figure; `change` sets what the defaults leave out.
  package mutating func figure(
    _ words: String, _ value: String, _ unit: String?, _ indicator: Indicator, occurrence: Int = 1, step: String = "1",
    _ change: (inout Figure) -> Void = { _ in }
  ) {
    let quantity = quantity(words, value, unit, occurrence: occurrence, step: step)
    let sentence = sentences.first { $0.contains(quantity.span) } ?? sentences[0]
    var figure = Figure(quantity: quantity, indicator: indicator, sentence: sentence)
    figure.evidence.append(Evidence(.unit, quantity.span, rule: "unit.after_numeral"))
    change(&figure)
    figures.append(figure)
  }

  package mutating func reject(_ words: String, _ reason: Rejection.Reason) {
    rejections.append(Rejection(span: span(words), reason: reason, rule: "test"))
  }

  package var extraction: Extraction {
    Extraction(
      document: document, language: document.language ?? "en", sentences: sentences, figures: figures,
      rejections: rejections,
      numeralCount: figures.count + figures.count { $0.change?.quantity != nil } + rejections.count)
  }

  /// The knowledge of the repository's own data folder.
  package static func knowledge(_ file: String = #filePath) -> Knowledge {
    let root = file.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    var diagnostics: [Diagnostic] = []
    guard let source = try? DataSource.folder(root + "/data") else { preconditionFailure("no data folder") }
    return Knowledge(source, diagnostics: &diagnostics)
  }
}

extension AreaCode: ExpressibleByStringLiteral {
  /// An area by its code.
  public init(stringLiteral code: String) { self.init(code) }
}
