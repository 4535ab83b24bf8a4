import Glibc
import MizanModel
import MizanReports
import MizanTestSupport
import Testing

@testable import MizanExport

/// The reports that the tests of this module share.
enum SampleReport {
  static let knowledge = ExtractionBuilder.knowledge()
  static let both = Report(SampleExtractions.all, knowledge: knowledge)
  /// A table with a series of four years, which has a picture.
  static let profile = Report([years], definition: definition(.profile, .line), knowledge: knowledge)
  /// Tables of what facilities could do and can do, with pictures.
  static let facilities = Report(
    [SampleExtractions.corridors], definition: definition(.facilities, .fromTo), knowledge: knowledge)
  static let empty = Report([SampleExtractions.conference], knowledge: knowledge)
}

extension SampleReport {
  private static func definition(
    _ layout: ReportDefinition.Layout, _ chart: ReportDefinition.ChartKind
  ) -> ReportDefinition {
    var definition = ReportDefinition(name: layout.rawValue, layout: layout)
    definition.languages = ["ar", "en"]
    definition.charts = [chart]
    return definition
  }

  private static var years: Extraction {
    var text = ExtractionBuilder(
      "en-years", "en", published: "2025-02-01",
      "Exports of Azerbaijan were 105 dollars in 2021, 130.5 dollars in 2022, 98 dollars in 2023 and 120 dollars in 2024."
    )
    for (year, value) in [(2021, "105"), (2022, "130.5"), (2023, "98"), (2024, "120")] {
      text.figure("\(value) dollars", value, "USD", .exports) { ($0.refArea, $0.period) = ("AZ", .year(year)) }
    }
    return text.extraction
  }
}

/// Runs a program and returns what it printed.
@discardableResult
func run(_ words: String...) -> String {
  let quoted = words.map { word in
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
  guard let pipe = popen(quoted.joined(separator: " ") + " 2>&1", "r") else { return "" }
  defer { pclose(pipe) }
  return String(decoding: readAll(pipe), as: UTF8.self)
}

func readFile(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { return [] }
  defer { fclose(file) }
  return readAll(file)
}

private func readAll(_ file: UnsafeMutablePointer<FILE>) -> [UInt8] {
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 65536)
  while true {
    let count = fread(&block, 1, block.count, file)
    if count == 0 { return bytes }
    bytes += block[..<count]
  }
}

/// Compares with the file of that name in `Golden/`, or renews it when MIZAN_RENEW_GOLDEN is set.
func expectGolden(_ bytes: [UInt8], _ name: String, file: String = #filePath) throws {
  let path = file.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Golden/" + name
  if getenv("MIZAN_RENEW_GOLDEN") != nil {
    try FileReplacement.write(bytes, to: path)
    return
  }
  let golden = readFile(path)
  if golden == bytes { return }
  let lines = zip(golden.split(separator: 10), bytes.split(separator: 10)).enumerated()
  let difference = lines.first { $0.element.0 != $0.element.1 }
  let expected = difference.map { String(decoding: $0.element.0, as: UTF8.self) } ?? "\(golden.count) bytes"
  let found = difference.map { String(decoding: $0.element.1, as: UTF8.self) } ?? "\(bytes.count) bytes"
  Issue.record(
    "\(name) line \((difference?.offset ?? 0) + 1): expected \(expected), found \(found); MIZAN_RENEW_GOLDEN=1 renews")
}
