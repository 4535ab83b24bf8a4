import MizanReports

/// Writes the cells of one table.
struct HTMLCells {
  private let table: ReportTable
  private let sheet: SheetID
  private let context: HTMLContext
  private let words: HTMLWords
  /// The greatest count of places after the point of each column, for numbers to stand point under point.
  private let digits: [Int]

  init(_ table: ReportTable, _ sheet: SheetID, _ context: HTMLContext, _ words: HTMLWords) {
    self.table = table
    self.sheet = sheet
    self.context = context
    self.words = words
    digits = table.columns.indices.map { column in
      table.rows.lazy.compactMap { ShownNumber($0[column])?.digits }.max() ?? 0
    }
  }

  /// The name of a cell, where something leads to it.
  func name(_ cell: HTMLAnchors.Cell) -> String? { context.anchors.name(ifTarget: cell) }

  func append(_ cell: ReportCell, at place: HTMLAnchors.Cell, to output: inout HTMLWriter) {
    switch cell {
    case .empty: break
    case .text, .list:
      words.append(cell.text, to: &output)
      appendUses(at: place, to: &output)
    case .quotation(let quotation): Self.append(quotation, to: &output)
    case .number: appendNumber(cell, at: place, to: &output)
    case .formula(let formula):
      unfolding(&output, { number(cell, place, to: &$0) }) { output in
        output.element("p", [("class", "formula"), ("dir", "ltr")]) { output in
          output.append("= ")
          HTMLFormula(anchors: context.anchors).append(formula.expression, to: &output)
        }
      }
    case .figure(_, let target):
      appendSourced(at: place, target, to: &output) { number(cell, place, to: &$0) }
    case .link(let text, let target):
      guard context.evidence.source(context.anchors.cell(target)) == nil else {
        appendSourced(at: place, target, of: text, to: &output) { words.append(text, isLinked: true, to: &$0) }
        return
      }
      output.element("a", [("href", context.anchors.name(target).map { "#" + $0 })]) {
        words.append(text, isLinked: true, to: &$0)
      }
    }
  }

  // MARK: Numbers

  private func number(_ cell: ReportCell, _ place: HTMLAnchors.Cell, to output: inout HTMLWriter) {
    guard let number = ShownNumber(cell) else { return }
    let missing = digits[place.column] - number.digits
    let padding = missing > 0 ? (number.digits == 0 ? "." : "") + String(repeating: "0", count: missing) : nil
    output.element("data", [("value", number.value.description), ("data-pad", padding)], text: number.typeset)
  }

  /// A number that is no link itself has what leads back to its cell, else what its row leads to.
  private func appendNumber(_ cell: ReportCell, at place: HTMLAnchors.Cell, to output: inout HTMLWriter) {
    let back = context.evidence.sources(of: place, leadingTo: nil)
    guard back.isEmpty else {
      return unfold(back, to: &output) { number(cell, place, to: &$0) }
    }
    let ofRow = table.rows[place.row].lazy.flatMap(\.places).compactMap { place in
      context.evidence.source(context.anchors.cell(place))
    }
    guard let source = ofRow.first else { return number(cell, place, to: &output) }
    output.element("a", [("class", "to"), ("href", "#" + HTMLAnchors.name(source.cell))]) {
      number(cell, place, to: &$0)
    }
  }

  // MARK: Evidence

  private func appendSourced(
    at place: HTMLAnchors.Cell, _ target: CellPlace, of text: String = "", to output: inout HTMLWriter,
    _ content: (inout HTMLWriter) -> Void
  ) {
    let sources = context.evidence.sources(of: place, leadingTo: context.anchors.cell(target))
    guard !sources.isEmpty else { return content(&output) }
    unfold(sources, of: text, to: &output, content)
  }

  private func unfold(
    _ sources: [EvidenceIndex.Source], of text: String = "", to output: inout HTMLWriter,
    _ content: (inout HTMLWriter) -> Void
  ) {
    var names: [String] = []
    for source in sources where source.name != text && !names.contains(source.name) { names.append(source.name) }
    unfolding(&output, printed: names.isEmpty ? nil : names.joined(separator: " "), content) { output in
      output.element("ul", [("class", "sources")]) { output in
        for source in sources {
          output.element("li") { output in
            output.element("a", [("href", "#" + HTMLAnchors.name(source.cell))], text: source.name)
            if let document = source.document {
              output.append(" ")
              output.element("cite") { words.append(document, to: &$0) }
            }
            Self.append(source.quotation, to: &output)
          }
        }
      }
    }
  }

  private func unfolding(
    _ output: inout HTMLWriter, printed: String? = nil, _ summary: (inout HTMLWriter) -> Void,
    _ content: (inout HTMLWriter) -> Void
  ) {
    output.element("details") { output in
      // On paper nothing unfolds, so that the number bears the names of its evidence.
      output.element("summary", [("data-evidence", printed)], summary)
      content(&output)
    }
  }

  private static func append(_ quotation: Quotation, to output: inout HTMLWriter) {
    let direction = quotation.isRightToLeft ? "rtl" : "ltr"
    output.element("blockquote", [("lang", quotation.language), ("dir", direction)]) { output in
      output.append(quotation.before)
      if !quotation.marked.isEmpty { output.element("mark", text: quotation.marked) }
      output.append(quotation.after)
    }
  }

  /// After the row that explains a mark: links to the first use on every sheet.
  private func appendUses(at place: HTMLAnchors.Cell, to output: inout HTMLWriter) {
    guard table.columns.count - 1 == place.column else { return }
    let first = HTMLAnchors.Cell(sheet: sheet, row: place.row, column: 0)
    let marks = words.shorthand.explanations.filter { $0.value == first }.map(\.key)
    for use in marks.flatMap({ words.shorthand.uses[$0] ?? [] }) {
      output.append(" ")
      output.element("a", [("class", "use"), ("href", "#" + use.use.anchor)]) { output in
        output.append("\u{21A9}\u{FE0E}\u{A0}" + use.sheet.name)
      }
    }
  }
}
