import MizanReports

/// Writes one sheet as a section: heading, lines, table, pictures.
struct HTMLSection {
  private let sheet: ReportSheet
  private let context: HTMLContext
  private let words: HTMLWords

  init(_ sheet: ReportSheet, _ context: HTMLContext) {
    self.sheet = sheet
    self.context = context
    words = HTMLWords(
      isRightToLeft: sheet.isRightToLeft, shorthand: context.shorthand(sheet.id.language),
      linksMarks: sheet.id.kind != .notes)
  }

  func append(to output: inout HTMLWriter) {
    let name = HTMLAnchors.name(sheet.id)
    output.open("section", [("id", name), ("aria-labelledby", name + "-title")])
    output.endLine()
    // A cover is called after the report; any other sheet has its title over its table.
    let isCover = sheet.table == nil
    output.element(isCover ? "h1" : "h2", [("id", name + "-title")], text: isCover ? sheet.title : sheet.name)
    output.endLine()
    appendLines(to: &output)
    if let table = sheet.table { HTMLTable(table, of: sheet, context, words).append(to: &output) }
    for (number, chart) in sheet.charts.enumerated() {
      guard let data = HTMLChartData(chart, sheet) else { continue }
      SVGChart(data, name: "\(name)-chart-\(number + 1)").append(to: &output)
    }
    output.close("section")
    output.endLine()
  }

  /// Text as paragraphs, links as lists.
  private func appendLines(to output: inout HTMLWriter) {
    var isInList = false
    for line in sheet.lines {
      guard case .link(let text, let place) = line else {
        if isInList { closeList(&output) }
        isInList = false
        output.element("p") { words.append(line.text, to: &$0) }
        output.endLine()
        continue
      }
      if !isInList { output.append(markup: sheet.table == nil ? "<nav><ul>\n" : "<ul class=\"back\">\n") }
      isInList = true
      let language = place.sheet.language == sheet.id.language ? nil : place.sheet.language
      output.element("li") { output in
        output.element(
          "a", [("href", context.anchors.name(place).map { "#" + $0 }), ("lang", language), ("hreflang", language)]
        ) { words.append(text, isLinked: true, to: &$0) }
      }
      output.endLine()
    }
    if isInList { closeList(&output) }
  }

  private func closeList(_ output: inout HTMLWriter) {
    output.append(markup: sheet.table == nil ? "</ul></nav>\n" : "</ul>\n")
  }
}
