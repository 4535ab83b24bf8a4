import MizanReports

/// The marks in brackets of one language, such as `[p]` and `[note 3]`: where each is explained and where it is used.
struct ShorthandIndex {
  /// A place that uses a mark: a cell, or the section of a sheet for its heading lines.
  enum Use: Hashable {
    case section(SheetID)
    case cell(HTMLAnchors.Cell)

    /// The name of the place.
    var anchor: String {
      switch self {
      case .section(let sheet): HTMLAnchors.name(sheet)
      case .cell(let cell): HTMLAnchors.name(cell)
      }
    }
  }

  /// The first cell of the row that explains each mark.
  private(set) var explanations: [String: HTMLAnchors.Cell] = [:]
  /// For each mark its first use on every sheet that has one, in the order of the sheets.
  private(set) var uses: [String: [(sheet: ReportSheet, use: Use)]] = [:]

  init(_ sheets: [ReportSheet], language: String) {
    let own = sheets.filter { $0.id.language == language }
    for sheet in own where sheet.id.kind == .notes {
      guard let table = sheet.table, let subject = table.index(of: "subject") else { continue }
      for (row, cells) in table.rows.enumerated() {
        guard case .mark(let mark)? = Self.pieces(cells[subject].text).last, explanations[mark] == nil else { continue }
        explanations[mark] = HTMLAnchors.Cell(sheet: sheet.id, row: row, column: 0)
      }
    }
    for sheet in own where sheet.id.kind != .notes { addUses(sheet) }
  }

  private mutating func addUses(_ sheet: ReportSheet) {
    var seen: Set<String> = []
    func add(_ text: String, _ use: Use, _ uses: inout [String: [(sheet: ReportSheet, use: Use)]]) {
      for case .mark(let mark) in Self.pieces(text) where explanations[mark] != nil && seen.insert(mark).inserted {
        uses[mark, default: []].append((sheet, use))
      }
    }
    for line in sheet.lines { add(line.text, .section(sheet.id), &uses) }
    for column in sheet.table?.columns ?? [] { add(column.header, .section(sheet.id), &uses) }
    for (row, cells) in (sheet.table?.rows ?? []).enumerated() {
      for (column, cell) in cells.enumerated() {
        if case .quotation = cell { continue }
        add(cell.text, .cell(HTMLAnchors.Cell(sheet: sheet.id, row: row, column: column)), &uses)
      }
    }
  }

  /// The cells among the uses, which links lead back to.
  var usedCells: [HTMLAnchors.Cell] {
    uses.values.joined().compactMap { if case .cell(let cell) = $0.use { cell } else { nil } }
  }

  /// A piece of a text.
  enum Piece: Equatable {
    case words(String)
    /// Something in square brackets, with them.
    case mark(String)
  }

  /// The text cut before and after everything in square brackets.
  static func pieces(_ text: String) -> [Piece] {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return text.isEmpty ? [] : [.words(text)] }
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      // Of brackets in brackets the inner ones are a mark.
      let start = rest[open..<close].lastIndex(of: "[") ?? open
      if start > rest.startIndex { pieces.append(.words(String(rest[..<start]))) }
      pieces.append(.mark(String(rest[start...close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    return pieces
  }
}
