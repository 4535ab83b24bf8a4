import MizanReports

/// A report as GitHub Markdown: a section a sheet, right-to-left languages in blocks that run so.
struct MarkdownText {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var bytes: [UInt8] {
    var output = ""
    for (index, sheet) in report.sheets.enumerated() {
      if index > 0 { output += "\n" }
      output += sheet.isRightToLeft ? "<div dir=\"rtl\">\n\n" : ""
      output += (sheet.table == nil ? "# " : "## ") + escaped(sheet.title) + "\n"
      append(sheet.lines, to: &output)
      if let table = sheet.table { append(table, to: &output) }
      output += sheet.isRightToLeft ? "\n</div>\n" : ""
    }
    return Array(output.utf8)
  }

  /// Text as paragraphs, links as a list of names: a Markdown file needs no way back to its cover.
  private func append(_ lines: [ReportCell], to output: inout String) {
    var isInList = false
    for line in lines {
      switch line {
      case .link(_, let place) where place.sheet.kind == .cover: continue
      case .link(let text, _):
        output += (isInList ? "" : "\n") + "- " + escaped(text) + "\n"
        isInList = true
      default:
        output += "\n" + escaped(line.text) + "\n"
        isInList = false
      }
    }
  }

  private func append(_ table: ReportTable, to output: inout String) {
    output += "\n| " + table.columns.map { escaped($0.header) }.joined(separator: " | ") + " |\n|"
    for column in table.columns {
      output += column.kind == .number || column.kind == .integer ? " ---: |" : " --- |"
    }
    output += "\n"
    for row in table.rows {
      output += "| " + row.map(cell).joined(separator: " | ") + " |\n"
    }
  }

  private func cell(_ cell: ReportCell) -> String {
    cell.number.map(PlainText.grouped) ?? escaped(cell.text)
  }

  /// The text with everything escaped that Markdown or HTML would take for itself.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "|", "\\", "*", "_", "`", "~": result += "\\" + String(character)
      case "<": result += "&lt;"
      case "&": result += "&amp;"
      case _ where character.isNewline: result += "<br>"
      default: result.append(character)
      }
    }
    return result
  }
}
