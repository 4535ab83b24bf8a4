import MizanReports

/// A table as comma-separated values after RFC 4180: UTF-8 without a byte order mark, a header, lines ended by CRLF.
struct CSVText {
  private let table: ReportTable

  init(_ table: ReportTable) { self.table = table }

  var bytes: [UInt8] {
    var output: [UInt8] = []
    append(table.columns.map(\.header), to: &output)
    for row in table.rows { append(row.map(field), to: &output) }
    return output
  }

  private func append(_ fields: [String], to output: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      output.append(contentsOf: quoted(field).utf8)
    }
    output.append(contentsOf: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
  }

  /// Only text is neutralized; a number is written plainly, its sign included.
  private func field(_ cell: ReportCell) -> String {
    cell.number?.description ?? PlainText.neutralized(cell.text)
  }

  private func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
