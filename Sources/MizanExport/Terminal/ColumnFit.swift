import XLSXWriter

/// Shares the width of a terminal among the columns of a table.
struct ColumnFit {
  /// A column of a block.
  struct Column: Equatable {
    /// Its index in the table.
    let index: Int
    /// Its width in columns of one Latin letter.
    var width: Int
    /// Whether it holds numbers, which end at one edge.
    let isNumeric: Bool
    /// What it cannot be narrower than without cutting a number or many words.
    let least: Int
    /// What keeps a cell of a few words on one line.
    let comfortable: Int
  }

  private static let widest = 36
  private static let narrowWord = 12
  private static let headerWidth = 14
  private static let comfort = 24

  /// The columns that stand beside each other: all, where they can be made to fit; else as many as fit with few words
  /// on one line, and every block but the first repeats the stub.
  let blocks: [[Column]]

  init(_ headers: [String], _ rows: [[TerminalTable.Cell]], stub: Int, columns: Int, gap: Int) {
    let all = headers.indices.map { Self.column($0, headers[$0], rows) }
    if Self.width(all.map(\.least), gap) <= columns {
      blocks = [Self.narrowed(all, to: columns, gap)]
      return
    }
    var blocks: [[Column]] = []
    let names = Array(all.prefix(stub))
    var block = names
    for column in all.dropFirst(stub) {
      if block.count > stub, Self.width((block + [column]).map(\.comfortable), gap) > columns {
        blocks.append(Self.narrowed(block, to: columns, gap))
        block = names
      }
      block.append(column)
    }
    blocks.append(Self.narrowed(block, to: columns, gap))
    self.blocks = blocks
  }

  private static func column(_ index: Int, _ header: String, _ rows: some Sequence<[TerminalTable.Cell]>) -> Column {
    var natural = 0
    var number = 0
    var word = min(longestWord(header), narrowWord)
    for row in rows {
      let width = TextWidth.columns(of: row[index].text)
      natural = max(natural, width)
      if row[index].isNumber {
        number = max(number, width)
      } else {
        word = max(word, min(longestWord(row[index].text), narrowWord))
      }
    }
    let least = max(number, word, 1)
    return Column(
      index: index, width: max(least, min(max(natural, min(TextWidth.columns(of: header), headerWidth)), widest)),
      isNumeric: number > 0, least: least, comfortable: number > 0 ? least : max(least, min(natural, comfort)))
  }

  /// The columns, letter by letter made narrower until all fit: headings of numbers first, then words beyond a few, then
  /// words, and below their least where nothing else helps; of these always the widest.
  private static func narrowed(_ columns: [Column], to total: Int, _ gap: Int) -> [Column] {
    let tiers: [(Column) -> Bool] = [
      { $0.isNumeric && $0.width > $0.least }, { $0.width > $0.comfortable }, { $0.width > $0.least },
      { !$0.isNumeric && $0.width > 4 },
    ]
    var columns = columns
    while width(columns.map(\.width), gap) > total {
      let able = tiers.lazy.map { tier in columns.indices.filter { tier(columns[$0]) } }.first { !$0.isEmpty }
      guard let index = able?.max(by: { columns[$0].width < columns[$1].width }) else { break }
      columns[index].width -= 1
    }
    return columns
  }

  private static func width(_ widths: [Int], _ gap: Int) -> Int {
    widths.reduce(0, +) + gap * max(0, widths.count - 1)
  }

  private static func longestWord(_ text: String) -> Int {
    text.split(separator: " ").map { TextWidth.columns(of: String($0)) }.max() ?? 0
  }
}
