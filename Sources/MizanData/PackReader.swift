import MizanModel

/// Reads the tables of one language pack, gathering every fault.
struct PackReader {
  let language: String
  let source: DataSource
  let catalogue: Catalogue
  var diagnostics: [Diagnostic]
  private var known: [String: Set<String>] = [:]

  init(language: String, source: DataSource, catalogue: Catalogue, diagnostics: [Diagnostic]) {
    self.language = language
    self.source = source
    self.catalogue = catalogue
    self.diagnostics = diagnostics
  }

  private mutating func table(_ name: String, _ columns: [String]) -> DataTable? {
    DataTable("packs/\(language)/\(name).tsv", in: source, columns: columns, diagnostics: &diagnostics)
  }

  mutating func dictionary(_ name: String, _ columns: [String]) -> [String: String] {
    guard let table = table(name, columns) else { return [:] }
    var result: [String: String] = [:]
    for row in table.rows {
      if result.updateValue(row.cells[1], forKey: row.cells[0]) != nil {
        diagnostics.append(table.fault(row, columns[0], "\"\(row.cells[0])\" stands already in this file"))
      }
    }
    return result
  }

  mutating func folding() -> [(from: Unicode.Scalar, to: [Unicode.Scalar])] {
    guard let table = table("folding", ["from", "to", "note"]) else { return [] }
    var result: [(from: Unicode.Scalar, to: [Unicode.Scalar])] = []
    for row in table.rows {
      let ends = row.cells[0].split(separator: "-").map { scalar(String($0)) }
      let to = row.cells[1] == "-" ? [] : row.cells[1].split(separator: " ").map { scalar(String($0)) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, !to.contains(where: { $0 == nil }) else {
        diagnostics.append(
          table.fault(row, "from", "\"\(row.cells[0])\" to \"\(row.cells[1])\" are no code points, expected U+0640"))
        continue
      }
      let replacement = to.compactMap { $0 }
      for value in first.value...max(first.value, last.value) {
        guard let scalar = Unicode.Scalar(value) else { continue }
        result.append((scalar, replacement))
      }
    }
    return result
  }

  private func scalar(_ text: String) -> Unicode.Scalar? {
    guard text.hasPrefix("U+"), let value = UInt32(text.dropFirst(2), radix: 16) else { return nil }
    return Unicode.Scalar(value)
  }

  mutating func entries(_ name: String, _ columns: [String]) -> [LanguagePack.Entry] {
    guard let table = table(name, columns) else { return [] }
    let rules = CellRule.ofPack(name, areas: name == "cues" ? (knownCodes("areas") ?? []).sorted() : [])
    var result: [LanguagePack.Entry] = []
    result.reserveCapacity(table.rows.count)
    var seen: [FormKey: Int] = [:]
    seen.reserveCapacity(table.rows.count * 2)
    for row in table.rows {
      let second = columns.count > 2 ? row.cells[1] : ""
      let forms = row.alternatives(columns.count - 1)
      checkForms(forms, second, table, row, &seen)
      checkCode(table, row, name)
      for (column, cellName, rule) in rules(row) {
        guard let (message, nearest) = rule.fault(row.cells[table.index(column)], cellName) else { continue }
        diagnostics.append(table.fault(row, column, message, nearest: nearest))
      }
      result.append(LanguagePack.Entry(first: row.cells[0], second: second, forms: forms, line: row.line))
    }
    return result
  }

  /// A form with its code, as the bytes of the file, which are in NFC.
  private struct FormKey: Hashable {
    private var bytes: [UInt8] = []

    init(_ code: String, _ second: String, _ form: String) {
      bytes.reserveCapacity(code.utf8.count + second.utf8.count + form.utf8.count + 2)
      for var part in [code, second, form] {
        part.withUTF8 { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\t"))
      }
    }

    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }

  /// A row must have forms, each once for its code.
  private mutating func checkForms(
    _ forms: [String], _ second: String, _ table: DataTable, _ row: DataTable.Row, _ seen: inout [FormKey: Int]
  ) {
    if forms.isEmpty {
      diagnostics.append(table.fault(row, "form", "the row has no form"))
    }
    for form in forms {
      if form.utf8.first == 0x20 || form.utf8.last == 0x20 || form.isEmpty {
        diagnostics.append(table.fault(row, "form", "\"\(form)\" is empty or has spaces around it"))
      }
      if let line = seen.updateValue(row.line, forKey: FormKey(row.cells[0], second, form)) {
        diagnostics.append(table.fault(row, "form", "\"\(form)\" stands already in line \(line) with the same code"))
      }
    }
  }

  /// The codes of a table must be known to the catalogue.
  private mutating func checkCode(_ table: DataTable, _ row: DataTable.Row, _ name: String) {
    let code = row.cells[0]
    if name == "units" || name == "abbreviations", code.hasPrefix("{") && code.hasSuffix("}") { return }
    guard let known = knownCodes(name), !known.contains(code) else { return }
    diagnostics.append(
      table.fault(
        row, table.columns[0], "\"\(code)\" is not known to the catalogue",
        nearest: NearestWord.find(code, among: known.sorted())))
  }

  /// The codes that the catalogue has for a table, `nil` for a table without codes.
  private mutating func knownCodes(_ name: String) -> Set<String>? {
    if let known = known[name] { return known }
    let codes: [String]
    switch name {
    case "areas": codes = catalogue.areas.keys.map(\.rawValue) + catalogue.groups.keys.map(\.rawValue)
    case "units", "abbreviations":
      codes =
        catalogue.units.keys.map(\.rawValue) + catalogue.currencies.keys.map(\.rawValue)
        + catalogue.currencies.values.map { "family:" + $0.family }
    case "indicators": codes = Indicator.allCases.map(\.rawValue)
    case "facilities": codes = Array(catalogue.facilities.keys)
    case "commodities": codes = Array(catalogue.commodities.keys)
    default: return nil
    }
    known[name] = Set(codes)
    return known[name]
  }
}
