#if canImport(Glibc)
  import Glibc
#endif

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
    var reader = RowReader(file: data.path, columns: expected)
    data.bytes.withUnsafeBufferPointer { reader.read($0) }
    rows = reader.rows
    diagnostics += reader.diagnostics
  }

  /// Finds a file and parses it; a missing file is a fault, and `nil` comes back.
  ///
  /// - Parameters:
  ///   - path: the file, relative to the data folder.
  ///   - expected: the columns that the file must have, in this order.
  ///   - diagnostics: gets every fault.
  init?(_ path: String, in source: DataSource, columns expected: [String], diagnostics: inout [Diagnostic]) {
    guard let file = source.file(path) else {
      diagnostics.append(Diagnostic(file: path, message: "the file is missing"))
      return nil
    }
    self.init(file, columns: expected, diagnostics: &diagnostics)
  }

  /// Reads the lines of a file, gathering rows and faults.
  private struct RowReader {
    let file: String
    let columns: [String]
    var rows: [Row] = []
    var diagnostics: [Diagnostic] = []
    private var hasHeader = false
    /// Whether the header is not the expected one, so that the rows cannot be read.
    private var isOther = false

    init(file: String, columns: [String]) {
      self.file = file
      self.columns = columns
    }

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
      // Editors of other systems write a byte order mark.
      var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      var number = 0
      while start <= bytes.count, !isOther {
        let end = DataTable.offset(of: UInt8(ascii: "\n"), in: bytes, from: start) ?? bytes.count
        number += 1
        let isTerminated = end > start && bytes[end - 1] == UInt8(ascii: "\r")
        let line = UnsafeBufferPointer(rebasing: bytes[start..<(isTerminated ? end - 1 : end)])
        start = end + 1
        guard let first = line.first, first != UInt8(ascii: "#") else { continue }
        add(line, number)
      }
      if !hasHeader { diagnostics.append(Diagnostic(file: file, message: "the file has no header row")) }
    }

    private mutating func add(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) {
      guard (try? UTF8Span(validating: line.span)) != nil else {
        diagnostics.append(Diagnostic(file: file, line: number, message: "the line is not valid UTF-8"))
        return
      }
      let cells = DataTable.parts(of: line, between: UInt8(ascii: "\t"))
      if !hasHeader {
        hasHeader = true
        isOther = cells != columns
        let text = String(decoding: line, as: UTF8.self)
        DataTable.checkHeader(cells, columns, file: file, line: number, text: text, &diagnostics)
      } else if cells.count != columns.count {
        let text = String(decoding: line, as: UTF8.self)
        diagnostics.append(
          Diagnostic(
            file: file, line: number, column: text.count + 1,
            message: "the row has \(cells.count) cells, expected \(columns.count) (\(columns.joined(separator: ", ")))",
            source: text))
      } else {
        rows.append(Row(line: number, cells: cells))
      }
    }
  }

  /// Where a byte stands, at `start` or behind.
  private static func offset(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The parts of a text between the signs `separator`, also empty ones.
  fileprivate static func parts(of bytes: UnsafeBufferPointer<UInt8>, between separator: UInt8) -> [String] {
    var parts: [String] = []
    var start = 0
    while let end = offset(of: separator, in: bytes, from: start) {
      parts.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self))
      start = end + 1
    }
    parts.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[start...]), as: UTF8.self))
    return parts
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
    var cell = cells[index]
    guard cell != "-" else { return [] }
    // Bytes, not characters: the sign is ASCII, and there are thousands of cells.
    return cell.withUTF8 { DataTable.parts(of: $0, between: UInt8(ascii: "|")) }.filter { !$0.isEmpty }
  }
}
