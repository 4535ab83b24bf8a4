import MizanData
import Testing

@Suite("Table files")
struct DataTableTests {
  /// Reads a table of the columns `code`, `form`.
  private func read(_ bytes: [UInt8]) -> (rows: [[String]], lines: [Int], faults: [String]) {
    var diagnostics: [Diagnostic] = []
    let table = DataTable(DataFile(path: "t.tsv", bytes: bytes), columns: ["code", "form"], diagnostics: &diagnostics)
    return (table.rows.map(\.cells), table.rows.map(\.line), diagnostics.map(\.description))
  }

  private func read(_ text: String) -> (rows: [[String]], lines: [Int], faults: [String]) { read(Array(text.utf8)) }

  @Test("Rows keep their lines; comments and empty lines are passed over")
  func rows() {
    let table = read("# about\n\ncode\tform\nt\tطن|أطنان\n# more\n\n\tempty\n")
    #expect(table.rows == [["t", "طن|أطنان"], ["", "empty"]])
    #expect(table.lines == [4, 7] && table.faults.isEmpty)
  }

  @Test("Lines may end as on other systems, the last one not at all, and a byte order mark may stand first")
  func lineEnds() {
    let expected = [["t", "طن"], ["kg", "كيلو"]]
    #expect(read("code\tform\r\nt\tطن\r\nkg\tكيلو\r\n").rows == expected)
    let marked = read([0xEF, 0xBB, 0xBF] + Array("code\tform\nt\tطن\nkg\tكيلو".utf8))
    #expect(marked.rows == expected && marked.faults.isEmpty)
  }

  @Test(
    "A wrong header is named once, and nothing behind it is read",
    arguments: [
      ("form\tcode\nt\tطن", "t.tsv:1:1: column 1 of the header is \"form\", expected \"code\"\n  form code\n  ^"),
      ("#\ncode\tforms\n", "t.tsv:2:6: column 2 of the header is \"forms\", expected \"form\"\n  code forms\n       ^"),
      ("code\nt\tطن", "t.tsv:1:6: column 2 of the header is nothing, expected \"form\"\n  code\n       ^"),
      ("code\tform\tnote\n", "t.tsv:1:11: the header has 3 columns, expected 2\n  code form note\n            ^"),
      ("# nothing\n\n", "t.tsv: the file has no header row"), ("", "t.tsv: the file has no header row"),
    ])
  func header(text: String, fault: String) {
    let table = read(text)
    #expect(table.faults == [fault])
    #expect(table.rows.isEmpty)
  }

  @Test("A row with too few or too many cells is left out, and the caret stands behind it")
  func cellCount() {
    let table = read("code\tform\nt\nkg\tكيلو\tx\nm\tمتر")
    #expect(table.rows == [["m", "متر"]])
    #expect(
      table.faults == [
        "t.tsv:2:2: the row has 1 cells, expected 2 (code, form)\n  t\n   ^",
        "t.tsv:3:10: the row has 3 cells, expected 2 (code, form)\n  kg كيلو x\n           ^",
      ])
  }

  @Test("A line that is no UTF-8 is named, and the rest is read")
  func encoding() {
    let table = read(Array("code\tform\nt\t".utf8) + [0xD8, 0x0A] + Array("kg\tكيلو\n".utf8))
    #expect(table.rows == [["kg", "كيلو"]])
    #expect(table.faults == ["t.tsv:2: the line is not valid UTF-8"])
  }

  @Test("A fault in a cell points at the cell's first character")
  func cellFault() {
    var diagnostics: [Diagnostic] = []
    let file = DataFile(path: "t.tsv", bytes: Array("name\tcode\nأَلِف\tب".utf8))
    let table = DataTable(file, columns: ["name", "code"], diagnostics: &diagnostics)
    let fault = table.fault(table.rows[0], "code", "\"ب\" is not known", nearest: "ت")
    #expect(fault.description == "t.tsv:2:5: \"ب\" is not known (did you mean \"ت\"?)\n  أَلِف ب\n      ^")
  }

  @Test("Alternatives are separated by a bar; a dash has none")
  func alternatives() throws {
    var diagnostics: [Diagnostic] = []
    let file = DataFile(path: "t.tsv", bytes: Array("form\nطن|أطنان\n-\nطن متري".utf8))
    let rows = DataTable(file, columns: ["form"], diagnostics: &diagnostics).rows
    #expect(rows.map { $0.alternatives(0) } == [["طن", "أطنان"], [], ["طن متري"]])
  }
}
