import MizanModel

/// One value of a data set before it is coded: the one chosen for its series and span.
struct DataPoint {
  let key: SeriesKey
  let span: TimeSpan
  let observation: Observation
  /// The texts that give the observation.
  let sources: Int
}

/// Codes observations in the terms of SDMX.
struct DataSetBuilder {
  private let ledger: Ledger
  private let words: [ReportWords]
  private var areas = CodeBook()
  private var items = CodeBook()
  private var facilities = CodeBook()
  private var units = CodeBook()
  private var indicators = CodeBook()

  static func build(_ data: DataPoints, _ ledger: Ledger, _ words: [ReportWords]) -> DataSet {
    var builder = DataSetBuilder(ledger: ledger, words: words)
    var seen: Set<[String]> = []
    let rows = data.points.map { builder.row($0) }.filter { seen.insert(Array($0[..<ComponentID.keyCount])).inserted }
    return DataSet(
      structure: builder.structure(), rows: rows, unresolved: data.unresolved, irreconcilable: data.irreconcilable,
      beside: data.points.count - rows.count)
  }

  private init(ledger: Ledger, words: [ReportWords]) {
    self.ledger = ledger
    self.words = words
  }

  private func names(_ name: (ReportWords) -> String) -> [DataStructure.Name] {
    words.map { DataStructure.Name($0.language, name($0)) }
  }

  private func names(_ code: String) -> [DataStructure.Name] { names { $0["sdmx.\(code)"] } }

  // MARK: Rows

  private mutating func row(_ point: DataPoint) -> [String] {
    let figure = point.observation.figure
    let entry = point.observation.entry
    let document = ledger.document(entry)
    let place = ledger.offsets[entry.document](figure.quantity.span)
    let low = figure.quantity.low.map { figure.value.isNegative ? $0.value.magnitude.negated : $0.value }
    let values: [ComponentID: String] = [
      .frequency: point.span.sdmxFrequency, .refArea: refArea(point.key), .partner: partner(point.key),
      .indicator: indicator(point.key), .item: item(point.key), .facility: facility(point.key),
      .unit: unit(point.key), .scenario: point.key.status.map(\.rawValue).map(CodeBook.identifier) ?? Self.actual,
      .period: point.span.sdmxPeriod, .value: point.observation.value.description, .multiplier: "0",
      .status: Self.status(figure.status), .bound: figure.quantity.bound?.rawValue.uppercased() ?? "",
      .rangeStart: low?.description ?? "", .flags: figure.flags.map(\.rawValue).joined(separator: " "),
      .sources: String(point.sources), .document: document.id, .published: document.published?.description ?? "",
      .span: "\(place.start)-\(place.end)", .printed: document.text(figure.quantity.span),
    ]
    return ComponentID.allCases.map { values[$0] ?? "" }
  }

  private static let actual = "ACTUAL"
  private static let notApplicable = "_Z"
  private static let total = "_T"
  private static let world = "W0"

  private mutating func refArea(_ key: SeriesKey) -> String {
    let raw = key.areas.map(\.rawValue).joined(separator: " ")
    return areas.id(raw, names { words in words.list(key.areas.map(words.name)) })
  }

  /// The partner; the world for trade that names none.
  private mutating func partner(_ key: SeriesKey) -> String {
    if let partner = key.partner { return areas.id(partner.rawValue, names { $0.name(partner) }) }
    let flow = key.growthOf ?? key.indicator
    guard [.exports, .imports, .tradeTurnover, .tradeBalance].contains(flow) else {
      return areas.id(Self.notApplicable, names("not_applicable"))
    }
    return areas.id(Self.world, names { $0["partner.all"] })
  }

  /// The indicator, with what a growth is the growth of.
  private mutating func indicator(_ key: SeriesKey) -> String {
    let raw = key.growthOf.map { "\(key.indicator.rawValue)_\($0.rawValue)" } ?? key.indicator.rawValue
    return indicators.id(raw.uppercased(), names { $0.name(key.indicator, of: key.growthOf) })
  }

