import MizanReports

/// A table as comma-separated values after RFC 4180: UTF-8 without a byte order mark, a header, lines ended by CRLF.
struct CSVText {
  private let table: ReportTable

  init(_ table: ReportTable) { self.table = table }

  var bytes: [UInt8] {
    var lines = CSVLines()
    lines.append(table.columns.map(\.header))
    for row in table.rows { lines.append(row.map(field)) }
    return lines.bytes
  }

  /// Only text is neutralized; a number is written plainly, its sign included.
  private func field(_ cell: ReportCell) -> String {
    cell.number?.description ?? PlainText.neutralized(cell.text)
  }
}
