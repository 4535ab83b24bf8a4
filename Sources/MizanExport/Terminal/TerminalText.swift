import MizanReports

/// A report for the eye on a terminal: its tables cut to the width, then a sparkline for every series of three periods.
///
/// Evidence, notes and what is set apart are left to the files. Columns stand from left to right in every language, since
/// most terminals do not turn lines around.
///
/// ```swift
/// print(TerminalText(report, columns: 80, isColored: false).text)
/// ```
public struct TerminalText {
  /// The fewest columns that lines are cut to.
  public static let leastColumns = 40

  private static let hidden: Set<SheetKind> = [.cover, .apart, .evidence, .notes]

  private static let indent = "  "

  private let report: Report
  private let columns: Int
  private let style: TerminalStyle

  /// - Parameters:
  ///   - columns: the width of the terminal in columns of one Latin letter; at least `leastColumns` are used.
  ///   - isColored: whether SGR sequences (ECMA-48) may set bold, dim and colour.
  public init(_ report: Report, columns: Int, isColored: Bool) {
    self.report = report
    self.columns = max(columns, Self.leastColumns)
    style = TerminalStyle(isColored: isColored)
  }

  /// All lines with their ends.
  public var text: String {
    var lines: [String] = []
    for cover in report.sheets where cover.id.kind == .cover {
      if !lines.isEmpty { lines += ["", ""] }
      lines += heading(cover.title)
      lines += tables(cover.id.language)
      lines += sparklines(cover.id.language)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is said below the tables: lines with their ends, each broken to the width and set in where it goes on.
  public func remarks(_ text: String) -> String {
    text.split(separator: "\n").flatMap { line -> [String] in
      let margin = String(line.prefix { $0 == " " })
      let parts = TextLines.wrapped(String(line), columns: columns - margin.count - Self.indent.count)
      return parts.enumerated().map { $0.offset == 0 ? margin + $0.element : margin + Self.indent + $0.element }
    }.joined(separator: "\n") + "\n"
  }

  private func heading(_ title: String) -> [String] {
    TextLines.wrapped(TerminalTable.safe(title), columns: columns).map(style.heading)
  }

  private func tables(_ language: String) -> [String] {
    let shown = report.sheets.filter { $0.id.language == language && !Self.hidden.contains($0.id.kind) }
    let full = shown.filter { !Self.isNotice($0) }
    // A report without a figure says why, once.
    return (full.isEmpty ? Array(shown.prefix(1)) : full).flatMap { sheet -> [String] in
      guard let table = sheet.table else { return [] }
      guard !Self.isNotice(sheet) else {
        return [""] + TextLines.wrapped(TerminalTable.safe(table.rows[0][0].text), columns: columns)
      }
      return [""] + heading(sheet.title) + TerminalTable(table, columns: columns, style: style).lines
    }
  }

  /// Whether the table only says that there is nothing.
  private static func isNotice(_ sheet: ReportSheet) -> Bool {
    guard let table = sheet.table else { return true }
    return table.columns.count == 1 && table.rows.count == 1
  }

  private func sparklines(_ language: String) -> [String] {
    let lines = PeriodSeries.all(of: report.dataSet, language: language).map { series in
      TextLines.wrapped(TerminalTable.safe(series.name), columns: columns) + sparkline(series)
    }
    return lines.isEmpty ? [] : [""] + lines.joined()
  }

  /// The first period, the blocks, the last period and the values of both, on as few lines as the width allows.
  private func sparkline(_ series: PeriodSeries) -> [String] {
    let blocks = Sparkline.blocks(series.values)
    let (first, last) = (series.first, series.last)
    let values = PlainText.grouped(first.value) + " .. " + PlainText.grouped(last.value)
    let room = columns - Self.indent.count
    let count = first.period.count + blocks.count + last.period.count + 2
    let line = Self.indent + first.period + " " + style.spark(blocks) + " " + last.period
    if count + 2 + values.count <= room { return [line + "  " + values] }
    if count <= room { return [line, Self.indent + values] }
    var rows = [Self.indent + first.period + " .. " + last.period]
    var rest = Substring(blocks)
    while !rest.isEmpty {
      rows.append(Self.indent + style.spark(String(rest.prefix(room))))
      rest = rest.dropFirst(room)
    }
    return rows + [Self.indent + values]
  }
}
