import Foundation
import MizanData
import MizanModel
import Testing

@testable import MizanChecks

/// What comes of a text that says nothing wrong but is read wrongly: a reading at fault must seldom accuse the text.
@Suite("Checks, of misread texts")
struct MisreadingTests {
  /// A concept of one figure that is taken from its neighbour instead, or not read.
  private static let misreadings: [(name: String, make: @Sendable (inout Figure, Figure) -> Void)] = [
    ("area", { ($0.refArea, $0.refAreas) = ($1.refArea, $1.refAreas) }), ("partner", { $0.partner = $1.partner }),
    ("no partner", { figure, _ in figure.partner = nil }), ("period", { $0.period = $1.period }),
    ("item", { $0.item = $1.item }), ("no item", { figure, _ in figure.item = nil }),
    ("indicator", { $0.indicator = $1.indicator }),
  ]

  private struct Sample: Sendable {
    let language: String
    let published: CalendarDate?
    let text: String
  }

  private static let samples: [Sample] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../data/samples")
    let index = (try? String(contentsOf: folder.appending(path: "index.tsv"), encoding: .utf8)) ?? ""
    return index.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().compactMap { line in
      let cells = line.split(separator: "\t").map(String.init)
      guard cells.count > 2, let text = try? String(contentsOf: folder.appending(path: cells[0]), encoding: .utf8)
      else { return nil }
      return Sample(language: cells[1], published: CalendarDate(iso8601: cells[2]), text: text)
    }
  }()

  private func accusations(_ extraction: Extraction) -> Set<String> {
    Set(Press.checks.findings(in: extraction).filter { $0.flag != nil }.map { "\($0.check) \($0.formula)" })
  }

  @Test("One concept that is read wrongly accuses the text in few cases of a hundred")
  func misread() {
    var made = 0
    var accused: [String: Int] = [:]
    for sample in Self.samples {
      let right = Press.read(sample.text, language: sample.language, published: sample.published)
      let known = accusations(right)
      for (index, figure) in right.figures.enumerated() {
        for neighbour in [index - 1, index + 1] where right.figures.indices.contains(neighbour) {
          for misreading in Self.misreadings {
            var wrong = right
            misreading.make(&wrong.figures[index], right.figures[neighbour])
            guard wrong.figures[index] != figure else { continue }
            made += 1
            for finding in accusations(wrong).subtracting(known) {
              accused["\(misreading.name): \(finding)", default: 0] += 1
            }
          }
        }
      }
    }
    #expect(made > 500)
    let count = accused.values.reduce(0, +)
    print("misreadings that accuse their text: \(count) of \(made)")
    #expect(Double(count) < Double(made) * 0.02, "\(count) of \(made): \(accused)")
  }
}
