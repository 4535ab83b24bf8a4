/// A parsed table file: a header and rows of cells.
public struct DataTable: Sendable {
  /// One row with its place in the file.
  public struct Row: Sendable {
    /// The line, from 1.
    public let line: Int
    /// The cells, as many as the header has.
    public let cells: [String]
  }

  /// The file, relative to the data folder.
  public let file: String
  /// The names of the columns.
  public let columns: [String]
  /// The rows, in order.
  public let rows: [Row]

  /// Parses the text of a file: UTF-8, tabs, a header row, `#` comments.
  ///
  /// - Parameters:
  ///   - expected: the columns that the file must have, in this order.
  ///   - diagnostics: gets every fault; rows with faults are left out.
  public init(_ data: DataFile, columns expected: [String], diagnostics: inout [Diagnostic]) {
    file = data.path
    columns = expected
    var rows: [Row] = []
    var header: [String]?
    // Editors of other systems write a byte order mark.
    let bytes = data.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? data.bytes.dropFirst(3) : data.bytes[...]
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      var line = line
      if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      guard let text = String(validating: line, as: UTF8.self) else {
        diagnostics.append(Diagnostic(file: file, line: index + 1, message: "the line is not valid UTF-8"))
        continue
      }
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      if header == nil {
        header = cells
        Self.checkHeader(cells, expected, file: file, line: index + 1, text: text, &diagnostics)
        if cells != expected { break }
      } else if cells.count != expected.count {
        let column = text.count + 1
        diagnostics.append(
          Diagnostic(
            file: file, line: index + 1, column: column,
            message:
              "the row has \(cells.count) cells, expected \(expected.count) (\(expected.joined(separator: ", ")))",
            source: text))
      } else {
        rows.append(Row(line: index + 1, cells: cells))
      }
    }
    if header == nil {
      diagnostics.append(Diagnostic(file: file, message: "the file has no header row"))
    }
    self.rows = rows
  }

  private static func checkHeader(
    _ found: [String], _ expected: [String], file: String, line: Int, text: String, _ diagnostics: inout [Diagnostic]
  ) {
    guard found != expected else { return }
    var column = 1
    for (index, name) in expected.enumerated() {
      guard index < found.count, found[index] == name else {
        let seen = index < found.count ? "\"\(found[index])\"" : "nothing"
        diagnostics.append(
          Diagnostic(
            file: file, line: line, column: column,
            message: "column \(index + 1) of the header is \(seen), expected \"\(name)\"", source: text))
        return
      }
      column += name.count + 1
    }
    diagnostics.append(
      Diagnostic(
        file: file, line: line, column: column,
        message: "the header has \(found.count) columns, expected \(expected.count)", source: text))
  }

  /// The index of a column.
  public func index(_ column: String) -> Int { columns.firstIndex(of: column) ?? 0 }

  /// A fault in one cell, with a caret under its first character.
  public func fault(_ row: Row, _ column: String, _ message: String, nearest: String? = nil) -> Diagnostic {
    let index = index(column)
    let offset = row.cells[..<index].reduce(0) { $0 + $1.count + 1 }
    return Diagnostic(
      file: file, line: row.line, column: offset + 1, message: message, nearest: nearest,
      source: row.cells.joined(separator: "\t"))
  }
}

extension DataTable.Row {
  /// The alternatives of a cell, which stand separated by `|`; none for `-`.
  public func alternatives(_ index: Int) -> [String] {
    // Bytes, not characters: the sign is ASCII, and there are thousands of cells.
    cells[index] == "-" ? [] : cells[index].utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
  }
}
