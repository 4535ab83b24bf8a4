import Foundation
import MizanData
import MizanExtraction
import MizanModel

@testable import MizanChecks

/// What the tests of this module read with.
enum Press {
  static let knowledge: Knowledge = {
    var diagnostics: [Diagnostic] = []
    return Knowledge(.embedded, diagnostics: &diagnostics)
  }()

  static let checks = Checks(knowledge)
  private static let extractor = Extractor(knowledge)

  static func read(_ text: String, language: String, published: CalendarDate? = nil) -> Extraction {
    extractor.extract(Document(id: "d", text: text, language: language, published: published))
  }
}

/// A row of `cases.tsv`: a text that is right, and one that differs from it by one number or word and is wrong.
struct SeededCase: Sendable, CustomStringConvertible {
  /// A row that is not written as the head of the file says.
  struct Malformed: Error {
    var line: String
  }

  let check: String
  let language: String
  let published: CalendarDate?
  /// Whether the wrong number is one of two suspects at most.
  let isNamed: Bool
  let right: String
  let wrong: String
  /// Where the wrong number or word begins in `wrong`.
  let place: Int

  var description: String { "\(check) \(language): \(wrong)" }

  init(_ line: String) throws {
    let cells = line.split(separator: "\t").map(String.init)
    guard cells.count == 5, let open = cells[4].range(of: "[["), let close = cells[4].range(of: "]]"),
      let bar = cells[4][open.upperBound..<close.lowerBound].firstIndex(of: "|")
    else { throw Malformed(line: line) }
    let text = cells[4]
    (check, language, published) = (cells[0], cells[1], CalendarDate(iso8601: cells[2]))
    isNamed = cells[3] == "yes"
    let head = text[..<open.lowerBound]
    let tail = text[close.upperBound...]
    right = String(head + text[open.upperBound..<bar] + tail)
    wrong = String(head + text[text.index(after: bar)..<close.lowerBound] + tail)
    place = head.utf8.count
  }

  static let all: [SeededCase] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "cases.tsv")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n").filter { !$0.hasPrefix("#") }
    return (lines ?? []).dropFirst().compactMap { try? SeededCase(String($0)) }
  }()

  /// How many rows the file has.
  static let count: Int = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "cases.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.count - 1
  }()
}

/// A row of `silent.tsv`: a sound text that leaves something open.
struct SilentCase: Sendable, CustomStringConvertible {
  let description: String
  let language: String
  let published: CalendarDate?
  let text: String

  static let all: [SilentCase] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "silent.tsv")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n").filter { !$0.hasPrefix("#") }
    return (lines ?? []).dropFirst().compactMap { line in
      let cells = line.split(separator: "\t").map(String.init)
      guard cells.count == 4 else { return nil }
      return SilentCase(
        description: "\(cells[1]): \(cells[0])", language: cells[1], published: CalendarDate(iso8601: cells[2]),
        text: cells[3])
    }
  }()
}
