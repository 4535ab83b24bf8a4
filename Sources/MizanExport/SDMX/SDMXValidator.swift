import MizanData
import MizanReports

/// Checks an SDMX-CSV 2.0 file against its structure: every fault with line, column, what was found and what was expected.
public struct SDMXValidator {
  private let structure: DataStructure
  private let file: String
  private let records: CSVRecords
  private let codes: [String: Set<String>]
  private var faults: [Diagnostic] = []

  /// The number of observations and the faults, in the order of the file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - path: its name in the faults.
  ///   - structure: its structure message of SDMX-ML 2.1 or 3.0.
  ///   - structurePath: the name of the message in its faults.
  public static func check(
    _ bytes: [UInt8], path: String, structure: [UInt8], structurePath: String
  ) -> (observations: Int, faults: [Diagnostic]) {
    let definition: DataStructure
    do throws(Diagnostic) {
      definition = try SDMXStructureReader.read(structure, file: structurePath)
    } catch {
      return (0, [error])
    }
    var validator = SDMXValidator(definition, path, CSVRecords(bytes))
    validator.run()
    let sorted = validator.faults.enumerated().sorted {
      ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset)
    }
    return (max(0, validator.records.records.count - 1), sorted.map(\.element))
  }

  private init(_ structure: DataStructure, _ file: String, _ records: CSVRecords) {
    self.structure = structure
    self.file = file
    self.records = records
    codes = Dictionary(
      structure.codeLists.map { ($0.id, Set($0.codes.map(\.id))) }, uniquingKeysWith: { $0.union($1) })
  }

  private static let leading = ["STRUCTURE", "STRUCTURE_ID", "ACTION"]

  private mutating func report(_ line: Int, _ column: Int, _ message: String, nearest: String? = nil) {
    faults.append(
      Diagnostic(
        file: file, line: line, column: column, message: message, nearest: nearest, source: records.line(line)))
  }

  private mutating func report(_ field: CSVRecords.Field, _ message: String, nearest: String? = nil) {
    report(field.line, field.column, message, nearest: nearest)
  }

  private mutating func run() {
    for fault in records.faults { report(fault.line, fault.column, fault.message) }
    guard let header = records.records.first else { return report(1, 1, "found no header; expected \(expectedHeader)") }
    let columns = checkHeader(header)
    var keys: [[String]: Int] = [:]
    for record in records.records.dropFirst() {
      guard record.count == header.count else {
        report(
          record[0].line, record[0].column, "found \(record.count) fields; expected \(header.count) as in the header")
        continue
      }
      checkLeading(record, columns)
      let isDeletion = columns["ACTION"].map { record[$0].text == "D" } ?? false
      for component in structure.components {
        if let column = columns[component.id] { check(record[column], component, record, columns, isDeletion) }
      }
      checkFrequency(record, columns)
      checkKey(record, columns, &keys)
    }
  }

  private var expectedHeader: String { (Self.leading + structure.components.map(\.id)).joined(separator: ",") }

  // MARK: Header

  /// The place of every known column.
  private mutating func checkHeader(_ header: [CSVRecords.Field]) -> [String: Int] {
    let known = Self.leading + structure.components.map(\.id)
    var columns: [String: Int] = [:]
    for (index, field) in header.enumerated() {
      if !known.contains(field.text) {
        report(
          field, "found the column \"\(field.text)\"; expected components of \(structure.id) only",
          nearest: NearestWord.find(field.text, among: known))
      } else if columns.updateValue(index, forKey: field.text) != nil {
        report(field, "found the column \(field.text) twice; expected it once")
      }
    }
    for (index, name) in Self.leading.enumerated() where columns[name] != index {
      let place = header[min(index, header.count - 1)]
      report(place, "found \"\(place.text)\" as column \(index + 1); expected \(name)")
    }
    for component in structure.components where columns[component.id] == nil {
      guard component.isMandatory else { continue }
      let what =
        component.role == .attribute ? "mandatory attribute" : component.role == .measure ? "measure" : "dimension"
      report(header[header.count - 1], "found no column \(component.id); expected every \(what) of \(structure.id)")
    }
    return columns
  }

  // MARK: Records

  private mutating func checkLeading(_ record: [CSVRecords.Field], _ columns: [String: Int]) {
    if let column = columns["STRUCTURE"] {
      let known = ["dataflow", "datastructure", "dataprovision"]
      let field = record[column]
      if !known.contains(field.text) {
        report(
          field, "found the structure type \"\(field.text)\"; expected dataflow, datastructure or dataprovision",
          nearest: NearestWord.find(field.text, among: known))
      }
    }
    if let column = columns["STRUCTURE_ID"] {
      checkStructureID(record[column], columns["STRUCTURE"].map { record[$0].text } ?? "dataflow")
    }
    if let column = columns["ACTION"], !["I", "A", "M", "R", "D"].contains(record[column].text) {
      report(
        record[column], "found the action \"\(record[column].text)\"; expected I, A, M, R or D")
    }
  }

  /// `AGENCY:ID(VERSION)` of the structure that the message defines.
  private mutating func checkStructureID(_ field: CSVRecords.Field, _ type: String) {
    let names = type == "dataflow" && !structure.dataflows.isEmpty ? structure.dataflows : [structure.id]
    let expected = names.map { "\(structure.agency):\($0)(\(structure.version))" }
    guard type == "dataflow" || type == "datastructure", !expected.contains(field.text) else { return }
    report(
      field, "found the structure id \"\(field.text)\"; expected \(expected.joined(separator: " or "))")
  }

  private mutating func check(
    _ field: CSVRecords.Field, _ component: DataStructure.Component, _ record: [CSVRecords.Field],
    _ columns: [String: Int], _ isDeletion: Bool
  ) {
    guard !field.text.isEmpty else {
      let isMissing = component.role == .measure && isToldMissing(record, columns)
      if component.isMandatory, !isMissing, !isDeletion {
        report(field, "found nothing for \(component.id); expected \(Self.words(for: component))")
      }
      return
    }
    switch component.representation {
    case .codes(let list):
      guard let known = codes[list], !known.contains(field.text) else { return }
      report(
        field, "found \"\(field.text)\" for \(component.id); expected a code of \(list)",
        nearest: NearestWord.find(field.text, among: known.sorted()))
    case .decimal where !Self.isNumber(field.text), .integer where !Self.isInteger(field.text),
      .period where SDMXPeriod.frequencies(field.text) == nil:
      report(field, "found \"\(field.text)\" for \(component.id); expected \(Self.words(for: component))")
    default: return
    }
  }

  /// Whether the status of an observation says that its value is missing: H, L, M, O and Q of CL_OBS_STATUS.
  private func isToldMissing(_ record: [CSVRecords.Field], _ columns: [String: Int]) -> Bool {
    columns["OBS_STATUS"].map { ["H", "L", "M", "O", "Q"].contains(record[$0].text) } ?? false
  }

  private mutating func checkFrequency(_ record: [CSVRecords.Field], _ columns: [String: Int]) {
    guard let column = columns["FREQ"], let time = structure.components.first(where: { $0.role == .time }),
      let place = columns[time.id], let fitting = SDMXPeriod.frequencies(record[place].text)
    else { return }
    let frequency = record[column].text
    guard !frequency.isEmpty, !fitting.contains(frequency), ["A", "S", "T", "Q", "M", "W", "D"].contains(frequency)
    else { return }
    report(
      record[place],
      "found the period \"\(record[place].text)\" with FREQ \(frequency); expected FREQ \(fitting[0]) or another period"
    )
  }

  private mutating func checkKey(
    _ record: [CSVRecords.Field], _ columns: [String: Int], _ keys: inout [[String]: Int]
  ) {
    let dimensions = structure.components.filter { $0.role == .dimension || $0.role == .time }
    let key = dimensions.compactMap { component in columns[component.id].map { record[$0].text } }
    guard key.count == dimensions.count else { return }
    if let first = keys[key] {
      report(record[0], "found the key of line \(first) again; expected one observation a key")
    } else {
      keys[key] = record[0].line
    }
  }

  private static func words(for component: DataStructure.Component) -> String {
    switch component.representation {
    case .codes(let list): "a code of \(list)"
    case .decimal: "a number such as -1250.5"
    case .integer: "a whole number"
    case .period: "a period such as 2023, 2024-Q3, 2024-09 or 2024-01-01/P9M"
    case .text: "a text"
    }
  }

  private static func isInteger(_ text: String) -> Bool {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    return text.utf8.count - digits.count <= 1 && !digits.isEmpty && digits.allSatisfy(isDigit)
  }

  /// A decimal number of XML Schema, with or without an exponent.
  private static func isNumber(_ text: String) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    guard parts.count <= 2, parts.count == 1 || isInteger(String(parts[1])) else { return false }
    let number = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let digits = number.joined()
    return isInteger(digits) && (number.count == 1 || number[1].utf8.allSatisfy(isDigit))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
