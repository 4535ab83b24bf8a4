import MizanReports

/// A report as one HTML file that needs no other file and no script: an article a language, a section a sheet.
///
/// Markup after the HTML Living Standard (WHATWG). Every number of a figure unfolds to its sentence or leads to it; the
/// sentence leads back.
struct HTMLText {
  private let report: Report
  private let context: HTMLContext

  init(_ report: Report) {
    self.report = report
    context = HTMLContext(report.sheets)
  }

  /// The file in UTF-8.
  var bytes: [UInt8] {
    let articles = languages
    var output = HTMLWriter()
    output.append(markup: "<!doctype html>\n")
    let first = articles.first
    output.open("html", [("lang", first?.language), ("dir", direction(first?.sheets.first))])
    output.endLine()
    appendHead(to: &output)
    output.open("body")
    output.endLine()
    if articles.count > 1 { appendChoice(articles.compactMap(\.sheets.first), to: &output) }
    output.open("main")
    output.endLine()
    for article in articles {
      output.open("article", [("lang", article.language), ("dir", direction(article.sheets.first))])
      output.endLine()
      for sheet in article.sheets { HTMLSection(sheet, context).append(to: &output) }
      output.close("article")
      output.endLine()
    }
    output.append(markup: "</main>\n</body>\n</html>\n")
    return Array(output.markup.utf8)
  }

  /// The sheets of each language in the order of the report.
  private var languages: [(language: String, sheets: [ReportSheet])] {
    var tags: [String] = []
    for sheet in report.sheets where !tags.contains(sheet.id.language) { tags.append(sheet.id.language) }
    return tags.map { tag in (tag, report.sheets.filter { $0.id.language == tag }) }
  }

  private func direction(_ sheet: ReportSheet?) -> String? { sheet.map { $0.isRightToLeft ? "rtl" : "ltr" } }

  private func appendHead(to output: inout HTMLWriter) {
    output.append(markup: "<head>\n<meta charset=\"utf-8\">\n")
    func meta(_ name: String, _ content: String) {
      output.open("meta", [("name", name), ("content", content)])
      output.endLine()
    }
    meta("viewport", "width=device-width, initial-scale=1")
    meta("color-scheme", "light dark")
    output.element("title", text: report.title)
    output.endLine()
    meta("author", report.author)
    meta("description", report.subject)
    meta("date", report.created.description)
    output.append(markup: "<style>\n" + HTMLStyle.sheet + "</style>\n</head>\n")
  }

  /// A link to the cover of each language, in that language.
  private func appendChoice(_ covers: [ReportSheet], to output: inout HTMLWriter) {
    output.element("nav", [("class", "languages")]) { output in
      output.element("ul") { output in
        for cover in covers {
          output.element("li", [("lang", cover.id.language), ("dir", direction(cover))]) { output in
            output.element("a", [("href", "#" + HTMLAnchors.name(cover.id))], text: cover.title)
          }
        }
      }
    }
    output.endLine()
  }
}

/// What all sections of an HTML file are written from.
struct HTMLContext {
  let anchors: HTMLAnchors
  let evidence: EvidenceIndex
  private let shorthand: [String: ShorthandIndex]

  init(_ sheets: [ReportSheet]) {
    var shorthand: [String: ShorthandIndex] = [:]
    for language in Set(sheets.map(\.id.language)) { shorthand[language] = ShorthandIndex(sheets, language: language) }
    let explained = shorthand.values.flatMap { $0.usedCells + $0.explanations.values }
    let drawn = sheets.flatMap { sheet in
      sheet.charts.flatMap { HTMLChartData($0, sheet)?.points.joined().compactMap(\.?.cell) ?? [] }
    }
    anchors = HTMLAnchors(sheets, explained + drawn)
    evidence = EvidenceIndex(sheets, anchors)
    self.shorthand = shorthand
  }

  /// The marks of a language.
  func shorthand(_ language: String) -> ShorthandIndex { shorthand[language] ?? ShorthandIndex([], language: language) }
}
