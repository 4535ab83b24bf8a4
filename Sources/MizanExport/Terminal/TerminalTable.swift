import MizanReports
import XLSXWriter

/// A table as lines of a terminal; columns that do not fit stand in further blocks, each after the stub.
///
/// Columns that only lead elsewhere are left out, as are the rows of a further block that have nothing in it.
struct TerminalTable {
  /// A cell before its place is known.
  struct Cell {
    let text: String
    let isNumber: Bool
  }

  /// What a row is.
  private enum Kind {
    case header
    case total
    case body
  }

  private static let gap = 2
  /// The mark that keeps what stands around it in columns where a terminal turns Arabic around; it has no width.
  private static let leftToRight = "\u{200E}"

  private let headers: [String]
  private let rows: [[Cell]]
  private let kinds: [Kind]
  private let stub: Int
  private let fit: ColumnFit
  private let style: TerminalStyle

  /// - Parameter columns: the width of the terminal.
  init(_ table: ReportTable, columns: Int, style: TerminalStyle) {
    stub = table.stubCount
    let shown = table.columns.indices.filter { index in
      index < table.stubCount || table.rows.contains { !Self.isLink($0[index]) }
    }
    headers = shown.map { Self.withoutMarks(Self.safe(table.columns[$0].header)) }
    rows = table.rows.map { row in shown.map { Self.cell(row[$0]) } }
    kinds = table.rows.map { ReportTable.isTotal($0) ? .total : .body }
    fit = ColumnFit(headers, rows, stub: stub, columns: columns, gap: Self.gap)
    self.style = style
  }

  /// The lines without their ends.
  var lines: [String] {
    fit.blocks.enumerated().flatMap { number, block in
      let headings = line(block, headers.map { Cell(text: $0, isNumber: false) }, .header)
      let rule = block.map { String(repeating: "─", count: $0.width) }.joined(separator: "  ")
      let told = rows.indices.filter { row in
        number == 0 || block.dropFirst(stub).contains { !rows[row][$0.index].text.isEmpty }
      }
      let body = told.flatMap { line(block, rows[$0], kinds[$0]) }
      return (number > 0 ? [""] : []) + headings + [style.rule(rule)] + body
    }
  }

  // MARK: Cells

  private static func isLink(_ cell: ReportCell) -> Bool {
    switch cell {
    case .link, .empty: true
    default: false
    }
  }

  private static func cell(_ cell: ReportCell) -> Cell {
    if let number = ShownNumber(cell) { return Cell(text: number.text, isNumber: true) }
    return Cell(text: safe(cell.text), isNumber: false)
  }

  /// The text without what a terminal would obey: controls as the replacement character, and no control of direction.
  static func safe(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: result += " "
      case 0x00..<0x20, 0x7F..<0xA0: result += "\u{FFFD}"
      case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A heading without the numbers of notes, which a terminal does not show.
  private static func withoutMarks(_ header: String) -> String {
    let words = ShorthandIndex.pieces(header).compactMap { if case .words(let words) = $0 { words } else { nil } }
    let plain = words.joined().split(separator: " ").joined(separator: " ")
    return plain.isEmpty ? header : plain
  }

  // MARK: Lines

  /// The lines of a row: cells wrapped in their columns, headings at the foot of theirs.
  private func line(_ block: [ColumnFit.Column], _ cells: [Cell], _ kind: Kind) -> [String] {
    let wrapped = block.map { TextLines.wrapped(cells[$0.index].text, columns: $0.width) }
    let height = wrapped.map(\.count).max() ?? 1
    return (0..<height).map { number in
      var line = ""
      for (column, lines) in zip(block, wrapped) {
        let index = kind == .header ? number - (height - lines.count) : number
        let text = lines.indices.contains(index) ? lines[index] : ""
        let isRight = cells[column.index].isNumber || column.isNumeric
        line += (line.isEmpty ? "" : "  ") + padded(text, column.width, isRight: isRight, isHeading: kind != .body)
      }
      let trimmed = String(line.reversed().drop { $0 == " " }.reversed())
      return TextDirection.hasRightToLeft(trimmed) ? Self.leftToRight + trimmed : trimmed
    }
  }

  private func padded(_ text: String, _ width: Int, isRight: Bool, isHeading: Bool) -> String {
    let padding = String(repeating: " ", count: max(0, width - TextWidth.columns(of: text)))
    let held = TextDirection.hasRightToLeft(text) ? text + Self.leftToRight : text
    let styled =
      isHeading ? style.heading(held) : held.hasPrefix("[") && held.hasSuffix("]") ? style.mark(held) : held
    return isRight ? padding + styled : styled + padding
  }
}
