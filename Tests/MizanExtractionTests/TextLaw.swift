import MizanData
import MizanModel

/// The laws that hold for what is read from any text; each gives the faults it finds.
struct TextLaw {
  let extraction: Extraction
  private let text: [UInt8]

  init(_ extraction: Extraction) {
    self.extraction = extraction
    text = extraction.document.bytes
  }

  private func quote(_ span: TextSpan) -> String {
    "\"\(extraction.document.text(span))\" at \(span.start)..<\(span.end)"
  }

  // MARK: Spans

  /// Every span with the name of what it belongs to.
  private var spans: [(name: String, span: TextSpan)] {
    var result: [(String, TextSpan)] = extraction.sentences.map { ("sentence", $0) }
    result += extraction.rejections.map { ("rejection", $0.span) }
    for figure in extraction.figures {
      for quantity in [figure.quantity, figure.change?.quantity].compactMap({ $0 }) {
        result += [("quantity", quantity.span), ("numeral", quantity.numeral.span)]
        result += [quantity.low?.span, quantity.unitSpan, quantity.boundSpan].compactMap { $0 }.map { ("part", $0) }
      }
      result.append(("sentence of a figure", figure.sentence))
      result += figure.evidence.compactMap { piece in piece.span.map { ("evidence of \(piece.concept)", $0) } }
    }
    return result
  }

  private func isBoundary(_ offset: Int) -> Bool { offset == text.count || text[offset] & 0xC0 != 0x80 }

  /// Every span lies inside the text, holds something printed, and begins and ends with whole code points.
  var spanFaults: [String] {
    spans.compactMap { name, span in
      guard span.start >= 0, span.end <= text.count, span.start < span.end else { return "\(name) \(span)" }
      guard isBoundary(span.start), isBoundary(span.end) else { return "\(name) \(span) cuts a code point" }
      let isPrinted = extraction.document.text(span).unicodeScalars.contains { !$0.properties.isWhitespace }
      return isPrinted ? nil : "\(name) \(quote(span)) is blank"
    }
  }

  /// Sentences stand in order, and each figure and rejection inside one.
  var sentenceFaults: [String] {
    var faults = zip(extraction.sentences, extraction.sentences.dropFirst()).filter { $0.end > $1.start }.map {
      "\(quote($0)) overlaps \(quote($1))"
    }
    let items =
      extraction.figures.map { ("figure", $0.quantity.span) } + extraction.rejections.map { ("rejection", $0.span) }
    for (name, span) in items where !extraction.sentences.contains(where: { $0.contains(span) }) {
      faults.append("\(name) \(quote(span)) is in no sentence")
    }
    return faults
  }

  // MARK: Numerals

  /// The numerals of figures, changes and rejections.
  private var numerals: [TextSpan] {
    let quantities = extraction.figures.flatMap { [$0.quantity, $0.change?.quantity].compactMap { $0 } }
    return quantities.flatMap { [$0.low?.span, $0.numeral.span].compactMap { $0 } } + extraction.rejections.map(\.span)
  }

  /// No two numerals share a byte, and the counts add up.
  var numeralFaults: [String] {
    let sorted = numerals.sorted()
    var faults = zip(sorted, sorted.dropFirst()).filter { $0.overlaps($1) }.map { "\(quote($0)) and \(quote($1))" }
    if extraction.numeralCount != sorted.count {
      faults.append("\(extraction.numeralCount) numerals, the parts are \(sorted.count)")
    }
    return faults
  }

  /// Every run of digits that touches no letter is in a figure, a change or a rejection.
  var lostDigits: [String] {
    let quantities = extraction.figures.flatMap { [$0.quantity, $0.change?.quantity].compactMap { $0 } }
    let taken =
      quantities.flatMap { [$0.span, $0.low?.span, $0.unitSpan].compactMap { $0 } } + extraction.rejections.map(\.span)
    return digitRuns.filter { run in !taken.contains { $0.overlaps(run) } }.map(quote)
  }

  private var digitRuns: [TextSpan] {
    var runs: [TextSpan] = []
    var offset = 0
    var wasLetter = false
    var open: Int?
    for scalar in extraction.document.text(TextSpan(0, text.count)).unicodeScalars {
      let isDigit = scalar.properties.numericType == .decimal
      let isLetter = scalar.properties.isAlphabetic
      if isDigit, open == nil, !wasLetter { open = offset }
      if !isDigit, let start = open {
        if !isLetter { runs.append(TextSpan(start, offset)) }
        open = nil
      }
      wasLetter = isLetter || isDigit
      offset += scalar.utf8.count
    }
    return runs + (open.map { [TextSpan($0, text.count)] } ?? [])
  }
}
