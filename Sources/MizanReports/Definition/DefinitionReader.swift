import MizanData
import MizanModel

/// Reads a report definition: a table of two columns, `key` and `value`, with every fault.
struct DefinitionReader {
  private let knowledge: Knowledge
  private let table: DataTable
  private(set) var diagnostics: [Diagnostic]
  private var row: DataTable.Row?

  init(_ file: DataFile, _ knowledge: Knowledge) {
    self.knowledge = knowledge
    var diagnostics: [Diagnostic] = []
    table = DataTable(file, columns: ["key", "value"], diagnostics: &diagnostics)
    self.diagnostics = diagnostics
  }

  /// The keys without a language.
  static let keys = [
    "layout", "indicators", "areas", "partners", "periods", "statuses", "rows", "columns", "units", "multiplier",
    "languages", "charts",
  ]
  /// The keys that end with a language, as `title.en`.
  private static let spokenKeys = ["title", "note"]

  /// The definition; `nil` when it has no layout that is known.
  mutating func definition(named name: String) -> ReportDefinition? {
    guard let row = table.rows.first(where: { $0.cells[0] == "layout" }) else {
      if !table.rows.isEmpty || diagnostics.isEmpty {
        diagnostics.append(
          Diagnostic(file: table.file, message: "the row \"layout\" is missing, expected one of " + Self.layouts))
      }
      return nil
    }
    guard let layout = ReportDefinition.Layout(rawValue: row.cells[1]) else {
      fault(
        row, "value", "\"\(row.cells[1])\" is no layout, expected one of " + Self.layouts,
        among: ReportDefinition.Layout.allCases.map(\.rawValue))
      return nil
    }
    var result = ReportDefinition(name: name, layout: layout)
    var seen: [String: Int] = ["layout": row.line]
    for row in table.rows where row.line != seen["layout"] {
      let key = row.cells[0]
      if let line = seen[key], !key.hasPrefix("note.") {
        fault(row, "key", "\"\(key)\" stands already in line \(line)", among: [])
        continue
      }
      seen[key] = row.line
      read(row, into: &result)
    }
    return result
  }

  private static var layouts: String { ReportDefinition.Layout.allCases.map(\.rawValue).joined(separator: ", ") }

  private mutating func read(_ row: DataTable.Row, into definition: inout ReportDefinition) {
    self.row = row
    switch row.cells[0] {
    case "indicators": definition.indicators = list("indicator", Indicator.allCases.map(\.rawValue), Indicator.init)
    case "areas": definition.areas = areas()
    case "partners": definition.partners = areas()
    case "periods":
      definition.periods = list("period such as 2023, 2024-Q3, 2024-09, 2024-01/2024-09 or 2024-05-01/2024-05-20", []) {
        Period(code: $0)
      }
    case "statuses":
      definition.statuses = list("status", ["actual"] + Status.allCases.map(\.rawValue)) {
        $0 == "actual" ? Status?.none : Status(rawValue: $0)
      }
    case "rows":
      definition.rows = list(
        "concept of rows", ReportDefinition.RowConcept.allCases.map(\.rawValue), ReportDefinition.RowConcept.init)
    case "columns":
      let known = definition.layout.measures.map(\.rawValue)
      definition.columns = list("column of the layout \(definition.layout.rawValue)", known) {
        known.contains($0) ? ReportDefinition.Measure(rawValue: $0) : nil
      }
    case "units":
      let units = knowledge.catalogue.units.keys.map(\.rawValue) + knowledge.catalogue.currencies.keys.map(\.rawValue)
      definition.units = list("unit of the catalogue", units.sorted(), shows: false) { UnitCode($0) }
    case "multiplier":
      let known = ["auto", "0", "3", "6", "9", "12"]
      definition.multiplier = one("power of ten", known).flatMap { Int($0) }
    case "languages": definition.languages = list("language pack", knowledge.packs.map(\.language)) { $0 }
    case "charts":
      let known = definition.layout.charts.map(\.rawValue)
      definition.charts = list("chart of the layout \(definition.layout.rawValue)", known) {
        ReportDefinition.ChartKind(rawValue: $0)
      }
    default: spoken(row, into: &definition)
    }
  }

  /// A title or note in a language.
  private mutating func spoken(_ row: DataTable.Row, into definition: inout ReportDefinition) {
    let parts = row.cells[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let languages = knowledge.packs.map(\.language)
    guard parts.count == 2, Self.spokenKeys.contains(parts[0]), languages.contains(parts[1]) else {
      let known = Self.keys + Self.spokenKeys.flatMap { key in languages.map { key + "." + $0 } }
      fault(
        row, "key", "\"\(row.cells[0])\" is no key, expected one of " + known.joined(separator: ", "), among: known)
      return
    }
    if parts[0] == "title" {
      definition.titles[parts[1]] = row.cells[1]
    } else {
      definition.notes[parts[1], default: []].append(row.cells[1])
    }
  }

  /// The values of a cell that are known, in order; `*` and `-` are none.
  private mutating func list<Value>(
    _ name: String, _ known: [String], shows: Bool = true, _ make: (String) -> Value?
  ) -> [Value] {
    guard let row, row.cells[1] != "*" else { return [] }
    var result: [Value] = []
    for word in row.alternatives(1) {
      if known.isEmpty || known.contains(word), let value = make(word) {
        result.append(value)
      } else {
        let expected = shows && !known.isEmpty ? ", expected one of " + known.joined(separator: ", ") : ""
        fault(row, "value", "\"\(word)\" is no \(name)" + expected, among: known, part: word)
      }
    }
    if row.alternatives(1).isEmpty, row.cells[1] != "-" {
      fault(row, "value", "the cell is empty, expected \"*\" or values between \"|\"", among: [])
    }
    return result
  }

  private mutating func one(_ name: String, _ known: [String]) -> String? {
    guard let row else { return nil }
    if known.contains(row.cells[1]) { return row.cells[1] }
    let expected = ", expected one of " + known.joined(separator: ", ")
    fault(row, "value", "\"\(row.cells[1])\" is no \(name)" + expected, among: known)
    return nil
  }

  private mutating func areas() -> ReportDefinition.Areas {
    if row?.cells[1] == "given" { return .given }
    let known = knowledge.catalogue.areas.keys.map(\.rawValue) + knowledge.catalogue.groups.keys.map(\.rawValue)
    let codes = list("area or group of the catalogue", known.sorted(), shows: false) { AreaCode($0) }
    return codes.isEmpty ? .all : .list(codes)
  }

  /// Adds a fault with the caret under the word that is wrong.
  private mutating func fault(
    _ row: DataTable.Row, _ column: String, _ message: String, among known: [String], part: String? = nil
  ) {
    let found = part ?? row.cells[table.index(column)]
    var diagnostic = table.fault(
      row, column, message, nearest: known.isEmpty ? nil : NearestWord.find(found, among: known))
    if let part {
      var offset = 0
      for word in row.cells[1].split(separator: "|", omittingEmptySubsequences: false) {
        if word == part { break }
        offset += word.count + 1
      }
      diagnostic.column += offset
    }
    diagnostics.append(diagnostic)
  }
}