  private mutating func item(_ key: SeriesKey) -> String {
    guard let item = key.item else { return items.id(Self.total, names { $0["item.all"] }) }
    return items.id(item, names { $0.knowledge.catalogue.commodityName(item, in: $0.language) })
  }

  private mutating func facility(_ key: SeriesKey) -> String {
    if let facility = key.facility {
      return facilities.id(facility, names { $0.knowledge.catalogue.facilityName(facility, in: $0.language) })
    }
    guard let variant = key.variant else {
      return facilities.id(Self.notApplicable, names("not_applicable"))
    }
    return facilities.id("UNNAMED \(variant)", names("unnamed_facility"))
  }

  private mutating func unit(_ key: SeriesKey) -> String {
    var raw = Self.unitCodes[key.unit] ?? key.unit.rawValue
    if key.unit.isCount { raw = "N " + raw.filter { $0 != "{" && $0 != "}" } }
    if let rate = key.rate { raw += " PER " + rate.uppercased() }
    return units.id(raw, names { $0.name(key.unit, rate: key.rate) })
  }

  /// Units whose catalogue code is no SDMX id.
  private static let unitCodes: [UnitCode: String] = [.percent: "PT", .percentagePoint: "PP", .times: "RATIO"]

  /// The code of CL_OBS_STATUS 2.2. A target is no forecast of anybody, so that its scenario tells the two apart.
  private static func status(_ status: Status?) -> String {
    switch status {
    case nil, .revised, .baseline: "A"
    case .provisional: "P"
    case .estimate: "E"
    case .forecast, .target, .planned, .possible: "F"
    case .claim, .denied: "V"
    }
  }

  // MARK: Structure

  private func structure() -> DataStructure {
    func list(_ id: String, _ component: String, _ codes: [DataStructure.Code]) -> DataStructure.CodeList {
      DataStructure.CodeList(id, names(component), codes: codes)
    }
    func codes(_ component: ComponentID, _ ids: [String]) -> [DataStructure.Code] {
      ids.map { DataStructure.Code($0, names("\(component.rawValue).\($0)")) }
    }
    let scenarios =
      [DataStructure.Code(Self.actual, names("actual"))]
      + Status.allCases.filter(\.isNotActual).map { status in
        DataStructure.Code(CodeBook.identifier(status.rawValue), names { $0["status.\(status.rawValue)"] })
      }
    let bounds = Bound.allCases.map { bound in
      DataStructure.Code(bound.rawValue.uppercased(), names { $0["bound.\(bound.rawValue)"] })
    }
    let lists = [
      list("CL_FREQ", "FREQ", codes(.frequency, ["A", "S", "T", "Q", "M", "D", "_O"])),
      list("CL_AREA", "CL_AREA", areas.codes), list("CL_INDICATOR", "INDICATOR", indicators.codes),
      list("CL_ITEM", "ITEM", items.codes), list("CL_FACILITY", "FACILITY", facilities.codes),
      list("CL_UNIT", "UNIT_MEASURE", units.codes), list("CL_SCENARIO", "SCENARIO", scenarios),
      list("CL_UNIT_MULT", "UNIT_MULT", codes(.multiplier, ["0", "3", "6", "9", "12"])),
      list("CL_OBS_STATUS", "OBS_STATUS", codes(.status, ["A", "E", "F", "P", "V"])),
      list("CL_BOUND", "BOUND", bounds),
    ]
    return DataStructure(
      agency: "MIZAN", id: "DSD_FIGURES", version: "1.0", dataflows: ["FIGURES"], names: names { $0["report.title"] },
      components: ComponentID.allCases.map { id in
        DataStructure.Component(
          id.rawValue, id.role, id.representation, isMandatory: id.isMandatory, names: names(id.rawValue))
      }, codeLists: lists)
  }
}
