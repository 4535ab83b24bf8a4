import MizanModel

/// Reads the tables of the catalogue, gathering every fault.
struct CatalogueReader {
  let source: DataSource
  var diagnostics: [Diagnostic]
  /// The rows of areas with a currency, to be checked when the currencies are known.
  private var currencyRows: [(table: DataTable, row: DataTable.Row)] = []

  init(source: DataSource, diagnostics: [Diagnostic]) {
    self.source = source
    self.diagnostics = diagnostics
  }

  mutating func table(_ name: String, _ columns: [String]) -> DataTable? {
    DataTable("catalogue/\(name).tsv", in: source, columns: columns, diagnostics: &diagnostics)
  }

  /// Turns each row into a keyed entry; a code that stands twice is a fault.
  private mutating func entries<Key: Hashable, Entry>(
    _ name: String, _ columns: [String], _ make: (inout Self, DataTable, DataTable.Row) -> (Key, Entry)?
  ) -> [Key: Entry] {
    guard let table = table(name, columns) else { return [:] }
    var result: [Key: Entry] = [:]
    var seen: [Key: Int] = [:]
    for row in table.rows {
      guard let (key, entry) = make(&self, table, row) else { continue }
      if let line = seen[key] {
        diagnostics.append(table.fault(row, "code", "the code \"\(row.cells[0])\" stands already in line \(line)"))
      }
      seen[key] = row.line
      result[key] = entry
    }
    return result
  }

  private func names(_ table: DataTable, _ row: DataTable.Row) -> Catalogue.Names {
    Catalogue.Names(english: row.cells[table.index("name_en")], arabic: row.cells[table.index("name_ar")])
  }

  private mutating func isUpper(_ table: DataTable, _ row: DataTable.Row, _ column: String, count: Int) -> Bool {
    let cell = row.cells[table.index(column)]
    let isRight = cell.utf8.count == count && cell.utf8.allSatisfy { (65...90).contains($0) }
    if !isRight {
      diagnostics.append(table.fault(row, column, "\"\(cell)\" is no code of \(count) capital letters"))
    }
    return isRight
  }

  mutating func areas() -> [AreaCode: Catalogue.Area] {
    entries("areas", ["code", "alpha3", "numeric", "currency", "name_en", "source", "name_ar"]) { reader, table, row in
      guard reader.isUpper(table, row, "code", count: 2), reader.isUpper(table, row, "alpha3", count: 3) else {
        return nil
      }
      let code = AreaCode(row.cells[0])
      let numeric = row.cells[2]
      let isNumeric = numeric.utf8.count == 3 && numeric.utf8.allSatisfy { (48...57).contains($0) }
      if !isNumeric && numeric != "-" {
        reader.diagnostics.append(
          table.fault(row, "numeric", "\"\(numeric)\" is no numeric code, expected three digits or \"-\""))
      }
      let currency = row.cells[3] == "-" ? nil : UnitCode(row.cells[3])
      if currency != nil { reader.currencyRows.append((table, row)) }
      return (
        code,
        Catalogue.Area(
          code: code, alpha3: row.cells[1], m49: isNumeric ? Int(numeric) : nil, currency: currency,
          names: reader.names(table, row))
      )
    }
  }

  mutating func groups(_ areas: [AreaCode: Catalogue.Area]) -> [AreaCode: Catalogue.Group] {
    entries("groups", ["code", "members", "name_en", "source", "name_ar"]) { reader, table, row in
      let members = reader.areaList(table, row, "members", areas)
      let code = AreaCode(row.cells[0])
      return (code, Catalogue.Group(code: code, members: members, names: reader.names(table, row)))
    }
  }

  private mutating func areaList(
    _ table: DataTable, _ row: DataTable.Row, _ column: String, _ areas: [AreaCode: Catalogue.Area]
  ) -> [AreaCode] {
    row.alternatives(table.index(column)).map { cell in
      let code = AreaCode(cell)
      if areas[code] == nil {
        let nearest = NearestWord.find(cell, among: areas.keys.map(\.rawValue).sorted())
        diagnostics.append(
          table.fault(row, column, "\"\(cell)\" is no area of catalogue/areas.tsv", nearest: nearest))
      }
      return code
    }
  }

  mutating func units() -> [UnitCode: Catalogue.Unit] {
    entries("units", ["code", "dimension", "factor", "symbols", "name_en", "source", "name_ar"]) { reader, table, row in
      let parts = row.cells[2].split(separator: "/").map(String.init)
      guard let numerator = ExactDecimal(parts.first ?? ""),
        let denominator = ExactDecimal(parts.count > 1 ? parts[1] : "1"), denominator != .zero, parts.count <= 2
      else {
        reader.diagnostics.append(
          table.fault(row, "factor", "\"\(row.cells[2])\" is no exact factor, expected a decimal or n/d"))
        return nil
      }
      let code = UnitCode(row.cells[0])
      return (
        code,
        Catalogue.Unit(
          code: code, dimension: row.cells[1], numerator: numerator, denominator: denominator,
          symbols: row.alternatives(3), names: reader.names(table, row))
      )
    }
  }

  mutating func currencies() -> [UnitCode: Catalogue.Currency] {
    entries("currencies", ["code", "numeric", "minor", "family", "symbols", "name_en", "source", "name_ar"]) {
      reader, table, row in
      guard reader.isUpper(table, row, "code", count: 3) else { return nil }
      let code = UnitCode(row.cells[0])
      return (
        code,
        Catalogue.Currency(
          code: code, family: row.cells[3], symbols: row.alternatives(4), names: reader.names(table, row))
      )
    }
  }

