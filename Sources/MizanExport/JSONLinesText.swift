import MizanReports

/// A table as JSON Lines: one object a row, the keys in the order of the columns, `null` for empty cells.
///
/// Values are decimal strings, since a reader's floating point would round them; places in a text are numbers.
struct JSONLinesText {
  private let table: ReportTable

  init(_ table: ReportTable) { self.table = table }

  var bytes: [UInt8] {
    var output: [UInt8] = []
    for row in table.rows {
      output.append(UInt8(ascii: "{"))
      for (index, (column, cell)) in zip(table.columns, row).enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        Self.append(column.id, to: &output)
        output.append(UInt8(ascii: ":"))
        append(cell, column.kind, to: &output)
      }
      output.append(contentsOf: [UInt8(ascii: "}"), UInt8(ascii: "\n")])
    }
    return output
  }

  private func append(_ cell: ReportCell, _ kind: ReportColumn.Kind, to output: inout [UInt8]) {
    switch cell {
    case .empty: output.append(contentsOf: "null".utf8)
    case .list(let items):
      output.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        Self.append(item, to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .text, .link, .quotation: Self.append(cell.text, to: &output)
    case .number, .figure, .formula:
      let digits = cell.number?.description ?? "null"
      if kind == .integer { output.append(contentsOf: digits.utf8) } else { Self.append(digits, to: &output) }
    }
  }

  /// Appends a JSON string: quotes, backslashes and control characters escaped, all else as it is.
  private static func append(_ text: String, to output: inout [UInt8]) {
    let hexadecimal = Array("0123456789abcdef".utf8)
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case 0..<0x20:
        output.append(contentsOf: "\\u00".utf8)
        output.append(contentsOf: [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]])
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
