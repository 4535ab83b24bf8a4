import Foundation
import MizanModel

/// A row of `data/packs/xx/cases`: a press phrase and what its bracketed numbers are (format in `docs/data.md`).
struct CaseRow: Sendable {
  /// What is expected of one bracketed number.
  enum Expectation: Sendable {
    /// No figure.
    case refused
    /// A figure or the amount of a change.
    case figure(ExpectedFigure)
  }

  /// The value, unit and fields that are judged.
  struct ExpectedFigure: Sendable {
    var value: ExactDecimal
    var low: ExactDecimal?
    var bound: Bound?
    var unit: String?
    /// Fields written after the unit, `-` for one that must be empty.
    var fields: [(name: String, value: String)] = []
  }

  /// A row that is not written as `docs/data.md` says.
  struct Malformed: Error, CustomStringConvertible {
    var description: String
  }

  static let judgedFields: Set<String> = [
    "direction", "period", "ref_area", "partner", "indicator", "status", "facility", "item",
  ]

  let id: String
  let isTodo: Bool
  let text: String
  let spans: [TextSpan]
  let expectations: [Expectation]
  let published: CalendarDate?

  /// Reads one line of a file.
  init(_ line: String) throws {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 4 else { throw Malformed(description: "\(line): \(cells.count) cells, expected 4") }
    id = cells[0]
    guard ["ok", "todo"].contains(cells[1]) else {
      throw Malformed(description: "\(id): the status \"\(cells[1])\" is neither ok nor todo")
    }
    isTodo = cells[1] == "todo"
    (text, spans) = Self.unbracketed(cells[3])
    var published: CalendarDate?
    expectations = try cells[2].components(separatedBy: " ; ").map {
      try Self.expectation($0.trimmingCharacters(in: .whitespaces), id: cells[0], &published)
    }
    self.published = published
    guard expectations.count == spans.count, !spans.isEmpty else {
      throw Malformed(description: "\(id): \(expectations.count) expectations for \(spans.count) brackets")
    }
  }

  /// The text without its brackets, and the byte spans that stood in them.
  private static func unbracketed(_ text: String) -> (String, [TextSpan]) {
    var bytes: [UInt8] = []
    var spans: [TextSpan] = []
    var start: Int?
    for byte in text.utf8 {
      if byte == UInt8(ascii: "[") {
        start = bytes.count
      } else if byte == UInt8(ascii: "]"), let open = start {
        spans.append(TextSpan(open, bytes.count))
        start = nil
      } else {
        bytes.append(byte)
      }
    }
    return (String(decoding: bytes, as: UTF8.self), spans)
  }

  private static func expectation(_ text: String, id: String, _ published: inout CalendarDate?) throws -> Expectation {
    if text.hasPrefix("- ") { return .refused }
    var parts = text.split(separator: " ").map(String.init)
    var value = parts.removeFirst()
    let bounds: [Character: Bound] = ["<": .under, ">": .over, "~": .about]
    let bound = value.first.flatMap { bounds[$0] }
    if bound != nil { value.removeFirst() }
    let ends = value.components(separatedBy: "..").map { ExactDecimal($0) }
    guard let last = ends.last, let high = last, ends.allSatisfy({ $0 != nil }), ends.count <= 2 else {
      throw Malformed(description: "\(id): \"\(value)\" is no value")
    }
    var figure = ExpectedFigure(value: high, low: ends.count == 2 ? ends[0] : nil, bound: bound)
    if let unit = parts.first, !unit.contains("=") { figure.unit = parts.removeFirst() }
    for part in parts {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      if pair.count == 2, pair[0] == "published", let date = CalendarDate(iso8601: pair[1]) {
        published = date
      } else if pair.count == 2, judgedFields.contains(pair[0]) {
        figure.fields.append((pair[0], pair[1]))
      } else {
        throw Malformed(description: "\(id): \"\(part)\" is no field that is judged")
      }
    }
    return .figure(figure)
  }
}