  /// The currency of every area must be in the catalogue.
  mutating func checkCurrencies(_ currencies: [UnitCode: Catalogue.Currency]) {
    let known = currencies.keys.map(\.rawValue).sorted()
    for (table, row) in currencyRows {
      let cell = row.cells[table.index("currency")]
      guard currencies[UnitCode(cell)] == nil else { continue }
      diagnostics.append(
        table.fault(
          row, "currency", "\"\(cell)\" is no currency of catalogue/currencies.tsv",
          nearest: NearestWord.find(cell, among: known)))
    }
  }

  /// Whether a cell holds one of a few words.
  mutating func isOne(_ table: DataTable, _ row: DataTable.Row, _ column: String, of words: [String]) -> Bool {
    guard let (message, nearest) = CellRule.oneOf(words).fault(row.cells[table.index(column)], column) else {
      return true
    }
    diagnostics.append(table.fault(row, column, message, nearest: nearest))
    return false
  }

  mutating func indicators() -> [Indicator: Catalogue.IndicatorInfo] {
    entries(
      "indicators",
      ["code", "group", "signed", "name_en", "definition_en", "source", "name_ar", "definition_ar"]
    ) { reader, table, row in
      guard let indicator = reader.indicator(table, row, "code", row.cells[0]) else { return nil }
      guard reader.isOne(table, row, "group", of: ["trade", "capacity", "ratio", "other"]),
        reader.isOne(table, row, "signed", of: ["yes", "no"])
      else { return nil }
      return (
        indicator,
        Catalogue.IndicatorInfo(
          indicator: indicator, group: row.cells[1], isSigned: row.cells[2] == "yes", names: reader.names(table, row),
          definitions: Catalogue.Names(english: row.cells[4], arabic: row.cells[7]))
      )
    }
  }

  private mutating func indicator(_ table: DataTable, _ row: DataTable.Row, _ column: String, _ cell: String)
    -> Indicator?
  {
    if let indicator = Indicator(rawValue: cell) { return indicator }
    diagnostics.append(
      table.fault(
        row, column, "\"\(cell)\" is no indicator",
        nearest: NearestWord.find(cell, among: Indicator.allCases.map(\.rawValue))))
    return nil
  }

  mutating func facilities(_ areas: [AreaCode: Catalogue.Area]) -> [String: Catalogue.Facility] {
    entries("facilities", ["code", "kind", "areas", "indicators", "name_en", "source", "name_ar"]) {
      reader, table, row in
      let indicators = row.alternatives(3).compactMap { reader.indicator(table, row, "indicators", $0) }
      guard reader.isOne(table, row, "kind", of: Catalogue.Facility.kinds) else { return nil }
      return (
        row.cells[0],
        Catalogue.Facility(
          code: row.cells[0], kind: row.cells[1], areas: reader.areaList(table, row, "areas", areas),
          indicators: indicators, names: reader.names(table, row))
      )
    }
  }

  mutating func fiscalYears(_ areas: [AreaCode: Catalogue.Area]) -> [AreaCode: Int] {
    entries("fiscal_years", ["code", "first_month", "source"]) { reader, table, row in
      guard let month = Int(row.cells[1]), (2...12).contains(month) else {
        reader.diagnostics.append(
          table.fault(row, "first_month", "\"\(row.cells[1])\" is no month from 2 to 12"))
        return nil
      }
      return reader.areaList(table, row, "code", areas).first.map { ($0, month) }
    }
  }

  mutating func commodities() -> [String: Catalogue.Commodity] {
    entries("commodities", ["code", "hs", "name_en", "source", "name_ar"]) { reader, table, row in
      (
        row.cells[0],
        Catalogue.Commodity(
          code: row.cells[0], hs: row.cells[1] == "-" ? nil : row.cells[1], names: reader.names(table, row))
      )
    }
  }

  mutating func priceBands(
    _ commodities: [String: Catalogue.Commodity], _ units: [UnitCode: Catalogue.Unit]
  ) -> [String: [Catalogue.PriceBand]] {
    let found: [[String]: Catalogue.PriceBand] = entries(
      "price_bands", ["code", "unit", "low", "high", "source"]
    ) { reader, table, row in
      let unit = UnitCode(row.cells[1])
      // The codes are put in order only for a message: start-up reads this table.
      guard commodities[row.cells[0]] != nil || reader.isOne(table, row, "code", of: commodities.keys.sorted()),
        units[unit] != nil || reader.isOne(table, row, "unit", of: units.keys.map(\.rawValue).sorted())
      else { return nil }
      guard let low = ExactDecimal(row.cells[2]), let high = ExactDecimal(row.cells[3]), .zero < low, low < high else {
        reader.diagnostics.append(
          table.fault(row, "low", "\"\(row.cells[2])\" to \"\(row.cells[3])\" is no range of prices above zero"))
        return nil
      }
      return ([row.cells[0], row.cells[1]], Catalogue.PriceBand(unit: unit, dollars: low...high))
    }
    return Dictionary(grouping: found.sorted { $0.key.lexicographicallyPrecedes($1.key) }) { $0.key[0] }
      .mapValues { $0.map(\.value) }
  }

  mutating func publishers() -> [String: Bool] {
    entries("publishers", ["code", "kind", "name_en", "source"]) { reader, table, row in
      guard reader.isOne(table, row, "kind", of: ["official", "press"]) else { return nil }
      return (row.cells[0], row.cells[1] == "official")
    }
  }
}
