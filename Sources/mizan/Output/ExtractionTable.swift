import MizanModel

/// The figures of one text as lines for a terminal: codes in columns, the printed words last, since a terminal
/// may turn right-to-left text around.
struct ExtractionTable {
  private static let headings = [
    "value", "unit", "indicator", "area", "partner", "period", "change", "notes", "as printed",
  ]
  private let extraction: Extraction

  /// Makes the table of an extraction.
  init(_ extraction: Extraction) {
    self.extraction = extraction
  }

  /// A heading, the rows, and an empty line.
  var text: String {
    let figures = extraction.figures
    let counts = "figures \(figures.count), refused numerals \(extraction.rejections.count)"
    var lines = ["\(extraction.document.id) (\(extraction.language)): \(counts)"]
    if figures.isEmpty {
      lines.append("  no figures: none of the \(extraction.numeralCount) numerals is a statistical value")
    } else {
      lines += Self.aligned(figures.map(cells))
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private func cells(_ figure: Figure) -> [String] {
    [
      Self.value(figure.quantity, figure.value), figure.unit?.rawValue ?? "?", figure.indicator.rawValue,
      figure.refArea?.rawValue ?? figure.refAreas.map(\.rawValue).joined(separator: "+"),
      figure.partner?.rawValue ?? "", figure.period?.description ?? figure.relativePeriod ?? "?",
      figure.change.map(Self.change) ?? "", Self.notes(figure),
      extraction.document.text(figure.quantity.span).onOneLine,
    ]
  }

  /// The value with its bound and, for a range, both ends.
  static func value(_ quantity: Quantity, _ value: ExactDecimal) -> String {
    let sign =
      switch quantity.bound {
      case .about: "~"
      case .over: ">"
      case .under: "<"
      case nil: ""
      }
    return sign + (quantity.low.map { $0.value.grouped + ".." } ?? "") + value.grouped
  }

  /// `up 49 % on 2022`.
  static func change(_ change: Change) -> String {
    var parts = [change.direction.rawValue]
    if let quantity = change.quantity {
      parts.append(value(quantity, quantity.value))
      parts.append(quantity.unit?.rawValue ?? "?")
    }
    if let base = change.basePeriod { parts.append("on \(base)") }
    return parts.joined(separator: " ")
  }

  private static func notes(_ figure: Figure) -> String {
    var notes: [String] = []
    if let status = figure.status { notes.append(status.rawValue) }
    if let role = figure.role { notes.append(role.rawValue) }
    if let growthOf = figure.growthOf { notes.append("of \(growthOf.rawValue)") }
    if figure.isEquivalent { notes.append("equivalent") }
    if figure.isDuplicate { notes.append("duplicate") }
    return (notes + figure.flags.map(\.rawValue)).joined(separator: ",")
  }

  /// The headings and rows; a column is as wide as its widest cell, and left out when it is empty.
  private static func aligned(_ rows: [[String]]) -> [String] {
    let widths = headings.indices.map { column in
      let widest = rows.map { $0[column].unicodeScalars.count }.max() ?? 0
      return widest == 0 ? 0 : max(widest, headings[column].unicodeScalars.count)
    }
    return ([headings] + rows).map { row in
      var line = " "
      for (column, cell) in row.enumerated() where widths[column] > 0 {
        let padding = String(repeating: " ", count: max(0, widths[column] - cell.unicodeScalars.count))
        let isLast = column == row.count - 1
        line += " " + (column == 0 ? padding + cell : isLast ? cell : cell + padding)
      }
      return line
    }
  }
}

extension String {
  /// The text with every run of white space and control characters shown as one space.
  var onOneLine: String {
    unicodeScalars.split { $0.value <= 32 || $0.value == 127 }.map(String.init).joined(separator: " ")
  }
}
