/// The records of comma-separated values after RFC 4180 with the place of every field.
struct CSVRecords {
  struct Field {
    let text: String
    /// From 1.
    let line: Int
    /// In characters of the line, from 1: where the field begins, its quote included.
    let column: Int
  }

  /// What breaks the rules of quoting.
  struct Fault {
    let line: Int
    let column: Int
    let message: String
  }

  private(set) var records: [[Field]] = []
  private(set) var faults: [Fault] = []
  /// The lines of the file, for carets.
  let lines: [Substring]

  init(_ bytes: [UInt8]) {
    let text = String(decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...], as: UTF8.self)
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    read(text)
  }

  /// The line without its end.
  func line(_ number: Int) -> String { lines.indices.contains(number - 1) ? String(lines[number - 1]) : "" }

  private mutating func read(_ text: String) {
    var record: [Field] = []
    var field = ""
    var (line, column) = (1, 1)
    var start = (line: 1, column: 1)
    var isQuoted = false
    var isClosed = false
    func finished() -> Field { Field(text: field, line: start.line, column: start.column) }
    var index = text.startIndex
    while index < text.endIndex {
      let letter = text[index]
      let next = text.index(after: index)
      column += 1
      if isQuoted {
        if letter == "\"", next < text.endIndex, text[next] == "\"" {
          field.append(letter)
          index = text.index(after: next)
          column += 1
          continue
        }
        if letter == "\"" { (isQuoted, isClosed) = (false, true) } else { field.append(letter) }
        if letter.isNewline { (line, column) = (line + 1, 1) }
      } else if letter == "," || letter.isNewline {
        record.append(finished())
        if letter.isNewline {
          if record.count > 1 || !record[0].text.isEmpty { records.append(record) }
          record = []
          (line, column) = (line + 1, 1)
        }
        (field, isClosed, start) = ("", false, (line, column))
      } else if letter == "\"", field.isEmpty, !isClosed {
        isQuoted = true
      } else {
        if letter == "\"" || isClosed {
          faults.append(
            Fault(line: line, column: column - 1, message: "found a quote inside a field; expected it doubled"))
        }
        field.append(letter)
      }
      index = next
    }
    if isQuoted {
      faults.append(Fault(line: start.line, column: start.column, message: "found a quote that nothing closes"))
    }
    if !record.isEmpty || !field.isEmpty { records.append(record + [finished()]) }
  }
}
