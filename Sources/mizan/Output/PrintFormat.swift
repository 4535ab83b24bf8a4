import ArgumentParser
import MizanExport
import MizanModel

/// How what was read from texts is printed.
enum PrintFormat: String, CaseIterable, ExpressibleByArgument {
  case jsonl
  case table
}

extension InputLoop {
  /// Prints every document, by default as a table on a terminal and as JSON Lines elsewhere.
  ///
  /// - Parameters:
  ///   - append: writes the record of a document.
  ///   - table: the table of a document.
  /// - Throws: `BrokenPipe`, a `Fault` of standard output, or an `ExitCode` when an input could not be read.
  mutating func print(
    as format: PrintFormat?, append: (inout JSONRecords, Document) -> Void, table: (Document) -> String
  ) throws {
    switch format ?? (StandardOutput.isTerminal ? .table : .jsonl) {
    case .jsonl: try printRecords(append)
    case .table:
      while let document = try nextDocument() { try StandardOutput.write(table(document)) }
    }
    try finish()
  }

  private mutating func printRecords(_ append: (inout JSONRecords, Document) -> Void) throws {
    let blockSize = 1 << 16
    var records = JSONRecords()
    func flush() throws {
      try StandardOutput.write(records.bytes)
      records.removeAll()
    }
    while let item = try next() {
      switch item {
      case .document(let document): append(&records, document)
      case .badRecord(let record): records.appendError(id: record.id, line: record.line, problem: record.problem)
      case .fault: break
      }
      // Whoever waits for an answer before sending the next line gets it.
      if records.count >= blockSize || !hasNextInMemory { try flush() }
      if case .badRecord = item {
        try flush()
        try stopIfFailed()
      }
    }
    try flush()
  }
}
