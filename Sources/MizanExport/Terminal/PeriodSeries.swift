import MizanModel
import MizanReports

/// A series of a data set with its values in the order of time.
struct PeriodSeries {
  /// What is measured, of whom and in which unit.
  let name: String
  /// A value for every period from the first to the last; `nil` where the data have none.
  let values: [ExactDecimal?]
  let first: (period: String, value: ExactDecimal)
  let last: (period: String, value: ExactDecimal)

  /// All series with at least so many periods, named in a language, in the order of the data.
  static func all(of data: DataSet, language: String, periods: Int = 3) -> [PeriodSeries] {
    let columns = Columns(data.structure, language)
    guard let columns else { return [] }
    var order: [[String]] = []
    var rows: [[String]: [(time: Time, value: ExactDecimal)]] = [:]
    for row in data.rows {
      guard let time = Time(row[columns.period], frequency: row[columns.frequency]),
        let value = ExactDecimal(row[columns.value])
      else { continue }
      // Years of different beginning or months of different count are different series.
      let key = columns.keys.map { row[$0] } + [time.kind]
      if rows[key] == nil { order.append(key) }
      rows[key, default: []].append((time, value))
    }
    return order.compactMap { key in
      let points = (rows[key] ?? []).sorted { $0.time.ordinal < $1.time.ordinal }
      guard points.count >= periods, let first = points.first, let last = points.last else { return nil }
      let byTime = Dictionary(points.map { ($0.time.ordinal, $0.value) }) { first, _ in first }
      return PeriodSeries(
        name: columns.name(key), values: (first.time.ordinal...last.time.ordinal).map { byTime[$0] },
        first: (first.time.text, first.value), last: (last.time.text, last.value))
    }
  }
}

/// A period of SDMX as a place in a row of periods of one kind.
private struct Time {
  let text: String
  /// What makes a kind of its own: the frequency, and for ranges their beginning in the year and their length.
  let kind: String
  /// Counts periods of the kind.
  let ordinal: Int

  /// `nil` for days, whose rows have gaps by nature.
  init?(_ text: String, frequency: String) {
    let parts = text.split(separator: "/")
    guard let start = parts.first, let year = Int(start.prefix(4)) else { return nil }
    self.text = text
    let rest = start.dropFirst(5)
    if parts.count > 1 {
      (kind, ordinal) = ("\(frequency) \(rest)/\(parts[1])", year)
      return
    }
    let perYear = ["A": 1, "S": 2, "T": 3, "Q": 4, "M": 12]
    guard let count = perYear[frequency], rest.isEmpty == (count == 1) else { return nil }
    let number = Int(rest.drop { $0.isLetter }) ?? 1
    (kind, ordinal) = (frequency, year * count + number - 1)
  }
}

/// Where a data structure has what names a series.
private struct Columns {
  let keys: [Int]
  let period: Int
  let frequency: Int
  let value: Int
  private let names: [[String: String]]

  /// The codes that stand for all or none, which a name does not tell.
  private static let silent: Set<String> = ["_Z", "_T", "W0", "ACTUAL"]

  init?(_ structure: DataStructure, _ language: String) {
    let components = structure.components
    func index(_ role: DataStructure.Role) -> Int? { components.firstIndex { $0.role == role } }
    guard let period = index(.time), let value = index(.measure),
      let frequency = components.firstIndex(where: { $0.id == "FREQ" })
    else { return nil }
    (self.period, self.value, self.frequency) = (period, value, frequency)
    // The indicator first, then whose it is.
    let dimensions = components.indices.filter { components[$0].role == .dimension && $0 != frequency }
    keys =
      dimensions.filter { components[$0].id == "INDICATOR" } + dimensions.filter { components[$0].id != "INDICATOR" }
    names = keys.map { key in
      guard case .codes(let list) = components[key].representation else { return [:] }
      let codes = structure.codeList(list)?.codes ?? []
      return Dictionary(
        codes.map { ($0.id, ($0.names.first { $0.language == language } ?? $0.names.first)?.text ?? $0.id) }
      ) { first, _ in first }
    }
  }

  /// The names of the codes of a series.
  func name(_ key: [String]) -> String {
    zip(key, names).filter { !Self.silent.contains($0.0) }.map { $0.1[$0.0] ?? $0.0 }.joined(separator: " · ")
  }
}
