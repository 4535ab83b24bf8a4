import MizanModel

/// The mentions of one text as lines for a terminal: codes in columns, the printed words last.
struct MentionTable {
  private static let headings = ["type", "value", "unit", "other reading", "as printed"]
  private let list: MentionList

  /// Makes the table of a list of mentions.
  init(_ list: MentionList) {
    self.list = list
  }

  /// A heading, the rows, and an empty line.
  var text: String {
    var lines = ["\(list.document.id) (\(list.language)): mentions \(list.mentions.count)"]
    let rows = [Self.headings] + list.mentions.map(cells)
    let widths = Self.headings.indices.map { column in rows.map { $0[column].unicodeScalars.count }.max() ?? 0 }
    for row in rows where rows.count > 1 {
      var line = " "
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: max(0, widths[column] - cell.unicodeScalars.count))
        line += " " + (column == 1 ? padding + cell : column == row.count - 1 ? cell : cell + padding)
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private func cells(_ mention: Mention) -> [String] {
    var value = ""
    var other = ""
    switch mention.value {
    case .exact(let number): value = Self.sign(mention.bound) + number.grouped
    case .range(let low, let high): value = (low?.grouped ?? "") + ".." + (high?.grouped ?? "")
    case .days(let readings):
      value =
        readings.isEmpty
        ? mention.pattern ?? mention.original?.description ?? "?" : Self.text(readings[mention.preferred])
      other = readings.indices.filter { $0 != mention.preferred }.map { Self.text(readings[$0]) }.joined(
        separator: ", ")
    }
    let unit = mention.unit?.rawValue ?? mention.family.map { $0 + "?" } ?? ""
    return [mention.kind.rawValue, value, unit, other, list.document.text(mention.span).onOneLine]
  }

  private static func sign(_ bound: Bound?) -> String { bound == .about ? "~" : "" }

  private static func text(_ range: DayRange) -> String {
    range.name ?? (range.first?.description ?? "") + "/" + (range.end?.description ?? "")
  }
}
